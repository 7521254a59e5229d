import { type DemoUpstream, startDemoUpstream } from '../../../demo/upstream.ts'
import { hasEvent } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import type { App } from '../../platform/wire/routes.ts'
import { demoClient, demoTag, good } from './demo.ts'

/**
 * Runs the server that answers the demo's APIs, on the port that the demo's services name, or on another that is free,
 * which they then name. Undefined where the demo was never loaded.
 */
export async function runDemoUpstream(platform: Platform, consoleApp: App): Promise<DemoUpstream | undefined> {
  if (!platform.config.demo || !(await hasEvent(platform.database, 'demo.loaded'))) return undefined
  const client = demoClient(platform, consoleApp)
  const plane = (await good(client.GET('/v2/control-planes'))).data.find(({ name }) => name === 'default')
  if (!plane) return undefined
  const path = { controlPlaneId: plane.id }
  const address = '/v2/control-planes/{controlPlaneId}/core-entities/services'
  const services = (await good(client.GET(address, { params: { path, query: { size: 100 } } }))).data.filter(
    (service) => service.tags?.includes(demoTag),
  )
  const [first] = services
  if (!first) return undefined
  const upstream = await listen(first.port ?? 0)
  for (const { id, name, protocol, path: base, tags, port } of services) {
    if (port === upstream.port) continue
    await good(
      client.PUT('/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}', {
        params: { path: { ...path, ServiceId: id ?? '' } },
        body: { name, protocol, path: base, tags, host: upstream.host, port: upstream.port },
      }),
    )
  }
  return upstream
}

async function listen(wanted: number): Promise<DemoUpstream> {
  // Before the first start the services name no port of use.
  if (wanted < 1024) return startDemoUpstream()
  return startDemoUpstream({ port: wanted }).catch(() => startDemoUpstream())
}
