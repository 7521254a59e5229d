/** The one place that knows the time, so that tests can move it. Database time decides expiry (DUR-7). */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
