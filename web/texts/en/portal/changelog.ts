import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

/** What changed in an API from version to version. */
export const changelog = {
  name: 'What changed',
  title: (api: string) => `What changed in ${api}`,
  lead: 'Each version is compared with the one before it, and each new text of a version with the text it replaced.',
  feed: 'Atom feed',
  filter: 'Show',
  all: 'All changes',
  breakingOnly: 'Breaking only',
  emptyTitle: 'Nothing to compare yet',
  empty: 'When a version is added or its description is replaced, what is different is listed here.',
  noneBreakingTitle: 'No breaking changes',
  noneBreaking: 'No change so far makes calls fail that were good before.',
  showAll: 'Show all changes',

  entry: {
    first: (version: string) => `Version ${version}`,
    added: (version: string) => `Version ${version}`,
    replaced: (version: string) => `New description of version ${version}`,
    comparedWith: (version: string) => `Compared with version ${version}`,
    comparedWithText: 'Compared with its text before',
    firstVersion: 'The first version; there is nothing to compare it with.',
    nothing: 'Nothing changed for those who call it.',
    failed: 'These texts could not be compared',
    more: (count: number) => `Show all ${plural(count, { one: '# operation', other: '# operations' })}`,
    back: 'All versions',
    operations: 'Operations',
  },
  counts: {
    breaking: (count: number) => plural(count, { one: '# breaking change', other: '# breaking changes' }),
    added: (count: number) => `${plural(count, { other: '#' })} added`,
    removed: (count: number) => `${plural(count, { other: '#' })} removed`,
    changed: (count: number) => `${plural(count, { other: '#' })} changed`,
    deprecated: (count: number) => `${plural(count, { other: '#' })} deprecated`,
    undeprecated: (count: number) => `${plural(count, { other: '#' })} no longer deprecated`,
    label: 'Operations',
  },
  operation: {
    whole: 'The API as a whole',
    kinds: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      deprecated: 'Deprecated',
      undeprecated: 'In use again',
    },
    count: (count: number) => plural(count, { one: '# change', other: '# changes' }),
    open: 'Open this operation',
    more: (count: number) => plural(count, { one: 'And # more change.', other: 'And # more changes.' }),
    breaking: 'Breaking',
    breakingCount: (count: number) => plural(count, { other: '# breaking' }),
  },
}
