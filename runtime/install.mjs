// Installs Node and the packages, each once for a lock file. Uses only what Node 20 has.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

/** An error whose message is all that a person needs. */
export function plain(message) {
  return Object.assign(new Error(message), { isPlain: true })
}

export function runtimeNode(root) {
  return join(root, 'runtime', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
}

export async function installRuntime(root) {
  const folder = join(root, 'runtime')
  const { optionalDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const name = `node-${process.platform}-${process.arch}`
  const version = optionalDependencies[name]
  if (!version) {
    throw plain(`Gatehouse needs Node 22.19 or newer, and npm has none for this system (${name}): install Node 24.`)
  }
  await install(folder, `Node ${version} from npm, beside this machine's ${process.versions.node}`)
  if (!existsSync(runtimeNode(root)))
    throw plain(`npm did not install ${name}: install Node 24, or run "npm config delete omit".`)
}

export function installPackages(root) {
  return install(root, 'packages; a first time takes a minute')
}

async function install(folder, what) {
  const lock = join(folder, 'package-lock.json')
  const stamp = join(folder, 'node_modules', '.installed')
  const wanted = `${hash(readFileSync(lock))} ${process.platform} ${process.arch}\n`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const before = readFileSync(lock)
  const done = announce(`Installing ${what}`)
  const outcome = await runNpm(folder, ['install', '--no-audit', '--no-fund', '--loglevel=error'])
  if (outcome.code !== 0) throw plain(`npm could not install in ${folder}:\n${outcome.output.trim()}`)
  const after = readFileSync(lock)
  if (!after.equals(before)) {
    writeFileSync(lock, before)
    if (!isSameHere(folder, before, after)) {
      throw plain(
        `npm wanted to change ${lock}, so these are not the packages that were tested: run "npm install" and look at "git diff".`,
      )
    }
  }
  writeFileSync(stamp, wanted)
  done()
}

/**
 * Whether two locks install the same. npm notes the optional builds for other systems that a registry serves that day;
 * they come and go, and nothing of them is installed here.
 */
function isSameHere(folder, before, after) {
  const [old, now] = [before, after].map((text) => readLock(text))
  if (!old || !now || !isDeepStrictEqual({ ...old, packages: {} }, { ...now, packages: {} })) return false
  return Object.keys({ ...old.packages, ...now.packages }).every((path) => {
    const [was, is] = [old.packages[path], now.packages[path]]
    if (was && is) return isDeepStrictEqual(was, is)
    return (was ?? is).optional === true && !existsSync(join(folder, path))
  })
}

function readLock(text) {
  try {
    const lock = JSON.parse(text)
    return typeof lock.packages === 'object' ? lock : undefined
  } catch {
    return undefined
  }
}

/** Says what takes long and, where someone waits for it, that it still goes on. */
export function announce(text) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  console.log(`${text} ...`)
  const timer = setInterval(() => console.log(`  ... ${seconds()} s`), 15_000)
  timer.unref()
  return () => {
    clearInterval(timer)
    console.log(`  done in ${seconds()} s`)
  }
}

/** npm under the Node that runs this, whatever Node its own first line names. */
function runNpm(cwd, args) {
  const cli = findNpm()
  const [file, first] = cli.endsWith('.js') ? [process.execPath, [cli]] : [cli, []]
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
  return runQuietly(file, [...first, ...args], { cwd, env: { ...withoutNpm(process.env), PATH: path } })
}

export function runQuietly(file, args, options) {
  return new Promise((done) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

function findNpm() {
  const { npm_execpath: running } = process.env
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return running
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder || '.', 'npm')
    try {
      accessSync(file, constants.X_OK)
      return realpathSync(file)
    } catch {}
  }
  throw plain('npm was not found on the PATH: install Node with npm.')
}

/** What the npm around us tells its scripts would speak of the wrong package. */
function withoutNpm(env) {
  const kept = Object.entries(env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|execpath|node_execpath)/.test(name),
  )
  return Object.fromEntries(kept)
}

export function hash(...parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('hex')
}
