import { dataOf, dataOrNothing } from '../../../answers.ts'
import { nameOfDevice } from '../../../device.ts'
import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import {
  ActionForm,
  Avatar,
  DefinitionList,
  LinkButton,
  Menu,
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
import { loadPart, type Part } from '../../parts/list.ts'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { Application, Developer, Session } from '../../parts/types.ts'
import { developerMenu } from './menu.ts'

type Data = PortalHere & { developer: Developer; applications: Part<Application>; sessions: Part<Session> }
type PartProps = { context: ConsolePageContext; data: Data }

/** `/portals/:id/developers/:developer`: one developer, with what is theirs. */
export const developer: ConsolePage<Data> = {
  address: '/portals/:id/developers/:developer',
  access: 'signed-in',
  load: async (context) => {
    const { client, params, url } = context
    const here = await loadPortal(context)
    if (!here) return missing()
    const portalId = here.portal.id
    const path = { portalId, developerId: params.developer ?? '' }
    const found = await dataOrNothing(
      client.GET('/v3/portals/{portalId}/developers/{developerId}', { params: { path } }),
    )
    if (!found) return missing()
    const [applications, sessions] = await Promise.all([
      loadPart(url, 'applications', 25, (page) => {
        const query = { ...page, sort: 'name', 'filter[developer_id]': found.id }
        return dataOf(
          client.GET('/gatehouse/v1/portals/{portalId}/applications', { params: { path: { portalId }, query } }),
        )
      }),
      loadPart(url, 'sessions', 10, (query) =>
        dataOf(
          client.GET('/gatehouse/v1/portals/{portalId}/developers/{developerId}/sessions', { params: { path, query } }),
        ),
      ),
    ])
    return { ...here, developer: found, applications, sessions }
  },
  title: ({ data }) => data.developer.full_name,
  frame: ({ context, data }) => portalFrame(context, data, 'developers'),
  View: ({ context, data }) => {
    const { console: texts } = useReader().texts
    const { portal, developer: found } = data
    const t = texts.developers.one
    const base = `/portals/${portal.id}/developers`
    const acts = mayAct(context)
    return (
      <>
        <PageHeader
          crumbs={portalCrumbs(
            texts,
            portal,
            { label: texts.developers.title, href: base },
            { label: found.full_name },
          )}
          icon={<Avatar name={found.full_name} seed={found.id} size="large" />}
          title={found.full_name}
          meta={<a href={`mailto:${found.email}`}>{found.email}</a>}
          actions={
            acts && (
              <Menu
                id="acts"
                trigger={t.more}
                triggerClass="gh-button gh-button--secondary"
                items={developerMenu(texts.developers, portal.id, found, `${base}/${found.id}`).map((item) =>
                  // After a deletion there is no page of this developer to come back to.
                  'href' in item ? { ...item, href: item.href.replace(/\?back=.*/, '') } : item,
                )}
              />
            )
          }
        />
        <Stack gap="large">
          <Done context={context} />
          <StateNote
            status={found.status}
            sentence={t.meaning[found.status]}
            actions={
              acts &&
              found.status === 'pending' && (
                <>
                  <ActionForm
                    action={`${base}/${found.id}/approve`}
                    label={texts.developers.menu.approve}
                    kind="primary"
                    size="small"
                  />
                  <LinkButton href={`${base}/${found.id}/reject`} size="small">
                    {texts.developers.menu.reject}
                  </LinkButton>
                </>
              )
            }
          />
          <Applications context={context} data={data} />
          <Sessions context={context} data={data} />
          <Section title={t.about} id="about">
            <DefinitionList
              items={[
                { term: t.created, value: <Time at={found.created_at} /> },
                { term: t.updated, value: <Time at={found.updated_at} /> },
                { term: t.id, value: <code>{found.id}</code>, copy: found.id },
              ]}
            />
          </Section>
        </Stack>
      </>
    )
  },
}

function Applications({ context, data }: PartProps) {
  const { portal } = data
  const { developers, applications: words } = useReader().texts.console
  const t = developers.one
  return (
    <ListSection
      context={context}
      title={t.applications}
      id="applications"
      list={data.applications}
      none={t.noApplications}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t.application,
          main: true,
          cell: ({ id, name }) => <a href={`/portals/${portal.id}/applications/${id}`}>{name}</a>,
        },
        { key: 'status', label: t.state, cell: ({ status }) => <StatusBadge status={status} /> },
        {
          key: 'apis',
          label: t.apis,
          wide: true,
          cell: ({ registrations }) => registrations.map(({ api }) => api.name).join(', ') || words.noApi,
        },
      ]}
    />
  )
}

function Sessions({ context, data }: PartProps) {
  const { portal, developer: found, sessions } = data
  const t = useReader().texts.console.developers.one
  return (
    <ListSection
      context={context}
      title={t.sessions}
      id="sessions"
      lead={t.sessionsLead}
      actions={
        mayAct(context) &&
        sessions.total > 0 && (
          <LinkButton href={`/portals/${portal.id}/developers/${found.id}/end-sessions`} size="small">
            {t.endAll}
          </LinkButton>
        )
      }
      list={data.sessions}
      none={t.noSessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'device',
          label: t.device,
          main: true,
          cell: ({ user_agent }) => nameOfDevice(user_agent) || t.unknownDevice,
        },
        { key: 'address', label: t.address, cell: ({ address }) => address },
        { key: 'since', label: t.since, cell: ({ created_at }) => <Time at={created_at} form="relative" /> },
        { key: 'seen', label: t.seen, cell: ({ last_seen_at }) => <Time at={last_seen_at} form="relative" /> },
      ]}
    />
  )
}
