import type { z } from 'zod'
import type { Operator, Token } from './model.ts'
import type { OperatorRow, TokenRow } from './store.ts'

export function presentOperator(row: OperatorRow): z.infer<typeof Operator> {
  return {
    id: row.id,
    email: row.email,
    full_name: row.full_name,
    role: row.role,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentToken(row: TokenRow): z.infer<typeof Token> {
  return {
    id: row.id,
    name: row.name,
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
  }
}
