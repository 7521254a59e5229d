import type { Kind, SiteResults } from './model.ts'

/** The kinds of entries that stand together for whoever looks for one of them. */
export function kindsOf(group: SiteResults['groups'][number]['kind'] | undefined): readonly Kind[] | undefined {
  if (group === undefined) return undefined
  return group === 'operation' ? ['operation', 'webhook', 'message'] : [group]
}

/* A cursor is the number of hits before the page. */

export const cursorOf = (from: number): string => Buffer.from(`after:${from}`).toString('base64url')

/** Undefined for what is no cursor of ours. */
export function afterCursor(cursor: string | undefined): number | undefined {
  if (!cursor) return 0
  const from = /^after:(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  return from === undefined ? undefined : Number(from)
}

/** The address of a page of results, below the site's origin. */
export function pageAddress(q: string, size: number | '' | undefined, cursor: string | undefined): string {
  const query = new URLSearchParams({ q })
  if (typeof size === 'number') query.set('page[size]', String(size))
  if (cursor !== undefined) query.set('page[after]', cursor)
  return `/api/v3/search?${query}`
}
