import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Clock } from '../../platform/clock.ts'
import type { Connection } from '../../platform/database.ts'
import { describeError, type Logger } from '../../platform/logger.ts'
import type { Snapshot } from '../snapshot.ts'
import { type ApplicationRow, readAllApplications, readApplications, readRouting } from '../store.ts'
import { addStale, allStale, isStale, nothingStale, readAnnouncement, type Stale } from './announcement.ts'
import { DatabaseSession } from './database-session.ts'
import { SnapshotCopy } from './snapshot-copy.ts'

export type FeedOptions = {
  snapshot: Snapshot
  /** How to listen. */
  connection: Connection
  /** What to read with. */
  pool: pg.Pool
  clock: Clock
  log: Logger
  /** Milliseconds for which the last snapshot is served while the database is away; 0 is not at all (product.md 20). */
  staleFor: number
  /** Where the copy on disk lies. */
  file: string
  /** Milliseconds between two whole reloads. */
  reloadEvery?: number
  /** Milliseconds between two looks whether the database is there and what it announces arrives. */
  pulseEvery?: number
}

/** Milliseconds. */
const quickestReconnect = 100
const slowestReconnect = 2_000
/** A copy from the future is not believed; a small difference between two machines' clocks is none (DUR-7). */
const toleratedSkew = 300_000
/** A difference below this cannot be told from the time that the database's answer took. */
const smallestSkew = 1_000

/**
 * Keeps a snapshot equal to the database. Announcements say what to read again and carry no state, so that a lost or
 * doubled one does no harm. Everything is read at each connection, and once a minute to compare.
 */
export class SnapshotFeed {
  private readonly options: FeedOptions
  private readonly copy: SnapshotCopy
  private readonly stopping = new AbortController()
  private running: Promise<void> = Promise.resolve()
  private session: DatabaseSession | undefined
  private isConnected = false
  /** Whether the log was told so. */
  private isAway = false
  private confirmedAt = Number.NEGATIVE_INFINITY
  private stale = nothingStale()
  private refreshing: Promise<void> | undefined
  private reloading: Promise<void> | undefined
  private isReloadWanted = false
  /** Applications read again while everything is being read: what the whole reload says of them may be older. */
  private newer = new Set<string>()

  constructor(options: FeedOptions) {
    this.options = options
    this.copy = new SnapshotCopy(options.file, options.snapshot, options.log)
  }

  /** Takes the copy on disk and begins to follow the database; comes back after the first attempt, however it ended. */
  async start(): Promise<void> {
    const { snapshot, log, clock } = this.options
    const confirmedAt = await this.copy.read()
    if (confirmedAt !== undefined && confirmedAt <= clock.now().getTime() + toleratedSkew) {
      this.confirmedAt = confirmedAt
      this.limitService()
      log.info('the snapshot on disk was read', {
        keys: snapshot.credentials.size,
        confirmed_at: new Date(confirmedAt),
      })
    }
    const { promise: firstAttempt, resolve } = Promise.withResolvers<void>()
    this.running = this.run(resolve)
    await firstAttempt
  }

  /** Milliseconds since the snapshot was last known to be current; Infinity when it never was. */
  get age(): number {
    return Math.max(0, this.options.clock.now().getTime() - this.confirmedAt)
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.session?.end(new Error('the gateway stops'))
    await this.running
    await this.settled()
    await this.copy.finish()
  }

  private async run(attempted: () => void): Promise<void> {
    let pause = quickestReconnect
    while (!this.stopping.signal.aborted) {
      try {
        await this.connect().finally(attempted)
        pause = quickestReconnect
        await this.session?.ended
      } catch (error) {
        this.session?.end(error)
        this.disconnect(error)
      }
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined)
      pause = Math.min(pause * 2, slowestReconnect)
    }
  }

  private async connect(): Promise<void> {
    const { connection, clock, log, snapshot, reloadEvery = 60_000, pulseEvery = 5_000 } = this.options
    const session = new DatabaseSession(connection, {
      heard: (payload) => this.refresh(readAnnouncement(payload)),
      missed: () => this.refresh(allStale()),
      alive: (now) => this.confirm(now),
    })
    this.session = session
    await session.open(pulseEvery)
    this.refresh(allStale())
    await this.settled()
    if (session.hasEnded) return session.ended
    const timer = setInterval(() => this.refresh(allStale()), reloadEvery).unref()
    session.ended.catch(() => clearInterval(timer))
    this.isConnected = true
    this.isAway = false
    this.confirm(clock.now().getTime() + snapshot.clockOffset)
    log.info('the gateway follows the database', { keys: snapshot.credentials.size })
  }

  private disconnect(reason: unknown): void {
    const { log, snapshot } = this.options
    this.isConnected = false
    this.limitService()
    if (this.isAway || this.stopping.signal.aborted) return
    this.isAway = true
    const until = Number.isFinite(snapshot.servableUntil) ? new Date(snapshot.servableUntil) : 'not at all'
    log.warn('the database is away from the gateway', { serving_until: until, ...describeError(reason) })
  }

  /** When nothing is being read any more. */
  private async settled(): Promise<void> {
    while (this.refreshing || this.reloading) await Promise.all([this.refreshing, this.reloading])
  }

  private confirm(databaseNow: number): void {
    const { snapshot, clock } = this.options
    const now = clock.now().getTime()
    const offset = databaseNow - now
    snapshot.clockOffset = Math.abs(offset) > smallestSkew ? offset : 0
    if (!this.isConnected) return
    this.confirmedAt = now
    this.limitService()
    this.copy.confirm(now)
  }

  private limitService(): void {
    const { snapshot, staleFor } = this.options
    if (this.isConnected) snapshot.servableUntil = Number.POSITIVE_INFINITY
    else snapshot.servableUntil = staleFor > 0 ? this.confirmedAt + staleFor : Number.NEGATIVE_INFINITY
  }

  private refresh(more: Stale): void {
    addStale(this.stale, more)
    this.refreshing ??= this.readStale()
  }

  /** Reads again until nothing is stale. What is announced meanwhile is taken together in the next round. */
  private async readStale(): Promise<void> {
    try {
      // The announcements of one transaction arrive together: they become one round.
      await Promise.resolve()
      while (isStale(this.stale) && !this.session?.hasEnded) {
        const stale = this.stale
        this.stale = nothingStale()
        if (stale.everything) this.reload()
        if (stale.routing) await this.readRouting()
        if (stale.applications.size > 0 || stale.developers.size > 0) await this.readSome(stale)
      }
    } catch (error) {
      // The next connection begins with a whole reload, so nothing need be remembered.
      this.session?.end(error)
    } finally {
      // In the same breath as the last look at what is stale: nothing can come in between and be forgotten.
      this.refreshing = undefined
    }
  }

  private async readRouting(): Promise<void> {
    const { snapshot, pool, log } = this.options
    if (!snapshot.setRouting(await readRouting(pool))) return
    for (const fault of snapshot.routing.faults) log.warn('part of the routing is left out', { reason: fault })
  }

  private async readSome({ applications, developers }: Stale): Promise<void> {
    const { snapshot, pool } = this.options
    const rows = await readApplications(pool, [...applications], [...developers])
    const gone = new Set(applications)
    if (developers.size > 0) {
      for (const { id, developerId } of snapshot.applications.values()) if (developers.has(developerId)) gone.add(id)
    }
    for (const { id } of rows) gone.delete(id)
    for (const { id } of rows) this.newer.add(id)
    for (const id of gone) this.newer.add(id)
    snapshot.setApplications(rows, gone)
  }

  /** Reads all applications beside the rest, so that no single change waits for it; once more when asked meanwhile. */
  private reload(): void {
    this.isReloadWanted = true
    this.reloading ??= this.readAllWhileWanted()
  }

  private async readAllWhileWanted(): Promise<void> {
    try {
      await Promise.resolve()
      while (this.isReloadWanted && !this.session?.hasEnded) {
        this.isReloadWanted = false
        await this.readAll()
      }
    } catch (error) {
      this.session?.end(error)
    } finally {
      this.reloading = undefined
    }
  }

  private async readAll(): Promise<void> {
    const { snapshot, pool, log } = this.options
    this.newer.clear()
    const differing: ApplicationRow[] = []
    const seen = new Set<string>()
    for await (const rows of readAllApplications(pool)) {
      for (const row of rows) {
        seen.add(row.id)
        if (!snapshot.isKnown(row)) differing.push(row)
      }
    }
    const changed = differing.filter(({ id }) => !this.newer.has(id))
    const gone = [...snapshot.applications.keys()].filter((id) => !seen.has(id) && !this.newer.has(id))
    const differs = snapshot.setApplications(changed, gone)
    if (differs && this.isConnected) {
      log.warn('a whole reload found what was not announced', { changed: changed.length, gone: gone.length })
    }
  }
}
