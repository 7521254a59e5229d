import { describe, expect, test } from 'vitest'
import { callableServers, isHostListed } from '../publications/index.ts'
import { chooseTarget, headersToSend, headersToShow } from './rules.ts'

const servers = [
  {
    url: 'https://{region}.example.com/{stage}/',
    origins: ['https://eu.example.com', 'https://us.example.com'],
    proxied: true,
    variables: [
      { name: 'region', values: ['eu', 'us'] },
      { name: 'stage', values: ['v1', 'v2'] },
    ],
  },
  { url: 'https://closed.example.com', origins: ['https://closed.example.com'], proxied: false, variables: [] },
]
const choose = (url: string, path = '/things/{id}') =>
  chooseTarget(new URL(url), path, { gateway: 'https://gateway.example/tides', servers })

describe('TRY-1: where a call may go', () => {
  test.each([
    ['https://gateway.example/tides/things/7?a=b', 'gateway'],
    ['https://gateway.example/tides/things/a%20b%2Fc', 'gateway'],
    ['https://eu.example.com/v1/things/7', 'server'],
    ['https://us.example.com/v2/things/7', 'server'],
  ])('%s: %s', (url, target) => expect(choose(url)).toBe(target))

  test.each([
    ['another path', 'https://gateway.example/tides/others/7'],
    ['another API', 'https://gateway.example/parcels/things/7'],
    ['more behind', 'https://gateway.example/tides/things/7/more'],
    ['less', 'https://gateway.example/tides/things'],
    ['steps', 'https://gateway.example/tides/things/..'],
    ['encoded steps', 'https://gateway.example/tides/things/%252e%252e'],
    ['another scheme', 'http://gateway.example/tides/things/7'],
    ['another port', 'https://gateway.example:8443/tides/things/7'],
    ['a user', 'https://a:b@gateway.example/tides/things/7'],
    ['a value that is not listed', 'https://eu.example.com/v3/things/7'],
    ['a host that is not listed', 'https://evil.example.com/v1/things/7'],
    ['a host that only looks alike', 'https://eu.example.com.evil.example/v1/things/7'],
    ['a host that the operator does not allow', 'https://closed.example.com/things/7'],
    ['metadata', 'http://169.254.169.254/things/7'],
    ['what cannot be decoded', 'https://gateway.example/tides/things/%ff'],
  ])('%s is refused', (_, url) => expect(choose(url)).toBeUndefined())

  test('without a gateway only servers count', () => {
    expect(
      chooseTarget(new URL('https://gateway.example/tides/things/7'), '/things/{id}', { gateway: undefined, servers }),
    ).toBeUndefined()
  })

  test('parameters may stand inside of a segment', () => {
    const path = '/files/{name}.{form}/v{n}'
    expect(choose('https://gateway.example/tides/files/a.json/v1', path)).toBe('gateway')
    expect(choose('https://gateway.example/tides/files/a-json/v1', path)).toBeUndefined()
    expect(choose('https://gateway.example/tides/files/a.json/1', path)).toBeUndefined()
  })
})

test('TRY-1: headers of the connection, of the portal and of proxies stay here, and so do our cookies', () => {
  const given = [
    'Host',
    'Origin',
    'Referer',
    'Connection',
    'Transfer-Encoding',
    'Content-Length',
    'Proxy-Authorization',
    'Sec-Fetch-Site',
    'X-Forwarded-For',
    'Forwarded',
    'X-Gatehouse-Portal-Id',
    'Via',
    'Expect',
    'Upgrade',
  ]
  expect(headersToSend(given.map((name) => ({ name, value: 'x' })))).toEqual([])
  expect(
    headersToSend([
      { name: 'X-Key', value: 'k' },
      { name: 'Cookie', value: 'a=1; portalaccesstoken=secret; __Host-portalaccesstoken=s; b=2' },
    ]),
  ).toEqual([
    ['X-Key', 'k'],
    ['Cookie', 'a=1; b=2'],
  ])
})

test('TRY-3: the page is told headers, never cookies, and no more than fit', () => {
  const shown = headersToShow([
    ['set-cookie', 'a=1'],
    ['content-encoding', 'gzip'],
    ['x-a', 'ü%"'],
    ['x-long', 'l'.repeat(9_000)],
    ['x-b', '2'],
  ])
  expect(JSON.parse(decodeURIComponent(shown))).toEqual([
    ['x-a', 'ü%"'],
    ['x-b', '2'],
  ])
})

describe('TRY-4: the origins that a described server may have', () => {
  const variable = (name: string, usual: string, values: string[] = []) => ({
    name,
    default: usual,
    values,
    description: null,
  })
  const origins = (url: string, ...variables: ReturnType<typeof variable>[]) =>
    callableServers([{ url, variables }], () => true).flatMap((server) => server.origins)

  test.each([
    ['https://API.example.com:443/v1', ['https://api.example.com']],
    ['http://a.example:8080', ['http://a.example:8080']],
    ['/v1', []],
    ['//a.example/v1', []],
    ['javascript:alert(1)', []],
    ['https://user:word@a.example', []],
    ["https://a.example; script-src 'unsafe-inline'/", []],
    ['https://*/', []],
    ['https://{host}/', []],
  ])('%s: %j', (url, expected) => expect(origins(url)).toEqual(expected))

  test('listed values count, a typed one never does', () => {
    expect(origins('https://{r}.a.example/{v}', variable('r', 'eu', ['eu', 'us']), variable('v', 'v1'))).toEqual([
      'https://eu.a.example',
      'https://us.a.example',
    ])
    expect(origins('https://{tenant}.a.example', variable('tenant', 'demo'))).toEqual(['https://demo.a.example'])
    const many = Array.from({ length: 21 }, (_, index) => `r${index}`)
    expect(origins('https://{r}.a.example', variable('r', 'r0', many))).toEqual(['https://r0.a.example'])
  })

  test('hosts are listed by name, by their end, or all', () => {
    expect(isHostListed(['a.example', '*.b.example'], 'a.example')).toBe(true)
    expect(isHostListed(['a.example', '*.b.example'], 'x.b.example')).toBe(true)
    expect(isHostListed(['a.example', '*.b.example'], 'b.example')).toBe(false)
    expect(isHostListed(['a.example', '*.b.example'], 'evilb.example')).toBe(false)
    expect(isHostListed(['*'], 'any.example')).toBe(true)
    expect(isHostListed([], 'any.example')).toBe(false)
  })
})
