import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

/** The search on every page, and the page of its results. */
export const search = {
  title: 'Search',
  titleOf: (query: string) => `${query} · Search`,
  field: 'Search',
  short: 'Search APIs and docs',
  placeholder: 'Search APIs, operations, documents',
  keys: '/ Control+K Meta+K',
  key: '/',
  lead: 'Search for APIs, operations, parameters, schemas and documents.',
  results: 'Results',
  kinds: { all: 'All', api: 'APIs', operation: 'Operations', schema: 'Schemas', document: 'Documents' },
  found: (count: number, more: boolean) =>
    more
      ? plural(count, { one: 'The best result', other: 'The # best results' })
      : plural(count, { one: '# result', other: '# results' }),
  similar: (query: string) => `Nothing holds “${query}” as it is written. These come close.`,
  none: (query: string) => `Nothing found for “${query}”`,
  noneText: 'Try fewer or other words, a part of a path, or the name of an API.',
  noneOfKind: 'Look among everything',
  all: (query: string) => `All results for “${query}”`,
  tooMany: 'Too many searches in a short time. Wait a minute, then search again.',
  tooLong: 'A search has 200 characters at most.',
  searching: 'Searching…',
  failed: 'The search does not answer right now. Press Enter to try the results page.',
  close: 'Close the search',
  deprecated: 'Deprecated',
  parameter: 'Parameter',
  onlyIn: (version: string) => `only in ${version}`,
  browse: 'Browse all APIs',
  move: 'to move',
  open: 'to open',
  leave: 'to close',
}
