import type { Tx } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type ApiRow, chooseCurrent, findApi, versionsOf } from '../apis/index.ts'
import { listDocuments, pathOf, readFrontMatter, visibleOnly } from '../documents/index.ts'
import { entryOfApi, entryOfDocument, entryOfOperation, entryOfSchema, typedWords } from './entries.rules.ts'
import * as sources from './sources.queries.ts'
import * as store from './store.ts'
import { nearKeys } from './typos.rules.ts'

/** Small enough that turning texts into words keeps nobody waiting for this process. */
const atOnce = 100

/**
 * Indexes the API that has waited longest, in one transaction; false when none waits. What changes meanwhile marks it
 * again. Several workers may do this side by side.
 */
export async function refreshSearch({ database }: Platform): Promise<boolean> {
  return database.transaction().execute(async (tx) => {
    const stale = await store.takeStale(tx)
    if (!stale) return false
    const api = await findApi(tx, stale.api_id)
    await store.removeEntries(tx, stale.api_id, stale.whole)
    if (api) {
      if (stale.whole) await indexSpecifications(tx, api)
      await indexDocuments(tx, api)
    }
    await store.removeStale(tx, stale.api_id)
    return true
  })
}

async function indexSpecifications(tx: Tx, api: ApiRow): Promise<void> {
  await add(tx, api.id, [entryOfApi(api)])
  const versions = (await versionsOf(tx, [api.id])).get(api.id) ?? []
  const current = chooseCurrent(api.version, versions)
  // What an older version has and the current one lacks is found there.
  const ids = [...new Set([...(current ? [current] : []), ...versions].map(({ id }) => id))]
  if (ids.length === 0) return
  for (const spots of pieces(await sources.spotOperations(tx, ids))) {
    const operations = await sources.readOperations(tx, spots)
    await add(
      tx,
      api.id,
      operations.map((operation) => entryOfOperation(api.name, operation)),
    )
  }
  for (const spots of pieces(await sources.spotSchemas(tx, ids))) {
    const schemas = await sources.readSchemas(tx, spots)
    await add(
      tx,
      api.id,
      schemas.map((schema) => entryOfSchema(api.name, schema)),
    )
  }
}

async function indexDocuments(tx: Tx, api: ApiRow): Promise<void> {
  const documents = visibleOnly(await listDocuments(tx, api.id))
  for (const { id, title } of documents) {
    const text = readFrontMatter(await sources.readDocumentText(tx, id)).body
    await add(tx, api.id, [entryOfDocument(api.name, { id, title, path: pathOf(documents, id), text })])
  }
}

async function add(tx: Tx, apiId: string, entries: store.Entry[]): Promise<void> {
  await store.insertEntries(tx, apiId, entries)
  const unknown = await store.unknownWords(tx, typedWords(entries))
  for (const words of pieces(unknown, 500)) {
    await store.insertWords(
      tx,
      words.map((word) => ({ word, near: nearKeys(word) })),
    )
  }
}

function pieces<Item>(items: Item[], size = atOnce): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
