/** What every list of the console says. */
export const lists = {
  filter: 'State',
  all: 'All',
  noneFiltered: 'Nothing here fits this filter',
  noneFound: (query: string) => `Nothing here matches “${query}”`,
  showAll: 'Show all',
  moreChoices: (count: number) => `The first ${count} can be chosen here; search by name for others.`,
}
