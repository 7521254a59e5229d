import type { GatewayState } from './model.ts'

/** Seconds. A gateway reports, and hears of its database, every five. */
const patience = 30

/** What a gateway's report says by now; both ages in seconds. */
export function stateOf(report: { report_age: number; snapshot_age: number | null }): GatewayState {
  if (report.report_age > patience) return 'silent'
  return report.snapshot_age === null || report.snapshot_age > patience ? 'behind' : 'current'
}

/** Until when a gateway that cannot reach the database goes on (product.md 20). */
export function servesUntil(report: { confirmed_at: Date | null; stale_seconds: number }): Date | null {
  const { confirmed_at, stale_seconds } = report
  if (confirmed_at === null || stale_seconds === 0) return null
  return new Date(confirmed_at.getTime() + stale_seconds * 1000)
}

/** Seconds for which the report of a gateway that is not heard of any more is kept at least. */
export const keptAtLeast = 3_600
