import { countMails } from '../features/emails/index.ts'
import { countUnreadEvents } from '../platform/events.ts'
import type { Platform } from '../platform/platform.ts'
import type { App } from '../platform/wire/routes.ts'

/* A dozen lines of text a scrape: written here, because a package for it would weigh more than what it writes. */

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

/** `/metrics` in the text format of Prometheus, for operators and their tokens: what is going on is nobody else's to know. */
export function metricsRoutes(app: App, platform: Platform, meter: Meter): void {
  app.get('/metrics', { config: { permission: 'operator' }, schema: { hide: true } }, async (_request, reply) => {
    const [mails, unread] = await Promise.all([countMails(platform.database), countUnreadEvents(platform.database)])
    const started = Date.now() / 1000 - process.uptime()
    const { user, system } = process.cpuUsage()
    const lines = [
      ...family('process_start_time_seconds', 'gauge', 'When this process began.', [['', started]]),
      ...family('process_cpu_seconds_total', 'counter', 'Processor time used.', [['', (user + system) / 1e6]]),
      ...family('process_resident_memory_bytes', 'gauge', 'Memory held.', [['', process.memoryUsage.rss()]]),
      ...meter.write(),
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
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}

function header(name: string, type: 'counter' | 'gauge' | 'histogram', help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: Iterable<readonly [labels: string, value: number]>,
): string[] {
  const lines = [...values].map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}`)
  return [...header(name, type, help), ...lines]
}
