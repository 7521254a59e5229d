import type { ComponentChildren, VNode } from 'preact'
import { ConsoleFrame } from '../../console/Frame.tsx'
import { PortalFrame } from '../../portal/Frame.tsx'
import type { Asset } from '../kit.ts'
import { readerFor } from '../kit.ts'
import { developers, developersEmpty } from './console-pages.tsx'
import { kit } from './kit-page.tsx'
import { api, app, catalog, problem, secret, signIn, signUp } from './portal-pages.tsx'
import { longName } from './samples.ts'

export { renderDocument } from '../kit.ts'

type Theme = 'light' | 'dark'
type GalleryPage = (asset: Asset, theme?: Theme) => VNode

// A fixed day, so that two pictures of the same kit are the same.
const reader = readerFor('en', new Date('2026-11-21T12:00:00Z'))
const ada = { full_name: 'Ada Lovelace', email: 'ada@example.com' }

type Place = {
  title: string
  path: string
  width?: 'narrow' | 'text' | 'page' | 'wide'
  visitor?: boolean
  portal?: string
}

function portalPage(
  { title, path, width, visitor, portal = 'Acme Developers' }: Place,
  content: ComponentChildren,
): GalleryPage {
  return (asset, theme) => (
    <PortalFrame
      title={title}
      portal={{ name: portal }}
      me={visitor ? undefined : ada}
      path={path}
      contactEmail="api-team@acme.example"
      width={width}
      reader={reader}
      asset={asset}
      theme={theme}
    >
      {content}
    </PortalFrame>
  )
}

function consolePage(title: string, content: ComponentChildren): GalleryPage {
  return (asset, theme) => (
    <ConsoleFrame
      title={title}
      me={ada}
      place="portals"
      waiting={12}
      portal={{
        name: 'Acme Developers',
        href: '/portals/1',
        items: [
          { label: 'Overview', href: '/portals/1' },
          { label: 'Developers', href: '/portals/1/developers', current: true },
          { label: 'Applications', href: '/portals/1/applications' },
          { label: 'Published APIs', href: '/portals/1/apis' },
          { label: 'Settings', href: '/portals/1/settings' },
        ],
      }}
      width="wide"
      reader={reader}
      asset={asset}
      theme={theme}
    >
      {content}
    </ConsoleFrame>
  )
}

/** Pages as the sites will have them, with awkward content, and one page that holds every part. */
export const galleryPages: Record<string, GalleryPage> = {
  catalog: portalPage({ title: 'APIs', path: '/apis' }, catalog),
  api: portalPage({ title: 'Payments', path: '/apis/payments', width: 'wide' }, api),
  app: portalPage({ title: 'Warehouse sync', path: '/apps/1' }, app),
  secret: portalPage({ title: 'Warehouse sync', path: '/apps/1/new-key', width: 'text' }, secret),
  'sign-in': portalPage({ title: 'Sign in', path: '/login', width: 'narrow', visitor: true }, signIn),
  'sign-up': portalPage({ title: 'Sign up', path: '/register', width: 'narrow', visitor: true }, signUp),
  problem: portalPage(
    { title: 'Not found', path: '/nowhere', width: 'text', visitor: true, portal: longName },
    problem,
  ),
  kit: portalPage({ title: 'Kit', path: '/kit' }, kit),
  developers: consolePage('Developers', developers),
  'developers-empty': consolePage('Developers', developersEmpty),
  'console-sign-in': (asset, theme) => (
    <ConsoleFrame title="Sign in" width="narrow" reader={reader} asset={asset} theme={theme}>
      {signIn}
    </ConsoleFrame>
  ),
}
