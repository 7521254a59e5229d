import type { z } from 'zod'
import type { Operator, OperatorSession, Token } from './model.ts'
import { roleOfToken } from './rules.ts'
import type { OperatorRow, SessionRow, TokenRow } from './store.ts'

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

/** A session for its operator; `currentId` is the one that asks. */
export function presentSession(row: SessionRow, currentId: string | undefined): z.infer<typeof OperatorSession> {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    last_seen_at: row.last_seen_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    user_agent: row.user_agent,
    address: row.address,
    current: row.id === currentId,
  }
}

export function presentToken(row: TokenRow, owner: { role: string }): z.infer<typeof Token> {
  return {
    id: row.id,
    name: row.name,
    role: roleOfToken(row, owner),
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
  }
}
