import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../../testing/gatehouse.ts'
import { INDEX_EDITION } from '../../specs/index.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const responses = { 200: { description: 'Fine' } }

function text(version: string, paths: object = { '/tides': { get: { operationId: 'tides', responses } } }): string {
  const schemas = { Tide: { type: 'object', properties: { height: { type: 'number' } } } }
  return JSON.stringify({ openapi: '3.1.0', info: { title: 'Tides', version }, paths, components: { schemas } })
}

/** Rows of more than what is kept until somebody takes it. */
function largeText(): string {
  const description = 'x'.repeat(29_000)
  const paths = Array.from({ length: 300 }, (_, at) => [`/p${at}`, { get: { description, responses } }])
  return text('1', Object.fromEntries(paths))
}

let count = 0
async function add(spec_content: string): Promise<{ apiId: string; versionId: string }> {
  const api = await ok(house.operator.POST('/v3/apis', { body: { name: `Tides ${++count}`, spec_content } }))
  return { apiId: api.id, versionId: api.api_spec_ids[0] ?? '' }
}

const rowOf = (id: string) =>
  house.platform.database.selectFrom('api_versions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const countRows = async (table: 'api_operations' | 'api_schemas', id: string) =>
  (await house.platform.database.selectFrom(table).select('position').where('api_version_id', '=', id).execute()).length
const report = (path: { apiId: string; versionId: string }) =>
  house.operator.GET('/gatehouse/v1/apis/{apiId}/versions/{versionId}/validation', { params: { path } })
const untilRead = (id: string) =>
  expect.poll(async () => (await rowOf(id)).index_state, { timeout: 60_000, interval: 100 }).not.toBe('waiting')

/** What a process leaves that is killed after it stored a text and before it read it whole. */
async function leaveUnread(id: string): Promise<void> {
  const { database } = house.platform
  const change = { index_state: 'waiting', index_edition: 0 } as const
  await database.updateTable('api_versions').set(change).where('id', '=', id).execute()
  await database.deleteFrom('api_operations').where('api_version_id', '=', id).execute()
}

describe('reading what was sent', () => {
  test('a small text is read whole when the answer comes', async () => {
    const { versionId } = await add(text('1'))
    expect(await rowOf(versionId)).toMatchObject({ index_state: 'ready', index_edition: INDEX_EDITION })
    expect([await countRows('api_operations', versionId), await countRows('api_schemas', versionId)]).toEqual([1, 1])
  })

  test('a large one is stored first and read on: all its rows are there, and news of it (SPEC-2)', async () => {
    const { versionId } = await add(largeText())
    await untilRead(versionId)
    expect((await rowOf(versionId)).index_state).toBe('ready')
    expect(await countRows('api_operations', versionId)).toBe(300)
    const events = house.platform.database.selectFrom('events').select('ids').where('type', '=', 'api-version.indexed')
    expect((await events.execute()).map(({ ids }) => ids)).toContainEqual(
      expect.objectContaining({ api_version_id: versionId }),
    )
  }, 120_000)

  test('a job reads what a killed process left, and once what an older edition read', async () => {
    const left = await add(text('1'))
    const old = await add(text('2'))
    await leaveUnread(left.versionId)
    const { database } = house.platform
    await database.updateTable('api_versions').set({ index_edition: 0 }).where('id', '=', old.versionId).execute()
    await database.deleteFrom('api_schemas').where('api_version_id', '=', old.versionId).execute()
    expect((await ok(report(left))).state).toBe('waiting')
    house.clock.advance(120_000)
    const worker = await house.startWorker()
    await untilRead(left.versionId)
    await expect.poll(async () => (await rowOf(old.versionId)).index_edition, { timeout: 30_000 }).toBe(INDEX_EDITION)
    await worker.stop()
    expect(await countRows('api_operations', left.versionId)).toBe(1)
    expect(await countRows('api_schemas', old.versionId)).toBe(1)
    expect((await ok(report(left))).state).toBe('ready')
  }, 120_000)

  test('a text that a job cannot read is kept and says why', async () => {
    const { apiId, versionId } = await add(text('1'))
    await leaveUnread(versionId)
    const { database } = house.platform
    await database.updateTable('api_versions').set({ content: 'prose' }).where('id', '=', versionId).execute()
    house.clock.advance(120_000)
    const worker = await house.startWorker()
    await untilRead(versionId)
    await worker.stop()
    const said = await ok(report({ apiId, versionId }))
    expect(said).toMatchObject({ state: 'refused', data: [{ rule: 'limit', path: '' }] })
  }, 120_000)
})

describe('GET /gatehouse/v1/apis/{apiId}/versions/{versionId}/validation', () => {
  test('200 with rule, place and sentence; 404 for one that is not there', async () => {
    const path = await add(text('1', { '/tides/{id}': { get: { responses } } }))
    expect(await ok(report(path))).toEqual({
      state: 'ready',
      data: [
        {
          rule: 'path-parameter',
          path: '/paths/~1tides~1{id}/get',
          message: 'The path parameter "id" is not declared.',
        },
      ],
    })
    expect((await report({ ...path, versionId: nowhere })).response.status).toBe(404)
  })
})

describe('PUT /gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle', () => {
  const route = '/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle'
  const dates = { deprecated_at: '2027-01-01T00:00:00.000Z', sunset_at: '2027-06-01T00:00:00.000Z' }

  test('200: dates read back as written, and null takes them away', async () => {
    const params = { path: await add(text('1')) }
    expect(await ok(house.operator.PUT(route, { params, body: dates }))).toEqual(dates)
    expect(await ok(house.operator.GET(route, { params }))).toEqual(dates)
    const none = { deprecated_at: null, sunset_at: null }
    expect(await ok(house.operator.PUT(route, { params, body: none }))).toEqual(none)
  })

  test('400 when it would end before it is deprecated, 404 for one that is not there', async () => {
    const path = await add(text('1'))
    const body = { ...dates, sunset_at: '2026-12-01T00:00:00Z' }
    const refused = await house.operator.PUT(route, { params: { path }, body })
    expect(refused.error).toMatchObject({ status: 400, invalid_parameters: [{ field: 'sunset_at' }] })
    const absent = { params: { path: { ...path, versionId: nowhere } }, body: dates }
    expect((await house.operator.PUT(route, absent)).response.status).toBe(404)
  })
})

describe('the name of a version', () => {
  const change = (path: { apiId: string; versionId: string }, body: { version?: string; spec: { content: string } }) =>
    house.operator.PATCH('/v3/apis/{apiId}/versions/{versionId}', { params: { path }, body })

  test('follows the text that it came from, and stays where somebody chose it', async () => {
    const path = await add(text('1.0.0'))
    expect((await ok(change(path, { spec: { content: text('1.1.0') } }))).version).toBe('1.1.0')
    expect((await ok(change(path, { version: 'chosen', spec: { content: text('1.2.0') } }))).version).toBe('chosen')
    expect((await ok(change(path, { spec: { content: text('1.3.0') } }))).version).toBe('chosen')
  })
})
