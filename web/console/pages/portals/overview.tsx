import type { VNode } from 'preact'
import { dataOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import {
  ActionForm,
  Badge,
  Card,
  CardGrid,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  Section,
  Stack,
  StatusBadge,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { ListSection } from '../../parts/ListSection.tsx'
import type { Part } from '../../parts/list.ts'
import { addressOf, loadPortal, type PortalHere, portalFrame } from '../../parts/portal.tsx'
import type { PortalSettings, Strategy } from '../../parts/types.ts'
import { loadPublications, loadStrategies, type Published } from './load.ts'
import { PortalLink } from './PortalLink.tsx'

type Data = PortalHere & {
  settings: PortalSettings
  published: Part<Published>
  strategy: Strategy | undefined
}

/** `/portals/:id`: what it publishes, how approval works, whom to ask. */
export const overview: ConsolePage<Data> = {
  address: '/portals/:id',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const { portal } = here
    const path = { portalId: portal.id }
    const [settings, published, strategies] = await Promise.all([
      dataOf(context.client.GET('/gatehouse/v1/portals/{portalId}/settings', { params: { path } })),
      loadPublications(context, portal.id),
      loadStrategies(context.client),
    ])
    const strategy = strategies.find(({ id }) => id === portal.default_application_auth_strategy_id)
    return { ...here, settings, published, strategy }
  },
  title: ({ data }) => data.portal.display_name,
  frame: ({ context, data }) => portalFrame(context, data, 'overview'),
  View: ({ context, data }) => {
    const { portals } = useReader().texts.console
    const t = portals.overview
    const { portal } = data
    const address = addressOf(context, portal)
    return (
      <>
        <PageHeader
          crumbs={[{ label: portals.title, href: '/' }, { label: portal.display_name }]}
          title={portal.display_name}
          lead={portal.description ?? undefined}
          meta={<PortalLink href={address} />}
          actions={
            <>
              <LinkButton href={address} icon="external">
                {t.open}
              </LinkButton>
              {mayAct(context) && (
                <LinkButton href={`/portals/${portal.id}/edit`} icon="edit">
                  {t.edit}
                </LinkButton>
              )}
            </>
          }
        />
        <Stack gap="large">
          <Done context={context} />
          <Waiting data={data} />
          <Approvals context={context} data={data} />
          <PublishedApis context={context} data={data} />
          <Facts context={context} data={data} />
        </Stack>
      </>
    )
  },
}

function Waiting({ data: { portal, waiting } }: { data: Data }) {
  const { portals } = useReader().texts.console
  const t = portals.overview
  const { developers, registrations } = waiting
  if (developers + registrations === 0) return null
  const parts = [
    developers > 0 && portals.waitingDevelopers(developers),
    registrations > 0 && portals.waitingRegistrations(registrations),
  ].filter((part) => part !== false)
  return (
    <Notice
      tone="warn"
      title={t.waits}
      actions={
        <>
          {developers > 0 && (
            <LinkButton size="small" href={`/portals/${portal.id}/developers?status=pending`}>
              {t.decideDevelopers}
            </LinkButton>
          )}
          {registrations > 0 && (
            <LinkButton size="small" href={`/portals/${portal.id}/registrations?status=pending`}>
              {t.decideRegistrations}
            </LinkButton>
          )}
        </>
      }
    >
      {parts.join(', ')}
    </Notice>
  )
}

type PartProps = { context: ConsolePageContext; data: Data }

function PublishedApis({ context, data: { portal, published } }: PartProps) {
  const { portals } = useReader().texts.console
  const t = portals.overview
  const base = `/portals/${portal.id}`
  const publish = mayAct(context) && (
    <LinkButton href={`${base}/publish`} kind="primary" size="small" icon="plus">
      {t.publish}
    </LinkButton>
  )
  return (
    <ListSection
      context={context}
      title={t.published}
      id="published"
      lead={t.publishedLead}
      actions={published.total > 0 ? publish : undefined}
      list={published}
      none={<EmptyState icon="api" title={t.noneTitle} text={t.noneText} action={publish} />}
      rowKey={({ publication }) => publication.api_id}
      rowLabel={({ api }) => api?.name ?? ''}
      columns={[
        {
          key: 'api',
          label: t.api,
          main: true,
          cell: ({ api, publication }) => <a href={`/apis/${publication.api_id}`}>{api?.name}</a>,
        },
        {
          key: 'visibility',
          label: t.visibility,
          cell: ({ publication }) => <StatusBadge plain status={publication.visibility} />,
        },
        { key: 'strategy', label: t.strategy, cell: ({ strategy }) => strategy?.display_name ?? t.noStrategy },
        {
          key: 'approval',
          label: t.approval,
          cell: ({ publication }) => (publication.auto_approve_registrations ? portals.automatic : portals.byHand),
        },
      ]}
      rowMenu={
        mayAct(context)
          ? ({ publication }) => [
              { label: t.change, href: `${base}/apis/${publication.api_id}` },
              { label: t.unpublish, href: `${base}/apis/${publication.api_id}/unpublish` },
            ]
          : undefined
      }
    />
  )
}

function Approvals({ context, data: { portal, waiting } }: PartProps) {
  const t = useReader().texts.console.portals.overview
  const { auto_approve_developers, auto_approve_applications } = portal
  return (
    <Section title={t.approvalTitle} id="approval" lead={t.approvalLead}>
      <CardGrid>
        <Approval
          context={context}
          what="developers"
          title={t.developers}
          isAutomatic={auto_approve_developers}
          text={auto_approve_developers ? t.developersAutomatic : t.developersByHand}
          backlog={waiting.developers > 0 ? t.backlogDevelopers(waiting.developers) : undefined}
        />
        <Approval
          context={context}
          what="applications"
          title={t.applications}
          isAutomatic={auto_approve_applications}
          text={`${auto_approve_applications ? t.applicationsAutomatic : t.applicationsByHand} ${t.perApi}`}
          backlog={waiting.registrations > 0 ? t.backlogApplications(waiting.registrations) : undefined}
        />
      </CardGrid>
    </Section>
  )
}

function Facts({ context, data: { portal, settings, strategy } }: PartProps) {
  const { portals } = useReader().texts.console
  const t = portals.overview
  return (
    <Section
      title={t.facts}
      id="facts"
      actions={
        mayAct(context) && (
          <LinkButton href={`/portals/${portal.id}/delete`} kind="quiet" size="small" icon="trash">
            {t.delete}
          </LinkButton>
        )
      }
    >
      <DefinitionList
        items={[
          {
            term: t.contact,
            value: settings.contact_email ? (
              <a href={`mailto:${settings.contact_email}`}>{settings.contact_email}</a>
            ) : (
              t.noContact
            ),
          },
          { term: t.accounts, value: portal.authentication_enabled ? t.accountsOn : t.accountsOff },
          { term: t.newApis, value: <StatusBadge plain status={portal.default_api_visibility} /> },
          { term: t.defaultStrategy, value: strategy?.display_name ?? portals.form.noStrategy },
          { term: t.passwords, value: t.passwordsAtLeast(settings.password_min_length) },
          { term: t.created, value: <Time at={portal.created_at} form="date" /> },
          { term: t.id, value: <code>{portal.id}</code>, copy: portal.id },
        ]}
      />
    </Section>
  )
}

type ApprovalProps = {
  context: ConsolePageContext
  what: 'developers' | 'applications'
  title: string
  isAutomatic: boolean
  text: string
  /** Who waited before approval became automatic. */
  backlog: string | undefined
}

function Approval({ context, what, title, isAutomatic, text, backlog }: ApprovalProps): VNode {
  const { portals } = useReader().texts.console
  const t = portals.overview
  const base = `/portals/${context.params.id}`
  const acts = mayAct(context)
  return (
    <Card
      title={title}
      level={3}
      footer={
        acts && (
          <ActionForm
            action={`${base}/approval/${what}/${isAutomatic ? 'by-hand' : 'automatic'}`}
            label={isAutomatic ? t.makeByHand : t.makeAutomatic}
            size="small"
          />
        )
      }
      actions={<Badge tone={isAutomatic ? 'green' : 'blue'}>{isAutomatic ? portals.automatic : portals.byHand}</Badge>}
    >
      <Stack gap="small">
        <p class="gh-quiet">{text}</p>
        {isAutomatic && backlog && (
          <Notice
            tone="info"
            actions={
              acts && <ActionForm action={`${base}/approve-waiting/${what}`} label={t.approveWaiting} size="small" />
            }
          >
            {backlog}
          </Notice>
        )}
      </Stack>
    </Card>
  )
}
