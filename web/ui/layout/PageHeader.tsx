import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type Crumb } from './Breadcrumbs.tsx'

type PageHeaderProps = {
  title: string
  lead?: ComponentChildren
  crumbs?: Crumb[]
  badge?: ComponentChildren
  /** Buttons; one of them primary at most. */
  actions?: ComponentChildren
  /** An Avatar. */
  icon?: ComponentChildren
  /** Small facts below the title: version, owner, date. */
  meta?: ComponentChildren
}

/** The one `h1` of a page. */
export function PageHeader({ title, lead, crumbs, badge, actions, icon, meta }: PageHeaderProps) {
  return (
    <header class="gh-page-header">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div class="gh-page-header__row">
        {icon}
        <div class="gh-page-header__text">
          <div class="gh-page-header__line">
            <h1 class="gh-page-header__title">{title}</h1>
            {badge}
          </div>
          {meta && <div class="gh-page-header__meta">{meta}</div>}
          {lead && <p class="gh-page-header__lead">{lead}</p>}
        </div>
        {actions && <div class="gh-page-header__actions">{actions}</div>}
      </div>
    </header>
  )
}
