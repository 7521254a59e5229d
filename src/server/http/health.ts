import { z } from 'zod'
import { isReachable } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'

/** Set once the process was asked to end: not ready at once, while requests in flight finish (OPS-1). */
let draining = false
export function startDraining(): void {
  draining = true
}

/** `/health/live` never touches the database; `/health/ready` does, at most once a second (OPS-2). */
export function healthRoutes(app: App, { database, clock }: Platform): void {
  let checked = { at: 0, good: false }
  const options = { config: { permission: 'anyone' as const } }
  const Health = z.object({ status: z.literal('ok') })
  const schema = { hide: true, response: { 200: Health } }

  app.get('/health/live', { ...options, schema }, async () => ({ status: 'ok' as const }))

  app.get('/health/ready', { ...options, schema }, async () => {
    const now = clock.now().getTime()
    if (now - checked.at >= 1000) {
      const good = await isReachable(database)
      checked = { at: now, good }
    }
    if (draining || !checked.good) throw problem('not-available')
    return { status: 'ok' as const }
  })
}
