import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// start.mjs in a clone that has nothing yet, with an npm and a build tool that only note that they were called.
const root = join(import.meta.dirname, '..')
let clone: string
let children: ChildProcess[]

beforeEach(() => {
  children = []
  clone = mkdtempSync(join(tmpdir(), 'gatehouse-clone-'))
  cpSync(join(root, 'start.mjs'), join(clone, 'start.mjs'))
  for (const name of ['install.mjs', 'build.mjs'])
    put(`runtime/${name}`, readFileSync(join(root, 'runtime', name), 'utf8'))
  const dependencies = { [`node-${process.platform}-${process.arch}`]: '24.21.0' }
  put('runtime/package.json', JSON.stringify({ optionalDependencies: dependencies }))
  put('runtime/package-lock.json', 'runtime 1')
  put('package-lock.json', 'packages 1')
  put('src/main.ts', 'first')
  npmDoes('')
})

afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(clone, { recursive: true, force: true })
})

describe('start.mjs', () => {
  test('installs and builds once, and again only when the lock or a source changed', async () => {
    expect(await run()).toMatchObject({ code: 0, calls: ['npm .', 'vite'] })
    expect(await run()).toMatchObject({ code: 0, calls: [] })
    put('src/main.ts', 'second')
    expect(await run()).toMatchObject({ code: 0, calls: ['vite'] })
    put('package-lock.json', 'packages 2')
    expect(await run()).toMatchObject({ code: 0, calls: ['npm .', 'vite'] })
    put('src/main.test.ts', 'a test is no part of the build')
    expect(await run()).toMatchObject({ code: 0, calls: [] })
  })

  test('refuses packages that are not those of the lock, as often as it is asked', async () => {
    npmDoes('echo changed > package-lock.json')
    for (const _ of [1, 2]) {
      const { code, output } = await run()
      expect(code).toBe(1)
      expect(output).toMatch(/^npm wanted to change .*package-lock\.json, so these are not the packages/m)
      expect(readFileSync(join(clone, 'package-lock.json'), 'utf8')).toBe('packages 1')
    }
  })

  test.each([
    ['a build for another system', { optional: true, os: ['aix'] }, '', 0],
    ['a package that is needed', {}, '', 1],
    ['a build that was installed', { optional: true, os: ['aix'] }, 'mkdir -p node_modules/new', 1],
  ])('a lock to which npm adds %s', async (_, added, alsoDoes, wanted) => {
    const lock = { lockfileVersion: 3, packages: { 'node_modules/old': { version: '1.0.0' } } }
    const more = { ...lock, packages: { ...lock.packages, 'node_modules/new': { version: '1.0.0', ...added } } }
    put('package-lock.json', JSON.stringify(lock))
    npmDoes(`echo '${JSON.stringify(more)}' > package-lock.json\n${alsoDoes}`)
    expect(await run()).toMatchObject({ code: wanted })
    expect(readFileSync(join(clone, 'package-lock.json'), 'utf8')).toBe(JSON.stringify(lock))
  })

  test('shows what npm said when it fails', async () => {
    npmDoes('echo "no network today" >&2; exit 1')
    const { code, output } = await run()
    expect(code).toBe(1)
    expect(output).toMatch(/npm could not install in .*:\nno network today\n$/)
  })

  test('on an older Node it brings a newer one, and passes everything on to it', async () => {
    const bin = join(clone, 'runtime', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')
    mkdirSync(bin, { recursive: true })
    symlinkSync(process.execPath, join(bin, 'node'))
    const { code, calls, output } = await run({ oldNode: true, args: ['start', '--flag'] })
    expect(code).toBe(0)
    expect(calls).toEqual(['npm runtime', 'npm .', 'vite'])
    expect(output).toContain('runs start --flag')
  })

  test.each([false, true])(
    'a SIGTERM reaches the product, and its exit code comes back (through a newer Node: %s)',
    async (oldNode) => {
      const bin = join(clone, 'runtime', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')
      mkdirSync(bin, { recursive: true })
      symlinkSync(process.execPath, join(bin, 'node'))
      const { child, ended } = launch({ oldNode, args: ['wait'] })
      await said(child, 'runs wait')
      child.kill('SIGTERM')
      expect((await ended).code).toBe(7)
    },
  )

  test('the product ends when what started it was killed', async () => {
    const bin = join(clone, 'runtime', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')
    mkdirSync(bin, { recursive: true })
    symlinkSync(process.execPath, join(bin, 'node'))
    const { child } = launch({ oldNode: true, args: ['wait'] })
    await said(child, 'runs wait')
    child.kill('SIGKILL')
    await expect.poll(() => existsSync(join(clone, 'ended')), { timeout: 10_000 }).toBe(true)
  })
})

type Launch = { oldNode?: boolean; args?: string[] }

function launch({ oldNode = false, args = ['start'] }: Launch) {
  const pretend = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})"
  const flags = oldNode ? ['--import', `data:text/javascript,${pretend}`] : []
  const env = { PATH: `${join(clone, 'bin')}:${process.env.PATH}`, HOME: clone }
  const child = spawn(process.execPath, [...flags, join(clone, 'start.mjs'), ...args], { cwd: clone, env })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    child.once('close', (code) => done({ code, output }))
  })
  return { child, ended }
}

async function run(options: Launch = {}) {
  rmSync(join(clone, 'calls'), { force: true })
  const { code, output } = await launch(options).ended
  const calls = existsSync(join(clone, 'calls')) ? readFileSync(join(clone, 'calls'), 'utf8').trim().split('\n') : []
  return { code, output, calls }
}

function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout?.on('data', (data: Buffer) => data.toString().includes(text) && done())
    child.once('close', () => fail(new Error(`it ended before it said "${text}"`)))
  })
}

/** An npm that notes where it ran, makes what the build and the start need, and does one thing more. */
function npmDoes(more: string): void {
  const product = `
    const end = () => { fs.writeFileSync(${JSON.stringify(join(clone, 'ended'))}, ''); process.exit(7) }
    if (process.argv[2] === 'wait') { process.on('SIGTERM', end); setInterval(() => {}, 1000) }
    console.log('runs', process.argv.slice(2).join(' '))`
  const vite = `
    const fs = require('node:fs')
    fs.appendFileSync('calls', 'vite\\n')
    fs.mkdirSync('dist')
    fs.writeFileSync('dist/main.js', ${JSON.stringify(`import fs from 'node:fs'${product}`)})`
  put('vite.js', vite)
  put('package.json', '{ "type": "module" }')
  const script = [
    '#!/bin/sh',
    `case "$PWD" in */runtime) echo "npm runtime" >> "${clone}/calls" ;; *) echo "npm ." >> "${clone}/calls" ;; esac`,
    'mkdir -p node_modules/vite/bin',
    `cp "${clone}/vite.js" node_modules/vite/bin/vite.js`,
    `echo '{}' > node_modules/vite/package.json`,
    more,
  ]
  put('bin/npm', script.join('\n'))
  chmodSync(join(clone, 'bin', 'npm'), 0o755)
}

function put(path: string, text: string): void {
  mkdirSync(join(clone, path, '..'), { recursive: true })
  writeFileSync(join(clone, path), text)
}
