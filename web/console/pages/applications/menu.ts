import type { Texts } from '../../../texts/index.ts'
import type { MenuItem } from '../../../ui/kit.ts'
import type { Application, Registration } from '../../parts/types.ts'

type Words = Texts['console']['applications']
const asking = (base: string, back: string) => (act: string, label: string) => ({
  label,
  href: `${base}/${act}${back && `?back=${encodeURIComponent(back)}`}`,
})

/** What an operator can do about an application: there is nothing to approve before it asked for an API. */
export function applicationMenu(t: Words, portalId: string, application: Application, back: string): MenuItem[] {
  const base = `/portals/${portalId}/applications/${application.id}`
  const ask = asking(base, back)
  const has = (status: string) => application.registrations.some((registration) => registration.status === status)
  const items: MenuItem[] = []
  if (has('pending')) {
    items.push({ label: t.menu.approve, action: `${base}/approve`, ...(back && { fields: { back } }) })
    items.push(ask('reject', t.menu.reject))
  }
  if (has('approved')) items.push(ask('revoke', t.menu.revoke))
  items.push(ask('delete', t.menu.delete))
  return items
}

/** What an operator can do about one registration. */
export function registrationMenu(
  t: Words,
  portalId: string,
  applicationId: string,
  { id, status }: Pick<Registration, 'id' | 'status'>,
  back: string,
): MenuItem[] {
  const base = `/portals/${portalId}/applications/${applicationId}/registrations/${id}`
  const ask = asking(base, back)
  const items: MenuItem[] = []
  if (status !== 'approved') {
    const label = status === 'pending' ? t.menu.approve : t.menu.approveAgain
    items.push({ label, action: `${base}/approve`, ...(back && { fields: { back } }) })
  }
  if (status === 'pending') items.push(ask('reject', t.menu.reject))
  if (status === 'approved') items.push(ask('revoke', t.menu.revoke))
  items.push(ask('delete', t.menu.delete))
  return items
}
