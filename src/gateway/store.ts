import pg from 'pg'
import type { Connection } from '../platform/database.ts'
import type { GatewayReport } from './report.ts'

/**
 * Every SQL statement of the gateway. It reads the views gateway_*, writes gateway_usage and its own row of
 * gateway_reports, and knows nothing else.
 */

export type ServiceRow = {
  id: string
  protocol: string
  host: string
  port: number
  path: string | null
  connect_timeout: number
  read_timeout: number
  write_timeout: number
  enabled: boolean
  api_id: string | null
  api_name: string | null
}

export type RouteRow = {
  id: string
  service_id: string
  hosts: string[] | null
  paths: string[] | null
  methods: string[] | null
  protocols: string[]
  strip_path: boolean
  preserve_host: boolean
  /** Of two routes that fit equally well the older one wins. */
  created_at: string
}

export type PublicationRow = {
  portal_id: string
  api_id: string
  auth_strategy_id: string
  key_names: string[] | null
  /** The host label of the portal; copies of older snapshots lack it. */
  subdomain?: string
}

export type RoutingRows = { services: ServiceRow[]; routes: RouteRow[]; publications: PublicationRow[] }

/** An application with all that hangs on it, so that it is replaced in one piece. */
export type ApplicationRow = {
  id: string
  portal_id: string
  name: string
  auth_strategy_id: string
  developer_id: string
  developer_status: string
  /** `<api id> <status>`, separated by commas. */
  registrations: string | null
  /** `<id> <SHA-256 in base64> <expiry in ms since 1970, or nothing>`, separated by commas; only those not revoked. */
  credentials: string | null
}

const routingQuery = `
  select (select coalesce(json_agg(s order by s.id), '[]') from gateway_services s) as services,
         (select coalesce(json_agg(r order by r.id), '[]') from gateway_routes r) as routes,
         (select coalesce(json_agg(p order by p.portal_id, p.api_id), '[]') from gateway_publications p) as publications`

const registrationsText = `string_agg(r.api_id || ' ' || r.status, ',' order by r.api_id)`
const credentialsText = `string_agg(c.id || ' ' || encode(c.secret_hash, 'base64') || ' ' ||
  coalesce(floor(extract(epoch from c.expires_at) * 1000)::bigint::text, ''), ',' order by c.id)`
const columns = 'a.id, a.portal_id, a.name, a.auth_strategy_id, a.developer_id, a.developer_status'

// Two forms of one question: all applications are grouped at once, a few are looked up one by one.
const allApplications = `
  select ${columns}, r.registrations, c.credentials
  from gateway_applications a
  left join (select r.application_id, ${registrationsText} as registrations
             from gateway_registrations r group by r.application_id) r on r.application_id = a.id
  left join (select c.application_id, ${credentialsText} as credentials
             from gateway_credentials c group by c.application_id) c on c.application_id = a.id`
const someApplications = `
  select ${columns},
         (select ${registrationsText} from gateway_registrations r
          where r.portal_id = a.portal_id and r.application_id = a.id) as registrations,
         (select ${credentialsText} from gateway_credentials c
          where c.portal_id = a.portal_id and c.application_id = a.id) as credentials
  from gateway_applications a`

/** Few connections, and none that waits for ever for a database that is frozen or cut off. */
export function createGatewayPool(connection: Connection): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: 3,
    application_name: 'gatehouse-gateway',
    connectionTimeoutMillis: 2_000,
    query_timeout: 6_000,
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  // A connection that breaks while idle is replaced at the next use; the pool says so here, and must be listened to.
  pool.on('error', () => {})
  return pool
}

export async function readRouting(pool: pg.Pool): Promise<RoutingRows> {
  const { rows } = await pool.query<RoutingRows>(routingQuery)
  return rows[0] ?? { services: [], routes: [], publications: [] }
}

/** The applications with these ids, and those of these developers. */
export async function readApplications(
  pool: pg.Pool,
  applicationIds: readonly string[],
  developerIds: readonly string[],
): Promise<ApplicationRow[]> {
  const { rows } = await pool.query<ApplicationRow>(
    `${someApplications} where a.id = any($1::uuid[]) or a.developer_id = any($2::uuid[])`,
    [applicationIds, developerIds],
  )
  return rows
}

/** All applications, in batches, as they stood at one moment. */
export async function* readAllApplications(pool: pg.Pool): AsyncGenerator<ApplicationRow[]> {
  const client = await pool.connect()
  let done = false
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`declare all_applications no scroll cursor for ${allApplications}`)
    for (;;) {
      const { rows } = await client.query<ApplicationRow>('fetch 1000 from all_applications')
      if (rows.length === 0) break
      yield rows
    }
    await client.query('commit')
    done = true
  } finally {
    // A connection that was left amid a transaction is not used again.
    client.release(!done)
  }
}

/** The number of the latest event and the database's time in ms since 1970. */
export async function readPulse(client: pg.Client): Promise<{ latestEvent: number; now: number }> {
  const { rows } = await client.query<{ id: string | number | null; now: string }>(
    'select (select id from gateway_latest_event) as id, (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
  )
  return { latestEvent: Number(rows[0]?.id ?? 0), now: Number(rows[0]?.now) }
}

/** Writes when credentials were last used; an older time never replaces a newer one. */
export async function writeUsage(pool: pg.Pool, uses: ReadonlyMap<string, number>): Promise<void> {
  await pool.query(
    `update gateway_usage set last_used_at = use.at
     from (select unnest($1::uuid[]) as credential_id, to_timestamp(unnest($2::float8[]) / 1000) as at) use
     where gateway_usage.credential_id = use.credential_id
       and (gateway_usage.last_used_at is null or gateway_usage.last_used_at < use.at)`,
    [[...uses.keys()], [...uses.values()]],
  )
}

/** Writes what a gateway says of itself over what it said before. Ages become times of the database's clock. */
export async function writeReport(pool: pg.Pool, report: GatewayReport): Promise<void> {
  await pool.query(
    `insert into gateway_reports (name, started_at, reported_at, confirmed_at, stale_seconds, keys, answers)
     values ($1, $2, now(), now() - make_interval(secs => $3::float8), $4, $5, $6)
     on conflict (name) do update set started_at = excluded.started_at, reported_at = excluded.reported_at,
       confirmed_at = excluded.confirmed_at, stale_seconds = excluded.stale_seconds, keys = excluded.keys,
       answers = excluded.answers`,
    [
      report.name,
      report.startedAt,
      Number.isFinite(report.snapshotAge) ? report.snapshotAge : null,
      report.staleSeconds,
      report.keys,
      JSON.stringify(report.answers),
    ],
  )
}

/** A gateway that stops by itself is not missed. */
export async function deleteReport(pool: pg.Pool, name: string): Promise<void> {
  await pool.query('delete from gateway_reports where name = $1', [name])
}
