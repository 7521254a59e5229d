import pg from 'pg'
import type { Connection } from '../../platform/database.ts'
import { readPulse } from '../store.ts'

const channel = 'gatehouse_events'

export type SessionListener = {
  /** An event was announced. */
  heard(payload: string | undefined): void
  /** The database answered; `now` is its time in ms since 1970. */
  alive(now: number): void
  /** Something happened that was not announced. */
  missed(): void
}

/** One connection that listens. It ends when the database is gone, or does not answer in time. */
export class DatabaseSession {
  /** Rejects with the reason. */
  readonly ended: Promise<never>
  hasEnded = false
  private readonly client: pg.Client
  private readonly listener: SessionListener
  private reject: (reason: unknown) => void = () => {}
  private timer: NodeJS.Timeout | undefined
  private latestEvent: number | undefined
  private heardSince = 0
  private isSuspicious = false

  constructor(connection: Connection, listener: SessionListener) {
    this.listener = listener
    this.client = new pg.Client({
      ...connection,
      application_name: 'gatehouse-gateway',
      connectionTimeoutMillis: 2_000,
      // A database that is frozen or cut off says nothing: it counts as gone after this time.
      query_timeout: 3_000,
      keepAlive: true,
    })
    this.ended = new Promise((_, reject) => {
      this.reject = reject
    })
    this.ended.catch(() => undefined)
  }

  /** @param pulseEvery milliseconds between two looks whether the database is there and what it announces arrives */
  async open(pulseEvery: number): Promise<void> {
    this.client.on('error', (error) => this.end(error))
    this.client.on('end', () => this.end(new Error('the connection was closed')))
    this.client.on('notification', ({ payload }) => {
      this.heardSince++
      this.listener.heard(payload)
    })
    await this.client.connect()
    await this.client.query(`listen ${channel}`)
    await this.pulse()
    this.timer = setInterval(() => void this.pulse().catch((error: unknown) => this.end(error)), pulseEvery)
  }

  end(reason: unknown): void {
    if (this.hasEnded) return
    this.hasEnded = true
    clearInterval(this.timer)
    this.client.end().catch(() => undefined)
    this.reject(reason)
  }

  /** Two looks in a row that find news of which nothing was heard mean that announcements do not arrive (KEY-8). */
  private async pulse(): Promise<void> {
    const { latestEvent, now } = await readPulse(this.client)
    if (this.hasEnded) return
    this.listener.alive(now)
    const isUnannounced = this.latestEvent !== undefined && latestEvent !== this.latestEvent && this.heardSince === 0
    this.heardSince = 0
    if (isUnannounced && !this.isSuspicious) {
      this.isSuspicious = true
      return
    }
    if (isUnannounced) this.listener.missed()
    this.isSuspicious = false
    this.latestEvent = latestEvent
  }
}
