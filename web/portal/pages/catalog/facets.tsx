import type { paths } from '../../../../src/client/portal.gen.ts'
import { Icon, useReader } from '../../../ui/kit.ts'
import { type CatalogAsked, catalogHref, toggled } from './catalog-address.ts'

export type Catalog = paths['/api/gatehouse/v1/catalog']['get']['responses'][200]['content']['application/json']
type Facet = Catalog['facets'][number]

/** Values of an attribute that are shown before "more". */
const shownAtFirst = 8

/**
 * What the catalog can be narrowed by: beside the list where there is room, on a phone a sheet that a line above the
 * list opens. Each value is a link, so that all of it works without script.
 */
export function Facets({ facets, asked, total }: { facets: Facet[]; asked: CatalogAsked; total: number }) {
  const t = useReader().texts.portal.catalog.list
  const count = Object.values(asked.chosen).flat().length
  return (
    <nav class="gh-facets" aria-label={t.facets}>
      <details class="gh-facets__fold">
        <summary class="gh-facets__summary">
          <span>{t.facets}</span>
          {count > 0 && <span class="gh-facets__chosen">{t.chosen(count)}</span>}
          <Icon name="chevron" />
        </summary>
      </details>
      <div class="gh-facets__sheet">
        {facets.map((facet) => (
          <FacetValues key={facet.key} facet={facet} asked={asked} />
        ))}
        <p class="gh-facets__total">{t.lead(total)}</p>
      </div>
    </nav>
  )
}

function FacetValues({ facet: { key, values }, asked }: { facet: Facet; asked: CatalogAsked }) {
  const t = useReader().texts.portal.catalog.list
  const first = values.filter((one, at) => one.is_selected || at < shownAtFirst)
  const rest = values.filter((one) => !first.includes(one))
  const list = (some: Facet['values']) => (
    <ul class="gh-facets__list">
      {some.map((one) => (
        <li key={one.value}>
          <FacetValue value={one} href={catalogHref(toggled(asked, key, one.value))} />
        </li>
      ))}
    </ul>
  )
  return (
    <section class="gh-facets__group">
      <h2 class="gh-facets__title">{t.facetTitle(key)}</h2>
      {list(first)}
      {rest.length > 0 && (
        <details class="gh-facets__more">
          <summary>{t.moreValues(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  )
}

function FacetValue({ value: { value, total, is_selected }, href }: { value: Facet['values'][number]; href: string }) {
  const { locale } = useReader()
  const inner = (
    <>
      <span class="gh-facets__box">{is_selected && <Icon name="check" />}</span>
      <span class="gh-facets__label">{value}</span>
      <span class="gh-facets__count">{new Intl.NumberFormat(locale).format(total)}</span>
    </>
  )
  // What would show nothing is said and not offered.
  if (total === 0 && !is_selected) return <span class="gh-facets__value gh-facets__value--off">{inner}</span>
  return (
    <a class="gh-facets__value" href={href} rel="nofollow" aria-current={is_selected ? 'true' : undefined}>
      {inner}
    </a>
  )
}

/** What is chosen, each with the way to give it up. */
export function Chosen({ asked }: { asked: CatalogAsked }) {
  const t = useReader().texts.portal.catalog.list
  const all = Object.entries(asked.chosen).flatMap(([key, values]) => values.map((value) => ({ key, value })))
  if (all.length === 0) return null
  return (
    <ul class="gh-chosen" aria-label={t.chosenLabel}>
      {all.map(({ key, value }) => (
        <li key={`${key}:${value}`}>
          <a class="gh-chosen__one" href={catalogHref(toggled(asked, key, value))} rel="nofollow">
            <span class="gh-unseen">{t.remove} </span>
            <span class="gh-chosen__key">{t.facetTitle(key)}</span> {value}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a class="gh-chosen__all" href={catalogHref({ ...asked, chosen: {}, page: 1 })}>
          {t.clear}
        </a>
      </li>
    </ul>
  )
}
