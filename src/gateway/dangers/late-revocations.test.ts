import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { createPool } from '../../platform/database.ts'
import { sha256 } from '../../platform/secrets/secrets.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts'
import { nothingStale, readAnnouncement } from '../feed/announcement.ts'
import { type FeedOptions, SnapshotFeed } from '../feed/snapshot-feed.ts'
import { Snapshot } from '../snapshot.ts'
import { UsageBuffer } from '../steps/count-use.ts'
import { createGatewayPool, writeUsage } from '../store.ts'
import { startWorld, until, type World } from './fixture.ts'
import { type StoredWorld, storeWorld } from './stored-world.ts'

let database: TestDatabase
let pool: pg.Pool
let world: World
let stored: StoredWorld
let feed: SnapshotFeed
let feedPool: pg.Pool
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-feed-'))

beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPool(database.connection)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  const snapshot = new Snapshot()
  world = await startWorld({ snapshot })
  stored = await storeWorld(pool, world.upstream.port)
  await follow()
})
afterEach(async () => {
  await feed.stop()
  await feedPool.end()
  await world.stop()
  await pool.query('truncate portals, apis, auth_strategies, control_planes, events cascade')
})

async function follow(change: Partial<FeedOptions> = {}): Promise<void> {
  const { snapshot, log } = { snapshot: world.snapshot, log: world.logger }
  const { connection } = database
  feedPool = createGatewayPool(connection)
  feed = new SnapshotFeed({
    snapshot,
    connection,
    pool: feedPool,
    clock: systemClock,
    log,
    staleFor: 60_000,
    file: join(folder, 'snapshot'),
    ...change,
  })
  await feed.start()
}

async function status(key = stored.key): Promise<number> {
  return (await world.call('/orders', { headers: { 'x-api-key': key } })).status
}

/** Milliseconds from the commit until the gateway answers so. */
async function delayUntil(expected: number, key?: string): Promise<number> {
  const began = performance.now()
  await until(async () => (await status(key)) === expected, 1_000)
  return performance.now() - began
}

describe('KEY-8: within a second of the commit', () => {
  const cases: [string, number, (stored: StoredWorld) => Promise<void>][] = [
    [
      'a revoked key',
      401,
      ({ change, ids }) =>
        change('update credentials set revoked_at = now() where id = $1', ids.credential, {
          type: 'credential.revoked',
          ids: { application_id: ids.application, credential_id: ids.credential },
        }),
    ],
    [
      'a revoked developer',
      403,
      ({ change, ids }) =>
        change(`update developers set status = 'revoked' where id = $1`, ids.developer, {
          type: 'developer.revoked',
          ids: { developer_id: ids.developer },
        }),
    ],
    [
      'a deleted developer',
      401,
      ({ change, ids }) =>
        change('delete from developers where id = $1', ids.developer, {
          type: 'developer.deleted',
          ids: { developer_id: ids.developer },
        }),
    ],
    [
      'a revoked registration',
      403,
      ({ change, ids }) =>
        change(`update registrations set status = 'revoked' where id = $1`, ids.registration, {
          type: 'registration.revoked',
          ids: { application_id: ids.application, registration_id: ids.registration, api_id: ids.api },
        }),
    ],
    [
      'a deleted application',
      401,
      ({ change, ids }) =>
        change('delete from applications where id = $1', ids.application, {
          type: 'application.deleted',
          ids: { application_id: ids.application, developer_id: ids.developer },
        }),
    ],
    [
      'an unpublished API',
      403,
      ({ change, ids }) =>
        change('delete from publications where api_id = $1', ids.api, {
          type: 'publication.deleted',
          ids: { api_id: ids.api, portal_id: ids.portal },
        }),
    ],
    [
      'a changed key name',
      401,
      ({ change, ids }) =>
        change(
          `update auth_strategies set configs = '{"key-auth":{"key_names":["other"]}}' where id = $1`,
          ids.strategy,
          {
            type: 'strategy.updated',
            ids: { strategy_id: ids.strategy },
          },
        ),
    ],
    [
      'a disabled service',
      404,
      ({ change, ids }) =>
        change('update services set enabled = false where id = $1', ids.service, {
          type: 'service.updated',
          ids: { service_id: ids.service },
        }),
    ],
    [
      'a deleted portal, whose event names nothing else',
      403,
      ({ change, ids }) =>
        change('delete from portals where id = $1', ids.portal, {
          type: 'portal.deleted',
          ids: { portal_id: ids.portal },
        }),
    ],
  ]

  test.each(cases)('%s stops: %i', async (_, expected, act) => {
    expect(await status()).toBe(200)
    await act(stored)
    expect(await delayUntil(expected)).toBeLessThan(1_000)
  })

  test('KEY-10: a key works as soon as it is there', async () => {
    const { change, ids } = stored
    const key = 'gtk_new'
    await change(
      `insert into credentials (portal_id, id, application_id, display_name, secret_hash, last_four)
       select portal_id, gen_random_uuid(), id, 'new', sha256('${key}'), 'xxxx' from applications where id = $1`,
      ids.application,
      { type: 'credential.issued', ids: { application_id: ids.application } },
    )
    expect(await delayUntil(200, key)).toBeLessThan(1_000)
  })

  test('many changes at once are read together', async () => {
    const { change, ids } = stored
    const event = { type: 'application.updated', ids: { application_id: ids.application } }
    await Promise.all(
      Array.from({ length: 100 }, () =>
        change('update applications set name = name where id = $1', ids.application, event),
      ),
    )
    await change(`update developers set status = 'revoked' where id = $1`, ids.developer, {
      type: 'developer.revoked',
      ids: { developer_id: ids.developer },
    })
    expect(await delayUntil(403)).toBeLessThan(1_000)
  })
})

describe('KEY-8: with announcements lost', () => {
  async function refollow(change: Partial<FeedOptions>): Promise<void> {
    await feed.stop()
    await feedPool.end()
    await follow(change)
  }

  test('what happened without an event is found by the next whole reload, and said', async () => {
    await refollow({ reloadEvery: 200 })
    await stored.change('update credentials set revoked_at = now() where id = $1', stored.ids.credential)
    await until(async () => (await status()) === 401)
    await until(() => world.log.some(({ message }) => message === 'a whole reload found what was not announced'))
  })

  test('an event that was not heard is noticed by looking for it', async () => {
    await refollow({ pulseEvery: 100 })
    await pool.query('alter table events disable trigger events_announced')
    await stored.change('delete from applications where id = $1', stored.ids.application, {
      type: 'application.deleted',
      ids: { application_id: stored.ids.application },
    })
    await until(async () => (await status()) === 401)
    await pool.query('alter table events enable trigger events_announced')
  })

  test('DUR-5: a connection that is cut is made again, and everything is read', async () => {
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gatehouse-gateway'`,
    )
    await stored.change('update credentials set revoked_at = now() where id = $1', stored.ids.credential)
    await until(async () => (await status()) === 401)
    expect(world.log.map(({ message }) => message)).toContain('the database is away from the gateway')
  })
})

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['no ids', '{"type":"x"}'],
  ['other ids', '{"type":"x","ids":{"portal_id":"p"}}'],
  ['an id that is none', `{"type":"x","ids":{"application_id":"' or true"}}`],
])('an announcement of %s makes everything stale', (_, payload) => {
  expect(readAnnouncement(payload).everything).toBe(true)
})

test.each(['developer.sign-in-failed', 'operator.sign-in-failed', 'api-document.updated', 'mail.retried'])(
  'DOS-7: %s, however often, makes nothing stale',
  (type) => {
    expect(readAnnouncement(JSON.stringify({ type, ids: {} }))).toEqual(nothingStale())
  },
)

test('the gateway writes when a credential was last used, and nothing older over it', async () => {
  const lastUse = async () =>
    (await pool.query('select last_used_at from credentials where id = $1', [stored.ids.credential])).rows[0]
      .last_used_at
  const at = new Date('2026-05-05T05:05:05.005Z')
  const usage = new UsageBuffer((uses) => writeUsage(feedPool, uses))
  usage.note(stored.ids.credential, at.getTime())
  usage.note('00000000-0000-0000-0000-000000000000', at.getTime())
  await usage.flush()
  expect(await lastUse()).toEqual(at)
  usage.note(stored.ids.credential, at.getTime() - 1)
  await usage.flush()
  expect(await lastUse()).toEqual(at)
})

test('use that could not be written is written later', async () => {
  const written: ReadonlyMap<string, number>[] = []
  let isAway = true
  const usage = new UsageBuffer(async (uses) => {
    if (isAway) throw new Error('away')
    written.push(uses)
  })
  usage.note('a', 1)
  usage.note('b', 1)
  await expect(usage.flush()).rejects.toThrow()
  usage.note('a', 2)
  isAway = false
  await usage.flush()
  expect(Object.fromEntries(written[0] ?? [])).toEqual({ a: 2, b: 1 })
})

test('the copy on disk holds hashes and no keys', async () => {
  const { readFileSync, statSync } = await import('node:fs')
  await until(async () => (await status()) === 200)
  await feed.stop()
  const file = join(folder, 'snapshot')
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain(stored.key)
  expect(text).toContain(sha256(stored.key).toString('base64'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
