import { describe, expect, test } from 'vitest'
import { bytesOf, isGlobal, isInRange, readRange } from './addresses.ts'
import { covers, names, readAllowance } from './allowances.ts'

const isPublic = (text: string) => {
  const bytes = bytesOf(text)
  if (!bytes) throw new Error(`${text} is no address`)
  return isGlobal(bytes)
}

describe('SSRF-3: what is not on the public internet', () => {
  test.each([
    ['this network', '0.0.0.0 0.1.2.3'],
    ['private', '10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1'],
    ['shared', '100.64.0.1 100.127.255.254'],
    ['loopback', '127.0.0.1 127.255.255.254 ::1'],
    ['link-local', '169.254.169.254 fe80::1 febf::1'],
    ['protocols and relays', '192.0.0.1 192.88.99.1'],
    ['documentation', '192.0.2.1 198.51.100.7 203.0.113.9 2001:db8::1 3fff::1'],
    ['benchmarks', '198.18.0.1 198.19.255.255'],
    ['multicast', '224.0.0.1 239.255.255.255 ff02::1'],
    ['reserved', '240.0.0.1 255.255.255.255'],
    ['unspecified', ':: 0:0:0:0:0:0:0:0'],
    ['unique local and site-local', 'fc00::1 fd12:3456::1 fec0::1'],
    ['mapped', '::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1'],
    ['compatible', '::127.0.0.1 ::8.8.8.8'],
    ['translated', '64:ff9b::10.0.0.1 64:ff9b::808:808 64:ff9b:1::1'],
    ['6to4, Teredo and other tunnels', '2002:7f00:1:: 2001::1 2001:1ff::1'],
    ['discard and segment routing', '100::1 5f00::1'],
  ])('%s', (_, addresses) => {
    for (const address of addresses.split(' ')) expect([address, isPublic(address)]).toEqual([address, false])
  })

  test('what lies just beside is', () => {
    const beside =
      '1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 198.17.255.255 198.20.0.0 223.255.255.255 2001:200::1 2001:4860:4860::8888 2600::1 2003::1'
    for (const address of beside.split(' ')) expect([address, isPublic(address)]).toEqual([address, true])
  })
})

test('an address is its bytes, however it is written; zones and other notations are none', () => {
  expect(bytesOf('::ffff:1.2.3.4')).toEqual(bytesOf('0:0:0:0:0:ffff:102:304'))
  expect(bytesOf('2001:DB8::1')).toEqual(bytesOf('2001:db8:0:0:0:0:0:1'))
  for (const text of [
    'fe80::1%eth0',
    '0x7f.1',
    '127.1',
    '017700000001',
    '2130706433',
    '1.2.3',
    '',
    'localhost',
    '[::1]',
  ]) {
    expect([text, bytesOf(text)]).toEqual([text, undefined])
  }
})

test('ranges end at their bits', () => {
  const range = readRange('172.16.0.0/12')
  const isIn = (text: string) =>
    isInRange(bytesOf(text) ?? new Uint8Array(), range ?? { bytes: new Uint8Array(), bits: 0 })
  expect(['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0', '::1'].map(isIn)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  for (const text of ['10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '::/129', 'a/8'])
    expect(readRange(text)).toBeUndefined()
})

describe('SSRF-7: what the operator allows', () => {
  const place = (host: string, address: string, port: number) => ({
    host,
    address: bytesOf(address) ?? new Uint8Array(),
    port,
  })
  const entry = (text: string) => readAllowance(text) ?? { host: undefined, range: undefined, port: undefined }

  test.each([
    ['10.0.0.0/8', 'a.example', '10.1.2.3', 443, true],
    ['10.0.0.0/8', 'a.example', '10.1.2.3', 8443, false],
    ['10.1.2.3:8443', 'a.example', '10.1.2.3', 8443, true],
    ['10.1.2.3:8443', 'a.example', '10.1.2.4', 8443, false],
    ['[fd00::1]:8443', 'a.example', 'fd00::1', 8443, true],
    ['Intern.example', 'intern.example', '10.1.2.3', 80, true],
    ['intern.example', 'x.intern.example', '10.1.2.3', 80, false],
    ['intern.example:99', 'intern.example', '10.1.2.3', 99, true],
  ])('%s for %s at %s:%d: %s', (text, host, address, port, expected) => {
    expect(covers(entry(text), place(host, address, port))).toBe(expected)
  })

  test('only one host or address with its port names a place singly', () => {
    const database = place('db.example', '10.0.0.5', 5432)
    const singly = (text: string) => names(entry(text), database)
    expect(['10.0.0.5:5432', 'db.example:5432'].map(singly)).toEqual([true, true])
    expect(['10.0.0.0/8', '10.0.0.5', 'db.example', '10.0.0.0/8:5432', '10.0.0.6:5432'].map(singly)).toEqual(
      Array(5).fill(false),
    )
  })

  test.each(['', 'http://a', 'a b', 'a:0', 'a:70000', '*.example.com', '10.0.0.0/99', 'a/b'])(
    '%j is no entry',
    (text) => {
      expect(readAllowance(text)).toBeUndefined()
    },
  )
})
