import type { ComponentChildren } from 'preact'
import { classes } from '../ui/class-names.ts'
import { AccountMenu, Document, type Theme, ThemeSelect } from '../ui/document/Document.tsx'
import type { Asset } from '../ui/document/render-document.ts'
import { Icon, type IconName } from '../ui/icon/Icon.tsx'
import { SideNav, type SideNavItem } from '../ui/layout/SideNav.tsx'
import type { Reader } from '../ui/reader.ts'
import { CountBadge } from '../ui/status/Badge.tsx'

const places = {
  portals: { href: '/', icon: 'portal' },
  apis: { href: '/apis', icon: 'api' },
  strategies: { href: '/strategies', icon: 'key' },
  gateway: { href: '/gateway', icon: 'gateway' },
  outbox: { href: '/outbox', icon: 'mail' },
  settings: { href: '/settings', icon: 'settings' },
} satisfies Record<string, { href: string; icon: IconName }>

export type ConsolePlace = keyof typeof places

export type ConsoleFrameProps = {
  title: string
  /** undefined on the pages that lead to signing in: they show the name of the product only */
  me?: { full_name: string; email: string }
  /** Where the reader is in the menu. */
  place?: ConsolePlace
  /** Which places there are. */
  menu?: ConsolePlace[]
  /** How many developers and registrations wait for an operator. */
  waiting?: number
  /** The portal that the page belongs to, with its own places. */
  portal?: { name: string; href: string; items: SideNavItem[] }
  /** narrow: sign-in and single forms; page; wide: tables of many columns. */
  width?: 'narrow' | 'page' | 'wide'
  reader: Reader
  asset: Asset
  theme?: Theme
  head?: ComponentChildren
  children: ComponentChildren
}

/** The frame of every page of the operators' site. */
export function ConsoleFrame({
  title,
  me,
  place,
  menu = ['portals', 'apis', 'outbox'],
  waiting = 0,
  portal,
  width = 'page',
  reader,
  asset,
  theme,
  head,
  children,
}: ConsoleFrameProps) {
  const t = reader.texts.console.frame
  return (
    <Document
      title={t.title(title)}
      hidden
      reader={reader}
      asset={asset}
      stylesheet="console/console.css"
      theme={theme}
      head={head}
      class={classes('gh-console', !me && 'gh-console--bare')}
    >
      <header class="gh-bar">
        <div class="gh-bar__top">
          <a class="gh-bar__home" href="/" aria-label={t.home}>
            <GatehouseMark />
            <span>{t.product}</span>
          </a>
          {me && (
            <details class="gh-bar__fold gh-fold">
              <summary class="gh-fold__button" aria-label={reader.texts.kit.menu}>
                <Icon name="menu" />
                <Icon name="close" />
              </summary>
            </details>
          )}
          {me && (
            <div class="gh-bar__menu">
              <div class="gh-bar__nav">
                <SideNav
                  label={t.mainMenu}
                  always
                  groups={[
                    {
                      items: menu.map((key) => ({
                        label: t[key],
                        ...places[key],
                        current: key === place && !portal,
                        badge: key === 'portals' && <CountBadge count={waiting} label={t.waiting(waiting)} />,
                      })),
                    },
                    ...(portal ? [{ title: portal.name, items: portal.items }] : []),
                  ]}
                />
              </div>
              <div class="gh-bar__end">
                <ThemeSelect labels={t} />
                <AccountMenu
                  name={me.full_name}
                  email={me.email}
                  label={t.accountOf(me.full_name)}
                  wide
                  items={[{ label: t.signOut, action: '/logout' }]}
                />
              </div>
            </div>
          )}
        </div>
      </header>
      <main class={classes('gh-main', `gh-main--${width}`)} id="content" tabIndex={-1}>
        {children}
      </main>
    </Document>
  )
}

function GatehouseMark() {
  return (
    <svg class="gh-bar__mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
      <rect class="gh-bar__mark-ground" width="32" height="32" rx="8" />
      <path
        class="gh-bar__mark-arch"
        d="M7.5 25V15.500a8.500 8.500 0 0 1 17 0V25M13 25v-9a3 3 0 0 1 6 0v9"
        fill="none"
        stroke-width="2.75"
        stroke-linecap="round"
      />
    </svg>
  )
}
