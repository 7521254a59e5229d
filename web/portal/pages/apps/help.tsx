import { dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { PageHeader, Prose, useReader } from '../../../ui/kit.ts'

type Data = { html: string; content: string }

/** `/apps/help`: what an application and a credential are, and how to call. */
export const help: PortalPage<Data> = {
  address: '/apps/help',
  access: 'anyone',
  load: ({ client }) => dataOf(client.GET('/api/gatehouse/v1/help')),
  title: ({ context }) => textsIn(context.language).portal.apps.help,
  markdown: ({ data }) => data.content,
  frame: () => ({ width: 'text' }),
  View: ({ data }) => {
    const t = useReader().texts.portal.apps
    // The document brings its own title, which the page shows as its one h1.
    const body = data.html.replace(/^\s*<h1[^>]*>.*?<\/h1>/s, '')
    return (
      <>
        <PageHeader crumbs={[{ label: t.title, href: '/apps' }, { label: t.help }]} title={t.help} />
        <Prose html={body} />
      </>
    )
  },
}
