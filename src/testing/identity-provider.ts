import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type ClientMetadata, type JWK, Provider } from 'oidc-provider'

/** Somebody who can sign in: by typing their id. */
export type Person = { id: string; email: string; name: string; groups?: string[] }

export type IdentityClient = {
  id: string
  /** Without one it is a public client, which proves itself by PKCE. */
  secret?: string
  /** Without any it gets tokens for itself alone (client credentials). */
  redirectUris?: string[]
  /** Whether pages of other sites may read what it is answered (CORS). */
  fromPages?: boolean
}

export type IdentityProvider = {
  /** Its OpenID configuration is at `/.well-known/openid-configuration` below. */
  issuer: string
  /** What it was asked, as `POST /token`, without queries. */
  seen: string[]
  /** Whom an access token speaks for; undefined for what is none of its own, or no longer valid. */
  holderOf(token: string): Promise<{ client: string; person?: string; scopes: string[] } | undefined>
  stop(): Promise<void>
}

type Options = {
  clients: IdentityClient[]
  people?: Person[]
  /** Beside openid, profile, email, groups and offline_access. */
  scopes?: string[]
}

/** Seconds that whatever it hands out is valid. */
const validity = 600

/**
 * A real OpenID provider on a free port of this machine. Its page for signing in has the field "Person" and the buttons
 * "Sign in" and "Refuse"; who signs in consents to what the client asks for.
 */
export async function startIdentityProvider({ clients, people = [], scopes = [] }: Options): Promise<IdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fromPages = new Set(clients.filter((client) => client.fromPages).map(({ id }) => id))
  const issued = ['AccessToken', 'AuthorizationCode', 'ClientCredentials', 'Grant', 'IdToken', 'Interaction', 'Session']
  const provider = new Provider(issuer, {
    clients: clients.map(metadataOf),
    clientBasedCORS: (_context, _origin, { clientId }) => fromPages.has(clientId),
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'offline_access', ...scopes],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    ttl: Object.fromEntries(issued.map((name) => [name, validity])),
    findAccount: (_context, id) => {
      const person = people.find((one) => one.id === id)
      const { email, name, groups } = person ?? {}
      return person && { accountId: id, claims: () => ({ sub: id, email, email_verified: true, name, groups }) }
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId })
      grant.addOIDCScope(String(oidc.params?.scope ?? ''))
      await grant.save()
      return grant
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as JWK] },
  })
  const seen: string[] = []
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    seen.push(`${request.method} ${request.url?.split('?')[0]}`)
    if (request.url?.startsWith('/interaction/')) await signIn(provider, people, request, response)
    else await answer(request, response)
  })
  return {
    issuer,
    seen,
    async holderOf(token) {
      const ofPerson = await provider.AccessToken.find(token)
      if (ofPerson) {
        return { client: ofPerson.clientId ?? '', person: ofPerson.accountId, scopes: [...ofPerson.scopes] }
      }
      const ofClient = await provider.ClientCredentials.find(token)
      return ofClient && { client: ofClient.clientId ?? '', scopes: [...ofClient.scopes] }
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const page = `<!doctype html><html lang="en"><title>Sign in</title><form method="post">
<label>Person <input name="person" autocomplete="off"></label>
<button name="act" value="sign-in">Sign in</button> <button name="act" value="refuse">Refuse</button></form>`

async function signIn(
  provider: Provider,
  people: Person[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '')
  const person = people.find(({ id }) => id === form.get('person'))
  const isRefused = form.get('act') === 'refuse'
  if (!person && !isRefused) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    return
  }
  const refused = { error: 'access_denied', error_description: 'The person said no' }
  const result = isRefused || !person ? refused : { login: { accountId: person.id } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

function metadataOf({ id, secret, redirectUris = [] }: IdentityClient): ClientMetadata {
  const signsIn = redirectUris.length > 0
  return {
    client_id: id,
    ...(secret === undefined ? {} : { client_secret: secret }),
    token_endpoint_auth_method: secret === undefined ? 'none' : 'client_secret_basic',
    redirect_uris: redirectUris,
    response_types: signsIn ? ['code'] : [],
    grant_types: [signsIn ? 'authorization_code' : 'client_credentials'],
  }
}
