import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { packageRoot } from '../platform/package-root.ts'
import { createEmptyDatabase } from './databases.ts'

export type Product = {
  /** The console's origin; portals are at `http://<name>.localhost:<port>`. */
  origin: string
  gateway: string
  port: number
  dataDir: string
  /** What it printed so far, both streams. */
  output(): string
  /** The supervisor, for tests that kill it. */
  child: ChildProcess
  /** SIGTERM, and the exit code it ends with. */
  stop(): Promise<number | null>
}

export type ProductOptions = {
  env?: Record<string, string>
  /** A folder to start on again; otherwise a new one, removed by `stop`. */
  dataDir?: string
  port?: number
  gatewayPort?: number
  /** Longest time to be ready, in milliseconds. */
  patience?: number
}

/** Starts the built product as `npm start` does, on free ports, and resolves once both listeners are ready. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const program = join(packageRoot, 'dist', 'main.js')
  if (!existsSync(program)) throw new Error('The product is not built: run `npm run build` first.')
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'gatehouse-'))
  const port = options.port ?? (await freePort())
  const gatewayPort = options.gatewayPort ?? (await freePort())
  let output = ''
  const child = spawn(process.execPath, [program, 'start'], {
    cwd: packageRoot,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      GATEHOUSE_DATA: dataDir,
      GATEHOUSE_PORT: String(port),
      GATEHOUSE_GATEWAY_PORT: String(gatewayPort),
      GATEHOUSE_DEMO: 'false',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const product: Product = {
    origin: `http://localhost:${port}`,
    gateway: `http://localhost:${gatewayPort}`,
    port,
    dataDir,
    child,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      const code = await ended
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
  try {
    const isTold = () => output.includes('Gatehouse is ready')
    const listeners = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${gatewayPort}`]
    await untilReady(listeners, isTold, child, options.patience ?? 60_000)
  } catch (error) {
    await product.stop()
    throw new Error(`${(error as Error).message}\n${output}`)
  }
  return product
}

/** Both listeners answer, and the start says so: it does once the worker runs, too. */
async function untilReady(
  origins: string[],
  isTold: () => boolean,
  child: ChildProcess,
  patience: number,
): Promise<void> {
  const end = Date.now() + patience
  for (const origin of [...origins, undefined]) {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error('The product ended before it was ready.')
      if (Date.now() > end) throw new Error(`The product was not ready within ${patience} ms.`)
      if (origin === undefined ? isTold() : await isReady(origin)) break
      await sleep(50)
    }
  }
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/health/ready`).catch(() => undefined)
  return answer?.ok ?? false
}

/** A port that nothing listens on right now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Settings that make the product use the run's PostgreSQL: its own embedded one, or Debian's 15 by DATABASE_URL. */
export async function databaseOfRun(): Promise<{ env: Record<string, string>; drop(): Promise<void> }> {
  if (inject('postgres').kind !== 'debian') return { env: {}, drop: async () => {} }
  const database = await createEmptyDatabase()
  return { env: { DATABASE_URL: database.url, GATEHOUSE_SECRET_KEY: '1'.repeat(64) }, drop: database.drop }
}
