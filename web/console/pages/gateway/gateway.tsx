import { dataOf } from '../../../answers.ts'
import type { ConsolePage, ConsolePageContext } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { EmptyState, LinkButton, Notice, PageHeader, Stack, Tabs, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { GatewayNotice, loadGateways } from '../../parts/GatewayNotice.tsx'
import {
  type ControlPlane,
  loadImplementations,
  loadPlanes,
  loadRoutes,
  loadServices,
  placesOf,
  upstreamOf,
} from '../../parts/gateway.ts'
import { ListSection } from '../../parts/ListSection.tsx'
import { partOf } from '../../parts/list.ts'
import type { Api, Implementation, Route, RunningGateway, Service } from '../../parts/types.ts'
import { RunningGateways } from './running.tsx'

type Data = {
  gateways: RunningGateway[]
  planes: ControlPlane[]
  plane: ControlPlane | undefined
  services: Service[]
  routes: Route[]
  implementations: Implementation[]
  apis: Api[]
}

/** `/gateway`: where calls come in and where they go. */
export const gateway: ConsolePage<Data> = {
  address: '/gateway',
  access: 'signed-in',
  load: async (context) => {
    const [planes, gateways] = await Promise.all([loadPlanes(context), loadGateways(context)])
    const plane = planes.find(({ id }) => id === context.url.searchParams.get('plane')) ?? planes[0]
    if (!plane) return { gateways, planes, plane, services: [], routes: [], implementations: [], apis: [] }
    const [services, routes, implementations] = await Promise.all([
      loadServices(context, plane.id),
      loadRoutes(context, plane.id),
      loadImplementations(context, { 'filter[control_plane_id]': plane.id }),
    ])
    const apis = await loadApisOf(context, implementations)
    return { gateways, planes, plane, services, routes, implementations, apis }
  },
  title: ({ context }) => textsIn(context.language).console.gateway.title,
  frame: () => ({ place: 'gateway', width: 'wide' }),
  View: ({ context, data }) => {
    const t = useReader().texts.console.gateway
    const { gateways, planes, plane } = data
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <Stack gap="large">
          <Done context={context} />
          <GatewayNotice gateways={gateways} />
          {planes.length > 1 && (
            <Tabs
              label={t.plane}
              items={planes.map(({ id, name }) => ({
                label: name,
                href: `/gateway?plane=${id}`,
                current: id === plane?.id,
              }))}
            />
          )}
          {plane ? (
            <>
              <Services context={context} data={data} plane={plane} />
              <Routes context={context} data={data} plane={plane} />
            </>
          ) : (
            <Notice tone="warn">{t.noPlane}</Notice>
          )}
          <RunningGateways context={context} gateways={gateways} />
        </Stack>
      </>
    )
  },
}

async function loadApisOf({ client }: ConsolePageContext, implementations: Implementation[]): Promise<Api[]> {
  const ids = implementations.map(({ api_id }) => api_id)
  const chunks = Array.from({ length: Math.ceil(ids.length / 100) }, (_, at) => ids.slice(at * 100, at * 100 + 100))
  const found = chunks.map((chunk) => {
    const query = { 'page[size]': 100, 'filter[id][oeq]': chunk.join(',') }
    return dataOf(client.GET('/v3/apis', { params: { query } }))
  })
  return (await Promise.all(found)).flatMap(({ data }) => data)
}

type PartProps = { context: ConsolePageContext; data: Data; plane: ControlPlane }

function Services({ context, data, plane }: PartProps) {
  const t = useReader().texts.console.gateway
  const acts = mayAct(context)
  const create = acts && (
    <LinkButton href={`/gateway/${plane.id}/services/new`} size="small" icon="plus">
      {t.newService}
    </LinkButton>
  )
  const apiOf = (service: Service) => {
    const linked = data.implementations.find((one) => one.service?.id === service.id)
    return linked && data.apis.find(({ id }) => id === linked.api_id)
  }
  const serviceList = partOf(context.url, 'services', 25, data.services)
  return (
    <ListSection
      context={context}
      title={t.services}
      id="services"
      actions={data.services.length > 0 && create}
      list={serviceList}
      none={<EmptyState icon="gateway" title={t.noServicesTitle} text={t.noServicesText} action={create} />}
      rowKey={({ id }) => id ?? ''}
      rowLabel={({ name, id }) => name ?? id ?? ''}
      rowMenu={
        acts
          ? ({ id }) => [
              { label: t.edit, href: `/gateway/${plane.id}/services/${id}` },
              { label: t.newRoute, href: `/gateway/${plane.id}/routes/new?service=${id}` },
              { label: t.delete, href: `/gateway/${plane.id}/services/${id}/delete` },
            ]
          : undefined
      }
      columns={[
        { key: 'name', label: t.columns.name, main: true, cell: ({ name }) => name ?? t.unnamed },
        {
          key: 'upstream',
          label: t.columns.upstream,
          wide: true,
          cell: (service) => <code>{upstreamOf(service)}</code>,
        },
        {
          key: 'api',
          label: t.columns.api,
          cell: (service) => {
            const api = apiOf(service)
            return api ? <a href={`/apis/${api.id}`}>{api.name}</a> : <span class="gh-quiet">{t.notLinked}</span>
          },
        },
      ]}
    />
  )
}

function Routes({ context, data, plane }: PartProps) {
  const t = useReader().texts.console.gateway
  const acts = mayAct(context)
  const create = acts && data.services.length > 0 && (
    <LinkButton href={`/gateway/${plane.id}/routes/new`} size="small" icon="plus">
      {t.newRoute}
    </LinkButton>
  )
  const nameOf = (route: Route) => {
    const service = data.services.find(({ id }) => id === route.service?.id)
    return service?.name ?? service?.id ?? ''
  }
  const routeList = partOf(context.url, 'routes', 25, data.routes)
  return (
    <ListSection
      context={context}
      title={t.routes}
      id="routes"
      actions={data.routes.length > 0 && create}
      list={routeList}
      none={<EmptyState icon="gateway" title={t.noRoutesTitle} text={t.noRoutesText} action={create} />}
      rowKey={({ id }) => id ?? ''}
      rowLabel={({ name, id }) => name ?? id ?? ''}
      rowMenu={
        acts
          ? ({ id }) => [
              { label: t.edit, href: `/gateway/${plane.id}/routes/${id}` },
              { label: t.delete, href: `/gateway/${plane.id}/routes/${id}/delete` },
            ]
          : undefined
      }
      columns={[
        { key: 'name', label: t.columns.name, main: true, cell: ({ name }) => name ?? t.unnamed },
        {
          key: 'calls',
          label: t.columns.calls,
          wide: true,
          cell: (route) => <code>{placesOf(route).join(', ')}</code>,
        },
        { key: 'methods', label: t.columns.methods, cell: ({ methods }) => methods?.join(', ') || t.anyMethod },
        {
          key: 'strip',
          label: t.columns.strip,
          cell: ({ strip_path }) => (strip_path === false ? t.kept : t.stripped),
        },
        { key: 'service', label: t.columns.service, cell: nameOf },
      ]}
    />
  )
}
