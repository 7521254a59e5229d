import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { PageHeader, useReader } from '../../../ui/kit.ts'

/** A page about accounts. On a portal without accounts it says so, instead of showing a form that no answer fits. */
export function aboutAccounts<Data>(page: PortalPage<Data>): PortalPage<Data> {
  return {
    ...page,
    title: (props) =>
      props.context.portal.authenticationEnabled
        ? page.title(props)
        : textsIn(props.context.language).portal.accounts.closed.title,
    View: (props) => (props.context.portal.authenticationEnabled ? <page.View {...props} /> : <Closed />),
  }
}

function Closed() {
  const t = useReader().texts.portal.accounts.closed
  return <PageHeader title={t.title} lead={t.text} />
}
