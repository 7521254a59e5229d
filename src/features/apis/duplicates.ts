import { violatedConstraint } from '../../platform/database.ts'
import { invalidField, type Problem, problem } from '../../platform/wire/problem.ts'

/** What the wire calls a duplicate: 409 where the reference declares it, else a field at fault (product.md 10). */
export type OnDuplicate = 'conflict' | 'field'

const duplicates: Record<string, { field: string; reason: string }> = {
  apis_slug_taken: { field: 'slug', reason: 'Another API has this slug.' },
  apis_name_version_taken: { field: 'name', reason: 'Another API has this name and version.' },
  api_versions_version_taken: { field: 'version', reason: 'This API has a version of this name already.' },
  api_implementations_api_taken: { field: 'service', reason: 'This API is implemented by a service already.' },
  api_implementations_service_taken: { field: 'service.id', reason: 'This service implements another API already.' },
}

/** Runs a write and says in words which duplicate kept it from happening. */
export async function named<T>(duplicate: OnDuplicate, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw explain(violatedConstraint(error), duplicate) ?? error
  }
}

function explain(constraint: string | undefined, duplicate: OnDuplicate): Problem | undefined {
  if (constraint === 'api_implementations_service') {
    return invalidField('service.id', 'missing_reference', 'There is no such service in this control plane.')
  }
  const found = constraint === undefined ? undefined : duplicates[constraint]
  if (!found) return undefined
  return duplicate === 'conflict'
    ? problem('conflict', { detail: found.reason })
    : invalidField(found.field, 'unique', found.reason)
}
