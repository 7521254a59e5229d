import { canonicalPath } from './canonical-path.ts'
import { fieldOf, mayCarryKey } from './header-fields.ts'
import { type Refusal, refusals, withHeaders } from './refusals.ts'
import type { PublicationRow, RouteRow, RoutingRows, ServiceRow } from './store.ts'

/** How one portal opens an API: by which strategy, and in which headers its keys come. */
export type Publication = { readonly strategyId: string; readonly keyNames: ReadonlySet<string> }

export type Api = {
  readonly id: string
  readonly name: string
  readonly publications: ReadonlyMap<string, Publication>
  /** Host labels of the portals that publish it. */
  readonly portalLabels: ReadonlySet<string>
  /** Header names of all its publications, in lower case. */
  readonly keyNames: ReadonlySet<string>
  /** The same with `-` for `_`: what is never forwarded. */
  readonly strippedNames: ReadonlySet<string>
  /** The answers to a request without a usable key, with the challenge that RFC 9110, 15.5.2 asks for. */
  readonly missingKey: Refusal
  readonly malformedKey: Refusal
  readonly unknownKey: Refusal
  readonly expiredKey: Refusal
  readonly wrongHeader: Refusal
}

export type Service = {
  readonly id: string
  readonly api: Api | undefined
  readonly origin: string
  readonly basePath: string
  /** Milliseconds. */
  readonly connectTimeout: number
  readonly readTimeout: number
  readonly writeTimeout: number
}

/** One path of one route, with all that forwarding needs worked out beforehand. */
export type Entry = {
  readonly routeId: string
  readonly service: Service
  /** undefined: any. */
  readonly methods: ReadonlySet<string> | undefined
  readonly http: boolean
  readonly https: boolean
  readonly preserveHost: boolean
  /** The upstream path is `basePath` and the request's path from here on. */
  readonly cut: number
  readonly age: string
}

/** Entries by their path, which has no slash at its end: the root is the empty text. */
class Paths {
  readonly entries = new Map<string, Entry[]>()
  private longest = 0

  add(path: string, entry: Entry): void {
    const list = this.entries.get(path)
    if (list) list.push(entry)
    else this.entries.set(path, [entry])
    this.longest = Math.max(this.longest, path.length)
  }

  /** Routes that name methods come before those that take any, then the older before the younger. */
  sort(): void {
    for (const list of this.entries.values()) {
      list.sort(
        (a, b) => Number(!a.methods) - Number(!b.methods) || compare(a.age, b.age) || compare(a.routeId, b.routeId),
      )
    }
  }

  /** The entry of the longest path that fits on segment borders (GW-6); false when only https would do. */
  find(path: string, method: string, secure: boolean): Entry | false | undefined {
    let found: false | undefined
    // Nothing longer than the longest known path can match, so a long path of many segments costs no more.
    let end = path.length
    if (end > this.longest) end = path.lastIndexOf('/', this.longest)
    for (;;) {
      const list = this.entries.get(path.slice(0, end))
      if (list) {
        for (const entry of list) {
          if (entry.methods && !entry.methods.has(method)) continue
          if (secure ? entry.https : entry.http) return entry
          if (!secure) found = false
        }
      }
      if (end <= 0) return found
      end = path.lastIndexOf('/', end - 1)
    }
  }
}

/** All that decides where a request goes and what opens it there. Made anew whenever an operator changes any of it. */
export class Routing {
  readonly rows: RoutingRows
  readonly apis: ReadonlyMap<string, Api>
  readonly services: readonly Service[]
  /** What was left out, and why: lines for the log. */
  readonly faults: string[] = []
  private readonly byHost = new Map<string, Paths>()
  private readonly byDomain = new Map<string, Paths>()
  private readonly anyHost = new Paths()

  constructor(rows: RoutingRows) {
    this.rows = rows
    this.apis = readApis(rows.services, rows.publications, this.faults)
    const services = new Map<string, Service>()
    for (const row of rows.services) {
      if (!row.enabled) continue
      const service = readService(row, this.apis)
      if (service) services.set(row.id, service)
      else this.faults.push(`service ${row.id} has no usable address`)
    }
    this.services = [...services.values()]
    for (const row of rows.routes) {
      const service = services.get(row.service_id)
      if (service) this.addRoute(row, service)
    }
    for (const paths of [this.anyHost, ...this.byHost.values(), ...this.byDomain.values()]) paths.sort()
  }

  /**
   * The entry for a request: of the routes that name its host, then of those that name its domain, then of the others,
   * the one with the longest path. False when there is one that only https may use.
   * @param host in lower case, without port
   */
  find(host: string, path: string, method: string, secure: boolean): Entry | false | undefined {
    let refused: false | undefined
    if (this.byHost.size > 0) {
      const found = this.byHost.get(host)?.find(path, method, secure)
      if (found) return found
      refused ??= found
    }
    if (this.byDomain.size > 0) {
      for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
        const found = this.byDomain.get(host.slice(dot))?.find(path, method, secure)
        if (found) return found
        refused ??= found
      }
    }
    return this.anyHost.find(path, method, secure) ?? refused
  }

  private addRoute(row: RouteRow, service: Service): void {
    for (const path of row.paths?.length ? row.paths : ['/']) {
      const canonical = canonicalPath(path)?.replace(/\/$/, '')
      if (canonical === undefined) {
        this.faults.push(`route ${row.id} has a path that cannot be matched: ${path}`)
        continue
      }
      const entry: Entry = {
        routeId: row.id,
        service,
        methods: row.methods?.length ? new Set(row.methods) : undefined,
        http: row.protocols.includes('http'),
        https: row.protocols.includes('https'),
        preserveHost: row.preserve_host,
        cut: row.strip_path ? canonical.length : 0,
        age: row.created_at,
      }
      for (const paths of this.pathsOf(row)) paths.add(canonical, entry)
    }
  }

  private pathsOf(row: RouteRow): Paths[] {
    if (!row.hosts?.length) return [this.anyHost]
    return row.hosts.flatMap((text) => {
      const isDomain = text.startsWith('*.')
      const host = normalHost(isDomain ? text.slice(2) : text)
      if (host) return [pathsIn(isDomain ? this.byDomain : this.byHost, isDomain ? `.${host}` : host)]
      this.faults.push(`route ${row.id} has a host that cannot be matched: ${text}`)
      return []
    })
  }
}

function pathsIn(table: Map<string, Paths>, key: string): Paths {
  const known = table.get(key)
  if (known) return known
  const paths = new Paths()
  table.set(key, paths)
  return paths
}

function readApis(services: ServiceRow[], publications: PublicationRow[], faults: string[]): Map<string, Api> {
  const published = Map.groupBy(publications, (row) => row.api_id)
  const apis = new Map<string, Api>()
  for (const { api_id: id, api_name: name } of services) {
    if (!id) continue
    const byPortal = new Map<string, Publication>()
    for (const row of published.get(id) ?? []) {
      const names = (row.key_names ?? []).map((text) => text.toLowerCase())
      const usable = names.filter(mayCarryKey)
      if (usable.length < names.length)
        faults.push(`strategy ${row.auth_strategy_id} names a header that cannot carry a key`)
      byPortal.set(row.portal_id, { strategyId: row.auth_strategy_id, keyNames: new Set(usable) })
    }
    const keyNames = new Set([...byPortal.values()].flatMap((publication) => [...publication.keyNames]))
    // A name of an API may hold what a header may not; the challenge names the headers only.
    const challenge = ['WWW-Authenticate', `Key realm="gatehouse", headers="${[...keyNames].join(' ')}"`]
    apis.set(id, {
      id,
      name: name ?? '',
      publications: byPortal,
      portalLabels: new Set((published.get(id) ?? []).flatMap(({ subdomain }) => subdomain ?? [])),
      keyNames,
      strippedNames: new Set([...keyNames].map((key) => fieldOf(key).canonical)),
      missingKey: withHeaders({ ...refusals.missingKey, detail: needsKey(keyNames) }, ...challenge),
      malformedKey: withHeaders(refusals.malformedKey, ...challenge),
      unknownKey: withHeaders(refusals.unknownKey, ...challenge),
      expiredKey: withHeaders(refusals.expiredKey, ...challenge),
      wrongHeader: withHeaders(refusals.wrongHeader, ...challenge),
    })
  }
  return apis
}

function needsKey(keyNames: ReadonlySet<string>): string {
  return `This API needs a key; send yours in the header ${[...keyNames].join(' or ')}.`
}

function readService(row: ServiceRow, apis: ReadonlyMap<string, Api>): Service | undefined {
  const host = row.host.includes(':') && !row.host.startsWith('[') ? `[${row.host}]` : row.host
  const origin = `${row.protocol}://${host}:${row.port}`
  const basePath = canonicalPath(row.path || '/')?.replace(/\/$/, '')
  // Resolved by structure: what a host cannot hold, such as a slash or an @, must not move the origin (GW-5).
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  if (!url || basePath === undefined || url.pathname !== '/' || url.username || url.search || url.hash) return undefined
  return {
    id: row.id,
    api: row.api_id ? apis.get(row.api_id) : undefined,
    origin: url.origin,
    basePath,
    connectTimeout: row.connect_timeout,
    readTimeout: row.read_timeout,
    writeTimeout: row.write_timeout,
  }
}

// An IPv6 address in brackets, or names with dots; a port; a dot at the end of a full name.
const hostForm = /^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\.?(?::\d{1,5})?$/

const normalHosts = new Map<string, string | undefined>()
/** Clients choose the names; the ones that count are few. */
const mostHosts = 1000

/** A Host header's value in lower case, without port and final dot; undefined when it is no host name (HOST-1). */
export function normalHost(text: string): string | undefined {
  const known = normalHosts.get(text)
  if (known !== undefined) return known
  const host = hostForm.exec(text.toLowerCase())?.[1]
  if (normalHosts.size === mostHosts) normalHosts.clear()
  normalHosts.set(text, host)
  return host
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Stands for the destination until one is found; no API is there, so nothing is let through. */
export const nowhere: Entry = {
  routeId: '',
  service: { id: '', api: undefined, origin: '', basePath: '', connectTimeout: 0, readTimeout: 0, writeTimeout: 0 },
  methods: new Set(),
  http: false,
  https: false,
  preserveHost: false,
  cut: 0,
  age: '',
}
