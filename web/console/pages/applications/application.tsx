import { dataOf, dataOrNothing } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import {
  ActionForm,
  DefinitionList,
  LinkButton,
  Menu,
  Notice,
  PageHeader,
  Section,
  Stack,
  StateNote,
  StatusBadge,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { ListSection } from '../../parts/ListSection.tsx'
import { loadPart, type Part, partOf } from '../../parts/list.ts'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { Application, Credential } from '../../parts/types.ts'
import { applicationMenu, registrationMenu } from './menu.ts'

type Data = PortalHere & {
  application: Application
  registrations: Part<Application['registrations'][number]>
  credentials: Part<Credential>
}
type PartProps = { context: ConsolePageContext; data: Data }

/** `/portals/:id/applications/:application`: what it asked for and which keys it holds. */
export const application: ConsolePage<Data> = {
  address: '/portals/:id/applications/:application',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const { client, params, url } = context
    const path = { portalId: here.portal.id, applicationId: params.application ?? '' }
    const found = await dataOrNothing(
      client.GET('/gatehouse/v1/portals/{portalId}/applications/{applicationId}', { params: { path } }),
    )
    if (!found) return missing()
    const credentials = await loadPart(url, 'keys', 25, (query) =>
      dataOf(
        client.GET('/v3/portals/{portalId}/applications/{applicationId}/credentials', { params: { path, query } }),
      ),
    )
    const registrations = partOf(url, 'registrations', 25, found.registrations)
    return { ...here, application: found, registrations, credentials }
  },
  title: ({ data }) => data.application.name,
  frame: ({ context, data }) => portalFrame(context, data, 'applications'),
  View: ({ context, data }) => {
    const { console: texts } = useReader().texts
    const t = texts.applications
    const { portal, application: found } = data
    const list = `/portals/${portal.id}/applications`
    const base = `${list}/${found.id}`
    const acts = mayAct(context)
    return (
      <>
        <PageHeader
          crumbs={portalCrumbs(texts, portal, { label: t.title, href: list }, { label: found.name })}
          title={found.name}
          lead={found.description ?? undefined}
          meta={<a href={`/portals/${portal.id}/developers/${found.owner.id}`}>{found.owner.full_name}</a>}
          actions={
            acts && (
              <Menu
                id="acts"
                trigger={t.one.more}
                triggerClass="gh-button gh-button--secondary"
                items={applicationMenu(t, portal.id, found, '')}
              />
            )
          }
        />
        <Stack gap="large">
          <Done context={context} />
          <StateNote
            status={found.status}
            sentence={t.one.meaning[found.awaits ?? 'approved']}
            actions={
              acts &&
              found.awaits === 'approval' && (
                <>
                  <ActionForm action={`${base}/approve`} label={t.menu.approve} kind="primary" size="small" />
                  <LinkButton href={`${base}/reject`} size="small">
                    {t.menu.reject}
                  </LinkButton>
                </>
              )
            }
          />
          {found.owner.status !== 'approved' && <Notice tone="warn">{t.one.ownerBlocked}</Notice>}
          <Registrations context={context} data={data} />
          <Credentials context={context} data={data} />
          <Section title={t.one.about} id="about">
            <DefinitionList
              items={[
                { term: t.one.owner, value: `${found.owner.full_name} (${found.owner.email})` },
                { term: t.one.strategy, value: found.auth_strategy.name },
                { term: t.one.created, value: <Time at={found.created_at} /> },
                { term: t.one.id, value: <code>{found.id}</code>, copy: found.id },
              ]}
            />
          </Section>
        </Stack>
      </>
    )
  },
}

function Registrations({ context, data }: PartProps) {
  const t = useReader().texts.console.applications
  const { portal, application: found } = data
  return (
    <ListSection
      context={context}
      title={t.one.registrations}
      id="registrations"
      lead={t.one.registrationsLead}
      list={data.registrations}
      none={t.one.noRegistrations}
      rowKey={({ id }) => id}
      rowLabel={({ api }) => api.name}
      rowMenu={
        mayAct(context) ? (registration) => registrationMenu(t, portal.id, found.id, registration, '') : undefined
      }
      columns={[
        {
          key: 'api',
          label: t.one.api,
          main: true,
          cell: ({ api }) => <a href={`/apis/${api.id}`}>{api.version ? `${api.name} ${api.version}` : api.name}</a>,
        },
        { key: 'status', label: t.one.state, cell: ({ status }) => <StatusBadge status={status} /> },
        {
          key: 'updated',
          label: t.one.since,
          cell: ({ updated_at }) => <Time at={updated_at} form="relative" />,
        },
      ]}
    />
  )
}

function Credentials({ context, data }: PartProps) {
  const t = useReader().texts.console.applications.one
  return (
    <ListSection
      context={context}
      title={t.keys}
      id="keys"
      lead={t.keysLead}
      list={data.credentials}
      none={t.noKeys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t.key, main: true, cell: (key) => key.display_name ?? key.id },
        {
          key: 'status',
          label: t.state,
          cell: (key) => <StatusBadge status={key.type === 'api_key' ? key.status : 'active'} />,
        },
        {
          key: 'created',
          label: t.created,
          cell: (key) => key.created_at && <Time at={key.created_at} form="relative" />,
        },
        {
          key: 'expires',
          label: t.expires,
          cell: (key) => (key.expires_at ? <Time at={key.expires_at} form="date" /> : t.never),
        },
      ]}
    />
  )
}
