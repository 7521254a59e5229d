import pg from 'pg'

interface Column {
  table: string
  is_view: boolean
  name: string
  type: string
  is_array: boolean
  not_null: boolean
  has_default: boolean
  always: boolean
  choices: string | null
}

const columnsQuery = `
  select c.relname as table, c.relkind = 'v' as is_view, a.attname as name,
         coalesce(e.typname, t.typname) as type, e.oid is not null as is_array,
         a.attnotnull as not_null, a.atthasdef or a.attidentity <> '' as has_default,
         a.attidentity = 'a' or a.attgenerated <> '' as always,
         (select pg_get_constraintdef(k.oid) from pg_constraint k
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
            and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY\\[''' limit 1) as choices
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> 'migrations'
  order by c.relname collate "C", a.attnum`

/** The row types of a migrated database, as the text of platform/tables.gen.ts. */
export async function describeTables(connection: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<Column>(columnsQuery)
    return write(Map.groupBy(rows, (row) => row.table))
  } finally {
    await client.end()
  }
}

function write(tables: Map<string, Column[]>): string {
  const interfaces = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => `  ${column.name}: ${typeOf(column)}`)
    return `export interface ${pascal(table)} {\n${lines.join('\n')}\n}\n`
  })
  const index = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}`)
  return [
    '// Made from the migrated database by `npm run generate:tables`. Do not edit.\n',
    "import type { ColumnType } from 'kysely'\n",
    `export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>\n`,
    'export type GeneratedAlways<T> = ColumnType<T, never, never>\n',
    // platform/database.ts has bigint read as a number; a transaction id is read as text.
    'export type Int8 = ColumnType<number, number | bigint, number | bigint>\n',
    'export type Xid8 = ColumnType<string, string | bigint, string | bigint>\n',
    'export type Timestamp = ColumnType<Date, Date | string, Date | string>\n',
    ...interfaces,
    `export interface DB {\n${index.join('\n')}\n}\n`,
  ].join('\n')
}

function typeOf(column: Column): string {
  const choices = column.choices?.match(/'[^']+'(?=::text)/g)
  const one = choices ? choices.join(' | ') : (scalars.get(column.type) ?? refuse(column))
  const base = column.is_array ? `${one}[]` : one
  // PostgreSQL does not know whether a column of a view can be null, so it may be.
  const nullable = column.not_null || base === 'unknown' ? base : `${base} | null`
  if (column.is_view) return nullable
  if (column.always) return `GeneratedAlways<${selected(nullable)}>`
  return column.has_default ? `Generated<${nullable}>` : nullable
}

const scalars = new Map([
  ['uuid', 'string'],
  ['text', 'string'],
  ['varchar', 'string'],
  ['bool', 'boolean'],
  ['int2', 'number'],
  ['int4', 'number'],
  ['float8', 'number'],
  ['int8', 'Int8'],
  ['xid8', 'Xid8'],
  ['numeric', 'string'],
  ['timestamptz', 'Timestamp'],
  ['date', 'string'],
  ['json', 'unknown'],
  ['jsonb', 'unknown'],
  ['bytea', 'Buffer'],
  ['inet', 'string'],
  ['tsvector', 'string'],
])

function selected(type: string): string {
  return type === 'Int8' ? 'number' : type
}

function refuse(column: Column): never {
  throw new Error(`No type is known for ${column.table}.${column.name} (${column.type}): add it to generate-tables.ts`)
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
