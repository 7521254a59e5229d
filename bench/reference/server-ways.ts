// The server that server.ts asks: one page by three ways, each on a port of its own.

import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { ensureDefaultControlPlane } from '../../src/features/control-planes/index.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { createDatabase, createPool } from '../../src/platform/database.ts'
import { Changes } from '../../src/platform/events/changes.ts'
import { silentLogger } from '../../src/platform/logger.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded-postgres.ts'
import { createGatehouse } from '../../src/server/app.ts'
import { demoClient } from '../../src/server/demo/demo.ts'
import { readAssets } from '../../src/server/sites/assets.ts'
import { PageCache } from '../../src/server/sites/page-cache.ts'
import { createSites } from '../../src/server/sites/web.ts'
import type { PortalPageContext } from '../../web/page.ts'
import { portalPages } from '../../web/portal/pages.ts'
import { renderPortalPage } from '../../web/portal/site.tsx'

const [dataDir = '', file = '', operationId = ''] = process.argv.slice(2)
const host = 'reference.localhost:8080'
const path = `/apis/github/reference/operations/${operationId}`

const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger })
await migrate(postgres.connection)
const pool = createPool(postgres.connection)
const config = readConfig({ GATEHOUSE_DATA: dataDir, GATEHOUSE_DEMO: 'false' })
const platform = {
  config,
  database: createDatabase(pool),
  clock: systemClock,
  changes: new Changes(),
  log: silentLogger,
}
await ensureDefaultControlPlane(platform)

// One that never hears of changes keeps nothing.
const uncached = await createGatehouse(platform, createSites(platform, new PageCache(new Changes())))
const cached = await createGatehouse(platform, createSites(platform))
await publish()

// What the page was made from when it was last asked for; before its version is read that is another page.
const page = portalPages.find(({ address }) => address === '/apis/:slug/reference/operations/*')
if (!page) throw new Error('The page of an operation has another address')
const { load } = page
let tree: { context: PortalPageContext; data: unknown } | undefined
page.load = async (context) => {
  const data = await load(context)
  tree = { context, data }
  return data
}
const { addressOf: asset } = readAssets()
const fromMemory: RequestListener = (_request, response) => {
  if (!tree) return void response.writeHead(503).end()
  const html = renderPortalPage(tree.context, page, tree.data, asset)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
}

// All is as a server is that hears of changes; nothing changes from here on.
platform.changes.hear(undefined)
const whole = await listen(uncached.handle)
// Asked once, so that there is a tree.
for (let status = 0; status !== 200; await sleep(100)) status = await ask(whole)
const memory = await listen(fromMemory)
const kept = await listen((request, response) => {
  cached.handle(request, response)
})

process.on('message', (message) => {
  const { user, system } = process.cpuUsage()
  if (message === 'cpu') process.send?.((user + system) / 1000)
  else void end()
})
process.send?.({ ports: [memory, whole, kept], host, path })

async function publish(): Promise<void> {
  const client = demoClient(platform, uncached.consoleApp)
  const portal = await client.POST('/v3/portals', { body: { name: 'reference', default_api_visibility: 'public' } })
  const body = { name: 'GitHub', slug: 'github', version: '1', spec_content: readFileSync(file, 'utf8') }
  const api = await client.POST('/v3/apis', { body })
  if (!portal.data || !api.data) throw new Error(JSON.stringify(portal.error ?? api.error))
  const params = { path: { apiId: api.data.id, portalId: portal.data.id } }
  await client.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } })
}

async function listen(handle: RequestListener): Promise<number> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function ask(port: number): Promise<number> {
  const { statusCode, body } = await request(`http://127.0.0.1:${port}${path}`, { headers: { host } })
  await body.dump()
  return statusCode
}

async function end(): Promise<void> {
  await uncached.close()
  await cached.close()
  await pool.end()
  await postgres.stop()
  process.exit(0)
}
