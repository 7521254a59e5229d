import { z } from 'zod'
import { filterQuery, sortQuery } from '../../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../../platform/wire/wire.ts'

/** An attribute's key with its values, and how many APIs have each. */
export const ApiAttribute = z.object({
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  key: z.string(),
  values: z.array(z.object({ value: z.string(), api_count: z.number() })),
})
export const ApiAttributePage = paged(ApiAttribute)
export const ListAttributes = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ id: 'id', key: 'id', created_at: 'date', updated_at: 'date' }),
})
export type ListAttributesQuery = z.infer<typeof ListAttributes>
