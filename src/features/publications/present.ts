import type { z } from 'zod'
import type { Publication, PublicationPage } from './model.ts'
import { warningsOf } from './rules.ts'
import type { PublicationDetail } from './store.ts'

export function presentPublication(row: PublicationDetail): z.infer<typeof Publication> {
  return {
    ...(row.auto_approve_registrations === null ? {} : { auto_approve_registrations: row.auto_approve_registrations }),
    auth_strategy_ids: row.auth_strategy_id === null ? null : [row.auth_strategy_id],
    visibility: row.visibility,
    warnings: warningsOf(row),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentListed(row: PublicationDetail): z.infer<typeof PublicationPage>['data'][number] {
  return {
    ...presentPublication(row),
    api_id: row.api_id,
    portal_id: row.portal_id,
    auto_approve_registrations: row.auto_approve_registrations ?? row.auto_approve_applications,
    entity_type: 'api',
  }
}
