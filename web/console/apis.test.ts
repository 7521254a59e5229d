import { FormData } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSites } from '../../src/server/sites/web.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../src/testing/gatehouse.ts'
import { addPortal } from '../../src/testing/people.ts'

const password = 'a rather long secret'
const specification = (title: string, version = '1.2.0') =>
  `openapi: 3.1.0\ninfo: {title: ${title}, version: ${version}}\npaths:\n  /tides:\n    get: {responses: {"200": {description: ok}}}\n`

let house: TestGatehouse
let cookie: string

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
  const email = 'ada@example.com'
  const body = { email, full_name: 'Ada', role: 'admin' as const, password }
  await ok(house.operator.POST('/gatehouse/v1/operators', { body }))
  const answer = await post('/login', { email, password })
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})
afterAll(() => house.stop())

type Fields = Record<string, string | string[] | { file: string; bytes: Uint8Array | string }>

/** A form as a browser sends it: with a file, or without script and files. */
async function post(path: string, fields: Fields) {
  const form = new FormData()
  let hasFile = false
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'object' && !Array.isArray(value)) {
      hasFile = true
      form.append(name, new Blob([value.bytes as string]), value.file)
    } else for (const one of [value].flat()) form.append(name, one)
  }
  const plain = new URLSearchParams(hasFile ? [] : ([...form] as [string, string][])).toString()
  const type = hasFile ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
  return house.request(house.origin + path, {
    method: 'POST',
    headers: { accept: 'text/html', cookie: cookie ?? '', origin: house.origin, ...type },
    body: hasFile ? form : plain,
  })
}
async function send(path: string, fields: Fields) {
  const answer = await post(path, fields)
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' }
}
async function open(path: string) {
  const answer = await house.request(house.origin + path, { headers: { accept: 'text/html', cookie } })
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}
const bare = (to: string) => to.split('?')[0] ?? ''
const create = async (title: string) => bare((await send('/apis/new', { content: specification(title) })).to)

describe('A new API', () => {
  test('from a file takes its name from the specification', async () => {
    const { to } = await send('/apis/new', { file: { file: 'tides.yaml', bytes: specification('Tides of files') } })
    expect(to).toContain('done=api-created')
    const { html } = await open(bare(to))
    expect(html).toContain('Tides of files')
    expect(html).toContain('1.2.0')
  })

  test('from a file that is no text, or no specification, is refused at the file', async () => {
    for (const bytes of [Uint8Array.of(0xff, 0xfe, 0x00, 0x41), 'just words']) {
      const { status, html } = await send('/apis/new', { name: 'Kept name', file: { file: 'x.yaml', bytes } })
      expect([status, html.includes('form-file-error'), html.includes('Kept name')]).toEqual([200, true, true])
    }
  })

  test('takes one file of at most 26 MB, and none where no page asks for one (DOS-1)', async () => {
    const large = { file: 'x.yaml', bytes: 'x'.repeat(27 * 1024 * 1024) }
    expect((await send('/apis/new', { name: 'Large', file: large })).status).toBe(413)
    expect((await send('/portals/new', { name: 'P', file: { file: 'x', bytes: 'x' } })).status).toBe(415)
  })

  test('from an address that is not reachable says so in the one sentence, and asks for one way only (SSRF-8)', async () => {
    const { html } = await send('/apis/new', { url: 'https://127.0.0.1/openapi.json' })
    expect(html).toContain('No OpenAPI or AsyncAPI document could be fetched from this address')
    const both = await send('/apis/new', { url: 'https://example.com/', content: specification('Both') })
    expect(both.html).toContain('Give the specification in one way only.')
    // The summary names each field that is meant.
    expect(both.html).toContain('From an address: Give the specification in one way only.')
    expect(both.html).toContain('Pasted: Give the specification in one way only.')
  })
})

describe('Versions', () => {
  test('say what is wrong by rule, place and sentence; a good one says so', async () => {
    const home = await create('Checked')
    const content = specification('Checked', '2.0.0').replace('paths:', 'paths:\n  broken: 5')
    const { to } = await send(`${home}/versions/new`, { content })
    const { html } = await open(bare(to))
    expect(html).toContain('A path must begin with a slash.')
    expect(html).toContain('data-path="/paths/broken"')
    expect(html).toContain('Paths that are none')
    expect((await open(home)).html).toMatch(/\d remarks?</)
  })

  test('are made current, dated, downloaded, and deleted with the consequences told', async () => {
    const home = await create('Lasting')
    const added = bare((await send(`${home}/versions/new`, { content: specification('Lasting', '2.0.0') })).to)
    await send(`${home}/edit`, { name: 'Lasting', version: '1.2.0', slug: 'lasting' })
    expect((await open(added)).html).toContain(`action="${added}/current"`)
    expect((await send(`${added}/current`, {})).to).toBe(`${added}?done=version-current`)
    expect((await open(added)).html).not.toContain(`action="${added}/current"`)

    const wrong = await send(added, { act: 'dates', deprecated_at: '2027-06-01', sunset_at: '2027-01-01' })
    expect(wrong.html).toContain('dates-form-sunset_at-error')
    await send(added, { act: 'dates', deprecated_at: '2027-01-01', sunset_at: '' })
    expect((await open(added)).html).toContain('value="2027-01-01"')

    const { html, headers } = await open(`${added}/download`)
    expect(html).toBe(specification('Lasting', '2.0.0'))
    expect(headers.get('content-disposition')).toContain('.yaml"')
    expect((await open(`${added}/delete`)).html).toContain('It is the current version')
    expect((await send(`${added}/delete`, {})).to).toBe(`${home}?done=version-deleted`)
  })
})

describe('Documents', () => {
  test('are shown as developers see them without script, and nothing of them runs (UGC-1)', async () => {
    const home = await create('Written')
    const content = '# Begin\n\n*now* <script>alert(1)</script>'
    const { html } = await send(`${home}/documents/new`, { content, act: 'preview' })
    expect(html).toContain('<em>now</em>')
    expect(html).not.toContain('<script>alert')
    expect((await open(home)).html).toContain('It has no document yet')
  })

  test('move up, down, below the one above and out again', async () => {
    const home = await create('Moved')
    const apiId = home.split('/')[2] ?? ''
    for (const title of ['One', 'Two', 'Three']) await send(`${home}/documents/new`, { title, content: 'text' })
    const params = { path: { apiId } }
    const tree = async () => {
      const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/documents', { params }))
      return data.map(({ title, children }) => [title, ...children.map((child) => child.title)].join('>'))
    }
    const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/documents', { params }))
    const move = (title: string, where: string) =>
      send(`${home}/documents/${data.find((one) => one.title === title)?.id}/move`, { where })
    await move('Three', 'up')
    expect(await tree()).toEqual(['One', 'Three', 'Two'])
    await move('One', 'down')
    expect(await tree()).toEqual(['Three', 'One', 'Two'])
    await move('One', 'in')
    expect(await tree()).toEqual(['Three>One', 'Two'])
    await move('One', 'out')
    expect(await tree()).toEqual(['Three', 'One', 'Two'])
  })
})

test('One act publishes on several portals', async () => {
  const home = await create('Everywhere')
  const portals = [await addPortal(house), await addPortal(house)]
  const none = await send(`${home}/publish`, { visibility: 'public' })
  expect(none.html).toContain('form-portal_id-error')
  const fields = { portal_id: portals.map(({ id }) => id), visibility: 'public', auth_strategy_id: '' }
  expect((await send(`${home}/publish`, fields)).to).toBe(`${home}?done=published`)
  const { html } = await open(home)
  for (const { id } of portals) expect(html).toContain(`/portals/${id}/apis/`)
})

test('Attributes and labels are written in lines, filter the list, and go when their line goes', async () => {
  const home = await create('Sorted')
  const facts = { name: 'Sorted', version: '1.2.0', slug: 'sorted' }
  const refused = await send(`${home}/edit`, { ...facts, attributes: 'no colon', labels: '' })
  expect(refused.html).toContain('form-attributes-error')
  await send(`${home}/edit`, { ...facts, attributes: 'domain: coast, sea\r\nlevel: core', labels: 'team: harbour' })
  expect((await open('/apis?attribute=domain%3Acoast')).html).toContain(`href="${home}"`)
  expect((await open('/apis?attribute=domain%3Anone')).html).toContain('Nothing here fits this filter')
  await send(`${home}/edit`, { ...facts, attributes: 'domain: sea', labels: '' })
  const { html } = await open(home)
  expect(html).toContain('domain: sea')
  expect(html).not.toContain('level: core')
  expect(html).not.toContain('team: harbour')
})

test('An icon is shown once it is found good; a bad one says why (UGC-8)', async () => {
  const home = await create('Pictured')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><rect width="32" height="32"/></svg>'
  expect((await send(`${home}/icon`, { file: { file: 'i.svg', bytes: svg } })).to).toBe(`${home}/icon?done=icon-saved`)
  expect((await open(home)).html).toContain('images/icon/raw')
  const bad = await send(`${home}/icon`, { file: { file: 'i.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) } })
  expect(bad.html).toContain('form-file-error')
  expect((await open(home)).html).toContain('images/icon/raw')
  expect((await send(`${home}/icon/delete`, {})).to).toBe(`${home}?done=icon-deleted`)
  expect((await open(home)).html).not.toContain('images/icon/raw')
})

describe('two operators at one thing (CON-6)', () => {
  const stateIn = (html: string) => (/name="state" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')
  const things: [string, () => Promise<string>, Record<string, string>, string][] = [
    [
      'a document',
      async () => {
        const home = await create('Overtaken documents')
        await send(`${home}/documents/new`, { title: 'Guide', content: 'text' })
        const path = { apiId: home.split('/').at(-1) ?? '' }
        const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/documents', { params: { path } }))
        return `${home}/documents/${data[0]?.id}`
      },
      { title: 'Guide', slug: 'guide', parent_document_id: '' },
      'content',
    ],
    ['an API', async () => `${await create('Overtaken API')}/edit`, { name: 'Overtaken API' }, 'description'],
    [
      'a portal',
      async () => `/portals/${(await addPortal(house, { name: 'Overtaken portal' })).id}/edit`,
      { name: 'Overtaken portal', display_name: 'Overtaken', password_min_length: '8' },
      'description',
    ],
  ]

  test.each(things)('do not overwrite each other silently: %s', async (_, make, fields, field) => {
    const address = await make()
    const state = stateIn((await open(address)).html)
    expect(state).not.toBe('')
    expect((await send(address, { ...fields, state, [field]: 'of the first' })).status).toBe(303)
    const second = await send(address, { ...fields, state, [field]: 'of the second' })
    expect(second.html).toContain('Somebody else changed this meanwhile')
    expect(second.html).toContain('of the second')
    const now = await open(address)
    expect(now.html).toContain('of the first')
    expect(stateIn(second.html)).toBe(stateIn(now.html))
    expect((await send(address, { ...fields, state: stateIn(second.html), [field]: 'of both' })).status).toBe(303)
    expect((await open(address)).html).toContain('of both')
  })

  test('a refusal for another reason keeps the state that the form was opened on', async () => {
    const address = `${await create('Opened once')}/edit`
    const state = stateIn((await open(address)).html)
    await send(address, { name: 'Opened once', state, description: 'of the first' })
    const refused = await send(address, { name: '', state, description: 'of the second' })
    expect(refused.html).toContain('form-name-error')
    expect(stateIn(refused.html)).toBe(state)
  })
})
