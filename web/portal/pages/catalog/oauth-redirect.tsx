import type { PortalPage } from '../../../page.ts'
import { redirectPath } from '../../../reference/oauth/sign-in.ts'
import { textsIn } from '../../../texts/index.ts'
import { PageHeader, Stack, useReader } from '../../../ui/kit.ts'

/**
 * `/_core/oauth-redirect`: where authorization servers send people back to. It says nothing of what came: its script
 * hands that to the page that waits for it, and to no other (TRY-5).
 */
export const oauthRedirect: PortalPage<null> = {
  address: redirectPath,
  access: 'anyone',
  sensitive: true,
  load: async () => null,
  title: ({ context }) => textsIn(context.language).portal.getToken.page.title,
  frame: () => ({ width: 'narrow', hidden: true }),
  View: () => {
    const { page: t } = useReader().texts.portal.getToken
    return (
      <Stack>
        <PageHeader title={t.title} />
        <div data-island="portal/oauth-redirect" role="status">
          <p data-outcome="waiting">{t.waiting}</p>
          <p data-outcome="taken" hidden>
            {t.taken}
          </p>
          <p data-outcome="nobody" hidden>
            {t.nobody}
          </p>
        </div>
        <noscript>
          <p>{t.noScript}</p>
        </noscript>
      </Stack>
    )
  },
}
