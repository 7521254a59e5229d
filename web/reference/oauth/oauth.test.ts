import { describe, expect, test } from 'vitest'
import { originsToTry } from '../try-it/origins.ts'
import type { ApiOperation, SecurityScheme } from '../types.ts'
import { grantsOf, isLoopback, oauthAddress, originsOfGrants } from './grants.ts'
import { authorizationAddress, challengeOf, newProof, readRedirect } from './sign-in.ts'
import { codeOf, readMetadata, readToken, TokenFailed } from './token.ts'

const failureOf = (act: () => unknown): string => {
  try {
    return `passed: ${act()}`
  } catch (error) {
    if (!(error instanceof TokenFailed)) throw error
    return [error.failure, error.detail].filter((part) => part !== '').join(' ')
  }
}

describe('TRY-5, SPEC-8: an address that a window may go to, or that may be asked', () => {
  test.each([
    'https://id.example.com/auth?audience=things',
    'https://id.example.com:8443/token',
    'http://localhost:8080/token',
    'http://id.localhost/token',
    'http://127.0.0.1/token',
    'http://[::1]:3000/token',
  ])('%s', (address) => expect(oauthAddress(address)?.href).toBe(address))

  test.each([
    'javascript:alert(1)',
    'JavaScript://id.example.com/%0aalert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://id.example.com/0',
    'file:///etc/passwd',
    'ftp://id.example.com/token',
    'vbscript:x',
    'about:blank',
    'http://id.example.com/token',
    'http://127.0.0.1.example.com/token',
    'http://localhost.example.com/token',
    'https://ada:word@id.example.com/token',
    'https://id.example.com/token#access_token=x',
    'https://id.example.com; script-src *',
    "https://*.example.com/'unsafe-inline'",
    '/token',
    '//id.example.com/token',
    '',
    `https://id.example.com/${'a'.repeat(1_000_000)}`,
    `https://${'a.'.repeat(200)}example.com/`,
    null,
    undefined,
    7,
    {},
  ])('none: case %#', (address) => expect(oauthAddress(address)).toBeUndefined())

  test('this machine is known by its names and numbers', () => {
    expect(['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]'].every(isLoopback)).toBe(true)
    expect(['localhost.example.com', 'xlocalhost', '127.example.com', '10.0.0.1', '[::2]'].some(isLoopback)).toBe(false)
  })
})

type Flow = SecurityScheme['flows'][number]
const flow = (type: string, more: Partial<Flow> = {}): Flow => ({
  type,
  authorizationUrl: 'https://id.example.com/auth',
  tokenUrl: 'https://tokens.example.com/token',
  scopes: [{ name: 'read', description: 'See' }],
  ...more,
})
const scheme = (name: string, more: Partial<SecurityScheme>): SecurityScheme => ({
  name,
  type: 'oauth2',
  description: null,
  in: null,
  parameterName: null,
  scheme: null,
  flows: [],
  openIdConnectUrl: null,
  ...more,
})
const operation = (schemes: SecurityScheme[], scopes: string[] = []) =>
  ({
    detail: { security: [schemes.map(({ name }) => ({ name, scopes }))] },
    security_schemes: schemes,
    try_it: { servers: [], custom_servers: false, gateway_proxied: false },
  }) as unknown as ApiOperation

describe('TRY-5: what a form offers to get', () => {
  test('a token by signing in, by discovery and with a secret; other flows are for pasting', () => {
    const flows = ['implicit', 'password', 'authorizationCode', 'clientCredentials', 'deviceAuthorization', '__proto__']
    const offered = grantsOf(
      operation([
        scheme('account', { flows: flows.map((type) => flow(type)) }),
        scheme('directory', { type: 'openIdConnect', openIdConnectUrl: 'https://id.example.com/.well-known/x' }),
        scheme('key', { type: 'apiKey', flows: [flow('authorizationCode')] }),
      ]),
    )
    expect(offered.map(({ kind, scheme: name }) => `${kind} ${name}`)).toEqual([
      'code account',
      'client account',
      'discovery directory',
    ])
    expect(originsOfGrants(offered)).toEqual([
      'https://tokens.example.com',
      'https://tokens.example.com',
      'https://id.example.com',
    ])
  })

  test('nothing where an address is missing or is none, and nothing that the operation does not name', () => {
    const bad = [
      flow('authorizationCode', { authorizationUrl: 'javascript:alert(1)' }),
      flow('authorizationCode', { authorizationUrl: null }),
      flow('authorizationCode', { tokenUrl: 'http://tokens.example.com' }),
      flow('clientCredentials', { tokenUrl: `https://a.example/${'x'.repeat(1_000_000)}` }),
    ]
    const directory = scheme('directory', { type: 'openIdConnect', openIdConnectUrl: 'javascript:alert(1)' })
    const asked = operation([scheme('account', { flows: bad }), directory])
    expect(grantsOf(asked)).toEqual([])
    expect(originsToTry({ gateway_url: null }, asked)).toEqual([])
    const unnamed = { ...asked, security_schemes: [scheme('other', { flows: [flow('authorizationCode')] })] }
    expect(grantsOf(unnamed)).toEqual([])
  })

  test('the policy of a page has the origins of its tokens once, and only where calls are offered (TRY-4)', () => {
    const asked = operation([
      scheme('a', { flows: [flow('authorizationCode'), flow('clientCredentials')] }),
      scheme('b', { flows: [flow('authorizationCode')] }),
    ])
    expect(originsToTry({ gateway_url: 'https://gateway.example.com/things' }, asked)).toEqual([
      'https://gateway.example.com',
      'https://tokens.example.com',
    ])
    expect(originsToTry({ gateway_url: null }, { ...asked, try_it: null })).toEqual([])
  })

  test('a description of thousands of servers for tokens makes no policy of thousands', () => {
    const flows = Array.from({ length: 10 }, (_, at) =>
      flow('authorizationCode', { tokenUrl: `https://t${at}.example` }),
    )
    const schemes = Array.from({ length: 200 }, (_, at) => scheme(`s${at}`, { flows }))
    expect(grantsOf(operation(schemes))).toHaveLength(10)
  })

  test('scopes: needed ones first and ticked, at most a hundred, and none that is no scope', () => {
    const scopes = [
      { name: 'write', description: '' },
      { name: 'two words', description: 'x' },
      { name: 'quote"', description: 'x' },
      ...Array.from({ length: 120 }, (_, at) => ({ name: `s${at}`, description: null })),
    ]
    const [grant] = grantsOf(
      operation([scheme('a', { flows: [flow('authorizationCode', { scopes })] })], ['read', 'a\nb']),
    )
    expect(grant?.scopes.slice(0, 3)).toEqual([
      { name: 'read', description: null, isNeeded: true },
      { name: 'write', description: null, isNeeded: false },
      { name: 's0', description: null, isNeeded: false },
    ])
    expect(grant?.scopes).toHaveLength(100)
    expect(grant?.hasMoreScopes).toBe(true)
  })
})

describe('TRY-5: the request', () => {
  test('a proof is that of RFC 7636, appendix B, and never the same', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
    const proofs = await Promise.all(Array.from({ length: 20 }, newProof))
    const texts = proofs.flatMap(({ verifier, state }) => [verifier, state])
    expect(new Set(texts).size).toBe(40)
    for (const text of texts) expect(text).toMatch(/^[\w-]{43}$/)
  })

  test('what the described address brings along cannot change what is asked for', () => {
    const described =
      'https://id.example.com/auth?audience=a&response_type=token&response_mode=form_post&state=known&scope=all' +
      '&client_id=theirs&redirect_uri=https://evil.example&request_uri=https://evil.example&request=x&code_challenge_method=plain'
    const request = {
      clientId: 'mine',
      redirectUri: 'https://p.example/_core/oauth-redirect',
      state: 's',
      challenge: 'c',
    }
    const address = authorizationAddress(new URL(described), { ...request, scope: '' })
    expect(address.origin + address.pathname).toBe('https://id.example.com/auth')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      audience: 'a',
      response_type: 'code',
      client_id: 'mine',
      redirect_uri: 'https://p.example/_core/oauth-redirect',
      state: 's',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    })
    const asked = authorizationAddress(new URL(described), { ...request, scope: 'read write' })
    expect(asked.searchParams.getAll('scope')).toEqual(['read write'])
  })
})

describe('TRY-5: what comes back', () => {
  const state = 'A'.repeat(43)

  test.each([
    ['', undefined],
    [`?state=${state}`, undefined],
    ['?code=x', undefined],
    ['?code=x&state=short', undefined],
    [`?code=x&state=${state}A`, undefined],
    [`?code=x&state=${'%3C'.repeat(43)}`, undefined],
    [`?code=x&state=${state}`, { state, code: 'x', error: '', description: '', issuer: '' }],
    [
      `?error=access_denied&error_description=No&iss=https://id.example.com&state=${state}`,
      { state, code: '', error: 'access_denied', description: 'No', issuer: 'https://id.example.com' },
    ],
  ])('%s', (search, expected) => expect(readRedirect(search)).toEqual(expected))

  test('a megabyte is cut', () => {
    expect(readRedirect(`?state=${state}&code=${'x'.repeat(1_000_000)}`)?.code).toHaveLength(8_000)
  })

  const answer = { state, code: 'x', error: '', description: '', issuer: '' }
  const issuer = 'https://id.example.com'
  test.each([
    ['a code', answer, {}, 'passed: x'],
    ['of the server that was asked', { ...answer, issuer }, { issuer }, 'passed: x'],
    ['of a server that does not say who it is', answer, { issuer }, 'passed: x'],
    ['of a server that hides who it is', answer, { issuer, namesItself: true }, 'stranger'],
    ['of another server (mix-up)', { ...answer, issuer: 'https://evil.example' }, { issuer }, 'stranger'],
    ['a refusal', { ...answer, code: '', error: 'denied', description: 'No' }, {}, 'refused denied: No'],
    ['a refusal with a code', { ...answer, error: 'denied' }, {}, 'refused denied'],
  ])('%s', (_, given, server, expected) => expect(failureOf(() => codeOf(given, server))).toBe(expected))

  const metadata = { authorization_endpoint: 'https://login.example.com/auth', token_endpoint: `${issuer}/token` }
  test.each([
    ['no object', 'x', 'metadata'],
    ['nothing', undefined, 'metadata'],
    ['no addresses', {}, 'metadata'],
    ['a script for an address', { ...metadata, authorization_endpoint: 'javascript:alert(1)' }, 'metadata'],
    ['plain http', { ...metadata, token_endpoint: 'http://id.example.com/token' }, 'metadata'],
    [
      'tokens at a server that the description does not name',
      { ...metadata, token_endpoint: 'https://evil.example/token' },
      'elsewhere evil.example',
    ],
  ])('metadata with %s', (_, body, expected) => {
    expect(failureOf(() => readMetadata(body, new URL(`${issuer}/.well-known/openid-configuration`)))).toBe(expected)
  })

  test('metadata as they should be', () => {
    const told = readMetadata({ ...metadata, issuer }, new URL(`${issuer}/.well-known/openid-configuration`))
    expect(told).toMatchObject({ issuer, namesItself: false })
    expect([told.authorizationUrl.href, told.tokenUrl.href]).toEqual(Object.values(metadata))
  })

  test.each([
    [true, { access_token: 'abc.def', token_type: 'Bearer' }, 'passed: abc.def'],
    [true, { access_token: 'abc', token_type: 'bearer' }, 'passed: abc'],
    [true, { access_token: 'abc' }, 'passed: abc'],
    [true, { access_token: 'abc', token_type: 'DPoP' }, 'unclear'],
    [true, { access_token: 'a\r\nX-Evil: 1' }, 'unclear'],
    [true, { access_token: 'x'.repeat(1_000_000) }, 'unclear'],
    [true, { access_token: ['abc'] }, 'unclear'],
    [true, undefined, 'unclear'],
    [true, 'abc', 'unclear'],
    [true, { error: 'bad_code' }, 'refused bad_code'],
    [false, { access_token: 'abc' }, 'refused'],
    [false, undefined, 'refused'],
    [false, { error: 'a\u202e<b>', error_description: 'x'.repeat(1_000) }, `refused a <b>: ${'x'.repeat(293)}`],
  ])('an answer of a token server: case %#', (isOk, body, expected) => {
    expect(failureOf(() => readToken(isOk, body))).toBe(expected)
  })
})
