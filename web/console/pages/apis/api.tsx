import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import {
  Badge,
  DefinitionList,
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
import { placesOf, upstreamOf } from '../../parts/gateway.ts'
import { ListSection } from '../../parts/ListSection.tsx'
import { type Part, partOf } from '../../parts/list.ts'
import type { Api, ApiPublication, Strategy } from '../../parts/types.ts'
import { loadStrategies } from '../portals/load.ts'
import { linesOfAttributes, linesOfLabels } from './attributes.ts'
import { iconAddress, loadHasIcon } from './icon.tsx'
import {
  type Linked,
  type ListedVersion,
  loadApi,
  loadDocuments,
  loadLinked,
  loadPublicationsOf,
  loadVersions,
  type PlacedDocument,
} from './load.ts'

type Data = {
  api: Api
  versions: Part<ListedVersion>
  documents: Part<PlacedDocument>
  publications: Part<ApiPublication>
  linked: Linked | undefined
  strategies: Strategy[]
  hasIcon: boolean
}

/** `/apis/:api`: where it is published, what answers it, what describes it. */
export const api: ConsolePage<Data> = {
  address: '/apis/:api',
  access: 'signed-in',
  load: async (context) => {
    const found = await loadApi(context)
    if (!found) return missing()
    const [versions, documents, publications, linked, strategies, hasIcon] = await Promise.all([
      loadVersions(context, found.id),
      loadDocuments(context, found.id).then((all) => partOf(context.url, 'documents', 25, all)),
      loadPublicationsOf(context, found.id),
      loadLinked(context, found.id),
      loadStrategies(context.client),
      loadHasIcon(context, found.id),
    ])
    return { api: found, versions, documents, publications, linked, strategies, hasIcon }
  },
  title: ({ data }) => data.api.name,
  frame: () => ({ place: 'apis' }),
  View: ({ context, data }) => {
    const { apis } = useReader().texts.console
    const t = apis.one
    const { api: found, hasIcon } = data
    const acts = mayAct(context)
    return (
      <>
        <PageHeader
          crumbs={[{ label: apis.title, href: '/apis' }, { label: found.name }]}
          title={found.name}
          badge={found.version ? <Badge>{found.version}</Badge> : undefined}
          icon={hasIcon ? <img class="gh-api-icon" src={iconAddress(found.id)} alt="" /> : undefined}
          actions={
            acts && (
              <>
                <LinkButton href={`/apis/${found.id}/icon`}>{apis.icon.name}</LinkButton>
                <LinkButton href={`/apis/${found.id}/edit`} icon="edit">
                  {t.edit}
                </LinkButton>
              </>
            )
          }
        />
        <Stack gap="large">
          <Done context={context} />
          <Publications context={context} data={data} />
          <Implementation context={context} data={data} />
          <Versions context={context} data={data} />
          <Documents context={context} data={data} />
          <Section
            title={t.about}
            id="about"
            actions={
              acts && (
                <LinkButton href={`/apis/${found.id}/delete`} kind="quiet" size="small" icon="trash">
                  {t.deleteApi}
                </LinkButton>
              )
            }
          >
            <DefinitionList
              items={[
                { term: t.slug, value: <code>{found.slug}</code>, copy: found.slug },
                ...(Object.keys(found.attributes).length > 0
                  ? [{ term: apis.form.attributes, value: linesOfAttributes(found.attributes).join('; ') }]
                  : []),
                ...(Object.keys(found.labels).length > 0
                  ? [{ term: apis.form.labels, value: linesOfLabels(found.labels).join('; ') }]
                  : []),
                { term: t.created, value: <Time at={found.created_at} form="date" /> },
                { term: t.id, value: <code>{found.id}</code>, copy: found.id },
              ]}
            />
          </Section>
        </Stack>
      </>
    )
  },
}

type PartProps = { context: ConsolePageContext; data: Data }

function Publications({ context, data: { api: found, publications, strategies } }: PartProps) {
  const { apis, portals } = useReader().texts.console
  const t = apis.one
  const acts = mayAct(context)
  const back = encodeURIComponent(`/apis/${found.id}`)
  return (
    <ListSection
      context={context}
      title={t.publications}
      id="publications"
      lead={t.publicationsLead}
      actions={
        acts && (
          <LinkButton href={`/apis/${found.id}/publish`} size="small" icon="plus">
            {t.publish}
          </LinkButton>
        )
      }
      list={publications}
      none={t.notPublished}
      rowKey={({ portal_id }) => portal_id}
      rowLabel={({ portal_id }) => nameOf(found, portal_id)}
      rowMenu={
        acts
          ? ({ portal_id }) => [
              { label: t.change, href: `/portals/${portal_id}/apis/${found.id}` },
              { label: t.unpublish, href: `/portals/${portal_id}/apis/${found.id}/unpublish?back=${back}` },
            ]
          : undefined
      }
      columns={[
        {
          key: 'portal',
          label: t.portal,
          main: true,
          cell: ({ portal_id }) => <a href={`/portals/${portal_id}`}>{nameOf(found, portal_id)}</a>,
        },
        {
          key: 'visibility',
          label: t.visibility,
          cell: ({ visibility }) => <StatusBadge plain status={visibility} />,
        },
        {
          key: 'strategy',
          label: t.strategy,
          cell: ({ auth_strategy_ids }) =>
            strategies.find(({ id }) => id === auth_strategy_ids?.[0])?.display_name ?? portals.overview.noStrategy,
        },
        {
          key: 'approval',
          label: t.approval,
          cell: ({ auto_approve_registrations }) => (auto_approve_registrations ? portals.automatic : portals.byHand),
        },
      ]}
    />
  )
}

function nameOf({ portals }: Api, portalId: string): string {
  return portals.find(({ id }) => id === portalId)?.display_name ?? portalId
}

function Implementation({ context, data: { api: found, linked } }: PartProps) {
  const t = useReader().texts.console.apis.one
  const acts = mayAct(context)
  const base = `/apis/${found.id}`
  if (!linked) {
    return (
      <Section title={t.implementation} id="implementation" lead={t.implementationLead}>
        <Notice
          tone="warn"
          actions={
            acts && (
              <LinkButton href={`${base}/link`} size="small">
                {t.link}
              </LinkButton>
            )
          }
        >
          {t.notImplemented}
        </Notice>
      </Section>
    )
  }
  const { service, routes, planeId, implementation } = linked
  return (
    <Section
      title={t.implementation}
      id="implementation"
      lead={t.implementationLead}
      actions={
        acts && (
          <LinkButton href={`${base}/implementations/${implementation.id}/unlink`} size="small">
            {t.unlink}
          </LinkButton>
        )
      }
    >
      <Stack>
        <DefinitionList
          items={[
            { term: t.service, value: <a href={`/gateway?plane=${planeId}`}>{service?.name ?? service?.id}</a> },
            { term: t.upstream, value: service && <code>{upstreamOf(service)}</code> },
            {
              term: t.calls,
              value: routes.length > 0 ? <code>{routes.flatMap(placesOf).join(', ')}</code> : t.noRoute,
            },
          ]}
        />
        {routes.length === 0 && acts && (
          <LinkButton href={`/gateway/${planeId}/routes/new?service=${service?.id}`} size="small">
            {t.addRoute}
          </LinkButton>
        )}
      </Stack>
    </Section>
  )
}

function Versions({ context, data: { api: found, versions } }: PartProps) {
  const { apis, changelog } = useReader().texts.console
  const { one: t, version, report } = apis
  const acts = mayAct(context)
  const base = `/apis/${found.id}/versions`
  return (
    <ListSection
      context={context}
      title={t.versions}
      id="versions"
      lead={t.versionsLead}
      actions={
        <>
          <LinkButton href={`/apis/${found.id}/changelog`} size="small">
            {changelog.title}
          </LinkButton>
          {acts && (
            <LinkButton href={`${base}/new`} size="small" icon="plus">
              {t.addVersion}
            </LinkButton>
          )}
        </>
      }
      list={versions}
      none={t.noVersions}
      rowKey={({ id }) => id}
      rowLabel={({ version }) => version}
      rowMenu={
        acts
          ? ({ id }) => [
              ...(id === found.current_version_summary?.id
                ? []
                : [
                    {
                      label: version.makeCurrent,
                      action: `${base}/${id}/current`,
                      fields: { back: `/apis/${found.id}` },
                    },
                  ]),
              { label: t.delete, href: `${base}/${id}/delete` },
            ]
          : undefined
      }
      columns={[
        {
          key: 'version',
          label: t.version,
          main: true,
          cell: ({ id, version, lifecycle }) => (
            <span class="gh-named">
              <a href={`${base}/${id}`}>{version}</a>
              {id === found.current_version_summary?.id && <Badge tone="blue">{t.current}</Badge>}
              {lifecycle.deprecated_at && <StatusBadge status="deprecated" />}
            </span>
          ),
        },
        { key: 'kind', label: t.kind, cell: ({ spec }) => t.kinds[spec.type] },
        {
          key: 'remarks',
          label: t.remarks,
          cell: ({ id, report: { state, data } }) =>
            state === 'waiting' ? (
              report.waitingTitle
            ) : data.length > 0 ? (
              <a href={`${base}/${id}#report`}>{t.remarkCount(data.length)}</a>
            ) : (
              t.noRemarks
            ),
        },
        { key: 'added', label: t.added, cell: ({ created_at }) => <Time at={created_at} form="relative" /> },
      ]}
    />
  )
}

function Documents({ context, data: { api: found, documents } }: PartProps) {
  const t = useReader().texts.console.apis.one
  const acts = mayAct(context)
  const base = `/apis/${found.id}/documents`
  const moveTo = (id: string, where: keyof typeof t.moves) => ({
    label: t.moves[where],
    action: `${base}/${id}/move`,
    fields: { where },
  })
  return (
    <ListSection
      context={context}
      title={t.documents}
      id="documents"
      lead={t.documentsLead}
      actions={
        acts && (
          <LinkButton href={`${base}/new`} size="small" icon="plus">
            {t.addDocument}
          </LinkButton>
        )
      }
      list={documents}
      none={t.noDocuments}
      rowKey={({ id }) => id}
      rowLabel={({ title }) => title}
      rowMenu={
        acts
          ? ({ id, position, siblings, depth }) => [
              ...(position > 0 ? [moveTo(id, 'up')] : []),
              ...(position < siblings - 1 ? [moveTo(id, 'down')] : []),
              ...(position > 0 ? [moveTo(id, 'in')] : []),
              ...(depth > 0 ? [moveTo(id, 'out')] : []),
              { label: t.delete, href: `${base}/${id}/delete` },
            ]
          : undefined
      }
      columns={[
        {
          key: 'title',
          label: t.document,
          main: true,
          cell: ({ id, title, depth }) => (
            <span class={`gh-depth gh-depth--${Math.min(depth, 5)}`}>
              {acts ? <a href={`${base}/${id}`}>{title}</a> : title}
            </span>
          ),
        },
        { key: 'slug', label: t.slug, cell: ({ slug }) => <code>{slug}</code> },
        { key: 'status', label: t.status, cell: ({ status }) => <StatusBadge plain status={status} /> },
      ]}
    />
  )
}
