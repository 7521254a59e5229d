import { Routing } from './routing.ts'
import type { ApplicationRow, RoutingRows } from './store.ts'

/** One object for each pair of API and status, shared by all applications that have it. */
export type Registration = { readonly apiId: string; readonly status: string }

export type Application = {
  readonly id: string
  portalId: string
  /** As it goes into a header: percent-encoded UTF-8 (RFC 3986, 2.1). */
  encodedName: string
  developerId: string
  developerStatus: string
  strategyId: string
  registrations: readonly Registration[]
  credentials: Credential[]
}

export type Credential = {
  readonly id: string
  /** SHA-256 of the key, one character a byte: the shortest form that a Map can hold. */
  readonly hash: string
  readonly application: Application
  /** Milliseconds since 1970; Infinity for never. */
  readonly expiresAt: number
}

/**
 * What the gateway knows, in memory. It is changed in place, one application at a time and each in one go, so a
 * decision never sees half of a change.
 */
export class Snapshot {
  routing = new Routing({ services: [], routes: [], publications: [] })
  readonly applications = new Map<string, Application>()
  /** By the key's hash. */
  readonly credentials = new Map<string, Credential>()
  /** Until when, in ms since 1970, decisions may be taken from this; nothing is known before the first load. */
  servableUntil = Number.NEGATIVE_INFINITY
  /** What to add to this machine's time to have the database's (DUR-7). */
  clockOffset = 0
  /** Counts changes, so that the copy on disk is written only when it differs. */
  revision = 0
  private readonly registrations = new Map<string, Registration>()
  private readonly words = new Map<string, string>()
  private readonly listeners: (() => void)[] = []

  /** Calls back after each change, once it is complete. */
  onChange(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** @returns whether anything differs from what was known */
  setRouting(rows: RoutingRows): boolean {
    if (JSON.stringify(rows) === JSON.stringify(this.routing.rows)) return false
    this.routing = new Routing(rows)
    return this.changed()
  }

  /**
   * Replaces these applications, with their registrations and credentials, and drops others.
   * @returns whether anything differs from what was known
   */
  setApplications(rows: readonly ApplicationRow[], dropped: Iterable<string> = []): boolean {
    let differs = false
    for (const id of dropped) differs = this.drop(id) || differs
    for (const row of rows) {
      if (this.isKnown(row)) continue
      this.put(row)
      differs = true
    }
    return differs && this.changed()
  }

  /** Whether an application is known exactly as the row tells it. */
  isKnown(row: ApplicationRow): boolean {
    const known = this.applications.get(row.id)
    if (!known) return false
    const credentials = split(row.credentials)
    return (
      known.portalId === row.portal_id &&
      known.strategyId === row.auth_strategy_id &&
      known.developerId === row.developer_id &&
      known.developerStatus === row.developer_status &&
      known.encodedName === encodeURIComponent(row.name) &&
      known.registrations.map(registrationText).join() === (row.registrations ?? '') &&
      known.credentials.length === credentials.length &&
      known.credentials.every((credential, i) => credentialText(credential) === credentials[i])
    )
  }

  toRow(application: Application): ApplicationRow {
    return {
      id: application.id,
      portal_id: application.portalId,
      name: decodeURIComponent(application.encodedName),
      auth_strategy_id: application.strategyId,
      developer_id: application.developerId,
      developer_status: application.developerStatus,
      registrations: application.registrations.map(registrationText).join() || null,
      credentials: application.credentials.map(credentialText).join() || null,
    }
  }

  private put(row: ApplicationRow): void {
    this.drop(row.id)
    const application: Application = {
      id: row.id,
      portalId: this.shared(row.portal_id),
      encodedName: encodeURIComponent(row.name),
      developerId: row.developer_id,
      developerStatus: this.shared(row.developer_status),
      strategyId: this.shared(row.auth_strategy_id),
      registrations: split(row.registrations).map((text) => this.registration(text)),
      credentials: [],
    }
    application.credentials = split(row.credentials).map((text) => readCredential(text, application))
    this.applications.set(application.id, application)
    for (const credential of application.credentials) this.credentials.set(credential.hash, credential)
  }

  private drop(id: string): boolean {
    const application = this.applications.get(id)
    if (!application) return false
    this.applications.delete(id)
    for (const { hash } of application.credentials) this.credentials.delete(hash)
    return true
  }

  private registration(text: string): Registration {
    const known = this.registrations.get(text)
    if (known) return known
    const [apiId = '', status = ''] = text.split(' ')
    const registration = { apiId: flat(apiId), status: this.shared(status) }
    this.registrations.set(flat(text), registration)
    return registration
  }

  /** Ids and words that many applications have in common are held once. */
  private shared(text: string): string {
    const known = this.words.get(text)
    if (known !== undefined) return known
    this.words.set(text, text)
    return text
  }

  private changed(): true {
    this.revision++
    for (const listener of this.listeners) listener()
    return true
  }
}

function split(text: string | null): string[] {
  return text ? text.split(',') : []
}

function registrationText({ apiId, status }: Registration): string {
  return `${apiId} ${status}`
}

function readCredential(text: string, application: Application): Credential {
  const [id = '', hash = '', expiry = ''] = text.split(' ')
  return {
    id: flat(id),
    hash: Buffer.from(hash, 'base64').toString('latin1'),
    application,
    expiresAt: expiry ? Number(expiry) : Number.POSITIVE_INFINITY,
  }
}

function credentialText({ id, hash, expiresAt }: Credential): string {
  const expiry = expiresAt === Number.POSITIVE_INFINITY ? '' : expiresAt
  return `${id} ${Buffer.from(hash, 'latin1').toString('base64')} ${expiry}`
}

/** A copy that stands alone: a piece of a longer text would keep all of it in memory. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

/** Stands for the caller until one is found; it may nothing. */
export const nobody: Credential = {
  id: '',
  hash: '',
  application: {
    id: '',
    portalId: '',
    encodedName: '',
    developerId: '',
    developerStatus: '',
    strategyId: '',
    registrations: [],
    credentials: [],
  },
  expiresAt: Number.NEGATIVE_INFINITY,
}
