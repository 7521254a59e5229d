import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootstrapToken, ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { type MailCatcher, startMailCatcher } from '../../testing/mail-catcher.ts'
import { eventually, type MailScene, setMailScene } from '../../testing/mail-scene.ts'

/** The client of an operator of this role, signed in. */
async function signIn(house: TestGatehouse, role: 'admin' | 'viewer') {
  const person = { email: `${role}@example.com`, full_name: role, role, password: 'a long and winding road' }
  await ok(house.operator.POST('/gatehouse/v1/operators', { body: person }))
  const body = { email: person.email, password: person.password }
  const { response } = await house.management({}).POST('/gatehouse/v1/session', { body })
  return house.management({ cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' })
}

const nowhere = { path: { mailId: '00000000-0000-4000-8000-000000000000' } }
const one = (mailId: string) => ({ params: { path: { mailId } } })

describe('without a mail server', () => {
  let house: TestGatehouse
  let scene: MailScene
  beforeAll(async () => {
    house = await startGatehouse({ smtpUrl: undefined }, { worker: true })
    scene = setMailScene(house)
  })
  afterAll(() => house.stop())

  async function keep(status: 'approved' | 'unverified' = 'approved') {
    const portal = await scene.addPortal()
    const developer = await scene.addDeveloper(portal, { status })
    await scene.append(status === 'approved' ? 'developer.password-reset-requested' : 'developer.registered', developer)
    const mail = await eventually(async () => (await scene.mailsTo(developer.email))[0])
    await eventually(async () => (await scene.mailsTo(developer.email))[0]?.state === 'kept')
    return { portal, developer, id: mail.id }
  }

  test('every mail is kept whole, and an admin reads it', async () => {
    const { portal, developer, id } = await keep('unverified')
    const mail = await ok(house.operator.GET('/gatehouse/v1/mails/{mailId}', one(id)))
    expect(mail).toMatchObject({
      state: 'kept',
      recipient: developer.email,
      recipient_kind: 'developer',
      portal_id: portal.id,
      template: 'confirm-email-address',
      subject: `Confirm your e-mail address for ${portal.name}`,
      attempts: 1,
      next_attempt_at: null,
      error: null,
    })
    const token = /token=([0-9a-f-]{36})/.exec(mail.text ?? '')?.[1] ?? ''
    expect(mail.html).toContain(`token=${token}`)
    const visitor = house.visitor(portal.origin)
    await ok(visitor.POST('/api/v3/developer/verify-email', { body: { token } }))
  })

  test('a list shows no text; filters by state, recipient, template and portal', async () => {
    const { portal, developer, id } = await keep()
    await keep()
    const list = async (query: object) =>
      (await ok(house.operator.GET('/gatehouse/v1/mails', { params: { query } }))).data.map((mail) => mail.id)
    expect(await list({ 'filter[recipient][contains]': developer.email.slice(0, -4) })).toEqual([id])
    expect(await list({ 'filter[portal_id]': portal.id, 'filter[state]': 'kept' })).toEqual([id])
    expect(await list({ 'filter[portal_id]': portal.id, 'filter[state]': 'sent' })).toEqual([])
    expect(await list({ 'filter[template]': 'reset-password' })).toContain(id)
    const page = await ok(house.operator.GET('/gatehouse/v1/mails', { params: { query: { 'page[size]': 1 } } }))
    expect(page.data).toHaveLength(1)
    expect(page.meta.page).toMatchObject({ number: 1, size: 1 })
    expect(JSON.stringify(page)).not.toMatch(/token=|"text"|"html"/)
  })

  test('400 for an unknown filter', async () => {
    const headers = { authorization: `Bearer ${bootstrapToken}` }
    const answer = await house.request(`${house.origin}/gatehouse/v1/mails?filter[body]=x`, { headers })
    expect(answer.status).toBe(400)
  })

  test('409 for sending a kept one again, 404 for none', async () => {
    const { id } = await keep()
    const retry = async (params: { path: { mailId: string } }) =>
      (await house.operator.POST('/gatehouse/v1/mails/{mailId}/retry', { params })).response.status
    expect(await retry({ path: { mailId: id } })).toBe(409)
    expect(await retry(nowhere)).toBe(404)
    expect((await house.operator.GET('/gatehouse/v1/mails/{mailId}', { params: nowhere })).response.status).toBe(404)
  })

  test('403 for a viewer, 401 for strangers: the links are meant for others', async () => {
    const { id } = await keep()
    const viewer = await signIn(house, 'viewer')
    const admin = await signIn(house, 'admin')
    for (const [client, status] of [
      [viewer, 403],
      [house.management({}), 401],
      [admin, 200],
    ] as const) {
      expect((await client.GET('/gatehouse/v1/mails')).response.status).toBe(status)
      expect((await client.GET('/gatehouse/v1/mails/{mailId}', one(id))).response.status).toBe(status)
      const retried = await client.POST('/gatehouse/v1/mails/{mailId}/retry', one(id))
      expect(retried.response.status).toBe(status === 200 ? 409 : status)
    }
  })

  test('what was dealt with is taken away after 30 days', async () => {
    const { developer } = await keep()
    house.clock.advance(31 * 86_400_000)
    await house.startWorker()
    await eventually(async () => (await scene.mailsTo(developer.email)).length === 0)
  })
})

describe('with a mail server', () => {
  let catcher: MailCatcher
  let house: TestGatehouse
  let scene: MailScene
  beforeAll(async () => {
    catcher = await startMailCatcher()
    house = await startGatehouse({ smtpUrl: new URL(catcher.url) }, { worker: true })
    scene = setMailScene(house)
  })
  afterAll(async () => {
    await house.stop()
    await catcher.stop()
  })

  test('no text is stored, and no secret anywhere but in the mail (MAIL-6, LOG-4)', async () => {
    const portal = await scene.addPortal()
    const developer = await scene.addDeveloper(portal)
    for (const type of ['developer.password-reset-requested', 'developer.registration-repeated'])
      await scene.append(type, developer)
    const mails = [
      await catcher.waitFor((mail) => mail.subject.startsWith('Choose')),
      await catcher.waitFor((mail) => mail.subject.startsWith('You have')),
    ]
    const tokens = mails.map((mail) => new URL(mail.links[0] ?? '').searchParams.get('token') ?? '')
    await eventually(async () => (await scene.mailsTo(developer.email)).every((mail) => mail.state === 'sent'))
    const { database } = house.platform
    const everything = JSON.stringify([
      await database.selectFrom('mails').selectAll().execute(),
      await database.selectFrom('events').selectAll().execute(),
      await database.selectFrom('event_details').selectAll().execute(),
      await database.selectFrom('mailed_tokens').select('purpose').execute(),
      house.log,
    ])
    expect(tokens).toHaveLength(2)
    for (const token of tokens) expect(everything).not.toContain(token)
    expect(house.log.join()).not.toContain(developer.email)
    const id = (await scene.mailsTo(developer.email))[0]?.id ?? ''
    const mail = await ok(house.operator.GET('/gatehouse/v1/mails/{mailId}', one(id)))
    expect(mail).toMatchObject({ state: 'sent', text: null, html: null })
    expect(mail.sent_at).toBeTruthy()
  })

  test('a mail that was given up can be sent again by an admin', async () => {
    const developer = await scene.addDeveloper(await scene.addPortal())
    await catcher.fail(550)
    await scene.append('developer.password-changed', developer)
    const failed = await eventually(async () =>
      (await scene.mailsTo(developer.email)).find(({ state }) => state === 'failed'),
    )
    expect(failed.error).toContain('550')
    await catcher.fail('none')
    const again = await ok(house.operator.POST('/gatehouse/v1/mails/{mailId}/retry', one(failed.id)))
    expect(again).toMatchObject({ state: 'waiting', error: null })
    await catcher.waitFor((mail) => mail.to.includes(developer.email))
    const events = await house.platform.database
      .selectFrom('events')
      .selectAll()
      .where('type', '=', 'mail.retried')
      .execute()
    expect(events).toMatchObject([{ ids: { mail_id: failed.id }, actor_kind: 'machine' }])
  })
})
