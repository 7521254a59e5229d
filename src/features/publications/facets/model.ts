import { z } from 'zod'
import { filterQuery } from '../../../platform/wire/filters.ts'
import { PageMeta, pageQuery } from '../../../platform/wire/paging.ts'
import { CatalogApi } from '../catalog.model.ts'
import type { Selection } from './rules.ts'

const mostKeys = 20
const selected = /^selected\[([a-z0-9_-]{1,128})\]$/
/** Twenty values of the longest kind, with their commas. */
const values = z.string().max(20 * 513)

/** A query with `selected[KEY]=VALUE,VALUE` beside what `shape` names; each other parameter is a 400. */
function selecting<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((query, context) => {
      const others = Object.entries(query).filter(([key]) => !Object.hasOwn(shape, key))
      for (const [key, given] of others) {
        if (!selected.test(key)) context.addIssue({ code: 'unrecognized_keys', keys: [key], input: query })
        else if (!values.safeParse(given).success) {
          context.addIssue({ code: 'custom', path: [key], message: 'This must be values with commas between them.' })
        }
      }
      if (others.length > mostKeys) {
        context.addIssue({
          code: 'custom',
          path: ['selected'],
          message: `At most ${mostKeys} attributes may be selected.`,
        })
      }
    })
}

/** What a query selects; a key without a value selects nothing. */
export function readSelection(query: Record<string, unknown>): Selection {
  const found: [string, string[]][] = []
  for (const [name, given] of Object.entries(query)) {
    const key = selected.exec(name)?.[1]
    if (key === undefined || typeof given !== 'string') continue
    const wanted = given.split(',').map((value) => value.trim())
    if (wanted.some(Boolean)) found.push([key, wanted.filter(Boolean)])
  }
  return Object.fromEntries(found)
}

export const ListFacets = selecting(filterQuery({ key: 'text' }))
const counted = { value: z.string(), api_count: z.number() }
export const FacetPage = z.object({
  data: z.array(
    z.object({
      key: z.string(),
      values: z.array(z.object({ ...counted, selected_api_count: z.number().optional() })),
    }),
  ),
  meta: PageMeta,
})

export const ReadCatalog = selecting({
  ...pageQuery,
  q: z.string().max(200).optional(),
  sort: z.enum(['name', 'created_at', 'updated_at']).optional(),
})
/** The catalog with all that its page shows in one go. */
export const Catalog = z.object({
  data: z.array(CatalogApi.extend({ icon_url: z.string().nullable() })),
  meta: PageMeta,
  /** APIs that the caller may see, whatever is asked for. */
  visible: z.number(),
  facets: z.array(
    z.object({
      key: z.string(),
      values: z.array(z.object({ value: z.string(), total: z.number(), is_selected: z.boolean() })),
    }),
  ),
  /** Where nothing is found: what to give up, and how many APIs that shows. */
  ways_out: z.array(z.object({ filter: z.string(), value: z.string().nullable(), total: z.number() })),
})
