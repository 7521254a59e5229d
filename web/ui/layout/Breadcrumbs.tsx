import { useReader } from '../reader.ts'

export type Crumb = { label: string; href?: string }

/** The way from the home of the site to this page; the page itself may stand last, without a link. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { kit } = useReader().texts
  return (
    <nav class="gh-crumbs" aria-label={kit.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label} aria-current={crumb.href ? undefined : 'page'}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span>{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
