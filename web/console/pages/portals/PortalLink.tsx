import { useReader } from '../../../ui/kit.ts'

/** The address of a portal, which is another site. */
export function PortalLink({ href }: { href: string }) {
  const t = useReader().texts.console.portals
  return (
    <a href={href} rel="noreferrer">
      {href.replace(/^https?:\/\//, '')}
      <span class="gh-unseen"> {t.opensNew}</span>
    </a>
  )
}
