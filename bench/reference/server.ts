import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'undici'
import { build } from 'vite'
import { packageRoot } from '../../src/platform/package-root.ts'
import { judge, median, printTable } from './figures.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const requests = 100
const warmUps = 3

/** The three ways to the same page, in this order. */
const ways = ['rendered from memory', 'read and rendered', 'from the cache'] as const

/** What one page of an operation costs the server, in processor time, by three ways in turn. */
export async function measureServer(file: string, operationId: string): Promise<void> {
  console.log(`\nServer CPU of the page of ${operationId}, ${rounds} rounds of ${requests} requests`)
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
  // Pages are TSX, which Node does not run: bundled as the product is.
  const outDir = join(packageRoot, 'dist', 'bench')
  await build({
    root: packageRoot,
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'server-ways.ts'), outDir, emptyOutDir: true, target: 'node22' },
  })
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [join(outDir, 'server-ways.js'), folder, file, operationId], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const [{ ports, host, path }] = (await once(child, 'message')) as [{ ports: number[]; host: string; path: string }]
    const clients = ports.map((port) => new Client(`http://127.0.0.1:${port}`))
    const spend = async (client: Client): Promise<{ cpu: number; text: string }> => {
      const before = await ask(child)
      let text = ''
      for (let at = 0; at < requests; at++) {
        const { statusCode, body } = await client.request({ path, method: 'GET', headers: { host } })
        text = await body.text()
        if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${text.slice(0, 200)}`)
      }
      return { cpu: ((await ask(child)) - before) / requests, text }
    }
    for (let at = 0; at < warmUps; at++) for (const client of clients) await spend(client)
    const costs: number[][] = ways.map(() => [])
    const lengths: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (const [way, client] of clients.entries()) {
        const { cpu, text } = await spend(client)
        costs[way]?.push(cpu)
        lengths[way] = text.length
      }
    }
    if (new Set(lengths).size > 1) throw new Error(`The ways gave different pages: ${lengths.join(', ')} characters`)
    printTable([['', 'CPU ms a page'], ...ways.map((name, way) => [name, median(costs[way] ?? []).toFixed(2)])])
    const [memory = [], whole = [], cached = []] = costs
    judge('read and rendered, of rendered from memory', median(whole.map((cost, at) => cost / (memory[at] ?? 0))), 1.5)
    judge('from the cache, of rendered from memory', median(cached.map((cost, at) => cost / (memory[at] ?? 0))), 0.1, 3)
    for (const client of clients) await client.close()
  } finally {
    child.send('end')
    await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Processor time of the server's process so far, in milliseconds. */
async function ask(child: ReturnType<typeof spawn>): Promise<number> {
  child.send('cpu')
  const [milliseconds] = (await once(child, 'message')) as [number]
  return milliseconds
}
