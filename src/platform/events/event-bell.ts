import pg from 'pg'
import type { Connection } from '../database.ts'
import { describeError, type Logger } from '../logger.ts'

const firstPause = 200
const longestPause = 5_000

/**
 * Rings when something was appended to the event table, and after each time the connection had to be made anew, because
 * what was announced meanwhile was not heard (DUR-5). Only wakes: what happened is read from the table. `ring` is told
 * the type of the event, undefined after a new connection; `lost` that nothing is heard until the next ring.
 */
export function hangEventBell(
  connection: Connection,
  log: Logger,
  ring: (type?: string) => void,
  lost: () => void = () => {},
): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let pause = firstPause
  let stopped = false

  const listen = async () => {
    const next = new pg.Client({ ...connection, application_name: 'gatehouse bell', keepAlive: true })
    client = next
    let isLost = false
    const lose = (error?: unknown) => {
      if (isLost || stopped) return
      isLost = true
      lost()
      if (error) log.warn('the event bell lost its database connection', describeError(error))
      next.end().catch(() => {})
      timer = setTimeout(() => void listen(), pause)
      pause = Math.min(pause * 2, longestPause)
    }
    next.on('error', lose)
    next.on('end', () => lose())
    next.on('notification', ({ payload }) => ring(typeOf(payload)))
    try {
      await next.connect()
      await next.query('listen gatehouse_events')
      pause = firstPause
      ring()
    } catch (error) {
      lose(error)
    }
  }
  void listen()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

function typeOf(payload: string | undefined): string | undefined {
  try {
    const { type } = JSON.parse(payload ?? '') as { type?: unknown }
    return typeof type === 'string' ? type : undefined
  } catch {
    return undefined
  }
}
