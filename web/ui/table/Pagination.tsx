import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

type PaginationProps = {
  page: number
  size: number
  total: number
  hrefFor: (page: number) => string
  /** Name of the landmark, when a page holds two. */
  label?: string
}

/** Which part of how many, and the way to the others; the count alone when all fits on one page. */
export function Pagination({ page, size, total, hrefFor, label }: PaginationProps) {
  const { kit } = useReader().texts
  const last = Math.max(1, Math.ceil(total / size))
  const from = total === 0 ? 0 : (page - 1) * size + 1
  const to = Math.min(page * size, total)
  return (
    <nav class="gh-pages" aria-label={label ?? kit.pages}>
      <p class="gh-pages__range">{kit.range(from, to, total)}</p>
      {last > 1 && (
        <ul class="gh-pages__list">
          <li>
            <PageStep href={page > 1 ? hrefFor(page - 1) : undefined} rel="prev" label={kit.previous} />
          </li>
          {pagesAround(page, last).map((number, index, all) => (
            <li class="gh-pages__number" key={number}>
              {index > 0 && number - (all[index - 1] ?? 0) > 1 && (
                <span class="gh-pages__gap" aria-hidden="true">
                  …
                </span>
              )}
              <a
                class="gh-pages__item"
                href={hrefFor(number)}
                aria-label={kit.page(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ))}
          <li>
            <PageStep href={page < last ? hrefFor(page + 1) : undefined} rel="next" label={kit.next} />
          </li>
        </ul>
      )}
    </nav>
  )
}

function PageStep({ href, rel, label }: { href: string | undefined; rel: 'prev' | 'next'; label: string }) {
  const sign = <Icon name="chevron" class={`gh-pages__${rel}`} />
  return href ? (
    <a class="gh-pages__item" href={href} rel={rel}>
      {rel === 'prev' && sign}
      {label}
      {rel === 'next' && sign}
    </a>
  ) : (
    <span class="gh-pages__item gh-pages__item--off" aria-hidden="true">
      {rel === 'prev' && sign}
      {label}
      {rel === 'next' && sign}
    </span>
  )
}

/** The first, the last and the neighbours of the page the reader is on. */
export function pagesAround(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  return [...new Set(near)].sort((a, b) => a - b)
}
