/* The text format of Prometheus, 0.0.4: written here, because a package for it would weigh more than what it writes. */

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

/** The two lines ahead of a metric's values. */
export function header(name: string, type: 'counter' | 'gauge' | 'histogram', help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

/** A metric with its values; labels are written as they go between the braces. */
export function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: Iterable<readonly [labels: string, value: number]>,
): string[] {
  const lines = [...values].map(([labels, value]) => `${name}${labels && `{${labels}}`} ${numberText(value)}`)
  return [...header(name, type, help), ...lines]
}

export function metricsText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

function numberText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '+Inf' : String(value)
}

/** What every process of ours tells of itself. */
export function processFamilies(): string[] {
  const started = Date.now() / 1000 - process.uptime()
  const { user, system } = process.cpuUsage()
  return [
    ...family('process_start_time_seconds', 'gauge', 'When this process began.', [['', started]]),
    ...family('process_cpu_seconds_total', 'counter', 'Processor time used.', [['', (user + system) / 1e6]]),
    ...family('process_resident_memory_bytes', 'gauge', 'Memory held.', [['', process.memoryUsage.rss()]]),
  ]
}
