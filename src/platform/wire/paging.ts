import { z } from 'zod'

/** `page[number]` and `page[size]`: 1-based, at most 100 rows, honoured and never silently cut (product.md 11, DOS-4). */
export const pageQuery = {
  'page[number]': wholeNumber(10_000).optional(),
  'page[size]': wholeNumber(100).optional(),
}

/** A number in digits alone: what else JavaScript reads as one (0x10, 1e1, a blank) was hardly meant. */
export function wholeNumber(most: number) {
  const digits = z.string().regex(/^\d{1,6}$/)
  return z.preprocess(
    (given) => (digits.safeParse(given).success ? Number(given) : given),
    z.number().int().min(1).max(most),
  )
}

export type PageQuery = { 'page[number]'?: number | undefined; 'page[size]'?: number | undefined }
export type Page = { number: number; size: number }

export function readPage(query: PageQuery): Page {
  return { number: query['page[number]'] ?? 1, size: query['page[size]'] ?? 10 }
}

/** What a store gives for a list: the rows of one page and how many there are in all. */
export type Rows<Row> = { rows: Row[]; total: number }

export const PageMeta = z.object({
  page: z.object({ number: z.number(), size: z.number(), total: z.number() }),
})

/** The answer of a list: `{ meta: { page }, data }`. */
export function paged<Item extends z.ZodType>(item: Item) {
  return z.object({ meta: PageMeta, data: z.array(item) })
}

/** Puts one page of rows into the wire's form. */
export function toPage<Row, Item>(page: Page, rows: Rows<Row>, present: (row: Row) => Item) {
  return { meta: { page: { ...page, total: rows.total } }, data: rows.rows.map(present) }
}
