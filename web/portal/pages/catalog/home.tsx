import { dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { LinkButton, PageHeader, Row, Section, Stack, Stepper, useReader } from '../../../ui/kit.ts'
import { Cards, type CatalogApi } from './cards.tsx'

type Data = { apis: CatalogApi[]; total: number }

/** `/`: what this portal is, its APIs, and the way from reading to calling. */
export const home: PortalPage<Data> = {
  address: '/',
  access: 'anyone',
  load: async ({ client }) => {
    const query = { 'page[size]': 6, sort: 'name' }
    const { data, meta } = await dataOf(client.GET('/api/v3/apis', { params: { query } }))
    return { apis: data, total: meta.page.total }
  },
  title: ({ context }) => context.portal.name,
  frame: ({ context }) => ({
    description: context.portal.description ?? textsIn(context.language).portal.catalog.home.lead(context.portal.name),
  }),
  View: ({ context, data }) => {
    const t = useReader().texts.portal.catalog.home
    const { portal, me } = context
    return (
      <Stack gap="large">
        <PageHeader
          title={portal.name}
          lead={portal.description ?? t.lead(portal.name)}
          actions={
            <>
              <LinkButton href="/apis" kind="primary">
                {t.browse}
              </LinkButton>
              {me ? (
                <LinkButton href="/apps">{t.myApps}</LinkButton>
              ) : (
                portal.authenticationEnabled && <LinkButton href="/register">{t.signUp}</LinkButton>
              )}
            </>
          }
        />
        {data.apis.length > 0 && (
          <Section title={t.featured} id="apis">
            <Cards apis={data.apis} />
            {data.total > data.apis.length && (
              <Row>
                <a href="/apis">{t.all(data.total)}</a>
              </Row>
            )}
          </Section>
        )}
        {portal.authenticationEnabled && !me && (
          <Section title={t.howTitle} id="how">
            <Stepper label={t.howTitle} steps={t.how.map((step) => ({ ...step, state: 'todo' as const }))} />
          </Section>
        )}
      </Stack>
    )
  },
}
