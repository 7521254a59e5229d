import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSites } from '../../../src/server/sites/web.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../../src/testing/gatehouse.ts'
import { addPortal, type TestPortal } from '../../../src/testing/people.ts'

const evil = '"><script>alert(1)</script>'
const documentOf = (version: string, operations: Record<string, object>) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version },
    paths: {
      '/pets': Object.fromEntries(
        Object.entries(operations).map(([method, more]) => [
          method,
          { operationId: `pets/${method}`, summary: evil, responses: { 200: { description: 'Done' } }, ...more },
        ]),
      ),
    },
  })
const limit = { name: evil, in: 'query', required: true, schema: { type: 'integer' } }

let house: TestGatehouse
let portal: TestPortal
const pages = new Map<string, { status: number; text: string; type: string }>()

beforeAll(async () => {
  house = await startGatehouse({}, { worker: true, sites: (platform) => createSites(platform) })
  portal = await addPortal(house, { default_api_visibility: 'public' })
  for (const [name, visibility] of [
    ['Shop', 'public'],
    ['Vault', 'private'],
    ['Empty', 'public'],
  ] as const) {
    const spec = name === 'Empty' ? {} : { spec_content: documentOf('1.0.0', { get: {}, put: {} }) }
    const { id } = await ok(house.operator.POST('/v3/apis', { body: { name, slug: name.toLowerCase(), ...spec } }))
    const params = { path: { apiId: id, portalId: portal.id } }
    await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility } }))
    if (name === 'Empty') continue
    const content = documentOf('2.0.0', { get: { parameters: [limit] }, post: {} })
    const path = { apiId: id }
    await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params: { path }, body: { spec: { content } } }))
    await vi.waitFor(
      async () => {
        const { data } = await ok(house.operator.GET('/gatehouse/v1/apis/{apiId}/changelog', { params: { path } }))
        expect(data).toHaveLength(2)
      },
      { timeout: 30_000, interval: 100 },
    )
  }
  for (const path of ['shop/changelog', 'shop/changelog?breaking=true', 'shop/changelog.atom', 'shop/changelog.md']) {
    pages.set(path, await get(path))
  }
})
afterAll(() => house.stop())

async function get(path: string) {
  const answer = await house.request(`${portal.origin}/apis/${path}`)
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' }
}
const page = (path: string) => pages.get(path) ?? { status: 0, text: '', type: '' }

describe('/apis/{slug}/changelog', () => {
  test('lists what was added, removed and changed, with the way to each operation in the version that has it', () => {
    const { status, text } = page('shop/changelog')
    expect(status).toBe(200)
    expect(text).toContain('href="/apis/shop/reference/operations/pets/post?version=2.0.0"')
    expect(text).toContain('href="/apis/shop/reference/operations/pets/put"')
    expect(text).toContain('Requests without it are refused.')
    expect(text).toContain('Compared with version 1.0.0')
  })

  test('shows what breaks alone', () => {
    const { text } = page('shop/changelog?breaking=true')
    expect(text).toContain('Requests without it are refused.')
    expect(text).not.toContain('operations/pets/post')
  })

  test('as Markdown', () => {
    const { status, text } = page('shop/changelog.md')
    expect(status).toBe(200)
    expect(text).toContain('# What changed in Shop')
    expect(text).toContain(
      `- Added: [POST /pets](${portal.origin}/apis/shop/reference/operations/pets/post?version=2.0.0)`,
    )
  })

  test('one entry by its address, and none by another', async () => {
    const { text } = page('shop/changelog.atom')
    const href = /changelog(\?entry=[\w-]+)/.exec(text)?.[1]
    expect((await get(`shop/changelog${href}`)).status).toBe(200)
    expect((await get('shop/changelog?entry=00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await get('shop/changelog?entry=none')).status).toBe(404)
  })

  test('says so where there is nothing yet', async () => {
    const { status, text } = await get('empty/changelog')
    expect(status).toBe(200)
    expect(text).toContain('Nothing to compare yet')
  })

  test('a private API has neither page nor feed for visitors (AZ-5)', async () => {
    for (const path of ['vault/changelog', 'vault/changelog.atom', 'none/changelog', 'none/changelog.atom']) {
      expect((await get(path)).status).toBe(404)
    }
  })
})

test('the feed is Atom', () => {
  const { status, text, type } = page('shop/changelog.atom')
  expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  expect(text.match(/<entry>/g)).toHaveLength(2)
  expect(text).toContain(
    `<link rel="self" type="application/atom+xml" href="${portal.origin}/apis/shop/changelog.atom"/>`,
  )
})

test.each([...['shop/changelog', 'shop/changelog.atom']])('no text of a description runs on %s (SPEC-8)', (path) => {
  expect(page(path).text).not.toContain('<script>alert')
})
