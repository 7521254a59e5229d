import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/* What the index is made of, read in pieces: one statement stays short and one piece small. */

/** Where an operation or a schema stands: of several versions of an API the first that has it counts. */
export type Spot = { api_version_id: string; position: number }

export type OperationSource = Spot & {
  kind: 'operation' | 'webhook' | 'message'
  operation_id: string
  method: string
  path: string
  summary: string | null
  description: string | null
  tags: string[]
  deprecated: boolean
  internal: boolean
  parameters: string[]
}

export type SchemaSource = Spot & {
  name: string
  title: string | null
  description: string | null
  properties: string[]
}

const longestDescription = 4_000
const longestDocument = 100_000

/** The operations of these versions, each once: from the first version that has its id. */
export async function spotOperations(tx: Tx, versionIds: string[]): Promise<Spot[]> {
  const found = await sql<Spot>`
    select distinct on (operation_id) api_version_id, position
    from api_operations where api_version_id = any(${versionIds}::uuid[])
    order by operation_id, array_position(${versionIds}::uuid[], api_version_id)`.execute(tx)
  return found.rows
}

export async function spotSchemas(tx: Tx, versionIds: string[]): Promise<Spot[]> {
  const found = await sql<Spot>`
    select distinct on (name) api_version_id, position
    from api_schemas where api_version_id = any(${versionIds}::uuid[])
    order by name, array_position(${versionIds}::uuid[], api_version_id)`.execute(tx)
  return found.rows
}

/** `offset 0` keeps the planner from writing the cast into both of its uses, where each would parse the row anew. */
export async function readOperations(tx: Tx, spots: Spot[]): Promise<OperationSource[]> {
  const found = await sql<OperationSource>`
    select api_version_id, position, kind, operation_id, method, path, summary,
      left(description, ${longestDescription}) as description, tags, deprecated, internal,
      array(select jsonb_array_elements_text(
        jsonb_path_query_array(told, '$.parameters[*].name ? (@.type() == "string")')
        || jsonb_path_query_array(told, '$.requestBody.contents[0].schema.properties[*].name ? (@.type() == "string")')
      )) as parameters
    from api_operations
    join ${spotted(spots)} using (api_version_id, position)
    cross join lateral (select detail::jsonb as told offset 0) as read_once`.execute(tx)
  return found.rows
}

export async function readSchemas(tx: Tx, spots: Spot[]): Promise<SchemaSource[]> {
  const found = await sql<SchemaSource>`
    select api_version_id, position, name, title, left(description, ${longestDescription}) as description,
      array(select jsonb_array_elements_text(
        jsonb_path_query_array(detail::jsonb, '$.properties[*].name ? (@.type() == "string")')
      )) as properties
    from api_schemas
    join ${spotted(spots)} using (api_version_id, position)`.execute(tx)
  return found.rows
}

function spotted(spots: Spot[]) {
  const versions = spots.map((spot) => spot.api_version_id)
  const positions = spots.map((spot) => spot.position)
  return sql`unnest(${versions}::uuid[], ${positions}::integer[]) as spot (api_version_id, position)`
}

/** The text of a document, as much of it as is searched. */
export async function readDocumentText(tx: Tx, documentId: string): Promise<string> {
  const row = await tx
    .selectFrom('api_documents')
    .select(sql<string>`left(content, ${longestDocument})`.as('content'))
    .where('id', '=', documentId)
    .executeTakeFirst()
  return row?.content ?? ''
}
