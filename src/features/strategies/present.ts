import type { z } from 'zod'
import type { KeyConfigs, OfferedStrategy, Strategy } from './model.ts'
import type { StrategyRow } from './store.ts'

/** What a key strategy's row says; its columns are written by this feature alone. */
export function keyAuthOf(row: Pick<StrategyRow, 'configs'>): KeyConfigs['key-auth'] {
  return (row.configs as KeyConfigs)['key-auth']
}

export function presentStrategy(row: StrategyRow, published: ReadonlySet<string>): z.infer<typeof Strategy> {
  return {
    id: row.id,
    name: row.name,
    display_name: row.display_name,
    strategy_type: 'key_auth',
    configs: { 'key-auth': keyAuthOf(row) },
    active: published.has(row.id),
    dcr_provider: null,
    labels: row.labels as Record<string, string>,
    supports_multiple_credentials: true,
    principals: { enabled: false },
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

/** A strategy as developers see it. */
export function presentOffered(
  row: Pick<StrategyRow, 'id' | 'display_name' | 'configs'>,
): z.infer<typeof OfferedStrategy> {
  const { key_names, ttl } = keyAuthOf(row)
  return {
    id: row.id,
    name: row.display_name,
    credential_type: 'key_auth',
    key_names,
    ...(ttl ? { ttl } : {}),
    supports_multiple_credentials: true,
  }
}
