import { type ExpressionBuilder, type ReferenceExpression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { problem } from './problem.ts'

/*
 * Filters of lists: `filter[name][contains]=x`, short `filter[name]=x` (product-facts.md 4.0). Each field has a kind
 * that says which operators it knows; anything else is a 400, because request schemas are strict.
 */
const operators = {
  text: ['eq', 'contains', 'ocontains', 'oeq', 'neq'],
  id: ['eq', 'oeq', 'neq'],
  choice: ['eq', 'oeq', 'neq', 'contains', 'ocontains'],
  date: ['eq', 'lt', 'lte', 'gt', 'gte'],
  flag: ['eq'],
} as const

type Kind = keyof typeof operators
type Operator = (typeof operators)[Kind][number]
type Keys<Fields extends Record<string, Kind>> = {
  [Name in keyof Fields & string]: `filter[${Name}]` | `filter[${Name}][${(typeof operators)[Fields[Name]][number]}]`
}[keyof Fields & string]

/** A moment that PostgreSQL knows too: it has no year 0 and no offset beyond 15 hours. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => !/^0000|[+-](?:1[5-9]|2)\d?:\d\d$/.test(text), 'This is not a valid date and time.')

const value: Record<Kind, z.ZodType<string>> = {
  text: z.string().max(512),
  id: z.string().max(4096),
  choice: z.string().max(512),
  date: moment,
  flag: z.enum(['true', 'false']),
}

/** The query parameters that these fields allow, to spread into a route's `z.strictObject`. */
export function filterQuery<const Fields extends Record<string, Kind>>(fields: Fields) {
  const shape: Record<string, z.ZodOptional<z.ZodType<string>>> = {}
  for (const [name, kind] of Object.entries(fields)) {
    shape[`filter[${name}]`] = value[kind].optional()
    for (const operator of operators[kind]) shape[`filter[${name}][${operator}]`] = value[kind].optional()
  }
  return shape as { [Key in Keys<Fields>]: z.ZodOptional<z.ZodType<string>> }
}

/**
 * Maps that filters reach into, each key named after a dot: `filter[labels.team]=core`. A label holds one text, an
 * attribute several, of which one has to match.
 */
const maps = {
  labels: { key: /^.{1,63}$/, holds: 'one' },
  attributes: { key: /^[a-z0-9_-]{1,128}$/, holds: 'many' },
} as const
type MapName = keyof typeof maps

/** A list's query with filters on these maps beside what `shape` names; each other parameter is a 400. */
export function mappedQuery<Shape extends z.ZodRawShape>(shape: Shape, names: readonly MapName[]) {
  return z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((query, context) => {
      for (const [key, given] of Object.entries(query)) {
        if (Object.hasOwn(shape, key)) continue
        const [, name = '', inner = '', operator] = /^filter\[(\w+)\.([^\]]+)\](?:\[([a-z]+)\])?$/.exec(key) ?? []
        const map = names.find((one) => one === name)
        const isKnown =
          map !== undefined &&
          maps[map].key.test(inner) &&
          (operator === undefined || (operators.text as readonly string[]).includes(operator))
        if (!isKnown) context.addIssue({ code: 'unrecognized_keys', keys: [key], input: query })
        else if (!value.text.safeParse(given).success) {
          context.addIssue({ code: 'custom', path: [key], message: 'This must be one text of at most 512 characters.' })
        }
      }
    })
}

type Condition = { field: string; operator: Operator; value: string }

function readConditions(query: Record<string, unknown>): Condition[] {
  const found: Condition[] = []
  for (const [key, given] of Object.entries(query)) {
    const match = /^filter\[([^\]]+)\](?:\[([a-z]+)\])?$/.exec(key)
    if (!match || typeof given !== 'string') continue
    found.push({ field: match[1] ?? '', operator: (match[2] ?? 'eq') as Operator, value: given })
  }
  if (found.length > 20) throw problem('invalid-input', { detail: 'At most 20 filters are allowed.' })
  return found
}

/** Narrows a query by the filters of a request; `columns` maps each field to its column or expression. */
export function applyFilters<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  asked: Record<string, unknown>,
  columns: Record<string, ReferenceExpression<DB, TB>>,
): SelectQueryBuilder<DB, TB, O> {
  let narrowed = query
  for (const condition of readConditions(asked)) {
    const column = Object.hasOwn(columns, condition.field) ? columns[condition.field] : undefined
    if (column !== undefined) narrowed = narrowed.where((build) => compare(build, column, condition))
    else if (condition.field.includes('.')) narrowed = narrowed.where(compareInMap(columns, condition))
  }
  return narrowed
}

function compare<DB, TB extends keyof DB>(
  build: ExpressionBuilder<DB, TB>,
  column: ReferenceExpression<DB, TB>,
  { operator, value: given }: Condition,
) {
  const text = sql<string>`(${typeof column === 'string' ? sql.ref(column) : column})::text`
  const many = given.split(',').map((part) => part.trim())
  const contains = (part: string) => sql<SqlBool>`${text} ilike ${`%${escapeLike(part)}%`}`
  const isDate = typeof column === 'string' && column.endsWith('_at')
  switch (operator) {
    case 'eq':
      return isDate ? sql<SqlBool>`${sql.ref(column)} = ${given}::timestamptz` : sql<SqlBool>`${text} = ${given}`
    case 'neq':
      return sql<SqlBool>`${text} is distinct from ${given}`
    case 'oeq':
      return sql<SqlBool>`${text} = any(${many})`
    case 'contains':
      return contains(given)
    case 'ocontains':
      return build.or(many.map(contains))
    default: {
      const sign = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` }[operator]
      return sql<SqlBool>`${typeof column === 'string' ? sql.ref(column) : column} ${sign} ${given}::timestamptz`
    }
  }
}

/** The condition on one key of a map; what `neq` refuses is any value that is the same. */
function compareInMap<DB, TB extends keyof DB>(
  columns: Record<string, ReferenceExpression<DB, TB>>,
  { field, operator, value: given }: Condition,
) {
  const name = field.slice(0, field.indexOf('.'))
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  if (typeof column !== 'string' || !Object.hasOwn(maps, name)) return sql<SqlBool>`true`
  const inner = sql`${sql.ref(column)} -> ${field.slice(name.length + 1)}`
  const values =
    maps[name as MapName].holds === 'many'
      ? sql`(select jsonb_array_elements_text(coalesce(${inner}, '[]')))`
      : sql`(select ${inner} #>> '{}' where ${inner} is not null)`
  const many = given.split(',').map((part) => part.trim())
  const like = (parts: string[]) => sql`ilike any(${parts.map((part) => `%${escapeLike(part)}%`)}::text[])`
  const matches = {
    eq: sql`= ${given}`,
    neq: sql`= ${given}`,
    oeq: sql`= any(${many}::text[])`,
    contains: like([given]),
    ocontains: like(many),
  }
  const found = sql<SqlBool>`exists (select from ${values} as held (value) where held.value ${matches[operator as keyof typeof matches]})`
  return operator === 'neq' ? sql<SqlBool>`not ${found}` : found
}

/** Makes `%`, `_` and `\` match themselves (DOS-4). */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** The `sort` query parameter. */
export const sortQuery = { sort: z.string().max(256).optional() }

/** Orders a query by `sort=name desc,created_at`; fields outside `columns` are a 400. */
export function applySort<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  asked: string | undefined,
  columns: Record<string, ReferenceExpression<DB, TB>>,
  fallback: string,
): SelectQueryBuilder<DB, TB, O> {
  let sorted = query
  for (const part of (asked ?? fallback).split(',')) {
    const [field = '', direction = 'asc', ...more] = part.trim().split(/\s+/)
    const column = Object.hasOwn(columns, field) ? columns[field] : undefined
    if (column === undefined || more.length > 0 || !/^(asc|desc)$/i.test(direction)) {
      const choices = Object.keys(columns)
      const reason = `Sort by one of ${choices.join(', ')}, each followed by asc or desc.`
      throw problem('invalid-input', {
        invalidParameters: [{ field: 'sort', rule: 'enum', reason, choices, source: 'query' }],
      })
    }
    const expression = typeof column === 'string' ? sql.ref(column) : column
    sorted = sorted.orderBy(sql`${expression}`, /^desc$/i.test(direction) ? 'desc' : 'asc')
  }
  return sorted
}
