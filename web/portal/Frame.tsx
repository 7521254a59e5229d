import type { ComponentChildren } from 'preact'
import { LinkButton } from '../ui/action/Button.tsx'
import { classes } from '../ui/class-names.ts'
import { AccountMenu, Document, type Theme, ThemeSelect } from '../ui/document/Document.tsx'
import type { Asset } from '../ui/document/render-document.ts'
import { Icon } from '../ui/icon/Icon.tsx'
import { Avatar } from '../ui/layout/Avatar.tsx'
import type { Reader } from '../ui/reader.ts'
import { SearchBox } from './pages/search/SearchBox.tsx'

export type PortalFrameProps = {
  /** Of the page; the tab shows `{title} | {portal name}`. */
  title: string
  description?: string
  portal: { name: string; logoHref?: string; authenticationEnabled?: boolean }
  /** undefined for a visitor */
  me?: { full_name: string; email: string }
  /** Path of the page: marks the place in the menu and the way back after signing in. */
  path: string
  /** What was searched for. */
  query?: string
  contactEmail?: string | null
  /** Entries of the portal's own menu, after ours. */
  menu?: { label: string; href: string }[]
  /** narrow: forms; text: one column to read; page; wide: reference pages. */
  width?: 'narrow' | 'text' | 'page' | 'wide'
  /** Kept out of search engines. */
  hidden?: boolean
  reader: Reader
  asset: Asset
  themeHref?: string
  theme?: Theme
  head?: ComponentChildren
  children: ComponentChildren
}

/** The frame of every page of a developers' site. */
export function PortalFrame({
  title,
  description,
  portal,
  me,
  path,
  query,
  contactEmail,
  menu = [],
  width = 'page',
  hidden,
  reader,
  asset,
  themeHref,
  theme,
  head,
  children,
}: PortalFrameProps) {
  const t = reader.texts.portal.frame
  const places = [{ label: t.apis, href: '/apis' }, ...(me ? [{ label: t.apps, href: '/apps' }] : []), ...menu]
  const joins = !me && portal.authenticationEnabled !== false
  return (
    <Document
      title={t.title(title, portal.name)}
      description={description}
      hidden={hidden}
      reader={reader}
      asset={asset}
      stylesheet="portal/portal.css"
      themeHref={themeHref}
      theme={theme}
      head={head}
      class={classes('gh-site', width === 'wide' && 'gh-site--wide')}
    >
      <header class="gh-header">
        <div class="gh-header__inner">
          <a class="gh-header__home" href="/" aria-label={t.home(portal.name)}>
            {portal.logoHref ? (
              <img class="gh-header__logo" src={portal.logoHref} alt="" />
            ) : (
              <span class="gh-header__mark">
                <Avatar name={portal.name} size="small" />
              </span>
            )}
            <span class="gh-header__name">{portal.name}</span>
          </a>
          <details class="gh-header__fold gh-fold">
            <summary class="gh-fold__button" aria-label={reader.texts.kit.menu}>
              <Icon name="menu" />
              <Icon name="close" />
            </summary>
          </details>
          <div class="gh-header__menu">
            <nav class="gh-header__nav" aria-label={t.mainMenu}>
              <ul>
                {places.map((place) => (
                  <li key={place.href}>
                    <a href={place.href} aria-current={whereIs(path, place.href)}>
                      {place.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {joins && (
              <div class="gh-header__join">
                <LinkButton href="/login" kind="quiet" size="small">
                  {t.signIn}
                </LinkButton>
                <LinkButton href="/register" kind="primary" size="small">
                  {t.signUp}
                </LinkButton>
              </div>
            )}
          </div>
          <div class="gh-header__search">
            <SearchBox query={query} />
          </div>
          {me && (
            <div class="gh-header__account">
              <AccountMenu
                name={me.full_name}
                email={me.email}
                label={t.accountOf(me.full_name)}
                items={[
                  { label: t.accountSettings, href: '/account' },
                  { label: t.apps, href: '/apps' },
                  { label: t.signOut, action: '/logout' },
                ]}
              />
            </div>
          )}
        </div>
      </header>
      <main class={classes('gh-main', `gh-main--${width}`)} id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="gh-footer">
        <div class="gh-footer__inner">
          <p class="gh-footer__text">
            {portal.name}
            {contactEmail && (
              <>
                <span class="gh-footer__dot" aria-hidden="true">
                  ·
                </span>
                {t.contactLine} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              </>
            )}
          </p>
          <ThemeSelect labels={t} />
        </div>
      </footer>
    </Document>
  )
}

function whereIs(path: string, place: string): 'page' | 'true' | undefined {
  if (path === place) return 'page'
  return path.startsWith(`${place}/`) ? 'true' : undefined
}
