import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { packageRoot } from '../platform/package-root.ts'
import { childrenOf, isRunning } from '../testing/processes.ts'
import { databaseOfRun, freePort, type Product, startProduct } from '../testing/product.ts'

let database: Awaited<ReturnType<typeof databaseOfRun>>
let dataDir: string
const started: Product[] = []

// A machine that does much else at the same time is no reason to fail.
vi.setConfig({ testTimeout: 180_000 })

beforeAll(async () => {
  database = await databaseOfRun()
  dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-start-'))
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((product) => product.stop()))
})

afterAll(async () => {
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a start prints each address and ends with 0 at SIGTERM, leaving no process behind (OPS-1)', async () => {
  const product = await start()
  const pid = product.child.pid ?? 0
  expect(product.output()).toContain(`Console  http://localhost:${product.port}`)
  expect(product.output()).toContain(`Gateway  ${product.gateway}`)
  expect(readFileSync(join(dataDir, 'gatehouse.pid'), 'utf8')).toBe(`${pid}\n`)
  const children = childrenOf(pid).map((child) => child.pid)
  expect(children).toHaveLength(2)
  expect(await product.stop()).toBe(0)
  expect(children.filter(isRunning)).toEqual([])
  expect(existsSync(join(dataDir, 'gatehouse.pid'))).toBe(false)
  expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
})

test('connections that browsers open ahead of need, and idle ones, do not hold up the end (OPS-1)', async () => {
  const product = await start()
  const ports = [product.port, Number(new URL(product.gateway).port)]
  const sockets = ports.map((port) => connect(port, '127.0.0.1').on('error', () => {}))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  await fetch(`${product.origin}/health/live`)
  const before = performance.now()
  expect(await product.stop()).toBe(0)
  expect(performance.now() - before).toBeLessThan(8_000)
})

test.each(['web', 'gateway'])('a crash of the %s process restarts it alone', async (name) => {
  const product = await start()
  const pid = product.child.pid ?? 0
  const before = childrenOf(pid)
  const crashed = before.find((child) => child.name === name)
  process.kill(crashed?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => childrenOf(pid).find((child) => child.name === name)?.pid, { timeout: 60_000 })
    .not.toBe(crashed?.pid)
  const address = name === 'web' ? product.origin : product.gateway
  const isReady = async () => (await fetch(`${address}/health/ready`).catch(() => undefined))?.status
  await expect.poll(isReady, { timeout: 60_000 }).toBe(200)
  const others = (list: { pid: number; name: string }[]) => list.filter((child) => child.name !== name)
  expect(others(childrenOf(pid))).toEqual(others(before))
})

test('the processes of a supervisor that was killed end by themselves, and the next start needs no hand', async () => {
  const first = await start()
  const children = childrenOf(first.child.pid ?? 0).map((child) => child.pid)
  first.child.kill('SIGKILL')
  await expect.poll(() => children.filter(isRunning), { timeout: 10_000 }).toEqual([])
  const product = await start({ port: first.port })
  expect(product.output()).toContain('Gatehouse is ready')
})

test('an operator who lost the password gets a link from the command line, while the product runs and while not', async () => {
  const admin = { GATEHOUSE_ADMIN_EMAIL: 'root@localhost', GATEHOUSE_ADMIN_PASSWORD: 'a long and winding road' }
  const product = await start({ env: admin })
  const address = { ...database.env, GATEHOUSE_DATA: dataDir, GATEHOUSE_PORT: String(product.port) }
  const ask = (email: string) => runProgram(['operator', 'reset', email], address)
  const whileRunning = ask('root@localhost').stdout
  const token = /\/reset-password\?token=([\w-]{43})$/m.exec(whileRunning)?.[1]
  const answer = await fetch(`${product.origin}/gatehouse/v1/reset-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, new_password: 'another long password' }),
  })
  expect(answer.status).toBe(204)
  expect(ask('nobody@localhost')).toMatchObject({
    status: 1,
    stderr: 'No operator has the address nobody@localhost.\n',
  })
  await product.stop()
  expect(ask('root@localhost').stdout).toMatch(/\/reset-password\?token=[\w-]{43}$/m)
  expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
})

describe('one line names the setting that stops a start', () => {
  test('a port that another program has', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done))
    const failed = runStart({ ...database.env, GATEHOUSE_PORT: String(port) })
    other.close()
    expect(failed).toEqual({ code: 1, error: `GATEHOUSE_PORT: 127.0.0.1:${port} is in use by another program.\n` })
  })

  test('a wrong value', () => {
    const failed = runStart({ GATEHOUSE_PORT: 'eighty' })
    expect(failed).toEqual({ code: 1, error: 'GATEHOUSE_PORT must be a whole number from 0 to 65535.\n' })
  })

  test('a database that does not answer', () => {
    const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nothing'
    const fresh = join(dataDir, 'fresh')
    const failed = runStart({ DATABASE_URL, GATEHOUSE_SECRET_KEY: '1'.repeat(64), GATEHOUSE_DATA: fresh })
    expect(failed.code).toBe(1)
    expect(failed.error).toBe('DATABASE_URL: the database cannot be used (connect ECONNREFUSED 127.0.0.1:1).\n')
  })

  test.runIf(inject('postgres').kind === 'embedded')('a data folder that another Gatehouse uses', async () => {
    const product = await start()
    const failed = runStart({})
    expect(failed.code).toBe(1)
    expect(failed.error).toBe(
      `Another Gatehouse (process ${product.child.pid}) uses the data folder ${dataDir}: stop it, or set GATEHOUSE_DATA to another folder.\n`,
    )
  })

  test('a command there is none of', () => {
    const { status, stderr } = runProgram(['stat'], {})
    expect(status).toBe(1)
    expect(stderr).toContain('There is no command "stat".')
  })
})

async function start({ port, env }: { port?: number; env?: Record<string, string> } = {}): Promise<Product> {
  const product = await startProduct({
    dataDir,
    env: { ...database.env, ...env },
    patience: 120_000,
    ...(port ? { port } : {}),
  })
  started.push(product)
  return product
}

function runStart(env: Record<string, string>): { code: number | null; error: string } {
  const free = { GATEHOUSE_PORT: '0', GATEHOUSE_GATEWAY_PORT: '0', GATEHOUSE_DEMO: 'false' }
  const { status, stderr } = runProgram(['start'], { GATEHOUSE_DATA: dataDir, ...free, ...env })
  return { code: status, error: stderr }
}

function runProgram(args: string[], env: Record<string, string>) {
  const program = join(packageRoot, 'dist', 'main.js')
  return spawnSync(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
}
