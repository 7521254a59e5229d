import { sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { Page, Rows } from '../../platform/wire/paging.ts'
import type { ChangeKind, Group } from './compare/changes.ts'

/** What somebody gets to see: all, or only what breaks; without what their portal hides. */
export type Shown = { breaking: boolean; hidden: { internal: boolean; deprecated: boolean } }

export type EntryRow = {
  id: string
  kind: 'first' | 'added' | 'replaced'
  version_id: string
  version: string
  previous_version_id: string | null
  previous_version: string | null
  failure: string | null
  created_at: Date
  added: number
  removed: number
  changed: number
  deprecated: number
  undeprecated: number
  breaking: number
  operations: number
}

const shownGroups = ({ breaking, hidden }: Shown) => sql`
  (${!hidden.internal} or not internal) and (${!hidden.deprecated} or not deprecated) and (${!breaking} or breaking > 0)`

/** Entries with their counts. A new text in which the reader would see nothing is left out. */
const entriesOf = (apiId: string, shown: Shown) => sql`
  from changelog_entries as entry
  join api_versions as version on version.id = entry.api_version_id
  left join api_versions as previous on previous.id = entry.previous_version_id
  cross join lateral (
    select count(*) filter (where change = 'added' and operation_id is not null) as added,
      count(*) filter (where change = 'removed') as removed,
      count(*) filter (where change = 'changed' and operation_id is not null) as changed,
      count(*) filter (where change = 'deprecated') as deprecated,
      count(*) filter (where change = 'undeprecated') as undeprecated,
      coalesce(sum(breaking), 0)::integer as breaking,
      count(*) as operations
    from changelog_groups where entry_id = entry.id and ${shownGroups(shown)}
  ) as counted
  where entry.api_id = ${apiId} and (
    counted.operations > 0 or (${!shown.breaking} and (entry.kind <> 'replaced' or entry.failure is not null)))`

const columns = sql`
  entry.id, entry.kind, version.id as version_id, version.version, entry.previous_version_id,
  coalesce(previous.version, entry.previous_version) as previous_version, entry.failure, entry.created_at, counted.*`

export async function listEntries(reader: Reader, apiId: string, shown: Shown, page: Page): Promise<Rows<EntryRow>> {
  const [counted, found] = await Promise.all([
    sql<{ total: number }>`select count(*) as total ${entriesOf(apiId, shown)}`.execute(reader),
    sql<EntryRow>`
      select ${columns} ${entriesOf(apiId, shown)}
      order by entry.created_at desc, entry.id desc
      limit ${page.size} offset ${(page.number - 1) * page.size}`.execute(reader),
  ])
  return { rows: found.rows, total: counted.rows[0]?.total ?? 0 }
}

export async function findEntry(
  reader: Reader,
  apiId: string,
  entryId: string,
  shown: Shown,
): Promise<EntryRow | undefined> {
  const found = await sql<EntryRow>`
    select ${columns} ${entriesOf(apiId, { ...shown, breaking: false })} and entry.id = ${entryId}`.execute(reader)
  return found.rows[0]
}

export type GroupRow = Omit<Group, 'change' | 'internal' | 'deprecated'> & { entry_id: string; change: ChangeKind }

const order = sql`(operation_id is null) desc, (breaking > 0) desc, position`
const groupColumns = sql`entry_id, operation_id, method, path, summary, change, breaking, total, changes`

export async function listGroups(reader: Reader, entryId: string, shown: Shown, page: Page): Promise<Rows<GroupRow>> {
  const among = sql`from changelog_groups where entry_id = ${entryId} and ${shownGroups(shown)}`
  const [counted, found] = await Promise.all([
    sql<{ total: number }>`select count(*) as total ${among}`.execute(reader),
    sql<GroupRow>`
      select ${groupColumns} ${among}
      order by ${order} limit ${page.size} offset ${(page.number - 1) * page.size}`.execute(reader),
  ])
  return { rows: found.rows, total: counted.rows[0]?.total ?? 0 }
}

/** The first groups of each entry, those that break before the others. */
export async function firstGroups(
  reader: Reader,
  entryIds: string[],
  shown: Shown,
  most: number,
): Promise<Map<string, GroupRow[]>> {
  const found = await sql<GroupRow>`
    select ${groupColumns} from (
      select *, row_number() over (partition by entry_id order by ${order}) as place
      from changelog_groups where entry_id = any(${entryIds}::uuid[]) and ${shownGroups(shown)}
    ) as ranked
    where place <= ${most}
    order by entry_id, place`.execute(reader)
  return Map.groupBy(found.rows, ({ entry_id }) => entry_id)
}
