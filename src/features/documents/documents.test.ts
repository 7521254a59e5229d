import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { createOperator } from '../operators/index.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const createApi = async (name: string) => (await ok(house.operator.POST('/v3/apis', { body: { name } }))).id
type NewDocument = {
  content: string
  title?: string
  slug?: string
  status?: 'published' | 'unpublished'
  parent_document_id?: string | null
}
const post = (apiId: string, body: NewDocument) =>
  house.operator.POST('/v3/apis/{apiId}/documents', { params: { path: { apiId } }, body })
const add = (apiId: string, body: NewDocument) => ok(post(apiId, body))
const one = (apiId: string, documentId: string) => ({ params: { path: { apiId, documentId } } })
const route = '/v3/apis/{apiId}/documents/{documentId}'
const patch = (apiId: string, documentId: string, body: Partial<NewDocument>) =>
  house.operator.PATCH(route, { ...one(apiId, documentId), body })
const move = (apiId: string, documentId: string, body: { parent_document_id?: string; index?: number }) =>
  house.operator.POST('/v3/apis/{apiId}/documents/{documentId}/move', { ...one(apiId, documentId), body })

type Node = { slug: string; children: Node[] }
const outline = (nodes: Node[]): string =>
  nodes.map(({ slug, children }) => (children.length ? `${slug}(${outline(children)})` : slug)).join(' ')
async function tree(apiId: string, query: object = {}): Promise<string> {
  const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/documents', { params: { path: { apiId }, query } }))
  return outline(data)
}

describe('POST /v3/apis/{apiId}/documents', () => {
  test('201: what was written reads back, front matter and all', async () => {
    const apiId = await createApi('Written')
    const content = '---\ntitle: From the text\nstatus: published\n---\n# Heading\n\nWords'
    const made = await add(apiId, { content, slug: 'mine' })
    expect(made).toMatchObject({ content, title: 'From the text', slug: 'mine', status: 'published' })
    expect(await ok(house.operator.GET(route, one(apiId, made.id)))).toEqual(made)
  })

  test('201: the request wins over front matter, the heading stands in, the slug follows the title', async () => {
    const apiId = await createApi('Precedence')
    const content = '---\ntitle: Text\nslug: text\nstatus: published\n---\n'
    const first = await add(apiId, { content, title: 'Request', slug: 'request', status: 'unpublished' })
    expect(first).toMatchObject({ title: 'Request', slug: 'request', status: 'unpublished' })
    expect(await add(apiId, { content: '## Getting started\n' })).toMatchObject({
      title: 'Getting started',
      slug: 'getting-started',
      status: 'unpublished',
    })
    expect((await add(apiId, { content: '# Getting started' })).slug).toBe('getting-started-2')
    expect(await add(apiId, { content: '' })).toMatchObject({ title: 'Untitled', slug: 'untitled' })
  })

  test('201: the tree that pages show is made here and has no script in it (UGC-1)', async () => {
    const apiId = await createApi('Hostile text')
    const content = '# Hi\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![y](data:text/html,z)'
    const { id } = await add(apiId, { content })
    const row = await house.platform.database
      .selectFrom('api_documents')
      .select('tree')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const text = JSON.stringify(row.tree)
    expect(text).toContain('"tagName":"h1"')
    expect(text).not.toMatch(/"tagName":"script"|javascript:|data:text/)
  })

  test('409 for a sibling’s slug, not for a cousin’s', async () => {
    const apiId = await createApi('Siblings')
    const { id } = await add(apiId, { content: '', slug: 'start' })
    expect((await post(apiId, { content: '', slug: 'start' })).response.status).toBe(409)
    expect((await post(apiId, { content: '', slug: 'start', parent_document_id: id })).response.status).toBe(201)
  })

  test('ten of one slug at the same time make one (CON-1)', async () => {
    const apiId = await createApi('Raced documents')
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(apiId, { content: 'x', slug: 'same' })))
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, ...Array(9).fill(409)])
  })

  test.each([
    [{ content: 1 }, 'content'],
    [{ title: 'x' }, 'content'],
    [{ content: '', title: '' }, 'title'],
    [{ content: '', slug: 'a/b' }, 'slug'],
    [{ content: '', slug: nowhere }, 'slug'],
    [{ content: '', status: 'draft' }, 'status'],
    [{ content: '', parent_document_id: nowhere }, 'parent_document_id'],
    [{ content: '', id: nowhere }, 'id'],
    [{ content: '---\nslug: a b\n---\n' }, 'content'],
    [{ content: 'x'.repeat(1_000_001) }, 'content'],
  ])('400 for %.80j names %s', async (body, field) => {
    const { error, response } = await post(await createApi(`Bad ${Math.random()}`), body as never)
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters?.map((parameter) => parameter.field)).toContain(field)
  })

  test('400 for a parent in another API (AZ-4)', async () => {
    const { id } = await add(await createApi('Here'), { content: '' })
    const { response } = await post(await createApi('There'), { content: '', parent_document_id: id })
    expect(response.status).toBe(400)
  })

  test('403 at the limit of documents, which the text names', async () => {
    const apiId = await createApi('Full')
    const row = { api_id: apiId, content: '', title: 't', status: 'unpublished' as const, tree: '{}', position: 0 }
    await house.platform.database
      .insertInto('api_documents')
      .values(Array.from({ length: 1000 }, (_, at) => ({ ...row, id: crypto.randomUUID(), slug: `s${at}` })))
      .execute()
    const { error, response } = await post(apiId, { content: '' })
    expect(response.status).toBe(403)
    expect(error?.detail).toContain('1000')
  })
})

describe('GET /v3/apis/{apiId}/documents', () => {
  test('the tree in its order, and what matches a status', async () => {
    const apiId = await createApi('Listed')
    const a = await add(apiId, { content: '', slug: 'a', status: 'published' })
    const b = await add(apiId, { content: '', slug: 'b', parent_document_id: a.id })
    await add(apiId, { content: '', slug: 'c', parent_document_id: b.id, status: 'published' })
    await add(apiId, { content: '', slug: 'd', status: 'published' })
    expect(await tree(apiId)).toBe('a(b(c)) d')
    expect(await tree(apiId, { 'filter[status]': 'published' })).toBe('a(c) d')
    expect(await tree(apiId, { 'filter[status]': 'unpublished' })).toBe('b')
  })

  test('400 for an unknown filter, 404 without the API', async () => {
    const apiId = await createApi('Asked')
    const headers = { authorization: `Bearer ${house.platform.config.adminToken}` }
    const answer = await house.request(`${house.origin}/v3/apis/${apiId}/documents?filter[slug]=x`, { headers })
    expect(answer.status).toBe(400)
    const absent = { params: { path: { apiId: nowhere } } }
    expect((await house.operator.GET('/v3/apis/{apiId}/documents', absent)).response.status).toBe(404)
  })
})

describe('PATCH /v3/apis/{apiId}/documents/{documentId}', () => {
  test('an absent field stays; a new text brings its front matter; a parent moves it', async () => {
    const apiId = await createApi('Changed')
    const a = await add(apiId, { content: 'one', title: 'A', slug: 'a', status: 'published' })
    const b = await add(apiId, { content: 'two', title: 'B', slug: 'b' })
    expect(await ok(patch(apiId, b.id, { title: 'Bee' }))).toMatchObject({ title: 'Bee', slug: 'b', content: 'two' })
    const changed = await ok(
      patch(apiId, b.id, { content: '---\ntitle: Text\nstatus: published\n---\n', title: 'Won' }),
    )
    expect(changed).toMatchObject({ title: 'Won', status: 'published', slug: 'b' })
    await ok(patch(apiId, b.id, { parent_document_id: a.id }))
    expect(await tree(apiId)).toBe('a(b)')
    expect((await patch(apiId, a.id, { parent_document_id: b.id })).response.status).toBe(400)
    await ok(patch(apiId, b.id, { parent_document_id: null }))
    expect(await tree(apiId)).toBe('a b')
    expect((await patch(apiId, b.id, { slug: 'a' })).response.status).toBe(409)
  })
})

describe('POST /v3/apis/{apiId}/documents/{documentId}/move', () => {
  test('204: to an index, from the end, below another, to the top', async () => {
    const apiId = await createApi('Moved')
    const [a, b, c] = [
      await add(apiId, { content: '', slug: 'a' }),
      await add(apiId, { content: '', slug: 'b' }),
      await add(apiId, { content: '', slug: 'c' }),
    ]
    expect((await move(apiId, c.id, { index: 0 })).response.status).toBe(204)
    expect(await tree(apiId)).toBe('c a b')
    await move(apiId, c.id, { index: -2 })
    expect(await tree(apiId)).toBe('a c b')
    await move(apiId, b.id, { parent_document_id: a.id, index: 0 })
    await move(apiId, c.id, { parent_document_id: a.id, index: 0 })
    expect(await tree(apiId)).toBe('a(c b)')
    await move(apiId, c.id, { index: -1 })
    expect(await tree(apiId)).toBe('a(b) c')
  })

  test('409 below itself or beside its own slug, 404 below what is not there', async () => {
    const apiId = await createApi('Stuck')
    const a = await add(apiId, { content: '', slug: 'a' })
    const b = await add(apiId, { content: '', slug: 'b', parent_document_id: a.id })
    await add(apiId, { content: '', slug: 'b' })
    expect((await move(apiId, a.id, { parent_document_id: b.id })).response.status).toBe(409)
    expect((await move(apiId, b.id, {})).response.status).toBe(409)
    expect((await move(apiId, a.id, { parent_document_id: nowhere })).response.status).toBe(404)
    expect(await tree(apiId)).toBe('a(b) b')
  })

  test('two moves that would close a circle together leave a tree (CON-4)', async () => {
    const apiId = await createApi('Circle')
    for (let round = 0; round < 5; round++) {
      const a = await add(apiId, { content: '', slug: `a${round}` })
      const b = await add(apiId, { content: '', slug: `b${round}` })
      const answers = await Promise.all([
        move(apiId, a.id, { parent_document_id: b.id }),
        move(apiId, b.id, { parent_document_id: a.id }),
      ])
      expect(answers.map(({ response }) => response.status).sort()).toEqual([204, 409])
    }
    expect((await tree(apiId)).match(/[ab]\d/g)).toHaveLength(10)
  })
})

test('DELETE takes all below along; a document is found below its own API only (AZ-3)', async () => {
  const apiId = await createApi('Emptied')
  const a = await add(apiId, { content: '', slug: 'a' })
  const b = await add(apiId, { content: '', slug: 'b', parent_document_id: a.id })
  const other = await createApi('Other')
  for (const call of [
    house.operator.GET(route, one(other, a.id)),
    house.operator.DELETE(route, one(other, a.id)),
    patch(other, a.id, {}),
    move(other, a.id, {}),
  ]) {
    expect((await call).response.status).toBe(404)
  }
  expect((await house.operator.DELETE(route, one(apiId, a.id))).response.status).toBe(204)
  expect((await house.operator.GET(route, one(apiId, b.id))).response.status).toBe(404)
  expect(await tree(apiId)).toBe('')
})

test('401 without a token, 403 for a viewer who would change something', async () => {
  const { platform } = house
  const machine = { kind: 'machine', name: 'bootstrap-token' } as const
  const person = {
    email: 'v@example.com',
    full_name: 'V',
    password: 'correct Horse battery Staple',
    role: 'viewer',
  } as const
  const operator = await createOperator(machine, platform, person)
  const secret = newSecret('gpat')
  const row = { id: operator.id, operator_id: operator.id, name: 'test', token_hash: sha256(secret) }
  const expires_at = new Date(Date.now() + 3_600_000)
  await platform.database
    .insertInto('operator_tokens')
    .values({ ...row, expires_at })
    .execute()
  const apiId = await createApi('Guarded')
  const document = await add(apiId, { content: '' })
  for (const [client, read, write] of [
    [house.management({}), 401, 401],
    [house.management({ authorization: `Bearer ${secret}` }), 200, 403],
  ] as const) {
    const api = { params: { path: { apiId } } }
    const which = one(apiId, document.id)
    const reads = [await client.GET('/v3/apis/{apiId}/documents', api), await client.GET(route, which)]
    const writes = [
      await client.POST('/v3/apis/{apiId}/documents', { ...api, body: { content: '' } }),
      await client.PATCH(route, { ...which, body: {} }),
      await client.DELETE(route, which),
      await client.POST('/v3/apis/{apiId}/documents/{documentId}/move', { ...which, body: {} }),
    ]
    expect(reads.map(({ response }) => response.status)).toEqual([read, read])
    expect(writes.map(({ response }) => response.status)).toEqual([write, write, write, write])
  }
})
