import { Badge, StatusBadge, useReader } from '../../../ui/kit.ts'
import type { App } from './types.ts'

/**
 * Where an application stands, for its owner. The wire knows approved and pending only (product.md 3); a person is not
 * told to wait where nobody decides anything any more.
 */
export function AppStatus({ app }: { app: App }) {
  const t = useReader().texts.portal.apps
  const states = app.registrations.map(({ status }) => status)
  if (states.length === 0) return <Badge icon="minus">{t.noApi}</Badge>
  if (app.status === 'approved' || states.includes('pending')) return <StatusBadge status={app.status} />
  return <StatusBadge status={states.includes('revoked') ? 'revoked' : 'rejected'} />
}
