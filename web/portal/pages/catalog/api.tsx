import type { paths } from '../../../../src/client/portal.gen.ts'
import { dataOf, loadAll } from '../../../answers.ts'
import { missing, type PortalPage, type PortalPageContext } from '../../../page.ts'
import type { ApiPage } from '../../../reference/types.ts'
import {
  Badge,
  Card,
  type Definition,
  DefinitionList,
  LinkButton,
  PageHeader,
  Prose,
  Row,
  Section,
  Stack,
  StatusBadge,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { apiMarkdown } from '../machines/markdown.ts'
import { ApiIcon } from './api-icon.tsx'
import { ApiShell, loadShared, type Shared } from './api-shell.tsx'

type Mine =
  paths['/api/v3/apis/{apiIdOrSlug}/applications']['get']['responses'][200]['content']['application/json']['data']

/** `/apis/{slug}`: what the API is, how it is called, and the way to register it. */
export const api: PortalPage<Shared & { mine: Mine }> = {
  address: '/apis/:slug',
  access: 'anyone',
  kept: { query: ['version'] },
  load: async (context) => {
    const shared = await loadShared(context)
    return shared ? { ...shared, mine: await loadMine(context, shared) } : missing()
  },
  title: ({ data }) => data.api.name,
  markdown: ({ context, data }) => apiMarkdown(context, data),
  frame: ({ data }) => ({ width: 'wide', description: data.api.description?.slice(0, 160) }),
  View: ({ data }) => {
    const t = useReader().texts.portal.catalog.api
    const page = data.api
    const html = page.description_html || page.specification?.description_html || ''
    const first = page.documents[0]
    const text = page.description ?? ''
    // One line is the lead already; it is not said twice.
    const isShort = !text.includes('\n') && text.length <= 300
    const body = isShort ? (page.specification?.description_html ?? '') : html
    return (
      <ApiShell shared={data} current={`/apis/${page.slug}`}>
        <PageHeader
          crumbs={[{ label: useReader().texts.portal.catalog.list.title, href: '/apis' }, { label: page.name }]}
          icon={<ApiIcon name={page.name} url={page.icon_url} size="large" />}
          title={page.name}
          badge={<StatusBadge status={page.visibility} />}
          lead={isShort ? text || undefined : undefined}
          meta={
            <>
              {page.version && <span>{t.version(page.version)}</span>}
              <span>
                {t.updated} <Time at={page.updated_at} form="date" />
              </span>
            </>
          }
          actions={<RegisterButton api={page} />}
        />
        <Stack gap="large">
          {data.mine.length > 0 && <MyApplications mine={data.mine} />}
          <Facts data={data} />
          {body ? <Prose html={body} /> : !text && <p>{t.noDescription}</p>}
          {first && (
            <Row>
              <LinkButton href={`/apis/${page.slug}/docs/${first.path}`}>
                {t.startHere}: {first.title}
              </LinkButton>
            </Row>
          )}
          {page.versions.length > 1 && <Versions api={page} />}
        </Stack>
      </ApiShell>
    )
  },
}

/** The reader's applications that asked for this API, whatever came of it. */
async function loadMine({ client, me }: PortalPageContext, { api: page }: Shared): Promise<Mine> {
  if (!me) return []
  const path = { apiIdOrSlug: page.slug }
  return loadAll((query) => dataOf(client.GET('/api/v3/apis/{apiIdOrSlug}/applications', { params: { path, query } })))
}

function MyApplications({ mine }: { mine: Mine }) {
  const t = useReader().texts.portal.catalog.api
  return (
    <Card title={t.mine} tone="sunken">
      <ul class="gh-mine">
        {mine.map((application) => (
          <li class="gh-mine__item" key={application.id}>
            <a href={`/apps/${application.id}`}>{application.name}</a>
            {application.registration_status && <StatusBadge status={application.registration_status} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The one primary action of an API's page. */
function RegisterButton({ api: page }: { api: ApiPage }) {
  const t = useReader().texts.portal.catalog.api
  if (page.registration === 'closed') return null
  const href = `/apis/${page.slug}/register`
  return page.registration === 'open' ? (
    <LinkButton href={href} kind="primary">
      {t.register}
    </LinkButton>
  ) : (
    <LinkButton href={`/login?return_to=${encodeURIComponent(href)}`} kind="primary">
      {t.signInToRegister}
    </LinkButton>
  )
}

function Facts({ data: { api: page, outline } }: { data: Shared }) {
  const t = useReader().texts.portal.catalog.api
  const strategy = page.auth_strategy
  const items: Definition[] = [
    {
      term: t.address,
      value: page.gateway_url ? <code>{page.gateway_url}</code> : t.noAddress,
      ...(page.gateway_url ? { copy: page.gateway_url } : {}),
    },
    {
      term: t.authentication,
      value:
        strategy?.credential_type === 'key_auth'
          ? t.keyIn(strategy.key_names.join(', '))
          : (strategy?.name ?? t.noAuthentication),
    },
  ]
  if (outline && page.specification) {
    const count = outline.groups.reduce((sum, group) => sum + group.count, outline.webhooks)
    items.push({
      term: t.operations,
      value: <a href={`/apis/${page.slug}/reference`}>{t.operationsCount(count)}</a>,
    })
    items.push({
      term: t.format,
      value: (
        <>
          {t.formats[page.specification.type]}
          {' · '}
          <a href={`/api/v3/apis/${page.slug}/versions/${page.specification.id}/raw`} download>
            {t.download}
          </a>
        </>
      ),
    })
  }
  for (const [key, values] of Object.entries(page.attributes)) {
    items.push({ term: key.charAt(0).toUpperCase() + key.slice(1), value: values.join(', ') })
  }
  return <DefinitionList items={items} />
}

function Versions({ api: page }: { api: ApiPage }) {
  const t = useReader().texts.portal.catalog.api
  return (
    <Section title={t.versionsTitle} id="versions">
      <ul>
        {page.versions.map((version) => (
          <li key={version.id}>
            <a href={`/apis/${page.slug}/reference?version=${encodeURIComponent(version.version)}`}>
              {version.version}
            </a>{' '}
            {version.is_current && (
              <Badge tone="green" plain>
                {t.current}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
