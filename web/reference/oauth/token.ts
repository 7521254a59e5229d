import { oauthAddress } from './grants.ts'
import type { Redirected } from './sign-in.ts'

/* Asking servers of others, from the browser, for a token and for where tokens are. */

/** Why there is no token: each has its sentence in the form. */
export type Failure =
  | 'blocked'
  | 'insecure'
  | 'unreachable'
  | 'metadata'
  | 'elsewhere'
  | 'stranger'
  | 'refused'
  | 'unclear'

export class TokenFailed extends Error {
  readonly failure: Failure
  readonly detail: string

  constructor(failure: Failure, detail = '') {
    super(failure)
    this.failure = failure
    this.detail = detail
  }
}

/** What a server says of itself (RFC 8414; OpenID Connect Discovery 1.0). */
export type Metadata = { authorizationUrl: URL; tokenUrl: URL; issuer?: string; namesItself?: boolean }

export async function discover(address: URL, signal: AbortSignal): Promise<Metadata> {
  const { isOk, body } = await ask(address, { signal }, 'metadata')
  if (!isOk) throw new TokenFailed('metadata')
  return readMetadata(body, address)
}

/** The page's policy lets it ask the server that the description names, and no other that this one names in turn. */
export function readMetadata(body: unknown, address: URL): Metadata {
  const told = asObject(body)
  const authorizationUrl = oauthAddress(told.authorization_endpoint)
  const tokenUrl = oauthAddress(told.token_endpoint)
  if (!authorizationUrl || !tokenUrl) throw new TokenFailed('metadata')
  if (tokenUrl.origin !== address.origin) throw new TokenFailed('elsewhere', tokenUrl.host)
  return {
    authorizationUrl,
    tokenUrl,
    issuer: typeof told.issuer === 'string' ? told.issuer : undefined,
    namesItself: told.authorization_response_iss_parameter_supported === true,
  }
}

/** The code of an answer. @throws when it comes from another server than the one asked (RFC 9207, 2.4), or refuses */
export function codeOf(answer: Redirected, { issuer, namesItself }: Pick<Metadata, 'issuer' | 'namesItself'>): string {
  const isOther = issuer !== undefined && (answer.issuer !== '' || namesItself) && answer.issuer !== issuer
  if (isOther) throw new TokenFailed('stranger')
  if (answer.code === '' || answer.error !== '') throw new TokenFailed('refused', reasonOf(answer))
  return answer.code
}

/**
 * Asks for a token with what the grant needs (RFC 6749, 4.1.3 and 4.4.2). A client with a secret proves itself by HTTP
 * Basic, the one way that every server knows (2.3.1). Nothing of the portal goes along: no cookies, no address.
 */
export async function requestToken(
  address: URL,
  parameters: Record<string, string>,
  client: { id: string; secret: string } | undefined,
  signal: AbortSignal,
): Promise<string> {
  const { isOk, body } = await ask(
    address,
    {
      method: 'POST',
      headers: client ? { authorization: basic(client) } : {},
      body: new URLSearchParams(parameters),
      signal,
    },
    'unreachable',
  )
  return readToken(isOk, body)
}

/** @throws when the answer holds no token that a header can carry as it is */
export function readToken(isOk: boolean, body: unknown): string {
  const told = asObject(body)
  const [error, description] = [textOf(told.error), textOf(told.error_description)]
  // Some servers say what is wrong with the status of success.
  if (error !== '' || !isOk) throw new TokenFailed('refused', reasonOf({ error, description }))
  const { access_token: token, token_type: type = 'Bearer' } = told
  const isBearer = typeof type === 'string' && type.toLowerCase() === 'bearer'
  if (typeof token !== 'string' || !isBearer || !/^[\x21-\x7e]{1,16000}$/.test(token)) throw new TokenFailed('unclear')
  return token
}

/** What a server gives as its reason: characters that may stand there (RFC 6749, 5.2), and no more than fit. */
function reasonOf({ error, description }: { error: string; description: string }): string {
  const said = [error, description].filter((part) => part !== '').join(': ')
  return said.replace(/[^\x20-\x7e]/g, ' ').slice(0, 300)
}

function basic({ id, secret }: { id: string; secret: string }): string {
  const encode = (text: string) => new URLSearchParams({ a: text }).toString().slice(2)
  return `Basic ${btoa(`${encode(id)}:${encode(secret)}`)}`
}

/** Milliseconds, and characters: metadata of known servers has some thousands. */
const longestWait = 30_000
const longestBody = 300_000

async function ask(address: URL, request: RequestInit, failure: Failure): Promise<{ isOk: boolean; body: unknown }> {
  const signal = AbortSignal.any([AbortSignal.timeout(longestWait), ...(request.signal ? [request.signal] : [])])
  try {
    const response = await fetch(address, {
      ...request,
      headers: { accept: 'application/json', ...request.headers },
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A code must not travel on to where the description does not say.
      redirect: 'error',
      signal,
    })
    return { isOk: response.ok, body: parse(await readText(response)) }
  } catch {
    throw new TokenFailed(failure)
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done) return text
    text += value
    if (text.length > longestBody) {
      await reader?.cancel()
      return ''
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const asObject = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}

const textOf = (data: unknown): string => (typeof data === 'string' ? data : '')
