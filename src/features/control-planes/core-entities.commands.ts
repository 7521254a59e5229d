import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, notSupported, problem } from '../../platform/wire/problem.ts'
import type { RouteInput, ServiceInput } from './core-entities.model.ts'
import type { ControlPlaneEvent } from './model.ts'
import {
  type Fault,
  isClash,
  isId,
  readUpstream,
  whyNotName,
  whyNotRoute,
  whyNotSupportedRoute,
  whyNotSupportedService,
} from './rules.ts'
import * as store from './store.ts'

/** @throws 400, 404 without such a control plane */
export async function createService(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; service: ServiceInput },
): Promise<store.ServiceRow> {
  requireAdmin(caller)
  return changePlane(platform, input.controlPlaneId, async (tx) => {
    const row = readService(platform, input.controlPlaneId, input.service, readNewId(input.service.id))
    const service = await store.insertService(tx, row)
    await say(tx, caller, 'service.created', service)
    return service
  })
}

/** Makes the service under this id or name, or replaces it whole. @throws 400, 404 without such a control plane */
export async function upsertService(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; idOrName: string; service: ServiceInput },
): Promise<store.ServiceRow> {
  requireAdmin(caller)
  return changePlane(platform, input.controlPlaneId, async (tx) => {
    const before = await store.findService(tx, input.controlPlaneId, input.idOrName)
    const body = named(input.service, input.idOrName, before)
    const row = readService(platform, input.controlPlaneId, body, before?.id ?? readNewId(body.id))
    const service = before
      ? await store.replaceService(tx, { ...row, created_at: row.created_at ?? before.created_at })
      : await store.insertService(tx, row)
    await say(tx, caller, before ? 'service.updated' : 'service.created', service)
    return service
  })
}

/** Deleting what is not there succeeds, as in the reference. @throws 404 without such a control plane, 409 while in use */
export async function deleteService(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; idOrName: string },
): Promise<void> {
  requireAdmin(caller)
  await changePlane(platform, input.controlPlaneId, async (tx) => {
    const service = await store.findService(tx, input.controlPlaneId, input.idOrName)
    if (!service) return
    await store.deleteService(tx, service)
    await say(tx, caller, 'service.deleted', service)
  })
}

/** `service` is the service of a nested address, by id or name. @throws 400, 404 */
export async function createRoute(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; service?: string; route: RouteInput },
): Promise<store.RouteRow> {
  requireAdmin(caller)
  return changePlane(platform, input.controlPlaneId, async (tx) => {
    const row = await readRoute(tx, platform, input, input.route, readNewId(input.route.id))
    const route = await store.insertRoute(tx, row)
    await sayRoute(tx, caller, 'route.created', route)
    return route
  })
}

/** Makes the route under this id or name, or replaces it whole. @throws 400, 404 */
export async function upsertRoute(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; service?: string; idOrName: string; route: RouteInput },
): Promise<store.RouteRow> {
  requireAdmin(caller)
  return changePlane(platform, input.controlPlaneId, async (tx) => {
    const before = await store.findRoute(tx, input.controlPlaneId, input.idOrName)
    const body = named(input.route, input.idOrName, before)
    const row = await readRoute(tx, platform, input, body, before?.id ?? readNewId(body.id))
    const route = before
      ? await store.replaceRoute(tx, { ...row, created_at: row.created_at ?? before.created_at })
      : await store.insertRoute(tx, row)
    await sayRoute(tx, caller, before ? 'route.updated' : 'route.created', route)
    return route
  })
}

/** Deleting what is not there succeeds, as in the reference. @throws 404 without such a control plane or service */
export async function deleteRoute(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; service?: string; idOrName: string },
): Promise<void> {
  requireAdmin(caller)
  await changePlane(platform, input.controlPlaneId, async (tx) => {
    const service = await findParent(tx, input)
    const route = await store.findRoute(tx, input.controlPlaneId, input.idOrName, service?.id)
    if (!route) return
    await store.deleteRoute(tx, route)
    await sayRoute(tx, caller, 'route.deleted', route)
  })
}

async function changePlane<T>(platform: Platform, controlPlaneId: string, change: (tx: Tx) => Promise<T>): Promise<T> {
  return platform.database.transaction().execute(async (tx) => {
    if (!(await store.lockControlPlane(tx, controlPlaneId))) throw problem('not-found')
    return change(tx)
  })
}

function readNewId(id: string | null | undefined): string {
  if (id == null) return newId()
  if (!isId(id)) throw invalidField('id', 'is_uuid', 'This is not a valid UUID.')
  return id.toLowerCase()
}

/** The body with the id or the name of its address; a body that says otherwise is refused. */
function named<Body extends ServiceInput | RouteInput>(
  body: Body,
  idOrName: string,
  before: { id: string } | undefined,
): Body {
  const id = isId(idOrName) ? idOrName.toLowerCase() : before?.id
  if (id !== undefined && body.id != null && body.id.toLowerCase() !== id) {
    throw invalidField('id', 'invalid', 'This is not the id in the address.')
  }
  if (isId(idOrName)) return { ...body, id }
  if (body.name != null && body.name !== idOrName) {
    throw invalidField('name', 'invalid', 'This is not the name in the address.')
  }
  return { ...body, name: idOrName }
}

function readService(platform: Platform, controlPlaneId: string, input: ServiceInput, id: string) {
  const unsupported = whyNotSupportedService(input)
  if (unsupported) throw notSupported(unsupported)
  const upstream = readUpstream(input)
  if ('field' in upstream) throw refuse(upstream)
  refuseName(input.name)
  return {
    control_plane_id: controlPlaneId,
    id,
    name: input.name ?? null,
    ...upstream,
    connect_timeout: input.connect_timeout ?? 60_000,
    read_timeout: input.read_timeout ?? 60_000,
    write_timeout: input.write_timeout ?? 60_000,
    enabled: input.enabled ?? true,
    tags: input.tags ?? null,
    ...times(platform, input),
  }
}

async function readRoute(
  tx: Tx,
  platform: Platform,
  place: { controlPlaneId: string; service?: string },
  input: RouteInput,
  id: string,
) {
  const unsupported = whyNotSupportedRoute(input)
  if (unsupported) throw notSupported(unsupported)
  const fault = whyNotRoute(input)
  if (fault) throw refuse(fault)
  refuseName(input.name)
  const parent = await findParent(tx, place)
  if (parent && input.service && input.service.id.toLowerCase() !== parent.id) {
    throw invalidField('service.id', 'invalid', 'This is not the service in the address.')
  }
  const service = parent ?? (await findService(tx, place.controlPlaneId, input.service?.id))
  const matching = {
    hosts: input.hosts ?? null,
    paths: input.paths ?? null,
    methods: input.methods ?? null,
    protocols: input.protocols ?? ['http', 'https'],
  }
  if (service) {
    const others = await store.lockOtherRoutes(tx, id)
    if (others.some((other) => isClash(matching, other))) {
      const reason = 'Another route has the same host, path and method.'
      throw invalidField(input.paths ? 'paths' : input.hosts ? 'hosts' : 'methods', 'unique', reason)
    }
  }
  return {
    control_plane_id: place.controlPlaneId,
    id,
    service_id: service?.id ?? null,
    name: input.name ?? null,
    ...matching,
    strip_path: input.strip_path ?? true,
    preserve_host: input.preserve_host ?? false,
    tags: input.tags ?? null,
    ...times(platform, input),
  }
}

/** The service of a nested address. @throws 404 */
async function findParent(tx: Tx, place: { controlPlaneId: string; service?: string }) {
  if (place.service === undefined) return undefined
  const service = await store.findService(tx, place.controlPlaneId, place.service)
  if (!service) throw problem('not-found')
  return service
}

async function findService(tx: Tx, controlPlaneId: string, id: string | undefined) {
  if (id === undefined) return undefined
  const service = isId(id) ? await store.findService(tx, controlPlaneId, id) : undefined
  if (!service) throw invalidField('service.id', 'missing_reference', 'There is no such service in this control plane.')
  return service
}

/** created_at may be brought along; updated_at is the server's own, so that a copy read before can be written back. */
function times(platform: Platform, input: { created_at?: number | null | undefined }) {
  return {
    created_at: input.created_at == null ? undefined : new Date(input.created_at * 1000),
    updated_at: platform.clock.now(),
  }
}

function refuseName(name: string | null | undefined): void {
  const fault = name == null ? undefined : whyNotName(name)
  if (fault) throw refuse(fault)
}

function refuse({ field, rule, reason }: Fault) {
  return invalidField(field, rule, reason)
}

async function say(tx: Tx, caller: Caller, type: ControlPlaneEvent, service: store.ServiceRow): Promise<void> {
  await appendEvent(tx, caller, {
    type,
    ids: { control_plane_id: service.control_plane_id, service_id: service.id },
  })
}

async function sayRoute(tx: Tx, caller: Caller, type: ControlPlaneEvent, route: store.RouteRow): Promise<void> {
  await appendEvent(tx, caller, {
    type,
    ids: {
      control_plane_id: route.control_plane_id,
      route_id: route.id,
      ...(route.service_id ? { service_id: route.service_id } : {}),
    },
  })
}
