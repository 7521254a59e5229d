import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childrenOf } from '../testing/processes.ts'
import { databaseOfRun, freePort, type Product, startProduct } from '../testing/product.ts'

const token = 'a-bootstrap-token-for-the-test-of-kills'
const kills = 20
const writers = 4
let database: Awaited<ReturnType<typeof databaseOfRun>>
let dataDir: string

beforeAll(async () => {
  database = await databaseOfRun()
  dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-kill-'))
})

afterAll(async () => {
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('DUR-3: killed 20 times at random under writes, it loses nothing that it acknowledged', {
  timeout: 900_000,
}, async () => {
  const port = await freePort()
  const gatewayPort = await freePort()
  const attempted = new Set<string>()
  const acknowledged = new Map<string, string>()
  for (let round = 0; round < kills; round++) {
    const product = await start(port, gatewayPort)
    const writing = new AbortController()
    const work = Array.from({ length: writers }, (_, writer) => write(product, `p${round}-${writer}`, writing.signal))
    await sleep(100 + Math.random() * 900)
    killSome(product, round)
    await sleep(50)
    writing.abort()
    await Promise.all(work)
    if (product.child.exitCode === null) product.child.kill('SIGKILL')
    await product.stop()
  }
  const product = await start(port, gatewayPort)
  try {
    const kept = await list(product)
    expect([...acknowledged].filter(([id, name]) => kept.get(id) !== name)).toEqual([])
    // A write whose answer was lost may be there, whole; nothing else may.
    expect([...kept.values()].filter((name) => !attempted.has(name))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(kills)
  } finally {
    await product.stop()
  }

  async function write(product: Product, prefix: string, signal: AbortSignal): Promise<void> {
    for (let count = 0; !signal.aborted; count++) {
      const name = `${prefix}-${count}`
      attempted.add(name)
      try {
        const answer = await call(product, '/v3/portals', { method: 'POST', body: JSON.stringify({ name }), signal })
        if (answer.status === 201) acknowledged.set(((await answer.json()) as { id: string }).id, name)
      } catch {
        await sleep(20)
      }
    }
  }
})

/** The supervisor alone, all of ours, all of ours with the database, or only the process that writes. */
function killSome(product: Product, round: number): void {
  const supervisor = product.child.pid ?? 0
  const children = childrenOf(supervisor)
  const web = children.filter((child) => child.name === 'web').map((child) => child.pid)
  const ours = [supervisor, ...children.map((child) => child.pid)]
  const victims = [[supervisor], ours, [...postmaster(), ...ours], web][round % 4] ?? ours
  for (const pid of victims) process.kill(pid, 'SIGKILL')
}

function postmaster(): number[] {
  try {
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
    return [Number(readFileSync(file, 'utf8').split('\n')[0])]
  } catch {
    return []
  }
}

function start(port: number, gatewayPort: number): Promise<Product> {
  return startProduct({
    dataDir,
    patience: 120_000,
    port,
    gatewayPort,
    env: { ...database.env, GATEHOUSE_ADMIN_TOKEN: token },
  })
}

function call(product: Product, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(`${product.origin}${path}`, { ...init, headers })
}

async function list(product: Product): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let page = 1; ; page++) {
    const answer = await call(product, `/v3/portals?page[size]=100&page[number]=${page}`)
    const { data } = (await answer.json()) as { data: { id: string; name: string }[] }
    for (const { id, name } of data) found.set(id, name)
    if (data.length < 100) return found
  }
}
