// The door to every command: `npm start`, `npm test`, `npm run check`. It brings what they need (Node, packages, a build)
// and hands over. It runs on the machine's own Node, so it uses only what Node 20 has.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './runtime/build.mjs'
import { installPackages, installRuntime, runtimeNode } from './runtime/install.mjs'

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const [command = 'start', ...rest] = process.argv.slice(2)
const needsNoBuild = new Set(['check', 'generate'])
const scripts = {
  test: 'run-tests.ts',
  check: 'run-checks.ts',
  generate: 'generate.mjs',
  'bench:gateway': join('..', 'bench', 'gateway', 'run.ts'),
  'bench:reference': join('..', 'bench', 'reference', 'run.ts'),
  'bench:search': join('..', 'bench', 'search', 'run.ts'),
}

try {
  await main()
} catch (error) {
  console.error(error?.isPlain ? error.message : error)
  process.exit(1)
}

async function main() {
  if (!isNewEnough(process.versions.node)) {
    await installRuntime(root)
    return handOver(runtimeNode(root))
  }
  followParent()
  await installPackages(root)
  if (!needsNoBuild.has(command)) await build(root)
  if (command === 'build') return
  const script = scripts[command]
  const file = script ? join(root, 'runtime', script) : join(root, 'dist', 'main.js')
  process.argv = [process.argv[0], file, ...(script ? rest : [command, ...rest])]
  await import(pathToFileURL(file).href)
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 19)
}

/** Runs this file again under the Node that npm brought, and ends as that run ends. */
function handOver(node) {
  const child = spawn(node, [join(root, 'start.mjs'), command, ...rest], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // A Ctrl-C reaches the whole terminal; waiting here lets the child end in its own time.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchNpm(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`Node cannot be started from ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** A product whose starter is gone would go on unseen, and keep the next one from starting. */
function followParent() {
  const stop = () => process.kill(process.pid, 'SIGTERM')
  if (!process.channel) return watchNpm(stop)
  process.on('disconnect', stop)
  process.channel.unref()
}

function watchNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
