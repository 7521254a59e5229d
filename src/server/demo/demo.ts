import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DemoDocument, type DemoManifest, readManifest } from '../../../demo/manifest.ts'
import type { ManagementClient } from '../../client/connect.ts'
import { managementInProcess } from '../../client/in-process.ts'
import { mintMailedToken, setPasswordByToken } from '../../features/developers/index.ts'
import { findPortal, presentSite } from '../../features/portals/index.ts'
import type { Caller } from '../../platform/caller.ts'
import { appendEvent, hasEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import { packageRoot } from '../../platform/package-root.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken } from '../../platform/secrets/secrets.ts'
import type { App } from '../../platform/wire/routes.ts'
import { createGatehouse } from '../app.ts'

const folder = join(packageRoot, 'demo')
const caller: Caller = { kind: 'machine', name: 'first-start' }
/** Tags the services that the demo's own upstream answers. */
export const demoTag = 'gatehouse-demo'

/**
 * Loads the demo on a first start, through the management API like any other client, and gives the lines that tell its
 * accounts. Each thing is looked for before it is made, so that a start that was cut off goes on where it ended.
 */
export async function loadDemo(platform: Platform): Promise<string[]> {
  const { database } = platform
  if (await hasEvent(database, 'demo.loaded')) return []
  const gatehouse = await createGatehouse(platform)
  const client = demoClient(platform, gatehouse.consoleApp)
  try {
    const isOthers =
      !(await hasEvent(database, 'demo.started')) && (await good(client.GET('/v3/portals'))).data.length > 0
    if (isOthers) return []
    await mark(platform, 'demo.started')
    const accounts = await load(platform, client, await readManifest(folder))
    await mark(platform, 'demo.loaded')
    return ['', 'Demo accounts, told this once:', ...accounts]
  } finally {
    await gatehouse.close()
  }
}

/** The management API on behalf of a first start. */
export function demoClient(platform: Platform, consoleApp: App): ManagementClient {
  return managementInProcess(consoleApp, platform.config.publicUrl.origin, {
    caller,
    clientAddress: '127.0.0.1',
    userAgent: undefined,
    requestId: newId(),
    cookies: [],
  })
}

async function mark({ database }: Platform, type: string): Promise<void> {
  await database.transaction().execute((tx) => appendEvent(tx, caller, { type, ids: {} }))
}

async function load(platform: Platform, client: ManagementClient, manifest: DemoManifest): Promise<string[]> {
  const strategies = new Map<string, string>()
  for (const strategy of manifest.strategies) strategies.set(strategy.name, await ensureStrategy(client, strategy))
  const portals = new Map<string, string>()
  for (const portal of manifest.portals) {
    portals.set(portal.name, await ensurePortal(client, portal, idOf(strategies, portal.default_strategy)))
  }
  const apis = new Map<string, string>()
  for (const api of manifest.apis) apis.set(api.slug, await ensureApi(client, api, portals, strategies))
  const accounts: string[] = []
  for (const person of manifest.developers) {
    const portalId = idOf(portals, person.portal)
    const developerId = await ensureDeveloper(client, portalId, person)
    for (const application of person.applications) {
      await ensureApplication(client, { portalId, developerId }, application, strategies, apis)
    }
    if (person.status === 'approved') accounts.push(await givePassword(platform, portalId, developerId, person.email))
  }
  return accounts
}

async function ensureStrategy(
  client: ManagementClient,
  { name, display_name, key_names }: DemoManifest['strategies'][number],
) {
  const query = { 'filter[name][eq]': name }
  const found = await good(client.GET('/v2/application-auth-strategies', { params: { query } }))
  if (found.data[0]) return found.data[0].id
  const body = { name, display_name, strategy_type: 'key_auth', configs: { 'key-auth': { key_names } } } as const
  return (await good(client.POST('/v2/application-auth-strategies', { body }))).id
}

async function ensurePortal(client: ManagementClient, portal: DemoManifest['portals'][number], strategyId: string) {
  const { contact_email, default_strategy: _, ...fields } = portal
  const query = { 'filter[name][eq]': portal.name }
  const found = (await good(client.GET('/v3/portals', { params: { query } }))).data[0]
  const body = { ...fields, default_application_auth_strategy_id: strategyId }
  const { id } = found ?? (await good(client.POST('/v3/portals', { body })))
  const params = { path: { portalId: id } }
  await good(client.PATCH('/gatehouse/v1/portals/{portalId}/settings', { params, body: { contact_email } }))
  return id
}

async function ensureApi(
  client: ManagementClient,
  api: DemoManifest['apis'][number],
  portals: Map<string, string>,
  strategies: Map<string, string>,
): Promise<string> {
  const query = { 'filter[name][eq]': api.name }
  const found = (await good(client.GET('/v3/apis', { params: { query } }))).data[0]
  const { name, version, slug, description, labels, attributes } = api
  const body = { name, version, slug, description, labels, attributes }
  const { id } = found ?? (await good(client.POST('/v3/apis', { body })))
  await ensureVersions(client, id, api)
  await ensureDocuments(client, id, api.documents)
  await ensureImplementation(client, id, api)
  for (const publication of api.publications) {
    await good(
      client.PUT('/v3/apis/{apiId}/publications/{portalId}', {
        params: { path: { apiId: id, portalId: idOf(portals, publication.portal) } },
        body: {
          visibility: publication.visibility,
          auth_strategy_ids: [idOf(strategies, publication.strategy)],
          ...(publication.auto_approve_registrations === null
            ? {}
            : { auto_approve_registrations: publication.auto_approve_registrations }),
        },
      }),
    )
  }
  return id
}

async function ensureVersions(client: ManagementClient, apiId: string, api: DemoManifest['apis'][number]) {
  const params = { path: { apiId } }
  const known = new Set(
    (await good(client.GET('/v3/apis/{apiId}/versions', { params }))).data.map((one) => one.version),
  )
  for (const { version, specification } of [...(api.earlier ?? []), api]) {
    if (known.has(version)) continue
    const content = await readFile(join(folder, specification), 'utf8')
    await good(client.POST('/v3/apis/{apiId}/versions', { params, body: { version, spec: { content } } }))
  }
}

async function ensureDocuments(client: ManagementClient, apiId: string, documents: DemoDocument[]): Promise<void> {
  const params = { path: { apiId } }
  if ((await good(client.GET('/v3/apis/{apiId}/documents', { params }))).data.length > 0) return
  const add = async (document: DemoDocument, parent: string | null): Promise<void> => {
    const content = await readFile(join(folder, document.file), 'utf8')
    const body = {
      title: document.title,
      slug: document.slug,
      content,
      status: 'published',
      parent_document_id: parent,
    } as const
    const { id } = await good(client.POST('/v3/apis/{apiId}/documents', { params, body }))
    for (const child of document.children ?? []) await add(child, id)
  }
  for (const document of documents) await add(document, null)
}

async function ensureImplementation(
  client: ManagementClient,
  apiId: string,
  api: DemoManifest['apis'][number],
): Promise<void> {
  const plane = (await good(client.GET('/v2/control-planes'))).data.find(({ name }) => name === 'default')
  const controlPlaneId = plane?.id ?? ''
  // PUT by name makes or replaces, so it may run twice. The port is set when the upstream listens.
  const path = { controlPlaneId, ServiceId: api.service.name }
  const service = await good(
    client.PUT('/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}', {
      params: { path },
      body: {
        name: api.service.name,
        host: '127.0.0.1',
        port: 1,
        protocol: 'http',
        path: api.service.path,
        tags: [demoTag],
      },
    }),
  )
  const serviceId = service.id ?? ''
  await good(
    client.PUT('/v2/control-planes/{controlPlaneId}/core-entities/routes/{RouteId}', {
      params: { path: { controlPlaneId, RouteId: api.route.name } },
      body: { ...api.route, service: { id: serviceId } },
    }),
  )
  const query = { 'filter[api_id]': apiId }
  const linked = await good(client.GET('/v3/api-implementations', { params: { query } }))
  if (linked.data.length > 0) return
  const body = { service: { control_plane_id: controlPlaneId, id: serviceId } }
  await good(client.POST('/v3/apis/{apiId}/implementations', { params: { path: { apiId } }, body }))
}

async function ensureDeveloper(client: ManagementClient, portalId: string, person: DemoManifest['developers'][number]) {
  const { email, full_name, status } = person
  const path = { portalId }
  const query = { 'filter[email]': email }
  const found = (await good(client.GET('/v3/portals/{portalId}/developers', { params: { path, query } }))).data[0]
  if (found) return found.id
  const body = { email, full_name, status, send_invitation_email: false }
  return (await good(client.POST('/v3/portals/{portalId}/developers', { params: { path }, body }))).id
}

async function ensureApplication(
  client: ManagementClient,
  owner: { portalId: string; developerId: string },
  application: DemoManifest['developers'][number]['applications'][number],
  strategies: Map<string, string>,
  apis: Map<string, string>,
): Promise<void> {
  const path = { portalId: owner.portalId }
  const query = { 'filter[developer_id]': owner.developerId, 'filter[name]': application.name }
  const found = (await good(client.GET('/v3/portals/{portalId}/applications', { params: { path, query } }))).data[0]
  const body = {
    name: application.name,
    description: application.description,
    auth_strategy_id: idOf(strategies, application.strategy),
    owner: { type: 'developer', id: owner.developerId },
  } as const
  const { id } = found ?? (await good(client.POST('/v3/portals/{portalId}/applications', { params: { path }, body })))
  const params = { path: { ...path, applicationId: id } }
  const address = '/v3/portals/{portalId}/applications/{applicationId}/registrations'
  const present = await good(client.GET(address, { params }))
  for (const { api, status } of application.registrations) {
    const api_id = idOf(apis, api)
    if (present.data.some((registration) => registration.api.id === api_id)) continue
    await good(client.POST(address, { params, body: { api_id, status } }))
  }
}

/** A random password, set the way an invited person would, and the line that tells it. */
async function givePassword(platform: Platform, portalId: string, developerId: string, email: string): Promise<string> {
  const password = newToken().slice(0, 20)
  const now = platform.clock.now()
  const token = await platform.database
    .transaction()
    .execute((tx) => mintMailedToken(tx, { portalId, developerId, purpose: 'invitation', now }))
  const portal = await findPortal(platform.database, portalId)
  if (!portal) throw new Error('the demo lost one of its portals')
  const site = presentSite(platform.config, portal)
  await setPasswordByToken(caller, platform, { portal: site, token, password })
  return `  ${site.origin}/login  ${email}  ${password}`
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`demo.json names "${name}", which it does not hold`)
  return id
}

/** The data of a good answer; the demo is ours, so anything else is a fault of the product. */
export async function good<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer
  if (!response.ok) throw new Error(`the demo was refused with ${response.status}: ${JSON.stringify(error)}`)
  return data as T
}
