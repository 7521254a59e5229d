import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Browser, BrowserContext } from 'playwright-core'
import { connectManagement, connectPortal, type ManagementClient, type PortalClient } from '../../src/client/connect.ts'
import { createDialer } from '../../src/client/dial.ts'
import { packageRoot } from '../../src/platform/package-root.ts'
import { findPostmaster } from '../../src/platform/postgres/postmaster.ts'
import { type MailCatcher, startMailCatcher } from '../../src/testing/mail-catcher.ts'
import { databaseOfRun, type Product, startProduct } from '../../src/testing/product.ts'
import { startUpstream, type Upstream } from '../../src/testing/upstream.ts'
import { startBrowser } from './browser.ts'

/** The built product with everything around it: a mail server, an upstream, a browser, and a client for operators. */
export type Stage = {
  product: Product
  mail: MailCatcher
  upstream: Upstream
  browser: Browser
  operator: ManagementClient
  /** Runs a command of the product beside the one that runs, on behalf of the same operator. @returns what it said */
  command(...args: string[]): Promise<string>
  /** A client of whoever is signed in in that window. */
  developer(origin: string, context: BrowserContext): Promise<PortalClient>
  /** Runs something while the product cannot read a table: what asks for it fails in a way that nobody foresaw. */
  without(table: string, run: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

const token = 'bootstrap-token-of-the-stage-for-journeys'

export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const mail = await startMailCatcher()
  const upstream = await startUpstream()
  const database = await databaseOfRun()
  const dispatcher = createDialer()
  const product = await startProduct({
    env: { ...database.env, GATEHOUSE_ADMIN_TOKEN: token, GATEHOUSE_SMTP_URL: mail.url, ...env },
  })
  const browser = await startBrowser()
  const headers = () => ({ authorization: `Bearer ${token}` })
  const query = async (sql: string) => {
    const client = new pg.Client(connectionOf(product, database.env))
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  return {
    product,
    mail,
    upstream,
    browser,
    operator: connectManagement({ origin: product.origin, dispatcher, headers }),
    async command(...args) {
      const { PATH, HOME } = process.env
      const env = { PATH, HOME, GATEHOUSE_PORT: String(product.port), GATEHOUSE_ADMIN_TOKEN: token }
      return (await promisify(execFile)(process.execPath, [join(packageRoot, 'dist', 'main.js'), ...args], { env }))
        .stdout
    },
    async developer(origin, context) {
      const cookies = await context.cookies(origin)
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      return connectPortal({ origin, dispatcher, headers: () => ({ cookie }) })
    },
    async without(table, run) {
      await query(`alter table ${table} rename to ${table}_away`)
      await run().finally(() => query(`alter table ${table}_away rename to ${table}`))
    },
    async stop() {
      await browser.close()
      const code = await product.stop()
      await dispatcher.close()
      await upstream.stop()
      await mail.stop()
      await database.drop()
      if (code !== 0) throw new Error(`The product ended with ${code}:\n${product.output()}`)
    },
  }
}

/** The database that the product uses: the run's, or its own. */
function connectionOf({ dataDir }: Product, env: Record<string, string>): pg.ClientConfig {
  if (env.DATABASE_URL) return { connectionString: env.DATABASE_URL }
  const host = findPostmaster(join(dataDir, 'postgres', 'cluster'))?.socketFolder
  return { host, user: 'gatehouse', database: 'gatehouse' }
}
