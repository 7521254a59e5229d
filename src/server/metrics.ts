import { countMails } from '../features/emails/index.ts'
import { listReports } from '../features/gateways/index.ts'
import { type Answers, gatewayFamilies, labelOf } from '../gateway/report.ts'
import { isDatabaseAway } from '../platform/database.ts'
import { countUnreadEvents } from '../platform/events/events.ts'
import { family, header, metricsText, metricsType, processFamilies } from '../platform/metrics-text.ts'
import type { Platform } from '../platform/platform.ts'
import { isSameSecret } from '../platform/secrets/secrets.ts'
import { problem } from '../platform/wire/problem.ts'
import type { App } from '../platform/wire/routes.ts'

/** What was asked for, coarse enough that its values can be counted on one hand. */
type RouteClass = 'page' | 'api' | 'asset' | 'probe' | 'unknown'
type Answered = { site: 'portal' | 'console'; route: string | undefined; status: number; seconds: number }

/** Counts answers in memory, by site, kind of route and status. */
export type Meter = { count(answered: Answered): void; write(): string[] }

/** Upper bounds in seconds. */
const buckets = [0.005, 0.025, 0.1, 0.5, 2.5]

export function createMeter(): Meter {
  const totals = new Map<string, number>()
  const durations = new Map<string, { counts: number[]; sum: number; total: number }>()
  return {
    count({ site, route, status, seconds }) {
      const labels = `site="${site}",class="${classOf(route)}"`
      const key = `${labels},status="${status}"`
      totals.set(key, (totals.get(key) ?? 0) + 1)
      const duration = durations.get(labels) ?? { counts: buckets.map(() => 0), sum: 0, total: 0 }
      durations.set(labels, duration)
      for (const [at, bound] of buckets.entries())
        if (seconds <= bound) duration.counts[at] = (duration.counts[at] ?? 0) + 1
      duration.sum += seconds
      duration.total++
    },
    write() {
      const name = 'gatehouse_http_request_duration_seconds'
      return [
        ...family('gatehouse_http_requests_total', 'counter', 'Requests answered by the web listener.', totals),
        ...header(name, 'histogram', 'Time from a request to the end of its answer.'),
        ...[...durations].flatMap(([labels, { counts, sum, total }]) => [
          ...counts.map((count, at) => `${name}_bucket{${labels},le="${buckets[at]}"} ${count}`),
          `${name}_bucket{${labels},le="+Inf"} ${total}`,
          `${name}_sum{${labels}} ${sum}`,
          `${name}_count{${labels}} ${total}`,
        ]),
      ]
    },
  }
}

function classOf(route: string | undefined): RouteClass {
  if (route === undefined) return 'unknown'
  if (/^\/(api|v2|v3|gatehouse|openapi)(\/|$)/.test(route)) return 'api'
  if (/^\/(assets|_core)\//.test(route)) return 'asset'
  return /^\/(health|metrics)(\/|$)/.test(route) ? 'probe' : 'page'
}

/**
 * `/metrics` for operators, their tokens and the token of metrics: what is going on is nobody else's to know. While the
 * database is away that token still gets what this process knows by itself; the others cannot even be looked up.
 */
export function metricsRoutes(app: App, platform: Platform, meter: Meter): void {
  app.get('/metrics', { config: { permission: 'anyone' }, schema: { hide: true } }, async (request, reply) => {
    const isOperator = request.caller.kind === 'operator' || request.caller.kind === 'machine'
    if (!isOperator && !isCollector(platform, request.headers.authorization)) throw problem('not-signed-in')
    const stored = await readStored(platform).catch((error: unknown) => {
      if (isDatabaseAway(error)) return undefined
      throw error
    })
    const up = family('gatehouse_database_up', 'gauge', 'Whether the database answers.', [['', stored ? 1 : 0]])
    return reply
      .type(metricsType)
      .send(metricsText([...processFamilies(), ...meter.write(), ...up, ...(stored ? writeStored(stored) : [])]))
  })
}

function isCollector({ config }: Platform, authorization: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? []
  return given !== undefined && config.metricsToken !== undefined && isSameSecret(given, config.metricsToken)
}

async function readStored({ database }: Platform) {
  const [mails, unread, gateways] = await Promise.all([
    countMails(database),
    countUnreadEvents(database),
    listReports(database),
  ])
  return { mails, unread, gateways }
}

function writeStored({ mails, unread, gateways }: Awaited<ReturnType<typeof readStored>>): string[] {
  const reports = gateways.map((row) => ({
    name: row.name,
    startedAt: row.started_at,
    snapshotAge: row.snapshot_age ?? Number.POSITIVE_INFINITY,
    staleSeconds: row.stale_seconds,
    keys: row.keys,
    answers: row.answers as Answers[],
  }))
  return [
    ...family(
      'gatehouse_mails',
      'gauge',
      'Mails in the outbox.',
      mails.map(({ state, total }) => [`state="${state}"`, total]),
    ),
    ...family(
      'gatehouse_events_behind',
      'gauge',
      'Events that a reader has yet to read; counted to 10,000.',
      unread.map(({ subscriber, total }) => [`reader="${subscriber}"`, total]),
    ),
    ...family(
      'gatehouse_gateway_report_age_seconds',
      'gauge',
      'Time since the gateway said anything.',
      gateways.map((row) => [labelOf(row), row.report_age]),
    ),
    ...gatewayFamilies(reports),
  ]
}
