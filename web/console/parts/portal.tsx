import { dataOf, dataOrNothing } from '../../answers.ts'
import type { ConsolePageContext } from '../../page.ts'
import { type Texts, textsIn } from '../../texts/index.ts'
import { CountBadge, type Crumb } from '../../ui/kit.ts'
import type { ConsoleFrameProps } from '../Frame.tsx'
import type { Portal, Waiting } from './types.ts'

export type PortalPlace = 'overview' | 'developers' | 'applications' | 'registrations'
/** A portal with how much waits in it: what every page below `/portals/:id` needs. */
export type PortalHere = { portal: Portal; waiting: { developers: number; registrations: number } }

export async function loadPortal({ client, params }: ConsolePageContext): Promise<PortalHere | undefined> {
  const path = { portalId: params.id ?? '' }
  const [portal, waiting] = await Promise.all([
    dataOrNothing(client.GET('/v3/portals/{portalId}', { params: { path } })),
    dataOf(client.GET('/gatehouse/v1/waiting')),
  ])
  return portal && { portal, waiting: waitingIn(waiting, portal.id) }
}

export function waitingIn(waiting: Waiting, portalId: string): PortalHere['waiting'] {
  const found = waiting.portals.find(({ portal_id }) => portal_id === portalId)
  return { developers: found?.developers ?? 0, registrations: found?.registrations ?? 0 }
}

/** The way to a page of one portal. */
export function portalCrumbs(
  { portals }: Pick<Texts['console'], 'portals'>,
  { id, display_name }: Portal,
  ...below: Crumb[]
): Crumb[] {
  return [{ label: portals.title, href: '/' }, { label: display_name, href: `/portals/${id}` }, ...below]
}

/** The frame of a page of one portal. */
export function portalFrame(
  { language }: ConsolePageContext,
  { portal, waiting }: PortalHere,
  current: PortalPlace | undefined,
  width: ConsoleFrameProps['width'] = 'page',
) {
  const t = textsIn(language).console
  const href = `/portals/${portal.id}`
  const badgeOf = (count: number) => <CountBadge count={count} label={t.frame.waiting(count)} />
  const item = (place: PortalPlace, path: string) => ({
    label: t.portals.places[place],
    href: path,
    current: place === current,
  })
  return {
    place: 'portals',
    width,
    portal: {
      name: portal.display_name,
      href,
      items: [
        { ...item('overview', href), icon: 'portal' },
        { ...item('developers', `${href}/developers`), icon: 'people', badge: badgeOf(waiting.developers) },
        { ...item('applications', `${href}/applications`), icon: 'app' },
        {
          ...item('registrations', `${href}/registrations`),
          icon: 'api',
          badge: badgeOf(waiting.registrations),
        },
      ],
    },
  } satisfies Partial<ConsoleFrameProps>
}

/** The site of a portal: its host, with scheme and port of the console. */
export function addressOf({ url }: ConsolePageContext, { canonical_domain }: Portal): string {
  const address = new URL(url.origin)
  address.hostname = canonical_domain
  return address.origin
}
