import { networkInterfaces } from 'node:os'
import { bytesOf, isGlobal, isInRange, readRange } from './addresses.ts'
import { type Allowance, covers, names, type Place, readAllowance } from './allowances.ts'

/** What the operator's settings say of calls that leave this installation. */
export type Policy = {
  allowances: Allowance[]
  http: boolean
  /** Ports of listeners of ours on this machine. */
  ownPorts: ReadonlySet<number>
  /** The database, where it is reached over a network. */
  database: { host: string; port: number } | undefined
}

type Settings = {
  egressAllow: string[]
  egressHttp: boolean
  port: number
  gatewayPort: number
  databaseUrl: string | undefined
}

export function readPolicy(settings: Settings): Policy {
  const database = settings.databaseUrl ? new URL(settings.databaseUrl) : undefined
  return {
    allowances: settings.egressAllow.flatMap((entry) => readAllowance(entry) ?? []),
    http: settings.egressHttp,
    ownPorts: new Set([settings.port, settings.gatewayPort]),
    database: database?.hostname ? { host: bareHost(database), port: Number(database.port || 5432) } : undefined,
  }
}

/** A host as it is resolved: in lower case, without brackets and final dot. */
export function bareHost(url: URL): string {
  return url.hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

/** Why an address is not called at all, whatever it resolves to (SSRF-2); undefined when it may be. */
export function whyNotUrl(url: URL, policy: Policy): string | undefined {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && policy.http)) return `scheme ${url.protocol}`
  if (url.username !== '' || url.password !== '') return 'a user in the address'
  return undefined
}

// Clouds hand out credentials here to whoever asks from inside.
const metadata = ['169.254.169.254', '169.254.170.2', '100.100.100.200', 'fd00:ec2::254'].flatMap(
  (text) => readRange(text) ?? [],
)

/** Why no connection is made to an address that a host resolved to (SSRF-3, SSRF-7); undefined when one may be. */
export function whyNotPlace(place: Place, policy: Policy): string | undefined {
  const { allowances } = policy
  if (isOwn(place, policy)) {
    return allowances.some((one) => names(one, place)) ? undefined : 'a place of this installation or of its cloud'
  }
  if (allowances.some((one) => covers(one, place))) return undefined
  if (!isGlobal(place.address)) return 'an address that is not on the public internet'
  return place.port === 443 || place.port === 80 ? undefined : `port ${place.port}`
}

function isOwn({ address, host, port }: Place, { ownPorts, database }: Policy): boolean {
  if (metadata.some((range) => isInRange(address, range))) return true
  if (ownPorts.has(port) && isOfThisMachine(address)) return true
  if (database?.port !== port) return false
  const other = bytesOf(database.host)
  return host === database.host || isOfThisMachine(address) || (other !== undefined && isSame(address, other))
}

const loopbacks = ['0.0.0.0/8', '127.0.0.0/8', '::/127'].flatMap((text) => readRange(text) ?? [])

function isOfThisMachine(address: Uint8Array): boolean {
  if (loopbacks.some((range) => isInRange(address, range))) return true
  return Object.values(networkInterfaces()).some((interfaces) =>
    interfaces?.some((one) => isSame(address, bytesOf(one.address.replace(/%.*/, '')))),
  )
}

function isSame(left: Uint8Array, right: Uint8Array | undefined): boolean {
  return right !== undefined && Buffer.compare(left, right) === 0
}
