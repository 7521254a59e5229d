import type { ComponentChildren } from 'preact'
import { Menu, type MenuItem } from '../action/Menu.tsx'
import { Avatar } from '../layout/Avatar.tsx'
import { type Reader, ReaderContext } from '../reader.ts'
import type { Asset } from './render-document.ts'

export type Theme = 'light' | 'dark'

type DocumentProps = {
  /** As it stands in the tab. */
  title: string
  description?: string
  reader: Reader
  asset: Asset
  /** The stylesheet of the site, as a path below `web/`. */
  stylesheet: string
  /** Address of a portal's own theme. */
  themeHref?: string
  /** The reader's choice, from the cookie `theme`; undefined follows the system. */
  theme?: Theme
  /** Kept out of search engines. */
  hidden?: boolean
  head?: ComponentChildren
  class: string
  children: ComponentChildren
}

const fonts = ['ui/fonts/inter-core.woff2', 'ui/fonts/jetbrains-mono-core.woff2']

/** The shell of every page: no inline script, no inline style (WEB-4). */
export function Document({
  title,
  description,
  reader,
  asset,
  stylesheet,
  themeHref,
  theme,
  hidden,
  head,
  class: look,
  children,
}: DocumentProps) {
  return (
    <ReaderContext.Provider value={reader}>
      <html lang={reader.language} data-theme={theme} class={look}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme ?? 'light dark'} />
          {description && <meta name="description" content={description} />}
          {hidden && <meta name="robots" content="noindex" />}
          {fonts
            .map(asset)
            .map(
              (font) =>
                font && (
                  <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
                ),
            )}
          <link rel="stylesheet" href={asset(stylesheet)} />
          {themeHref && <link rel="stylesheet" href={themeHref} />}
          <link rel="icon" href={favicon} />
          {head}
        </head>
        <body>
          <a class="gh-skip" href="#content">
            {reader.texts.kit.skip}
          </a>
          {children}
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

// As a data address, for it must also stand while assets are missing.
const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#14636f"/><path d="M7.5 25V15.500a8.500 8.500 0 0 1 17 0V25M13 25v-9a3 3 0 0 1 6 0v9" fill="none" stroke="#fff" stroke-width="2.750" stroke-linecap="round"/></svg>',
)}`

/** Light, dark or as the system says. Hidden without script: the system then decides. */
export function ThemeSelect({
  labels,
}: {
  labels: { theme: string; themeSystem: string; themeLight: string; themeDark: string }
}) {
  return (
    <label class="gh-theme">
      <span>{labels.theme}</span>
      <select class="gh-theme__select" data-island="theme" autocomplete="off">
        <option value="system">{labels.themeSystem}</option>
        <option value="light">{labels.themeLight}</option>
        <option value="dark">{labels.themeDark}</option>
      </select>
    </label>
  )
}

type AccountMenuProps = { name: string; email: string; label: string; items: MenuItem[]; wide?: boolean }

export function AccountMenu({ name, email, label, items, wide }: AccountMenuProps) {
  return (
    <Menu
      id="account-menu"
      label={label}
      triggerClass={wide ? 'gh-account gh-account--wide' : 'gh-account'}
      trigger={
        <>
          <Avatar name={name} seed={email} size="small" />
          {wide && <span class="gh-account__label">{name}</span>}
        </>
      }
      items={items}
    >
      <div class="gh-account__who">
        <span class="gh-account__name">{name}</span>
        <span class="gh-account__email">{email}</span>
      </div>
    </Menu>
  )
}
