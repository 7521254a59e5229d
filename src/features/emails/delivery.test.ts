import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendEvent } from '../../platform/events/events.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { type CaughtMail, type MailCatcher, startMailCatcher } from '../../testing/mail-catcher.ts'
import { eventually, type MailScene, setMailScene } from '../../testing/mail-scene.ts'

let catcher: MailCatcher
let house: TestGatehouse
let scene: MailScene
let portal: { id: string; origin: string }
const children: ChildProcess[] = []
beforeEach(async () => {
  catcher = await startMailCatcher()
  house = await startGatehouse({ smtpUrl: new URL(catcher.url) })
  scene = setMailScene(house)
  portal = await scene.addPortal()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await house.stop()
  await catcher.stop()
})

/** Tries again so soon that a test can wait for it. */
const eager = { first: 100, longest: 200, whole: 3_600_000 }
const to = (recipient: { email: string }) => (mail: CaughtMail) => mail.to.includes(recipient.email)
const stateOf = async (developer: { email: string }) =>
  (await scene.mailsTo(developer.email)).map(({ state, error }) => `${state}${error ? `: ${error}` : ''}`)
const tokenIn = (mail: CaughtMail) => new URL(mail.links[0] ?? '').searchParams.get('token') ?? ''

async function signUp(email: string): Promise<number> {
  const started = performance.now()
  const body = { email, full_name: 'Ann' }
  await ok(house.visitor(portal.origin).POST('/api/v3/developer', { body }))
  return performance.now() - started
}

describe('when the mail server is away or slow (DEG-1)', () => {
  test.each(['down', 'tarpit', 'drip'] as const)('%s: sign-up is as quick, and the mail comes later', async (mode) => {
    await catcher.fail(mode)
    const worker = await house.startWorker({ patience: eager, grace: 100 })
    await signUp('first@example.com')
    const took: number[] = []
    for (let i = 0; i < 5; i++) took.push(await signUp(`quick-${i}@example.com`))
    expect(Math.min(...took)).toBeLessThan(1000)
    await eventually(async () => (await scene.mailsTo('quick-4@example.com'))[0]?.attempts)
    expect(catcher.mails).toEqual([])
    // A worker that ends cuts off what hangs; the next one goes on.
    await worker.stop()
    await catcher.fail('none')
    await house.startWorker({ patience: eager })
    for (const name of ['first', ...took.map((_, i) => `quick-${i}`)])
      await catcher.waitFor(to({ email: `${name}@example.com` }))
    expect(catcher.mails).toHaveLength(6)
  })

  test('a mail sent after its link would have expired carries a fresh one', async () => {
    await catcher.fail('down')
    await house.startWorker({ patience: { ...eager, whole: 48 * 3_600_000 } })
    await signUp('late@example.com')
    await eventually(async () => ((await scene.mailsTo('late@example.com'))[0]?.attempts ?? 0) > 1)
    house.clock.advance(25 * 3_600_000)
    await catcher.fail('none')
    const mail = await catcher.waitFor(to({ email: 'late@example.com' }))
    const body = { token: tokenIn(mail) }
    await ok(house.visitor(portal.origin).POST('/api/v3/developer/verify-email', { body }))
  })

  test('one bad message does not block the others', async () => {
    await catcher.fail(451, /^bad/)
    await house.startWorker({ patience: eager })
    const bad = await scene.addDeveloper(portal, { email: 'bad@example.com' })
    for (let i = 0; i < 20; i++) await scene.append('developer.password-changed', bad)
    const good = await scene.addDeveloper(portal)
    await scene.append('developer.password-changed', good)
    await catcher.waitFor(to(good))
    await eventually(async () => (await scene.mailsTo(bad.email)).every(({ error }) => error?.includes('451')))
    expect((await scene.mailsTo(bad.email)).every(({ state }) => state === 'waiting')).toBe(true)
  })

  test('given up after the whole time, at once when the recipient is refused for good', async () => {
    await catcher.fail(451)
    await house.startWorker({ patience: eager })
    const [slow, wrong] = [await scene.addDeveloper(portal), await scene.addDeveloper(portal)]
    await scene.append('developer.password-changed', slow)
    await eventually(async () => (await stateOf(slow))[0]?.includes('451'))
    house.clock.advance(49 * 3_600_000)
    await eventually(async () => (await stateOf(slow))[0]?.startsWith('failed: RCPT TO: 451'))
    await catcher.fail(550)
    await scene.append('developer.password-changed', wrong)
    await eventually(async () => (await stateOf(wrong))[0]?.startsWith('failed: RCPT TO: 550'))
    expect(house.log.join()).not.toContain(wrong.email)
  })
})

describe('neither lost nor doubled (DUR-2)', () => {
  test('nothing is sent for what was rolled back, all for what committed late', async () => {
    await house.startWorker()
    const [undone, slow, quick] = [
      await scene.addDeveloper(portal),
      await scene.addDeveloper(portal),
      await scene.addDeveloper(portal),
    ]
    const { database } = house.platform
    const tell = (tx: Parameters<typeof appendEvent>[0], developer: { id: string }) =>
      appendEvent(
        tx,
        { kind: 'machine', name: 'worker' },
        {
          type: 'developer.password-changed',
          portalId: portal.id,
          ids: { developer_id: developer.id },
        },
      )
    const rollback = database.transaction().execute(async (tx) => {
      await tell(tx, undone)
      throw new Error('undo')
    })
    await expect(rollback).rejects.toThrow('undo')
    const told = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const late = database.transaction().execute(async (tx) => {
      await tell(tx, slow)
      told.resolve()
      await commit.promise
    })
    await told.promise
    await scene.append('developer.password-changed', quick)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(catcher.mails).toEqual([])
    commit.resolve()
    await late
    await catcher.waitFor(to(slow))
    await catcher.waitFor(to(quick))
    expect(await scene.mailsTo(undone.email)).toEqual([])
    expect(catcher.mails).toHaveLength(2)
  })

  test('three workers side by side send each mail once', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => scene.addDeveloper(portal)))
    await Promise.all([house.startWorker(), house.startWorker(), house.startWorker()])
    await Promise.all(people.map((person) => scene.append('developer.password-changed', person)))
    await eventually(() => catcher.mails.length >= people.length, 15_000)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(catcher.mails.map((mail) => mail.to[0]).sort()).toEqual(people.map(({ email }) => email).sort())
  })

  test('a connection that breaks after the mail was taken sends it at most twice', async () => {
    await catcher.fail('after-data')
    await house.startWorker({ patience: eager })
    const developer = await scene.addDeveloper(portal)
    await scene.append('developer.password-changed', developer)
    await catcher.waitFor(to(developer))
    await catcher.fail('none')
    await eventually(async () => (await stateOf(developer))[0] === 'sent')
    expect(catcher.mails.length).toBeGreaterThan(1)
    expect(new Set(catcher.mails.map(({ messageId }) => messageId)).size).toBe(catcher.mails.length)
  })

  test('a mail in the hands of a worker that is killed is sent by the next (DUR-3)', async () => {
    await catcher.fail('tarpit')
    const worker = spawn(process.execPath, [fileURLToPath(new URL('../../testing/lone-worker.ts', import.meta.url))], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: 'connectionString' in house.connection ? house.connection.connectionString : databaseUrl(),
        GATEHOUSE_SECRET_KEY: '0'.repeat(64),
        GATEHOUSE_SMTP_URL: catcher.url,
        GATEHOUSE_PORT: String(house.platform.config.port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(worker)
    await once(worker.stdout, 'data')
    await signUp('orphan@example.com')
    await eventually(() => catcher.connections() > 0, 10_000)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    await catcher.fail('none')
    await house.startWorker({ supervise: 1_000 })
    // The lease of 60 s, made to be over.
    const { database } = house.platform
    await sql`update pgboss.job set started_on = started_on - interval '2 minutes' where state = 'active'`.execute(
      database,
    )
    const mail = await catcher.waitFor(to({ email: 'orphan@example.com' }), 25_000)
    const body = { token: tokenIn(mail) }
    await ok(house.visitor(portal.origin).POST('/api/v3/developer/verify-email', { body }))
    expect(catcher.mails).toHaveLength(1)
  }, 60_000)

  test('a mail whose job was lost is found', async () => {
    await catcher.fail('down')
    const worker = await house.startWorker()
    const developer = await scene.addDeveloper(portal)
    await scene.append('developer.password-changed', developer)
    await eventually(async () => (await scene.mailsTo(developer.email))[0]?.attempts)
    await worker.stop()
    await sql`delete from pgboss.job`.execute(house.platform.database)
    await catcher.fail('none')
    house.clock.advance(5 * 60_000)
    await house.startWorker()
    await catcher.waitFor(to(developer))
  })

  test('the bell is hung again after its connection broke (DUR-5)', async () => {
    await house.startWorker({ poll: 3_600_000 })
    const bells = () =>
      sql<{ pid: number }>`
        select pid from pg_stat_activity
        where datname = current_database() and application_name = 'gatehouse bell' and query ilike 'listen%'`
        .execute(house.platform.database)
        .then(({ rows }) => rows[0]?.pid)
    const first = await eventually(bells)
    await sql`select pg_terminate_backend(${first})`.execute(house.platform.database)
    const meanwhile = await scene.addDeveloper(portal)
    await scene.append('developer.password-changed', meanwhile)
    await catcher.waitFor(to(meanwhile))
    await eventually(async () => ((await bells()) ?? first) !== first)
    const after = await scene.addDeveloper(portal)
    await scene.append('developer.password-changed', after)
    await catcher.waitFor(to(after))
  })
})

describe('not sent any more', () => {
  test('of mails whose link the next one ends only the newest, and that link works (REG-5)', async () => {
    await signUp('twice@example.com')
    await signUp('twice@example.com')
    await signUp('twice@example.com')
    await house.startWorker()
    const mail = await catcher.waitFor(to({ email: 'twice@example.com' }))
    await eventually(async () =>
      (await stateOf({ email: 'twice@example.com' })).every((state) => !state.startsWith('wait')),
    )
    expect((await stateOf({ email: 'twice@example.com' })).filter((state) => state.startsWith('dropped'))).toHaveLength(
      2,
    )
    const body = { token: tokenIn(mail) }
    await ok(house.visitor(portal.origin).POST('/api/v3/developer/verify-email', { body }))
  })

  test('what was held up and is no longer so', async () => {
    const developer = await scene.addDeveloper(portal, { status: 'approved' })
    await scene.append('developer.approved', developer)
    await catcher.fail('down')
    const worker = await house.startWorker()
    await eventually(async () => (await scene.mailsTo(developer.email))[0]?.attempts)
    await worker.stop()
    await house.platform.database.updateTable('developers').set({ status: 'revoked' }).execute()
    house.clock.advance(10 * 60_000)
    await catcher.fail('none')
    await house.startWorker()
    await eventually(async () => (await stateOf(developer))[0]?.startsWith('dropped'))
    expect(catcher.mails).toEqual([])
  })

  test('to a developer who is gone, an operator who is no admin any more, an address that changed', async () => {
    const [gone, moved, admin] = [
      await scene.addDeveloper(portal),
      await scene.addDeveloper(portal),
      await scene.addOperator(),
    ]
    await catcher.fail('down')
    const worker = await house.startWorker()
    await scene.append('developer.password-changed', gone)
    await scene.append('developer.password-changed', moved)
    await scene.append('developer.waiting', moved)
    await eventually(async () => (await scene.mailsTo(admin.email))[0]?.attempts)
    await worker.stop()
    const { database } = house.platform
    await database.deleteFrom('developers').where('id', '=', gone.id).execute()
    await database.updateTable('developers').set({ email: 'new@example.com' }).where('id', '=', moved.id).execute()
    await database.updateTable('operators').set({ role: 'viewer' }).where('id', '=', admin.id).execute()
    await catcher.fail('none')
    house.clock.advance(10 * 60_000)
    await house.startWorker()
    await eventually(async () => (await stateOf(moved))[0] === 'dropped: The address of this person has changed.')
    await eventually(async () => (await stateOf(admin))[0] === 'dropped: The recipient is no longer an admin.')
    expect(await stateOf(gone)).toEqual([])
    expect(catcher.mails).toEqual([])
    // Nor for an event that is read after the person is gone.
    await scene.append('developer.revoked', gone)
    const last = await scene.addDeveloper(portal)
    await scene.append('developer.password-changed', last)
    await catcher.waitFor(to(last))
    expect(await stateOf(gone)).toEqual([])
  })

  test('on a portal where nobody signs in any more (REG-1)', async () => {
    const developer = await scene.addDeveloper(portal)
    await scene.append('developer.password-reset-requested', developer)
    await house.platform.database.updateTable('portals').set({ authentication_enabled: false }).execute()
    await house.startWorker()
    await eventually(async () => (await stateOf(developer))[0] === 'dropped: Nobody signs in on this portal.')
  })
})

describe('caps (MAIL-4)', () => {
  test.each([
    ['recipient', { mailsPerRecipientHour: 3 }],
    ['portal', { mailsPerPortalHour: 3 }],
  ])('so many an hour for a %s; the rest waits and is not lost', async (_whose, cap) => {
    Object.assign(house.platform.config.limits, cap)
    const developer = await scene.addDeveloper(portal)
    for (let i = 0; i < 5; i++) await scene.append('developer.password-changed', developer)
    const elsewhere = await scene.addDeveloper(await scene.addPortal())
    await scene.append('developer.password-changed', elsewhere)
    await Promise.all([house.startWorker(), house.startWorker()])
    await catcher.waitFor(to(elsewhere))
    const toDeveloper = () => catcher.mails.filter(to(developer)).length
    await eventually(
      async () => (await stateOf(developer)).filter((state) => state.startsWith('waiting: Waits')).length === 2,
    )
    await eventually(() => toDeveloper() === 3)
    house.clock.advance(30 * 60_000)
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(toDeveloper()).toBe(3)
    house.clock.advance(31 * 60_000)
    await eventually(() => toDeveloper() === 5)
  })
})

function databaseUrl(): string {
  const { host, user, database } = house.connection as { host: string; user: string; database: string }
  return `postgres://${user}@${encodeURIComponent(host)}/${database}`
}
