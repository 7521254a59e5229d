import { randomUUID } from 'node:crypto'
import type { createPool } from '../../platform/database.ts'
import { newSecret, sha256 } from '../../platform/secrets/secrets.ts'

/** What lets one key through, as rows of a real database. */
export type StoredWorld = {
  key: string
  ids: Record<
    | 'portal'
    | 'api'
    | 'strategy'
    | 'plane'
    | 'service'
    | 'route'
    | 'developer'
    | 'application'
    | 'registration'
    | 'credential',
    string
  >
  /** Runs SQL and announces an event in the same transaction, as a command does. `$1` is `about`'s id. */
  change(sql: string, about: string, event?: { type: string; ids: Record<string, string> }): Promise<void>
}

export async function storeWorld(pool: ReturnType<typeof createPool>, upstreamPort: number): Promise<StoredWorld> {
  const names = [
    'portal',
    'api',
    'strategy',
    'plane',
    'service',
    'route',
    'developer',
    'application',
    'registration',
    'credential',
  ]
  const ids = Object.fromEntries(names.map((name) => [name, randomUUID()])) as StoredWorld['ids']
  const key = newSecret('gtk')
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    const places = columns.map((_, i) => `$${i + 1}`)
    return pool.query(`insert into ${table} (${columns.join()}) values (${places.join()})`, Object.values(row))
  }
  const { portal, api, strategy, plane, service, developer, application } = ids
  const configs = { 'key-auth': { key_names: ['x-api-key'] } }
  await insert('portals', { id: portal, name: portal, subdomain: portal, display_name: 'Portal' })
  await insert('apis', { id: api, name: api, slug: api })
  await insert('auth_strategies', {
    id: strategy,
    name: 'key',
    display_name: 'Key',
    strategy_type: 'key_auth',
    configs,
  })
  await insert('control_planes', { id: plane, name: plane, cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE' })
  await insert('services', {
    control_plane_id: plane,
    id: service,
    protocol: 'http',
    host: '127.0.0.1',
    port: upstreamPort,
  })
  await insert('routes', { control_plane_id: plane, id: ids.route, service_id: service, paths: ['/orders'] })
  await insert('api_implementations', { id: randomUUID(), api_id: api, control_plane_id: plane, service_id: service })
  await insert('publications', { portal_id: portal, api_id: api, visibility: 'public', auth_strategy_id: strategy })
  const address = `${developer}@example.com`
  await insert('developers', {
    portal_id: portal,
    id: developer,
    email: address,
    email_canonical: address,
    full_name: 'Ada',
    status: 'approved',
  })
  await insert('applications', {
    portal_id: portal,
    id: application,
    developer_id: developer,
    name: 'App',
    auth_strategy_id: strategy,
  })
  await insert('registrations', {
    portal_id: portal,
    id: ids.registration,
    application_id: application,
    api_id: api,
    status: 'approved',
  })
  await insert('credentials', {
    portal_id: portal,
    id: ids.credential,
    application_id: application,
    display_name: 'Key',
    secret_hash: sha256(key),
    last_four: key.slice(-4),
  })
  return {
    key,
    ids,
    async change(sql, about, event) {
      const client = await pool.connect()
      await client.query('begin')
      await client.query(sql, [about])
      if (event) {
        await client.query(`insert into events (type, portal_id, actor_kind, ids) values ($1, $2, 'operator', $3)`, [
          event.type,
          portal,
          event.ids,
        ])
      }
      await client.query('commit')
      client.release()
    },
  }
}
