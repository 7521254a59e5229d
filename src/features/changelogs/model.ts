import { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { type Page, paged, pageQuery, type Rows } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

export const CHANGED = 'api-changelog.changed'

const changeKind = z.enum(['added', 'removed', 'changed', 'deprecated', 'undeprecated'])

const Change = z.object({
  kind: changeKind,
  rule: z.string(),
  places: z.array(z.string()).meta({ description: 'Where in the operation, such as "Response 200".' }),
  path: z.string().nullable().meta({ description: 'Where in a schema, such as "items[].name".' }),
  text: z.string(),
  breaking: z.boolean(),
  reason: z.string().nullable().meta({ description: 'Why callers who do nothing may fail; null where they do not.' }),
})

export const ChangedOperation = z.object({
  operation_id: z.string().nullable().meta({ description: 'Null for the API as a whole.' }),
  method: z.string().nullable(),
  path: z.string().nullable(),
  summary: z.string().nullable(),
  change: changeKind,
  breaking: z.number(),
  total: z.number(),
  changes: z.array(Change).meta({ description: 'The first of them, those that break before the others.' }),
})

const version = z.object({ id: uuid, version: z.string() })

const entry = {
  id: uuid,
  kind: z.enum(['first', 'added', 'replaced']),
  version,
  previous_version: z.object({ id: uuid.nullable(), version: z.string() }).nullable(),
  failure: z.string().nullable().meta({ description: 'Why the two texts could not be compared.' }),
  counts: z.object({
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    deprecated: z.number(),
    undeprecated: z.number(),
    breaking: z.number().meta({ description: 'Changes that may break callers, of all operations.' }),
  }),
  created_at: timestamp,
}

export const ChangelogEntry = z.object({
  ...entry,
  operations: z.array(ChangedOperation).meta({ description: 'The first of them; the entry’s own address lists all.' }),
  operations_total: z.number(),
})
export const ChangelogPage = paged(ChangelogEntry)

export const ChangelogEntryPage = z.object({
  entry: z.object(entry),
  ...paged(ChangedOperation).shape,
})

const breaking = z.enum(['true', 'false']).optional()
export const ListChangelog = z.strictObject({ breaking, ...pageQuery })
export type ListChangelogQuery = z.infer<typeof ListChangelog>

export const ConcernedApplicationPage = paged(
  z.object({
    id: uuid,
    name: z.string(),
    portal: z.object({ id: uuid, name: z.string() }),
    developer: z.object({ id: uuid, full_name: z.string(), email: z.string() }),
    registered_at: timestamp,
  }),
)
export const ListConcerned = z.strictObject(pageQuery)

export type ConcernedApplication = {
  application_id: string
  application_name: string
  portal_id: string
  portal_name: string
  developer_id: string
  developer_name: string
  developer_email: string
  registered_at: Date
}

/**
 * Asks which applications may notice a change of an API. Who answers knows registrations and not yet calls: every
 * application that may call the API counts.
 */
export type WhoUses = (reader: Reader, apiId: string, page: Page) => Promise<Rows<ConcernedApplication>>
