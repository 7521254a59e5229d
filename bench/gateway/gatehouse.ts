import { randomUUID } from 'node:crypto'
import { createGateway } from '../../src/gateway/gateway.ts'
import { Snapshot } from '../../src/gateway/snapshot.ts'
import { UsageBuffer } from '../../src/gateway/steps/count-use.ts'
import { createMinuteLimit } from '../../src/gateway/steps/limit-rate.ts'
import type { ApplicationRow } from '../../src/gateway/store.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { sha256 } from '../../src/platform/secrets/secrets.ts'

/** The gateway as it runs, with 100,000 keys in memory, all steps, a rate limit and usage, of which the key given is one. */
const [port, upstream, key] = [Number(process.argv[2]), new URL(String(process.argv[3])), String(process.argv[4])]
const applications = 5_000
const keysEach = 20
const [portal, api, strategy, service] = Array.from({ length: 4 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
]

const snapshot = new Snapshot()
snapshot.servableUntil = Number.POSITIVE_INFINITY
snapshot.setRouting({
  services: [
    {
      id: service,
      protocol: 'http',
      host: upstream.hostname,
      port: Number(upstream.port),
      path: null,
      connect_timeout: 60_000,
      read_timeout: 60_000,
      write_timeout: 60_000,
      enabled: true,
      api_id: api,
      api_name: 'Orders',
    },
  ],
  routes: Array.from({ length: 100 }, (_, i) => ({
    id: randomUUID(),
    service_id: service,
    hosts: null,
    paths: [i === 0 ? '/orders' : `/other-${i}`],
    methods: null,
    protocols: ['http', 'https'],
    strip_path: true,
    preserve_host: false,
    created_at: '2026-01-01T00:00:00Z',
  })),
  publications: [{ portal_id: portal, api_id: api, auth_strategy_id: strategy, key_names: ['x-api-key'] }],
})
snapshot.setApplications(Array.from({ length: applications }, (_, i) => application(i)))

const usage = new UsageBuffer(async () => undefined)
setInterval(() => void usage.flush(), 5_000)
createGateway({
  snapshot,
  rateLimit: createMinuteLimit(1_000_000_000),
  usage,
  clock: systemClock,
  log: createLogger('warn'),
}).server.listen(port, '127.0.0.1')

function application(i: number): ApplicationRow {
  const keys = Array.from({ length: keysEach }, (_, n) => (i === applications / 2 && n === 0 ? key : `key ${i} ${n}`))
  return {
    id: randomUUID(),
    portal_id: portal,
    name: `Application ${i}`,
    auth_strategy_id: strategy,
    developer_id: randomUUID(),
    developer_status: 'approved',
    registrations: `${api} approved`,
    credentials: keys.map((text) => `${randomUUID()} ${sha256(text).toString('base64')} `).join(),
  }
}
