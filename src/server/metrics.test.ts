import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, createDatabase, createPool } from '../platform/database.ts'
import { addOperator, type SignedInOperator } from '../testing/everyone.ts'
import { bootstrapToken, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { addPortal } from '../testing/people.ts'
import { createGatehouse } from './app.ts'
import { createMeter } from './metrics.ts'

let house: TestGatehouse
let viewer: SignedInOperator
beforeAll(async () => {
  house = await startGatehouse()
  viewer = await addOperator(house, 'viewer')
})
afterAll(() => house.stop())

const scrape = async (headers: Record<string, string>, url = `${house.origin}/metrics`) => {
  const answer = await house.request(url, { headers })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const asOperator = { authorization: `Bearer ${bootstrapToken}` }

/** The value of a line, by its name and labels. */
const readValue = (text: string, line: string) =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length + 1),
  )

test('are for operators alone, by token or cookie, under any host (MGMT-3)', async () => {
  const portal = await addPortal(house)
  expect((await scrape({})).status).toBe(401)
  expect((await scrape({ authorization: 'Bearer wrong' })).status).toBe(401)
  expect((await scrape({}, `${portal.origin}/metrics`)).status).toBe(401)
  expect((await scrape({ cookie: viewer.cookie })).status).toBe(200)
  expect((await scrape({ authorization: `Bearer ${viewer.token}` })).status).toBe(200)
  expect((await scrape({ ...asOperator, host: 'web-1.internal:8080' })).status).toBe(200)
})

test('are lines that Prometheus reads', async () => {
  const { text, type } = await scrape(asOperator)
  expect(type).toBe('text/plain; version=0.0.4; charset=utf-8')
  const names = new Set<string>()
  for (const line of text.trimEnd().split('\n')) {
    const described = /^# (?:HELP \w+ .+|TYPE (\w+) (?:counter|gauge|histogram))$/.exec(line)
    if (described?.[1]) names.add(described[1])
    if (!described) expect(line).toMatch(/^[a-z_]+(\{(?:\w+="[\w.+: -]*",?)+\})? (\d+(\.\d+)?(e[+-]\d+)?|\+Inf)$/)
  }
  expect([...names]).toEqual([
    'process_start_time_seconds',
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'gatehouse_http_requests_total',
    'gatehouse_http_request_duration_seconds',
    'gatehouse_database_up',
    'gatehouse_mails',
    'gatehouse_events_behind',
    'gatehouse_gateway_report_age_seconds',
    'gatehouse_gateway_start_time_seconds',
    'gatehouse_gateway_snapshot_age_seconds',
    'gatehouse_gateway_snapshot_limit_seconds',
    'gatehouse_gateway_keys',
    'gatehouse_gateway_requests_total',
  ])
  expect(readValue(text, 'process_start_time_seconds')).toBeLessThan(Date.now() / 1000)
})

test('count requests from outside by site, kind and status', async () => {
  const portal = await addPortal(house)
  const before = (await scrape(asOperator)).text
  await house.request(`${portal.origin}/api/v3/portal`)
  await house.request(`${portal.origin}/api/v3/portal`)
  await house.request(`${portal.origin}/api/v3/developer/me`)
  await house.request(`${portal.origin}/no-such-thing`)
  const after = (await scrape(asOperator)).text
  const grew = (line: string) => readValue(after, line) - (readValue(before, line) || 0)
  expect(grew('gatehouse_http_requests_total{site="portal",class="api",status="200"}')).toBe(2)
  expect(grew('gatehouse_http_requests_total{site="portal",class="api",status="401"}')).toBe(1)
  expect(grew('gatehouse_http_requests_total{site="portal",class="unknown",status="404"}')).toBe(1)
  expect(grew('gatehouse_http_requests_total{site="console",class="probe",status="200"}')).toBe(1)
  expect(grew('gatehouse_http_request_duration_seconds_count{site="portal",class="api"}')).toBe(3)
  expect(grew('gatehouse_http_request_duration_seconds_bucket{site="portal",class="api",le="+Inf"}')).toBe(3)
})

test('tell how many mails wait and how far a reader is behind', async () => {
  const { database } = house.platform
  await database
    .insertInto('mails')
    .values({
      id: crypto.randomUUID(),
      template: 'x',
      recipient: 'a@b.example',
      recipient_kind: 'operator',
      state: 'failed',
    })
    .execute()
  await database.insertInto('event_positions').values({ subscriber: 'emails', xid: '0', id: 0 }).execute()
  const { total } = await database
    .selectFrom('events')
    .select((build) => build.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { text } = await scrape(asOperator)
  expect(readValue(text, 'gatehouse_mails{state="failed"}')).toBe(1)
  expect(total).toBeGreaterThan(0)
  expect(readValue(text, 'gatehouse_events_behind{reader="emails"}')).toBe(total)
})

test('tell how old what each gateway knows is, and what it answered (product.md 20)', async () => {
  const { database } = house.platform
  const ago = (seconds: number) => sql<Date>`now() - make_interval(secs => ${seconds})`
  const report = { started_at: ago(500), stale_seconds: 3_600, keys: 7 }
  const answers = JSON.stringify([
    { outcome: 'passed', status: 200, total: 12 },
    { outcome: 'unknown-key', status: 401, total: 3 },
  ])
  await database
    .insertInto('gateway_reports')
    .values([
      { ...report, name: 'gw-1:8000', reported_at: ago(2), confirmed_at: ago(100), answers },
      { ...report, name: 'gw-2:8000', reported_at: ago(300), confirmed_at: null },
    ])
    .execute()
  const { text } = await scrape(asOperator)
  const value = (name: string, labels: string) => readValue(text, `gatehouse_gateway_${name}{gateway="${labels}"}`)
  expect(value('snapshot_age_seconds', 'gw-1:8000')).toBeCloseTo(100, -1)
  expect(text).toContain('gatehouse_gateway_snapshot_age_seconds{gateway="gw-2:8000"} +Inf')
  expect(value('report_age_seconds', 'gw-2:8000')).toBeCloseTo(300, -1)
  expect(value('snapshot_limit_seconds', 'gw-1:8000')).toBe(3_600)
  expect(value('keys', 'gw-1:8000')).toBe(7)
  expect(value('requests_total', 'gw-1:8000",outcome="passed",status="200')).toBe(12)
  expect(value('requests_total', 'gw-1:8000",outcome="unknown-key",status="401')).toBe(3)
})

test('the token of metrics opens them and nothing else, while the database is away too', async () => {
  const metricsToken = 'a-token-for-the-collector-of-metrics'
  const start = async (connection: Connection) => {
    const pool = createPool(connection)
    const config = { ...house.platform.config, metricsToken }
    const gatehouse = await createGatehouse({ ...house.platform, config, database: createDatabase(pool) })
    const ask = (url: string, token = metricsToken) => {
      const headers = { host: new URL(house.origin).host, authorization: `Bearer ${token}` }
      return gatehouse.consoleApp.inject({ url, headers })
    }
    const stop = async () => {
      await gatehouse.close()
      await pool.end()
    }
    return { ask, stop }
  }
  const { ask, stop } = await start(house.connection)
  const good = await ask('/metrics')
  expect(good.statusCode).toBe(200)
  expect(good.body).toContain('gatehouse_database_up 1\n')
  expect((await ask('/metrics', `${metricsToken}x`)).statusCode).toBe(401)
  expect((await ask('/v3/portals')).statusCode).toBe(401)
  expect((await ask('/gatehouse/v1/gateways')).statusCode).toBe(401)
  await stop()

  const away = await start({ host: '/nowhere', user: 'nobody', database: 'none' })
  const answer = await away.ask('/metrics')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('gatehouse_database_up 0\n')
  expect(answer.body).toContain('process_start_time_seconds ')
  expect(answer.body).not.toContain('gatehouse_mails')
  await away.stop()
})

test('hold each time in every bucket that is wide enough', () => {
  const meter = createMeter()
  for (const seconds of [0.001, 0.2, 60]) meter.count({ site: 'portal', route: '/apps/:id', status: 200, seconds })
  const lines = meter.write().filter((line) => line.includes('_bucket'))
  expect(lines.map((line) => line.replace(/^.*le="(.*)"} /, '$1: '))).toEqual([
    '0.005: 1',
    '0.025: 1',
    '0.1: 1',
    '0.5: 2',
    '2.5: 2',
    '+Inf: 3',
  ])
  expect(lines.every((line) => line.includes('site="portal",class="page"'))).toBe(true)
})
