import { family } from '../platform/metrics-text.ts'

/** How many requests came to this end: `passed`, or why not, by the code of the refusal. */
export type Answers = { outcome: string; status: number; total: number }

/** What a gateway says of itself. */
export type GatewayReport = {
  /** Host and port. */
  name: string
  startedAt: Date
  /** Seconds since its snapshot was last known to be current; Infinity when it never was. */
  snapshotAge: number
  /** Seconds for which it goes on with that while the database is away. */
  staleSeconds: number
  /** Keys in the snapshot. */
  keys: number
  answers: readonly Answers[]
}

/** Counts answers by outcome and status, in memory, since the start. Both have few values. */
export class AnswerCounter {
  private readonly outcomes = new Map<string, Map<number, number>>()

  count(outcome: string, status: number): void {
    let statuses = this.outcomes.get(outcome)
    if (!statuses) {
      statuses = new Map()
      this.outcomes.set(outcome, statuses)
    }
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }

  list(): Answers[] {
    return [...this.outcomes].flatMap(([outcome, statuses]) =>
      [...statuses].map(([status, total]) => ({ outcome, status, total })),
    )
  }
}

/** The metrics of gateways, each under its name. */
export function gatewayFamilies(reports: readonly GatewayReport[]): string[] {
  const gauge = (name: string, help: string, of: (report: GatewayReport) => number) =>
    family(
      `gatehouse_gateway_${name}`,
      'gauge',
      help,
      reports.map((report) => [labelOf(report), of(report)]),
    )
  return [
    ...gauge('start_time_seconds', 'When the gateway began.', ({ startedAt }) => startedAt.getTime() / 1000),
    ...gauge(
      'snapshot_age_seconds',
      'Time since what the gateway decides from was last known to be current.',
      ({ snapshotAge }) => snapshotAge,
    ),
    ...gauge(
      'snapshot_limit_seconds',
      'Age up to which the gateway serves while the database is away.',
      ({ staleSeconds }) => staleSeconds,
    ),
    ...gauge('keys', 'Keys that the gateway knows.', ({ keys }) => keys),
    ...family(
      'gatehouse_gateway_requests_total',
      'counter',
      'Requests answered by the gateway.',
      reports.flatMap((report) =>
        report.answers.map(
          ({ outcome, status, total }) =>
            [`${labelOf(report)},outcome="${outcome}",status="${status}"`, total] as const,
        ),
      ),
    ),
  ]
}

/** A host's name may hold anything; in quotes only these three characters mean something. */
export function labelOf({ name }: { name: string }): string {
  const escaped = name.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`))
  return `gateway="${escaped}"`
}
