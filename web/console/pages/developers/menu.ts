import type { Texts } from '../../../texts/index.ts'
import type { MenuItem } from '../../../ui/kit.ts'
import type { Developer } from '../../parts/types.ts'

/** What an operator can do about a developer, by state. What takes something away asks on a page of its own. */
export function developerMenu(
  t: Texts['console']['developers'],
  portalId: string,
  { id, status }: Developer,
  back: string,
): MenuItem[] {
  const base = `/portals/${portalId}/developers/${id}`
  const ask = (act: string, label: string) => ({ label, href: `${base}/${act}?back=${encodeURIComponent(back)}` })
  const items: MenuItem[] = []
  if (status !== 'approved') {
    const label = status === 'pending' ? t.menu.approve : t.menu.approveAgain
    items.push({ label, action: `${base}/approve`, fields: { back } })
  }
  if (status === 'pending') items.push(ask('reject', t.menu.reject))
  if (status === 'approved') {
    items.push(ask('revoke', t.menu.revoke))
    items.push(ask('reset-password', t.menu.resetPassword))
  }
  if (status === 'approved' || status === 'pending') items.push(ask('invite', t.menu.invite))
  items.push(ask('delete', t.menu.delete))
  return items
}
