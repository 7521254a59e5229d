import type { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { type Page, readPage, toPage } from '../../platform/wire/paging.ts'
import type { ChangedOperation, ChangelogEntryPage, ChangelogPage, ListChangelogQuery } from './model.ts'
import { type EntryRow, findEntry, firstGroups, type GroupRow, listEntries, listGroups, type Shown } from './queries.ts'

/** What of an entry stands in a list of entries; its own address shows the rest. */
const FEW_OPERATIONS = 25
const FEW_CHANGES = 10

export async function presentChangelog(
  reader: Reader,
  apiId: string,
  query: ListChangelogQuery,
  hidden: Shown['hidden'],
): Promise<z.infer<typeof ChangelogPage>> {
  const page = readPage(query)
  const shown = { breaking: query.breaking === 'true', hidden }
  const entries = await listEntries(reader, apiId, shown, page)
  const ids = entries.rows.map(({ id }) => id)
  const groups = await firstGroups(reader, ids, shown, FEW_OPERATIONS)
  return toPage(page, entries, (row) => ({
    ...presentEntry(row),
    operations: (groups.get(row.id) ?? []).map((group) => presentGroup(group, shown, FEW_CHANGES)),
    operations_total: row.operations,
  }))
}

/** Undefined where the API has no such entry, or none that may be seen. */
export async function presentOneEntry(
  reader: Reader,
  ids: { apiId: string; entryId: string },
  query: ListChangelogQuery,
  hidden: Shown['hidden'],
): Promise<z.infer<typeof ChangelogEntryPage> | undefined> {
  const page: Page = readPage(query)
  const shown = { breaking: query.breaking === 'true', hidden }
  const entry = await findEntry(reader, ids.apiId, ids.entryId, shown)
  if (!entry) return undefined
  const groups = await listGroups(reader, entry.id, shown, page)
  return { entry: presentEntry(entry), ...toPage(page, groups, (group) => presentGroup(group, shown)) }
}

function presentEntry(row: EntryRow): z.infer<typeof ChangelogEntryPage>['entry'] {
  const { added, removed, changed, deprecated, undeprecated, breaking } = row
  return {
    id: row.id,
    kind: row.kind,
    version: { id: row.version_id, version: row.version },
    previous_version:
      row.previous_version === null ? null : { id: row.previous_version_id, version: row.previous_version },
    failure: row.failure,
    counts: { added, removed, changed, deprecated, undeprecated, breaking },
    created_at: row.created_at.toISOString(),
  }
}

function presentGroup(group: GroupRow, shown: Shown, most?: number): z.infer<typeof ChangedOperation> {
  const { operation_id, method, path, summary, change, breaking, total } = group
  const wanted = shown.breaking ? group.changes.filter(({ reason }) => reason !== null) : group.changes
  const changes = wanted.slice(0, most).map((one) => ({ ...one, breaking: one.reason !== null }))
  return { operation_id, method, path, summary, change, breaking, total: shown.breaking ? breaking : total, changes }
}
