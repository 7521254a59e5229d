import { oauthAddress } from './grants.ts'

/* How a window that somebody signs in in gives its answer to the page that opened it. */

/** The one address that authorization servers send people back to, on the portal's own origin (TRY-5). */
export const redirectPath = '/_core/oauth-redirect'

/** What an authorization server's redirect says (RFC 6749, 4.1.2; RFC 9207). */
export type Redirected = { state: string; code: string; error: string; description: string; issuer: string }

/** Characters of a code or of an error: enough for the longest in use, too few to trouble anybody. */
const longest = 8_000

/** Reads the query of the redirect page. Undefined when no page of ours can have asked for it. */
export function readRedirect(search: string): Redirected | undefined {
  const query = new URLSearchParams(search)
  const read = (name: string) => (query.get(name) ?? '').slice(0, longest)
  const state = read('state')
  if (!/^[\w-]{43}$/.test(state)) return undefined
  const told = { code: read('code'), error: read('error'), description: read('error_description'), issuer: read('iss') }
  return told.code === '' && told.error === '' ? undefined : { state, ...told }
}

/**
 * The window is cut off from the page that opened it: both lie behind `Cross-Origin-Opener-Policy: same-origin` (WEB-5),
 * so there is no opener to send to. A channel reaches pages of this origin only, and only who knows the state has it.
 */
export const channelOf = (state: string): BroadcastChannel => new BroadcastChannel(`gatehouse-oauth-${state}`)

/** Says to the window that its answer has come through. */
export const taken = 'taken'

/** Waits for the one answer to a request of this page; what has another state or comes from elsewhere is no answer. */
export function awaitRedirect(state: string, signal: AbortSignal): Promise<Redirected> {
  return new Promise((resolve, reject) => {
    const channel = channelOf(state)
    const end = () => {
      channel.close()
      reject(signal.reason)
    }
    signal.addEventListener('abort', end, { once: true })
    channel.addEventListener('message', ({ origin, data }: MessageEvent<Redirected>) => {
      if (origin !== location.origin || data?.state !== state) return
      channel.postMessage(taken)
      channel.close()
      signal.removeEventListener('abort', end)
      resolve(data)
    })
  })
}

/** A secret that no other page knows, and what it may be recognised by (RFC 7636, 4). */
export async function newProof(): Promise<{ verifier: string; challenge: string; state: string }> {
  const verifier = randomText()
  return { verifier, challenge: await challengeOf(verifier), state: randomText() }
}

export async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}

/** 256 random bits in 43 characters. */
const randomText = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export type AuthorizationRequest = {
  clientId: string
  redirectUri: string
  scope: string
  state: string
  challenge: string
}

/** Where the window goes. Nothing that the described address brings along may change what is asked for. */
export function authorizationAddress(described: URL, request: AuthorizationRequest): URL {
  const url = new URL(described)
  for (const name of ['request', 'request_uri', 'response_mode', 'scope']) url.searchParams.delete(name)
  url.searchParams.set('response_type', 'code')
  url.searchParams.set('client_id', request.clientId)
  url.searchParams.set('redirect_uri', request.redirectUri)
  if (request.scope !== '') url.searchParams.set('scope', request.scope)
  url.searchParams.set('state', request.state)
  url.searchParams.set('code_challenge', request.challenge)
  url.searchParams.set('code_challenge_method', 'S256')
  return url
}

/** Opens the window while the click still counts; where it goes is known a little later. Undefined when it was blocked. */
export function openWindow(): { go(to: URL): void; close(): void } | undefined {
  const opened = window.open('about:blank', '', 'popup,width=520,height=720')
  if (!opened) return undefined
  // The page signed in at has no business with this one, also where a browser knows no opener policy.
  opened.opener = null
  return {
    go(to) {
      const address = oauthAddress(to.href)
      if (address) opened.location.replace(address.href)
    },
    close: () => opened.close(),
  }
}
