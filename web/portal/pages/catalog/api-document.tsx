import { dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage } from '../../../page.ts'
import { PageHeader, Prose, Time, useReader } from '../../../ui/kit.ts'
import { documentMarkdown } from '../machines/markdown.ts'
import { ApiShell, loadShared, type Shared } from './api-shell.tsx'

type Doc = {
  title: string
  path: string
  content: string
  html: string
  updated_at: string
  trail: { title: string; path: string }[]
}
type Data = { shared: Shared; document: Doc }

/** `/apis/{slug}/docs/{path}`: one document of an API. */
export const apiDocument: PortalPage<Data> = {
  address: '/apis/:slug/docs/*',
  access: 'anyone',
  kept: { query: ['version'] },
  load: async (context) => {
    const { client, params } = context
    const query = { path: params['*'] ?? '' }
    if (query.path === '') return missing()
    const path = { apiIdOrSlug: params.slug ?? '' }
    const [shared, document] = await Promise.all([
      loadShared(context),
      dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/document', { params: { path, query } })),
    ])
    return shared && document ? { shared, document } : missing()
  },
  markdown: ({ data }) => documentMarkdown(data.document),
  title: ({ data }) => `${data.document.title} · ${data.shared.api.name}`,
  frame: () => ({ width: 'wide' }),
  View: ({ data: { shared, document } }) => {
    const { catalog } = useReader().texts.portal
    const base = `/apis/${shared.api.slug}`
    return (
      <ApiShell shared={shared} current={`${base}/docs/${document.path}`}>
        <PageHeader
          crumbs={[
            { label: catalog.list.title, href: '/apis' },
            { label: shared.api.name, href: base },
            ...document.trail
              .filter((step) => step.path !== document.path)
              .map((step) => ({ label: step.title, href: `${base}/docs/${step.path}` })),
            { label: document.title },
          ]}
          title={document.title}
          meta={
            <span>
              {catalog.api.updated} <Time at={document.updated_at} form="date" />
            </span>
          }
        />
        <Prose html={document.html} />
      </ApiShell>
    )
  },
}
