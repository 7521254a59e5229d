/** What of the snapshot must be read again. */
export type Stale = {
  everything: boolean
  routing: boolean
  applications: Set<string>
  developers: Set<string>
}

export function nothingStale(): Stale {
  return { everything: false, routing: false, applications: new Set(), developers: new Set() }
}

export function allStale(): Stale {
  return { ...nothingStale(), everything: true, routing: true }
}

export function isStale({ everything, routing, applications, developers }: Stale): boolean {
  return everything || routing || applications.size > 0 || developers.size > 0
}

export function addStale(to: Stale, more: Stale): void {
  to.everything ||= more.everything
  to.routing ||= more.routing
  for (const id of more.applications) to.applications.add(id)
  for (const id of more.developers) to.developers.add(id)
}

/** Ids that an event carries when services, routes, publications or strategies changed. */
const routingIds = [
  'service_id',
  'route_id',
  'api_id',
  'implementation_id',
  'publication_id',
  'strategy_id',
  'auth_strategy_id',
]

/**
 * Events that change nothing the gateway knows. Sign-ins fail as often as a stranger likes: without this list each would
 * make it read everything.
 */
const irrelevant = new Set([
  'developer.invited',
  'developer.password-changed',
  'developer.password-reset-requested',
  'developer.registered',
  'developer.registration-repeated',
  'developer.sessions-ended',
  'developer.sign-in-failed',
  'developer.signed-in',
  'developer.signed-out',
  'portal.created',
  'portal.updated',
])
const irrelevantSubjects = /^(?:operator|operator-token|mail|api-version|api-document|control-plane)\./

/** What an announced event makes stale. One that is not understood makes everything stale. */
export function readAnnouncement(payload: string | undefined): Stale {
  const { type, ids } = readEvent(payload)
  const stale = nothingStale()
  if (irrelevant.has(type) || irrelevantSubjects.test(type)) return stale
  if (isId(ids.application_id)) stale.applications.add(ids.application_id)
  // An application's event names its developer too; the application is then all that changed.
  else if (isId(ids.developer_id)) stale.developers.add(ids.developer_id)
  stale.routing = routingIds.some((name) => name in ids)
  return isStale(stale) ? stale : allStale()
}

function readEvent(payload: string | undefined): { type: string; ids: Record<string, unknown> } {
  try {
    const event = JSON.parse(payload ?? '') as { type?: unknown; ids?: unknown } | null
    return {
      type: typeof event?.type === 'string' ? event.type : '',
      ids: typeof event?.ids === 'object' && event.ids !== null ? { ...event.ids } : {},
    }
  } catch {
    return { type: '', ids: {} }
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}
