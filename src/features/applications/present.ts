import type { z } from 'zod'
import { type OfferedStrategy, presentOffered } from '../strategies/index.ts'
import type { Application, OwnApplication } from './model.ts'
import type { ApplicationRow } from './store.ts'

/** The strategy of an application as developers and operators see it. */
export function presentStrategyOf(
  row: Pick<ApplicationRow, 'auth_strategy_id' | 'strategy_display_name' | 'strategy_configs'>,
): z.infer<typeof OfferedStrategy> {
  const { auth_strategy_id: id, strategy_display_name: display_name, strategy_configs: configs } = row
  return presentOffered({ id, display_name, configs })
}

export function presentOwn(row: ApplicationRow): z.infer<typeof OwnApplication> {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    redirect_uri: null,
    auth_strategy: presentStrategyOf(row),
    scopes: [],
    team_id: null,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentApplication(row: ApplicationRow, registrations: number): z.infer<typeof Application> {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    name: row.name,
    description: row.description,
    labels: row.labels as Record<string, string>,
    registration_count: registrations,
    portal: { id: row.portal_id },
    auth_strategy: presentStrategyOf(row),
    owner: { type: 'developer', id: row.developer_id },
  }
}
