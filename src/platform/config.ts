import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { readSender, whyNotAddress } from './mail/mail-address.ts'
import { readMailServer } from './mail/mail-server.ts'
import { readRange } from './outgoing/addresses.ts'
import { readAllowance } from './outgoing/allowances.ts'

/** A setting that is missing or wrong. The message is one line that names the setting; it stops the start. */
export class ConfigError extends Error {}

export type Role = 'web' | 'gateway' | 'worker'

/** Limits and rates (product.md 12). Tests set them; one test runs with the defaults. */
export type Limits = {
  applicationsPerDeveloper: number
  credentialsPerApplication: number
  /** Sign-ups a minute and an hour per address (IPv6: per /64) (REG-12). */
  signUpsPerMinute: number
  signUpsPerHour: number
  /** Mails after sign-ups an hour per portal; more of them wait their turn (REG-12). */
  signUpsPerPortalHour: number
  /** Failed sign-ins per account before it is locked for a minute (THR-1). */
  signInFailures: number
  signInFailuresPerAddress: number
  /** Reset mails per account and per address an hour (RST-1). */
  resetsPerAccountHour: number
  resetsPerAddressHour: number
  mailsPerRecipientHour: number
  mailsPerPortalHour: number
  /** Searches a minute per developer, and per address of those who are not signed in; each letter typed is one. */
  searchesPerMinute: number
  /** Calls a minute that a developer may send through the portal (TRY-1). */
  triesPerMinute: number
  /** Minutes after which a session ends without a request, and in any case (SES-4). */
  developerSessionIdleMinutes: number
  developerSessionMinutes: number
  operatorSessionIdleMinutes: number
  operatorSessionMinutes: number
  /** Requests per credential and minute at the gateway; 0 is no limit. */
  gatewayRequestsPerMinute: number
  /** The largest body that the gateway passes on, in bytes (GW-10). */
  gatewayBodyBytes: number
}

export type Config = {
  port: number
  gatewayPort: number
  /** Address that the listeners bind to. */
  bind: string
  /** Parent domain of the portals' sites, such as `localhost`. */
  domain: string
  /** The console's address. Its scheme and port hold for portals too. */
  publicUrl: URL
  gatewayUrl: URL
  dataDir: string
  /** Unset: the embedded PostgreSQL below dataDir. */
  databaseUrl: string | undefined
  /** 32 bytes that secrets of this installation are derived with. */
  secretKey: Buffer
  smtpUrl: URL | undefined
  mailFrom: string
  adminEmail: string | undefined
  adminPassword: string | undefined
  adminToken: string | undefined
  /** Opens `/metrics` on both listeners, and nothing else. */
  metricsToken: string | undefined
  demo: boolean
  roles: ReadonlySet<Role>
  /** Addresses or CIDR ranges whose forwarded headers count (THR-5). */
  trustProxy: string[]
  compatCookie: boolean
  /** What calls of ours may reach although it is not on the public internet (SSRF-7). */
  egressAllow: string[]
  /** Whether calls of ours may go by plain http (SSRF-2). */
  egressHttp: boolean
  /** Hosts that developers may call through the site, where a published description names them (TRY-1). */
  tryHosts: string[]
  /** Seconds for which the gateway serves its last snapshot while the database is away; 0 is not at all. */
  gatewayStaleSeconds: number
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  limits: Limits
}

type Setting = { name: string; fallback: string; meaning: string }

/** Every setting there is; docs/config.md holds the same names (a test compares them). */
export const settings: readonly Setting[] = [
  { name: 'GATEHOUSE_PORT', fallback: '8080', meaning: 'Port of the web listener: console, portals and both APIs.' },
  { name: 'GATEHOUSE_GATEWAY_PORT', fallback: '8000', meaning: 'Port of the gateway.' },
  { name: 'GATEHOUSE_BIND', fallback: '127.0.0.1', meaning: 'Address both listeners bind to.' },
  {
    name: 'GATEHOUSE_DOMAIN',
    fallback: 'localhost',
    meaning: 'Parent domain of the portals: a portal is at `<portal>.<domain>`.',
  },
  {
    name: 'GATEHOUSE_PUBLIC_URL',
    fallback: 'http://localhost:<port>',
    meaning:
      "The console's address as browsers see it. Scheme and port hold for the portals too. Links, cookies and policies are built from it.",
  },
  {
    name: 'GATEHOUSE_GATEWAY_URL',
    fallback: 'http://localhost:<gateway port>',
    meaning: "The gateway's address as callers see it.",
  },
  {
    name: 'GATEHOUSE_DATA',
    fallback: './data',
    meaning: 'Folder for the embedded database, the secret key and the process file.',
  },
  { name: 'DATABASE_URL', fallback: '', meaning: 'A PostgreSQL 15 or newer to use instead of the embedded one.' },
  {
    name: 'GATEHOUSE_SECRET_KEY',
    fallback: 'made in the data folder',
    meaning: '32 bytes in base64 or hex that session tokens are derived with. Required with `DATABASE_URL`.',
  },
  {
    name: 'GATEHOUSE_SMTP_URL',
    fallback: '',
    meaning:
      'Mail server, such as `smtps://user:password@mail.example:465`; `smtp://` needs STARTTLS, except to this machine or with `?tls=off`. Without it mails are kept and shown in the console.',
  },
  { name: 'GATEHOUSE_MAIL_FROM', fallback: 'Gatehouse <no-reply@<domain>>', meaning: 'Sender of all mails.' },
  {
    name: 'GATEHOUSE_ADMIN_EMAIL',
    fallback: '',
    meaning: 'E-mail address of the first operator; goes with `GATEHOUSE_ADMIN_PASSWORD`.',
  },
  {
    name: 'GATEHOUSE_ADMIN_PASSWORD',
    fallback: '',
    meaning: 'Password of the first operator, at least 15 characters.',
  },
  {
    name: 'GATEHOUSE_ADMIN_TOKEN',
    fallback: '',
    meaning: 'Bootstrap token for the management API, at least 32 characters.',
  },
  {
    name: 'GATEHOUSE_METRICS_TOKEN',
    fallback: '',
    meaning:
      'Token that opens `/metrics` and nothing else, on the gateway’s listener too and while the database is away; at least 32 characters.',
  },
  {
    name: 'GATEHOUSE_DEMO',
    fallback: 'true',
    meaning: 'Whether a first start loads the demo. Refused when the public address is not local.',
  },
  { name: 'GATEHOUSE_ROLES', fallback: 'web,gateway,worker', meaning: 'What this installation runs.' },
  {
    name: 'GATEHOUSE_TRUST_PROXY',
    fallback: '',
    meaning: 'Addresses or CIDR ranges, separated by commas, whose `X-Forwarded-For` counts.',
  },
  {
    name: 'GATEHOUSE_COMPAT_COOKIE',
    fallback: 'false',
    meaning: 'Accepts the session cookie without its `__Host-` prefix over https.',
  },
  {
    name: 'GATEHOUSE_EGRESS_ALLOW',
    fallback: '',
    meaning:
      'What requests of ours may reach although it is not on the public internet: host names, addresses or CIDR ranges, each perhaps with a port (`10.1.2.3:8443`), separated by commas. This installation’s own listeners, its database and the cloud’s metadata service need an entry of their own, with the port.',
  },
  {
    name: 'GATEHOUSE_EGRESS_HTTP',
    fallback: 'false',
    meaning: 'Whether requests of ours may go by plain `http://`.',
  },
  {
    name: 'GATEHOUSE_TRY_HOSTS',
    fallback: '',
    meaning:
      'Hosts that developers may call through their portal from the page of an operation, where a published description names them and the browser may not call them itself: names, `*.example.com` or `*`, separated by commas. The gateway needs no entry.',
  },
  {
    name: 'GATEHOUSE_GATEWAY_STALE',
    fallback: '86400',
    meaning:
      'Seconds for which the gateway goes on with its last snapshot while the database is away; 0 is not at all.',
  },
  { name: 'GATEHOUSE_LOG_LEVEL', fallback: 'info', meaning: 'One of `debug`, `info`, `warn`, `error`.' },
  {
    name: 'GATEHOUSE_LIMITS',
    fallback: '',
    meaning:
      'Limits and rates to change, as `name=value` pairs separated by commas; the names stand in the table of limits.',
  },
]

export const defaultLimits: Limits = {
  applicationsPerDeveloper: 500,
  credentialsPerApplication: 20,
  signUpsPerMinute: 5,
  signUpsPerHour: 20,
  signUpsPerPortalHour: 100,
  signInFailures: 10,
  signInFailuresPerAddress: 30,
  resetsPerAccountHour: 3,
  resetsPerAddressHour: 10,
  mailsPerRecipientHour: 10,
  mailsPerPortalHour: 1000,
  searchesPerMinute: 600,
  triesPerMinute: 60,
  developerSessionIdleMinutes: 720,
  developerSessionMinutes: 10_080,
  operatorSessionIdleMinutes: 60,
  operatorSessionMinutes: 1440,
  gatewayRequestsPerMinute: 600,
  gatewayBodyBytes: 10_485_760,
}

/** Sessions may be made shorter, not longer; use is noted once a minute, so no shorter than a few. */
const shortestSessionMinutes = 5

type Environment = Record<string, string | undefined>

/** Reads the settings. @throws ConfigError with one line that names the setting at fault. */
export function readConfig(env: Environment = process.env): Config {
  const get = (name: string) => env[name]?.trim() || undefined
  const port = wholeNumber('GATEHOUSE_PORT', get('GATEHOUSE_PORT') ?? '8080', 0, 65535)
  const gatewayPort = wholeNumber('GATEHOUSE_GATEWAY_PORT', get('GATEHOUSE_GATEWAY_PORT') ?? '8000', 0, 65535)
  const bind = get('GATEHOUSE_BIND') ?? '127.0.0.1'
  if (bind !== 'localhost' && isIP(bind) === 0) fail('GATEHOUSE_BIND', 'must be an IP address')
  const publicUrl = address('GATEHOUSE_PUBLIC_URL', get('GATEHOUSE_PUBLIC_URL') ?? `http://localhost:${port}`)
  const gatewayUrl = address('GATEHOUSE_GATEWAY_URL', get('GATEHOUSE_GATEWAY_URL') ?? `http://localhost:${gatewayPort}`)
  const domain = (get('GATEHOUSE_DOMAIN') ?? 'localhost').toLowerCase()
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain))
    fail('GATEHOUSE_DOMAIN', 'must be a host name without scheme and port')
  const dataDir = resolve(get('GATEHOUSE_DATA') ?? './data')
  const databaseUrl = get('DATABASE_URL')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    fail('DATABASE_URL', 'must start with postgres:// or postgresql://')
  const demo = yesOrNo('GATEHOUSE_DEMO', get('GATEHOUSE_DEMO') ?? (isLocal(publicUrl) ? 'true' : 'false'))
  if (demo && !isLocal(publicUrl)) fail('GATEHOUSE_DEMO', 'must be false when GATEHOUSE_PUBLIC_URL is not local')
  const adminEmail = get('GATEHOUSE_ADMIN_EMAIL')
  const adminPassword = env.GATEHOUSE_ADMIN_PASSWORD || undefined
  if (Boolean(adminEmail) !== Boolean(adminPassword)) {
    fail(adminEmail ? 'GATEHOUSE_ADMIN_PASSWORD' : 'GATEHOUSE_ADMIN_EMAIL', 'is missing: both or neither must be set')
  }
  if (adminPassword && [...adminPassword].length < 15)
    fail('GATEHOUSE_ADMIN_PASSWORD', 'must have at least 15 characters')
  const adminToken = token('GATEHOUSE_ADMIN_TOKEN', get('GATEHOUSE_ADMIN_TOKEN'))
  const metricsToken = token('GATEHOUSE_METRICS_TOKEN', get('GATEHOUSE_METRICS_TOKEN'))
  if (metricsToken && metricsToken === adminToken)
    fail('GATEHOUSE_METRICS_TOKEN', 'must be another than GATEHOUSE_ADMIN_TOKEN, which may do everything')
  const logLevel = get('GATEHOUSE_LOG_LEVEL') ?? 'info'
  if (!isLogLevel(logLevel)) return fail('GATEHOUSE_LOG_LEVEL', 'must be one of debug, info, warn, error')
  return {
    port,
    gatewayPort,
    bind,
    domain,
    publicUrl,
    gatewayUrl,
    dataDir,
    databaseUrl,
    secretKey: secretKey(get('GATEHOUSE_SECRET_KEY'), dataDir, databaseUrl),
    smtpUrl: mailServer(get('GATEHOUSE_SMTP_URL')),
    mailFrom: mailFrom(get('GATEHOUSE_MAIL_FROM') ?? `Gatehouse <no-reply@${domain}>`),
    adminEmail,
    adminPassword,
    adminToken,
    metricsToken,
    demo,
    roles: roles(get('GATEHOUSE_ROLES') ?? 'web,gateway,worker'),
    trustProxy: proxyList(get('GATEHOUSE_TRUST_PROXY')),
    compatCookie: yesOrNo('GATEHOUSE_COMPAT_COOKIE', get('GATEHOUSE_COMPAT_COOKIE') ?? 'false'),
    egressAllow: egressList(get('GATEHOUSE_EGRESS_ALLOW')),
    egressHttp: yesOrNo('GATEHOUSE_EGRESS_HTTP', get('GATEHOUSE_EGRESS_HTTP') ?? 'false'),
    tryHosts: hostList('GATEHOUSE_TRY_HOSTS', get('GATEHOUSE_TRY_HOSTS')),
    gatewayStaleSeconds: wholeNumber(
      'GATEHOUSE_GATEWAY_STALE',
      get('GATEHOUSE_GATEWAY_STALE') ?? '86400',
      0,
      31_536_000,
    ),
    logLevel,
    limits: limits(get('GATEHOUSE_LIMITS')),
  }
}

/** Whether an address names this machine; only there are plain http and the demo welcome. */
export function isLocal(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(host)
}

/**
 * The environment of the processes that this one starts: its own, and with glibc what is large goes back to the system
 * when it is let go (mallopt(3)): else a few specifications of 13 MB leave their room taken. Other libraries do not know it.
 */
export function environmentOfProcesses(env: Environment = process.env): Environment {
  return { MALLOC_MMAP_THRESHOLD_: String(1024 * 1024), ...env }
}

/** Names in the environment that look like ours and are not; a start warns of them (OPS-7). */
export function unknownSettings(env: Environment = process.env): string[] {
  const known = new Set(settings.map((setting) => setting.name))
  return Object.keys(env).filter((name) => /^GATEHOUSE_(?!TEST_)/.test(name) && !known.has(name))
}

function fail(name: string, why: string): never {
  throw new ConfigError(`${name} ${why}.`)
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : fail(name, `must be a whole number from ${least} to ${most}`)
}

function yesOrNo(name: string, text: string): boolean {
  return text === 'true' ? true : text === 'false' ? false : fail(name, 'must be true or false')
}

/** What travels in a header, and cannot be guessed (MGMT-1). */
function token(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (text.length < 32) fail(name, 'must have at least 32 characters')
  return text
}

function address(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : fail(name, 'must be an address such as https://portal.example')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') fail(name, 'must start with http:// or https://')
  if (url.pathname !== '/' || url.search || url.hash || url.username) fail(name, 'must have no path, query or user')
  return url
}

function isLogLevel(text: string): text is Config['logLevel'] {
  return ['debug', 'info', 'warn', 'error'].includes(text)
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

function hostList(name: string, text: string | undefined): string[] {
  const hosts = list(text?.toLowerCase())
  const wrong = hosts.find((host) => host !== '*' && !/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host))
  return wrong === undefined ? hosts : fail(name, `must list host names, and "${wrong}" is none`)
}

function proxyList(text: string | undefined): string[] {
  const proxies = list(text)
  // `/0` is everybody, and a limit by address would be none.
  const wrong = proxies.find((proxy) => !readRange(proxy)?.bits)
  return wrong === undefined
    ? proxies
    : fail('GATEHOUSE_TRUST_PROXY', `must list addresses or CIDR ranges, and "${wrong}" is none`)
}

function egressList(text: string | undefined): string[] {
  const entries = list(text)
  const wrong = entries.find((entry) => readAllowance(entry) === undefined)
  return wrong === undefined
    ? entries
    : fail('GATEHOUSE_EGRESS_ALLOW', `must list hosts, addresses or CIDR ranges, and "${wrong}" is none`)
}

function roles(text: string): ReadonlySet<Role> {
  const named = list(text)
  const isRole = (name: string): name is Role => name === 'web' || name === 'gateway' || name === 'worker'
  if (named.length === 0 || !named.every(isRole)) fail('GATEHOUSE_ROLES', 'must list web, gateway or worker')
  return new Set(named.filter(isRole))
}

function mailServer(text: string | undefined): URL | undefined {
  if (!text) return undefined
  const url = URL.canParse(text)
    ? new URL(text)
    : fail('GATEHOUSE_SMTP_URL', 'must be an address such as smtps://user:password@mail.example')
  try {
    readMailServer(url)
  } catch (error) {
    fail('GATEHOUSE_SMTP_URL', (error as Error).message)
  }
  return url
}

function mailFrom(text: string): string {
  const { address } = readSender(text)
  return whyNotAddress(address)
    ? fail('GATEHOUSE_MAIL_FROM', 'must be an address such as Portal <mail@example.com>')
    : text
}

function secretKey(text: string | undefined, dataDir: string, databaseUrl: string | undefined): Buffer {
  if (text) {
    const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
    return key.length === 32 ? key : fail('GATEHOUSE_SECRET_KEY', 'must be 32 bytes in base64 or hex')
  }
  if (databaseUrl) fail('GATEHOUSE_SECRET_KEY', 'is missing: it is required with DATABASE_URL')
  const file = join(dataDir, 'secret.key')
  try {
    if (!existsSync(file)) {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') fail('GATEHOUSE_DATA', `cannot be written: ${dataDir}`)
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
  return key.length === 32
    ? key
    : fail('GATEHOUSE_SECRET_KEY', `cannot be read from ${file}: 32 bytes in base64 are expected`)
}

function limits(text: string | undefined): Limits {
  const chosen = { ...defaultLimits }
  for (const pair of list(text)) {
    const [name, value] = pair.split('=')
    if (!name || value === undefined || !(name in chosen)) fail('GATEHOUSE_LIMITS', `does not know "${pair}"`)
    const [least, most] = /Session(Idle)?Minutes$/.test(name)
      ? [shortestSessionMinutes, defaultLimits[name as keyof Limits]]
      : [0, 1_000_000_000]
    chosen[name as keyof Limits] = wholeNumber(`GATEHOUSE_LIMITS (${name})`, value, least, most)
  }
  return chosen
}
