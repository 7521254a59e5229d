import { dataOf } from '../../../answers.ts'
import { type PortalPage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { ConfirmPage, useReader } from '../../../ui/kit.ts'

/** `/logout`: signing out is a POST (SES-9); the page asks who came by a link. */
export const logout: PortalPage<Record<string, never>> = {
  address: '/logout',
  access: 'anyone',
  load: async ({ me }) => (me ? {} : redirectTo('/')),
  submit: async ({ client }) => {
    await dataOf(client.POST('/api/v3/developer/logout'))
    return redirectTo('/')
  },
  title: ({ context }) => textsIn(context.language).portal.accounts.logout.title,
  frame: () => ({ width: 'narrow', hidden: true }),
  View: () => {
    const t = useReader().texts.portal.accounts.logout
    return <ConfirmPage title={t.title} text={t.text} action="/logout" act={t.act} back="/" />
  },
}
