/** What readers chose, by attribute: an API has to have one of the values of each. */
export type Selection = Record<string, string[]>

type Attributed = { attributes: Record<string, string[]>; isFound?: boolean }

/** The chosen attributes that an API does not have. */
export function missedBy({ attributes }: Attributed, selection: Selection): string[] {
  return Object.entries(selection)
    .filter(
      ([key, values]) => !(Object.hasOwn(attributes, key) ? attributes[key] : [])?.some((one) => values.includes(one)),
    )
    .map(([key]) => key)
}

/** One value of an attribute: how many APIs have it, and how many of those have all else that was chosen too. */
export type FacetValue = { value: string; api_count: number; selected_api_count: number }
export type Facet = { key: string; values: FacetValue[] }

/**
 * Counts the values of every attribute. A choice within one attribute widens and the others narrow, so a value counts
 * the APIs that miss nothing, or nothing but its own attribute: what choosing it too would show. APIs that words did not
 * find keep their values in the list and count as none.
 */
export function countFacets(apis: Attributed[], selection: Selection): Facet[] {
  const keys = new Map<string, Map<string, FacetValue>>()
  for (const api of apis) {
    const missed = missedBy(api, selection)
    for (const [key, held] of Object.entries(api.attributes)) {
      const values = keys.get(key) ?? new Map<string, FacetValue>()
      keys.set(key, values)
      const isSelected = api.isFound !== false && (missed.length === 0 || (missed.length === 1 && missed[0] === key))
      for (const value of new Set(held)) {
        const counted = values.get(value) ?? { value, api_count: 0, selected_api_count: 0 }
        counted.api_count++
        if (isSelected) counted.selected_api_count++
        values.set(value, counted)
      }
    }
  }
  const order = new Intl.Collator('en').compare
  return [...keys]
    .sort(([left], [right]) => order(left, right))
    .map(([key, values]) => ({ key, values: [...values.values()].sort((one, two) => order(one.value, two.value)) }))
}

/** What can be given up to see more: each filter with the number of APIs that would be shown without it. */
export type Way = { filter: string; value: string | null; total: number }

/**
 * The filters whose loss shows something, the most first. `q` stands for the words searched for, an attribute's key for
 * all that was chosen of it.
 */
export function waysOut(apis: (Attributed & { isFound: boolean })[], selection: Selection, words: string): Way[] {
  const ways: Way[] = []
  if (words)
    ways.push({ filter: 'q', value: words, total: apis.filter((api) => missedBy(api, selection).length === 0).length })
  for (const [key, values] of Object.entries(selection)) {
    const { [key]: _, ...rest } = selection
    const total = apis.filter((api) => api.isFound && missedBy(api, rest).length === 0).length
    ways.push({ filter: key, value: values.join(', '), total })
  }
  return ways.filter(({ total }) => total > 0).sort((left, right) => right.total - left.total)
}
