import { dataOf } from '../../../answers.ts'
import type { PortalPage, PortalPageContext } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Card,
  CardGrid,
  EmptyState,
  Icon,
  type IconName,
  LinkButton,
  PageHeader,
  Row,
  Section,
  useReader,
} from '../../../ui/kit.ts'
import { homeMarkdown } from '../machines/markdown.ts'
import { Cards, type CatalogApi } from './cards.tsx'

type Data = { apis: CatalogApi[]; total: number }

/** `/`: what this portal is, the way to a key, its APIs, and where help is. */
export const home: PortalPage<Data> = {
  address: '/',
  access: 'anyone',
  kept: { query: [] },
  load: async ({ client }) => {
    const query = { 'page[size]': 6 }
    const { data, meta } = await dataOf(client.GET('/api/gatehouse/v1/catalog', { params: { query } }))
    return { apis: data, total: meta.page.total }
  },
  title: ({ context }) => context.portal.name,
  markdown: ({ context, data }) => homeMarkdown(context, data.apis, data.total),
  frame: ({ context }) => ({
    description: context.portal.description ?? textsIn(context.language).portal.catalog.home.lead(context.portal.name),
  }),
  View: ({ context, data }) => {
    const t = useReader().texts.portal.catalog.home
    const { portal, me } = context
    return (
      <>
        <div class="gh-hero">
          <PageHeader title={portal.name} lead={portal.description ?? t.lead(portal.name)} />
          <Row>
            <LinkButton href="/apis" kind="primary">
              {t.browse}
            </LinkButton>
            {me ? (
              <LinkButton href="/apps">{t.myApps}</LinkButton>
            ) : (
              portal.authenticationEnabled && <LinkButton href="/register">{t.signUp}</LinkButton>
            )}
          </Row>
        </div>
        {portal.authenticationEnabled && <Way isSignedIn={me !== undefined} />}
        <Apis context={context} data={data} />
        <Help context={context} />
      </>
    )
  },
}

/** Three steps to a key; for those who are signed in the first one is behind them. */
function Way({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useReader().texts.portal.catalog.home
  const steps = isSignedIn
    ? [
        { ...t.way.choose, href: '/apis' },
        { ...t.way.register, act: t.way.newApp, href: '/apps/new' },
        { ...t.way.key, act: t.myApps, href: '/apps' },
      ]
    : [
        { ...t.way.account, href: '/register' },
        { ...t.way.register, act: t.browse, href: '/apis' },
        { ...t.way.key, href: '/apps/help' },
      ]
  return (
    <Section title={t.wayTitle} id="way">
      <ol class="gh-way">
        {steps.map((step, index) => (
          <li class="gh-way__step" key={step.title}>
            <span class="gh-way__number" aria-hidden="true">
              {index + 1}
            </span>
            <h3 class="gh-way__title">{step.title}</h3>
            <p class="gh-way__text">{step.text}</p>
            <a class="gh-way__link" href={step.href}>
              {step.act}
            </a>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Apis({ context: { me, portal }, data: { apis, total } }: { context: PortalPageContext; data: Data }) {
  const { home: t, list } = useReader().texts.portal.catalog
  const mayShowMore = !me && portal.authenticationEnabled
  return (
    <Section title={t.apis} id="apis" actions={total > apis.length && <a href="/apis">{t.all(total)}</a>}>
      {apis.length > 0 ? (
        <Cards apis={apis} level={3} />
      ) : (
        <Card>
          <EmptyState
            icon={mayShowMore ? 'lock' : 'api'}
            title={mayShowMore ? list.closedTitle : list.emptyTitle}
            text={mayShowMore ? list.closedText : undefined}
            action={mayShowMore && <LinkButton href="/login?return_to=/">{list.signIn}</LinkButton>}
          />
        </Card>
      )}
    </Section>
  )
}

function Help({ context: { me, contactEmail, portal } }: { context: PortalPageContext }) {
  const t = useReader().texts.portal.catalog.home.help
  const places: { icon: IconName; title: string; text: string; href: string }[] = [
    { icon: 'document', title: t.guide, text: t.guideText, href: '/apps/help' },
  ]
  if (me) places.push({ icon: 'account', title: t.account, text: t.accountText, href: '/account' })
  if (contactEmail) {
    places.push({ icon: 'mail', title: t.contact, text: t.contactText(portal.name), href: `mailto:${contactEmail}` })
  }
  return (
    <Section title={t.title} id="help">
      <CardGrid>
        {places.map((place) => (
          <Card
            key={place.href}
            level={3}
            title={place.title}
            href={place.href}
            icon={<Icon name={place.icon} class="gh-home__sign" />}
          >
            {place.text}
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}
