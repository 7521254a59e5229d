import { dataOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { ConfirmPage, useReader } from '../../../ui/kit.ts'

/** `/logout` of the console: a POST, asked for by a page to who came by a link (SES-9). */
export const logout: ConsolePage<Record<string, never>> = {
  address: '/logout',
  access: 'anyone',
  load: async ({ me }) => (me ? {} : redirectTo('/login')),
  submit: async ({ client }) => {
    await dataOf(client.DELETE('/gatehouse/v1/session'))
    return redirectTo('/login')
  },
  title: ({ context }) => textsIn(context.language).console.operators.logout.title,
  frame: () => ({ width: 'narrow' }),
  View: () => {
    const t = useReader().texts.console.operators.logout
    return <ConfirmPage title={t.title} text={t.text} action="/logout" act={t.act} back="/" />
  },
}
