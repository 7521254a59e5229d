import { describe, expect, test } from 'vitest'
import {
  isClash,
  readUpstream,
  whyNotName,
  whyNotPath,
  whyNotRoute,
  whyNotSupportedPlane,
  whyNotSupportedRoute,
  whyNotSupportedService,
} from './rules.ts'

describe('the upstream of a service', () => {
  test.each([
    ['http://orders.internal', { protocol: 'http', host: 'orders.internal', port: 80, path: null }],
    ['https://orders.internal', { protocol: 'https', host: 'orders.internal', port: 443, path: null }],
    ['http://127.0.0.1:9000/v1', { protocol: 'http', host: '127.0.0.1', port: 9000, path: '/v1' }],
    ['http://[::1]:9000/', { protocol: 'http', host: '[::1]', port: 9000, path: '/' }],
  ])('%s', (url, upstream) => {
    expect(readUpstream({ url })).toEqual(upstream)
  })

  test.each([
    'ftp://host/',
    'http://user:secret@host/',
    'http://host/?a=b',
    'http://host/#x',
    'http://host:0/',
    'http://host:70000000/',
    'http://host/a/../b',
    'http://ho st/',
    '//host/',
    'http://',
  ])('%s is refused', (url) => {
    expect(readUpstream({ url })).toMatchObject({ field: 'url' })
  })

  test('url and its parts exclude each other', () => {
    expect(readUpstream({ url: 'http://a', host: 'b' })).toMatchObject({ field: 'host' })
    expect(readUpstream({})).toMatchObject({ field: 'host', rule: 'required' })
    expect(readUpstream({ host: 'a', port: 0 })).toMatchObject({ field: 'port' })
  })
})

describe('a path of a route has one form (GW-4)', () => {
  test.each(['/', '/orders', '/orders/', '/a/b-c_d~e', '/%C3%A4', '/a:b@c'])('%s is accepted', (path) => {
    expect(whyNotPath(path, 'paths.0')).toBeUndefined()
  })

  test.each([
    'orders',
    '',
    '//a',
    '/a//b',
    '/a/../b',
    '/./a',
    '/a;b',
    '/a b',
    '/a?b',
    '/a#b',
    '/%2e%2e/a',
    '/%2E%2E/a',
    '/a%2Fb',
    '/a%5Cb',
    '/a%00',
    '/a%252Fb',
    '/%41',
    '/%c3%a4',
    '/%C3',
    '/ä',
    '/a\\b',
    '/%zz',
    `/${'x'.repeat(1024)}`,
  ])('%s is refused', (path) => {
    expect(whyNotPath(path, 'paths.0')).toMatchObject({ field: 'paths.0' })
  })
})

describe('what a route may say', () => {
  test.each([
    [{}, 'paths'],
    [{ paths: [] }, 'paths'],
    [{ hosts: [], paths: ['/a'] }, 'hosts'],
    [{ hosts: ['Upper.example'] }, 'hosts.0'],
    [{ hosts: ['a', 'b/c'] }, 'hosts.1'],
    [{ hosts: ['*'] }, 'hosts.0'],
    [{ methods: ['GET', 'get'] }, 'methods.1'],
    [{ paths: ['/a', 'b'] }, 'paths.1'],
  ])('%j is refused', (route, field) => {
    expect(whyNotRoute(route)).toMatchObject({ field })
  })

  test.each([{ paths: ['/a'] }, { hosts: ['*.example.com'] }, { methods: ['GET'] }])('%j is enough', (route) => {
    expect(whyNotRoute(route)).toBeUndefined()
  })

  test.each([
    [{ expression: 'http.path == "/"' }, 'expression'],
    [{ paths: ['~/a.*'] }, 'paths'],
    [{ hosts: ['api.*'] }, 'hosts'],
    [{ hosts: ['example.com:8000'] }, 'hosts'],
    [{ protocols: ['grpc' as const] }, 'protocols'],
    [{ methods: ['TRACE'] }, 'methods'],
    [{ headers: { a: ['b'] } }, 'headers'],
    [{ snis: ['a'] }, 'snis'],
    [{ sources: [] }, 'sources'],
    [{ regex_priority: 1 }, 'regex_priority'],
    [{ request_buffering: false }, 'request_buffering'],
    [{ https_redirect_status_code: 301 as const }, 'https_redirect_status_code'],
  ])('%j is not honoured, so it is refused', (route, field) => {
    expect(whyNotSupportedRoute(route)).toBe(field)
  })

  test('defaults of the wire pass', () => {
    expect(
      whyNotSupportedRoute({
        paths: ['/a'],
        headers: null,
        regex_priority: 0,
        path_handling: 'v0',
        request_buffering: true,
        https_redirect_status_code: 426,
      }),
    ).toBeUndefined()
    expect(whyNotSupportedService({ host: 'a', retries: 5, tls_verify: null })).toBeUndefined()
    expect(whyNotSupportedPlane({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE' })).toBeUndefined()
  })

  test('what is not honoured of services and control planes is named', () => {
    expect(whyNotSupportedService({ protocol: 'grpc' })).toBe('protocol')
    expect(whyNotSupportedService({ retries: 3 })).toBe('retries')
    expect(whyNotSupportedService({ tls_verify: false })).toBe('tls_verify')
    expect(whyNotSupportedPlane({ cluster_type: 'CLUSTER_TYPE_SERVERLESS' })).toBe('cluster_type')
    expect(whyNotSupportedPlane({ auth_type: 'pki_client_certs' })).toBe('auth_type')
    expect(whyNotSupportedPlane({ cloud_gateway: true })).toBe('cloud_gateway')
  })
})

test('names stand beside ids in addresses, so none looks like an id (AZ-8)', () => {
  expect(whyNotName('orders-v1')).toBeUndefined()
  for (const name of ['', 'a/b', 'a b', '00000000-0000-4000-8000-000000000000']) expect(whyNotName(name)).toBeTruthy()
})

describe('two routes for the same requests (GW-6)', () => {
  const route = (
    paths: string[] | null,
    methods: string[] | null = null,
    hosts: string[] | null = null,
    protocols = ['http', 'https'],
  ) => ({ paths, methods, hosts, protocols })
  test.each([
    [route(['/a']), route(['/a']), true],
    [route(['/a', '/b']), route(['/b/']), true],
    [route(null, ['GET']), route(['/'], ['GET']), true],
    [route(['/a'], ['GET', 'POST']), route(['/a'], ['POST']), true],
    [route(['/a']), route(['/ab']), false],
    [route(['/a']), route(['/a/b']), false],
    [route(['/a'], ['GET']), route(['/a']), false],
    [route(['/a'], ['GET']), route(['/a'], ['POST']), false],
    [route(['/a'], null, ['x.example']), route(['/a']), false],
    [route(['/a'], null, null, ['http']), route(['/a'], null, null, ['https']), false],
    [route(['/a'], null, null, ['http']), route(['/a']), true],
  ])('%j %j', (one, other, clash) => {
    expect(isClash(one, other)).toBe(clash)
    expect(isClash(other, one)).toBe(clash)
  })
})
