import type { z } from 'zod'
import type { KnownCredential } from './model.ts'
import { statusOf } from './rules.ts'
import type { CredentialRow } from './store.ts'

export function presentCredential(row: CredentialRow, now: Date) {
  return {
    type: 'api_key' as const,
    id: row.id,
    display_name: row.display_name,
    status: statusOf(row, now),
    expires_at: row.expires_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}

export function presentKnown(row: CredentialRow, now: Date): z.infer<typeof KnownCredential> {
  return {
    ...presentCredential(row, now),
    prefix: 'gtk_',
    last_four: row.last_four,
    last_used_at: row.last_used_at?.toISOString() ?? null,
  }
}
