import { fromKysely, PgBoss } from 'pg-boss'
import type { Database, Tx } from '../database.ts'
import { describeError, type Logger } from '../logger.ts'

/** A kind of job. Its jobs carry no data but an id: that of the row which says what to do. */
export type Queue = { name: string }

/**
 * Work to do once, now or later, kept in the database. Enqueuing and ending belong to a transaction of the caller's, so
 * that a job exists exactly when what it is for was committed (DUR-2). One row has one job at a time.
 */
export type Jobs = {
  /** Nothing happens when the row has a job already. */
  enqueue(tx: Tx, queue: Queue, id: string, delayMilliseconds?: number): Promise<void>
  /** Ends a job that is being worked on. */
  finish(tx: Tx, queue: Queue, id: string): Promise<void>
  /** Puts a job that is being worked on back, to be done later. */
  postpone(tx: Tx, queue: Queue, id: string, delayMilliseconds: number): Promise<void>
  /** Makes sure that the row has a job, and that it is due now. For rows that should have been done by now. */
  hasten(tx: Tx, queue: Queue, id: string): Promise<void>
  /** Does jobs as they fall due, `atOnce` side by side. `handle` finishes or postpones each. */
  work(queue: Queue, atOnce: number, handle: (id: string) => Promise<void>): Work
  stop(): Promise<void>
}

export type Work = {
  /** Looks for jobs now rather than at the next turn. */
  wake(): void
  /** Takes no more jobs and waits for those in hand. */
  stop(): Promise<void>
}

/** A worker that died holds its jobs this long (DUR-2). */
const leaseSeconds = 60
/** How often due jobs are looked for when nothing wakes us. */
const pollMilliseconds = 2_000

/** Opens the queues. The tables come from our migrations; pg-boss changes nothing of them and refuses another version. */
export async function openJobs(
  database: Database,
  log: Logger,
  queues: readonly Queue[],
  superviseMilliseconds: number,
): Promise<Jobs> {
  // How often jobs of dead workers are looked for.
  const superviseSeconds = Math.max(1, Math.round(superviseMilliseconds / 1000))
  const boss = new PgBoss({
    db: fromKysely(database),
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  })
  boss.on('error', (error) => log.warn('the job queue met an error', describeError(error)))
  await boss.start()
  for (const { name } of queues) {
    // A lapsed lease counts as a retry; how often work is tried is the row's own matter.
    await boss.createQueue(name, { expireInSeconds: leaseSeconds, retryLimit: 100_000, retryDelay: 5 })
  }

  const enqueue = async (tx: Tx, { name }: Queue, id: string, delayMilliseconds = 0) => {
    const startAfter = delayMilliseconds > 0 ? `${delayMilliseconds} milliseconds` : undefined
    await boss.send(name, {}, { id, ...(startAfter && { startAfter }), db: fromKysely(tx) })
  }
  const finish = async (tx: Tx, { name }: Queue, id: string) => {
    await boss.deleteJob(name, id, { db: fromKysely(tx) })
  }
  return {
    enqueue,
    finish,
    async postpone(tx, queue, id, delayMilliseconds) {
      await finish(tx, queue, id)
      await enqueue(tx, queue, id, delayMilliseconds)
    },
    async hasten(tx, queue, id) {
      const db = fromKysely(tx)
      const { updated } = await boss.update(queue.name, undefined, { id, startAfter: 0, db })
      if (updated === 0) await boss.send(queue.name, {}, { id, db })
    },
    work: (queue, atOnce, handle) => startWork(boss, log, queue, atOnce, handle),
    stop: () => boss.stop({ graceful: false }),
  }
}

function startWork(
  boss: PgBoss,
  log: Logger,
  { name }: Queue,
  atOnce: number,
  handle: (id: string) => Promise<void>,
): Work {
  const inHand = new Set<Promise<void>>()
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = false

  const run = async (job: { id: string; retryCount: number }) => {
    try {
      await handle(job.id)
    } catch (error) {
      log.error('a job failed', { queue: name, job: job.id, ...describeError(error) })
      // Where even this does not reach the database, the lease lapses.
      await boss.fail(name, job).catch(() => {})
    }
  }
  const take = async () => {
    while (!stopped && inHand.size < atOnce) {
      const jobs = await boss.fetch(name, { batchSize: atOnce - inHand.size })
      if (jobs.length === 0) return
      for (const job of jobs) {
        const running = run(job).finally(() => {
          inHand.delete(running)
          look()
        })
        inHand.add(running)
      }
    }
  }
  const look = () => {
    lookAgain = true
    looking ??= (async () => {
      while (lookAgain && !stopped) {
        lookAgain = false
        await take().catch((error) => log.warn('jobs cannot be fetched', { queue: name, ...describeError(error) }))
      }
      looking = undefined
    })()
  }
  const timer = setInterval(look, pollMilliseconds)
  look()
  return {
    wake: look,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(inHand)
    },
  }
}
