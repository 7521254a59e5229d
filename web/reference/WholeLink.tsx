import type { Place } from './place.ts'

/** What the island needs that fetches parts of a page when they are opened. */
export function partsData({ parts, words: { schema: t } }: Place) {
  return parts && { 'data-island': 'portal/parts', 'data-loading': t.loading, 'data-failed': t.failed }
}

/** Leads to the page with everything in it, for printing and for finding words; says nothing where nothing was left out. */
export function WholeLink({ place: { parts, words } }: { place: Place }) {
  if (!parts || parts.left === 0) return null
  return (
    <p class="gh-ref__hint">
      {words.schema.wholeWhy} <a href={parts.wholeHref}>{words.schema.whole}</a>
    </p>
  )
}
