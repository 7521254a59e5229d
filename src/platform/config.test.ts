import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigError, environmentOfProcesses, readConfig, unknownSettings } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-config-'))
afterAll(() => rmSync(folder, { recursive: true }))
const base = { GATEHOUSE_DATA: folder }

describe('a wrong setting stops the start with one line that names it (OPS-7)', () => {
  test.each([
    ['GATEHOUSE_PORT', 'eighty'],
    ['GATEHOUSE_PORT', '70000'],
    ['GATEHOUSE_BIND', 'everywhere'],
    ['GATEHOUSE_PUBLIC_URL', 'portal.example'],
    ['GATEHOUSE_PUBLIC_URL', 'https://portal.example/path'],
    ['GATEHOUSE_GATEWAY_URL', 'ftp://portal.example'],
    ['GATEHOUSE_DOMAIN', 'http://x'],
    ['GATEHOUSE_SECRET_KEY', 'short'],
    ['GATEHOUSE_SMTP_URL', 'http://mail'],
    ['GATEHOUSE_SMTP_URL', 'smtp://mail?tls=maybe'],
    ['GATEHOUSE_MAIL_FROM', 'Portal'],
    ['GATEHOUSE_MAIL_FROM', 'Portal <a@b.example>, <c@d.example>'],
    ['GATEHOUSE_ROLES', 'web,cook'],
    ['GATEHOUSE_TRUST_PROXY', 'foo'],
    ['GATEHOUSE_TRUST_PROXY', 'loopback'],
    ['GATEHOUSE_TRUST_PROXY', '0.0.0.0/0'],
    ['GATEHOUSE_TRUST_PROXY', '10.0.0.5,10.0.0.0/33'],
    ['GATEHOUSE_DEMO', 'maybe'],
    ['GATEHOUSE_ADMIN_TOKEN', 'short'],
    ['GATEHOUSE_LIMITS', 'unknown=1'],
    ['GATEHOUSE_LIMITS', 'signUpsPerMinute=many'],
    ['GATEHOUSE_LIMITS', 'operatorSessionIdleMinutes=61'],
    ['GATEHOUSE_LIMITS', 'developerSessionMinutes=4'],
    ['GATEHOUSE_LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://x'],
  ])('%s=%s', (name, value) => {
    const read = () => readConfig({ ...base, [name]: value })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(new RegExp(`^${name} .*\\.$`))
  })

  test('the demo is refused on a public address', () => {
    expect(() =>
      readConfig({ ...base, GATEHOUSE_PUBLIC_URL: 'https://portal.example', GATEHOUSE_DEMO: 'true' }),
    ).toThrow(/^GATEHOUSE_DEMO /)
    expect(readConfig({ ...base, GATEHOUSE_PUBLIC_URL: 'https://portal.example' }).demo).toBe(false)
  })

  test('a database elsewhere needs a key of its own', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://x/y' })).toThrow(/^GATEHOUSE_SECRET_KEY /)
  })

  test('the first operator needs address and password', () => {
    expect(() => readConfig({ ...base, GATEHOUSE_ADMIN_EMAIL: 'a@b.example' })).toThrow(/^GATEHOUSE_ADMIN_PASSWORD /)
  })
})

test('a key is made once, readable by the owner only', () => {
  const { secretKey } = readConfig(base)
  expect(secretKey).toHaveLength(32)
  expect(readConfig(base).secretKey).toEqual(secretKey)
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
})

test('addresses follow the ports', () => {
  const config = readConfig({ ...base, GATEHOUSE_PORT: '9001', GATEHOUSE_GATEWAY_PORT: '9002' })
  expect([config.publicUrl.origin, config.gatewayUrl.origin]).toEqual([
    'http://localhost:9001',
    'http://localhost:9002',
  ])
})

test('names that look like ours and are not are found', () => {
  expect(unknownSettings({ GATEHOUSE_PROT: '1', GATEHOUSE_PORT: '2', PATH: 'x' })).toEqual(['GATEHOUSE_PROT'])
})

test('processes get the environment as it is; what it says of memory itself stays', () => {
  expect(environmentOfProcesses({ PATH: 'x' })).toEqual({ PATH: 'x', MALLOC_MMAP_THRESHOLD_: '1048576' })
  expect(environmentOfProcesses({ MALLOC_MMAP_THRESHOLD_: '7' })).toEqual({ MALLOC_MMAP_THRESHOLD_: '7' })
})
