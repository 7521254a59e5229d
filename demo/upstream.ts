import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHandler, type Route } from './upstream/http.ts'
import { createLedger } from './upstream/ledger.ts'
import { createLexicon } from './upstream/lexicon.ts'
import { createParcels } from './upstream/parcels.ts'
import { createStations } from './upstream/stations.ts'

export type DemoUpstream = { host: string; port: number; close(): Promise<void> }

/**
 * Starts a server that answers every operation of the demo's APIs, each below its service's path. What is created is
 * kept in memory until it is closed. It checks no keys: that is the gateway's work, so it belongs on loopback only.
 */
export async function startDemoUpstream({ port = 0, host = '127.0.0.1' } = {}): Promise<DemoUpstream> {
  const now = Date.now
  const routes = [
    ...below('/parcels', createParcels(now)),
    ...below('/stations', createStations(now)),
    ...below('/ledger', createLedger(now)),
    ...below('/lexicon', createLexicon(now)),
  ]
  const handle = createHandler(routes)
  const server = createServer((request, response) => void handle(request, response))
  server.listen(port, host)
  await once(server, 'listening')
  return {
    host,
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function below(path: string, routes: Route[]): Route[] {
  return routes.map((route) => ({ ...route, path: path + route.path }))
}
