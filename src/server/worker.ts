import { hastenUnindexed, indexQueue, indexVersion, versionsHear } from '../features/apis/index.ts'
import { changelogsHear, compareNext } from '../features/changelogs/index.ts'
import { developersHear, purgeUnverifiedDevelopers } from '../features/developers/index.ts'
import {
  hastenOverdueMails,
  mailQueue,
  makeMails,
  type Patience,
  removeOldMails,
  sendMail,
} from '../features/emails/index.ts'
import { forgetSilentGateways } from '../features/gateways/index.ts'
import { purgeOperatorLeftovers } from '../features/operators/index.ts'
import { refreshSearch, searchHears } from '../features/search/index.ts'
import { purgeSessions } from '../features/sessions/index.ts'
import type { Connection, Tx } from '../platform/database.ts'
import { hangEventBell } from '../platform/events/event-bell.ts'
import { type Event, hasUnreadEvents, readEvents } from '../platform/events/events.ts'
import { describeError } from '../platform/logger.ts'
import { isUnprotected, readMailServer } from '../platform/mail/mail-server.ts'
import { createMailer } from '../platform/mail/mailer.ts'
import type { Platform } from '../platform/platform.ts'
import { purgeThrottles } from '../platform/secrets/throttles.ts'
import { type Jobs, openJobs } from '../platform/work/jobs.ts'
import { repeat } from '../platform/work/repeat.ts'

export type Worker = { stop(): Promise<void> }

/** In milliseconds, for tests to shorten. */
export type WorkerTimes = {
  /** Events are looked for this often even when no bell rings. */
  poll: number
  /** How often mails are looked for whose job was lost, and how late such a mail must be. */
  sweep: number
  overdue: number
  purge: number
  /** How often jobs are looked for that a dead worker holds. */
  supervise: number
  /** How long mails under way have when the worker ends. */
  grace: number
  patience?: Patience
}
const usual: WorkerTimes = {
  poll: 5_000,
  sweep: 30_000,
  overdue: 90_000,
  purge: 600_000,
  supervise: 15_000,
  grace: 10_000,
}

/** Specifications that are read at one time: each takes a processor and much memory. */
const specificationsAtOnce = 1

/** Mails under way at one time. One that hangs takes a place, not the queue (DEG-1). */
const mailsAtOnce = 8

type Subscriber = { name: string; handle(tx: Tx, event: Event): Promise<void> }

/** Every reader of the event table that works in the background, in the order of the features. */
function listSubscribers(platform: Platform, jobs: Jobs): readonly Subscriber[] {
  return [
    { name: 'developers', handle: (tx, event) => developersHear(tx, platform, event) },
    { name: 'apis', handle: (tx, event) => versionsHear(tx, jobs, event) },
    { name: 'changelogs', handle: changelogsHear },
    { name: 'search', handle: searchHears },
    { name: 'emails', handle: (tx, event) => makeMails(tx, platform, jobs, event) },
  ]
}

/** What is thrown away once its time is over. */
const purges: readonly { name: string; run(platform: Platform): Promise<unknown> }[] = [
  { name: 'throttles', run: purgeThrottles },
  { name: 'operators', run: ({ database, clock }) => purgeOperatorLeftovers(database, clock.now()) },
  { name: 'developers', run: purgeUnverifiedDevelopers },
  { name: 'sessions', run: purgeSessions },
  { name: 'mails', run: removeOldMails },
  { name: 'gateways', run: ({ database }) => forgetSilentGateways(database) },
]

/**
 * Reads events, sends mails, clears up. Any number of workers may run side by side: positions in the event table, jobs
 * and rows are locked by who works on them.
 */
export async function startWorker(
  platform: Platform,
  connection: Connection,
  change: Partial<WorkerTimes> = {},
): Promise<Worker> {
  const { config, database, log } = platform
  const times = { ...usual, ...change }
  const ending = new AbortController()
  const jobs = await openJobs(database, log, [mailQueue, indexQueue], times.supervise)
  const office = { platform, jobs, mailer: chooseMailer(platform), signal: ending.signal, patience: times.patience }
  const mails = jobs.work(mailQueue, mailsAtOnce, (id) => sendMail(office, id))
  const specifications = jobs.work(indexQueue, specificationsAtOnce, (id) => indexVersion(platform, jobs, id))
  const index = workOff(platform, 'refresh the search', refreshSearch)
  const changes = workOff(platform, 'compare versions', (each) => compareNext(each, ending.signal))
  const told = () => {
    mails.wake()
    index.wake()
    changes.wake()
  }
  const reading = listSubscribers(platform, jobs).map((subscriber) => readOn(platform, subscriber, told))
  const readAll = () => {
    for (const one of reading) one.wake()
  }
  const bell = hangEventBell(connection, log, readAll)
  const sweep = async () => {
    if ((await hastenOverdueMails(platform, jobs, times.overdue)) > 0) mails.wake()
    if ((await hastenUnindexed(platform, jobs)) > 0) specifications.wake()
  }
  const purge = async () => {
    for (const { name, run } of purges) await run(platform).catch((error) => complain(platform, `purge ${name}`, error))
  }
  const rounds = [
    repeat(times.poll, async () => readAll()),
    repeat(times.poll, async () => index.wake()),
    repeat(times.poll, async () => changes.wake()),
    repeat(times.sweep, () => sweep().catch((error) => complain(platform, 'sweep', error))),
    repeat(times.purge, purge),
  ]
  if (config.smtpUrl && isUnprotected(readMailServer(config.smtpUrl))) {
    log.warn('GATEHOUSE_SMTP_URL has tls=off: mails and their links cross the network unprotected')
  }
  return {
    async stop() {
      await bell.stop()
      await Promise.all([...rounds, ...reading, index].map((one) => one.stop()))
      const late = setTimeout(() => ending.abort(), times.grace)
      await Promise.all([mails.stop(), specifications.stop(), changes.stop()])
      clearTimeout(late)
      await jobs.stop()
    },
  }
}

function chooseMailer({ config }: Platform) {
  if (!config.smtpUrl) return undefined
  return createMailer(readMailServer(config.smtpUrl), { from: config.mailFrom, clientName: config.publicUrl.hostname })
}

function complain({ log }: Platform, what: string, error: unknown): void {
  log.warn('the worker could not do its round, and tries again', { round: what, ...describeError(error) })
}

/** Events of a transaction that began before another's end come late; how soon to look for them again. */
const shortestPause = 20
const longestPause = 1_000

/** Reads for one subscriber each time it is woken, until nothing is left; `told` is called after it read something. */
function readOn(platform: Platform, { name, handle }: Subscriber, told: () => void): { wake(): void } & Worker {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let pause = shortestPause

  const readToEnd = async () => {
    for (;;) {
      const count = await readEvents(platform.database, name, handle)
      if (count === 0 || stopped) return
      pause = shortestPause
      told()
    }
  }
  const run = async () => {
    while (again && !stopped) {
      again = false
      clearTimeout(timer)
      try {
        await readToEnd()
        if (!(await hasUnreadEvents(platform.database, name))) {
          pause = shortestPause
          continue
        }
      } catch (error) {
        complain(platform, `read events for ${name}`, error)
      }
      timer = setTimeout(wake, pause)
      pause = Math.min(pause * 2, longestPause)
    }
    running = undefined
  }
  const wake = () => {
    if (stopped) return
    again = true
    running ??= run()
  }
  return {
    wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** Does what waits, piece by piece, each time it is woken; `work` says whether it found something to do. */
function workOff(
  platform: Platform,
  name: string,
  work: (platform: Platform) => Promise<boolean>,
): { wake(): void } & Worker {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const run = async () => {
    while (again && !stopped) {
      again = false
      try {
        while (!stopped && (await work(platform)));
      } catch (error) {
        complain(platform, name, error)
      }
    }
    running = undefined
  }
  return {
    wake() {
      if (stopped) return
      again = true
      running ??= run()
    },
    async stop() {
      stopped = true
      await running
    },
  }
}
