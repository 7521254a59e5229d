import { dataOf } from '../../../answers.ts'
import { type PortalPage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { ConfirmPage, useReader } from '../../../ui/kit.ts'

/** `/account/sign-out-everywhere`: ends all sessions, this one too (SES-8). */
export const signOutEverywhere: PortalPage<Record<string, never>> = {
  address: '/account/sign-out-everywhere',
  access: 'signed-in',
  load: async () => ({}),
  submit: async ({ client }) => {
    await dataOf(client.DELETE('/api/gatehouse/v1/developer/sessions'))
    return redirectTo('/login')
  },
  title: ({ context }) => textsIn(context.language).portal.account.endAllTitle,
  frame: () => ({ width: 'narrow' }),
  View: () => {
    const t = useReader().texts.portal.account
    return (
      <ConfirmPage
        title={t.endAllTitle}
        text={t.endAllText}
        action="/account/sign-out-everywhere"
        act={t.endAll}
        back="/account"
        danger
      />
    )
  },
}
