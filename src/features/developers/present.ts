import type { z } from 'zod'
import type { Developer, DeveloperMe } from './model.ts'
import type { DeveloperRow, VisibleDeveloper } from './store.ts'

export function presentDeveloper(row: VisibleDeveloper): z.infer<typeof Developer> {
  return { ...presentMe(row), status: row.status }
}

/** A developer as that developer sees it: without the state, which decides whether there is anything to see. */
export function presentMe(row: DeveloperRow): z.infer<typeof DeveloperMe> {
  return {
    id: row.id,
    email: row.email,
    full_name: row.full_name,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}
