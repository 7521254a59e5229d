import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { type CaughtMail, type MailCatcher, startMailCatcher } from '../../testing/mail-catcher.ts'
import { eventually, type MailScene, setMailScene } from '../../testing/mail-scene.ts'

let catcher: MailCatcher
let house: TestGatehouse
let scene: MailScene
let portal: { id: string; origin: string; name: string }
beforeAll(async () => {
  catcher = await startMailCatcher()
  house = await startGatehouse({ smtpUrl: new URL(catcher.url) }, { worker: true })
  scene = setMailScene(house)
  portal = await scene.addPortal({ contact_email: 'help@acme.example' })
})
afterAll(async () => {
  await house.stop()
  await catcher.stop()
})

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const to = (recipient: { email: string }) => (mail: CaughtMail) =>
  mail.to.some((address) => address.toLowerCase() === recipient.email.toLowerCase())
const anonymous = { kind: 'anonymous' } as const

describe('one mail an event, to the person it is about', () => {
  test.each([
    ['developer.registered', 'unverified', 'Confirm your e-mail address', '/verify-email\\?token='],
    ['developer.registration-repeated', 'unverified', 'Confirm your e-mail address', '/verify-email\\?token='],
    ['developer.registration-repeated', 'pending', 'waits for approval', undefined],
    ['developer.registration-repeated', 'approved', 'have an account', '/reset-password\\?token='],
    ['developer.registration-repeated', 'rejected', 'was not approved', undefined],
    ['developer.registration-repeated', 'revoked', 'is withdrawn', undefined],
    ['developer.password-reset-requested', 'approved', 'Choose a new password', '/reset-password\\?token='],
    ['developer.password-reset-requested', 'unverified', 'Confirm your e-mail address', '/verify-email\\?token='],
    ['developer.password-reset-requested', 'revoked', 'is withdrawn', undefined],
    ['developer.password-changed', 'approved', 'was changed', '/forgot-password$'],
    ['developer.approved', 'approved', 'is approved', '/login$'],
    ['developer.rejected', 'rejected', 'was not approved', undefined],
    ['developer.revoked', 'revoked', 'is withdrawn', undefined],
  ] as const)('%s while %s', async (type, status, subject, page) => {
    const developer = await scene.addDeveloper(portal, { status })
    await scene.append(type, developer)
    const mail = await catcher.waitFor(to(developer))
    expect(mail.subject).toContain(subject)
    expect(mail.from).toBe('no-reply@localhost')
    expect(mail.replyTo).toBe('help@acme.example')
    expect(mail.text).toContain('help@acme.example')
    expect(mail.text).toContain('Hello Ann Miller,')
    const link = mail.links.find((one) => one !== portal.origin)
    if (!page) expect(link).toBeUndefined()
    else {
      const pattern = page.endsWith('=') ? `${page}${uuid}$` : page
      expect(link).toMatch(new RegExp(`^${portal.origin}${pattern}`))
      expect(mail.html).toContain(`href="${link}"`)
    }
    await eventually(async () => (await scene.mailsTo(developer.email))[0]?.state === 'sent')
    expect(await scene.mailsTo(developer.email)).toMatchObject([
      { state: 'sent', attempts: 1, subject: mail.subject, body_text: null, body_html: null, error: null },
    ])
    expect(catcher.mails.filter(to(developer))).toHaveLength(1)
  })

  test('an invitation leads to where a password is chosen', async () => {
    const developer = await scene.addDeveloper(portal, { password_hash: null })
    await scene.append('developer.invited', developer)
    const mail = await catcher.waitFor(to(developer))
    expect(mail.links[0]).toMatch(new RegExp(`^${portal.origin}/reset-password\\?token=${uuid}$`))
    expect(mail.text).toContain('72 hours')
  })

  test('who is approved before a password was chosen is led to one', async () => {
    const developer = await scene.addDeveloper(portal, { password_hash: null })
    await scene.append('developer.approved', developer)
    expect((await catcher.waitFor(to(developer))).links[0]).toBe(`${portal.origin}/forgot-password`)
  })

  test.each([
    ['approved', 'may now call'],
    ['rejected', 'was not approved for'],
    ['revoked', 'may no longer call'],
  ] as const)('registration.%s', async (status, words) => {
    const developer = await scene.addDeveloper(portal)
    const ids = await scene.addRegistration(developer, { application: 'Rain & Sun', api: 'Weather', status })
    await scene.append(`registration.${status}`, developer, { ids })
    const mail = await catcher.waitFor(to(developer))
    expect(mail.subject).toMatch(new RegExp(`^Rain & Sun ${words} Weather \\d+$`))
    expect(mail.links[0]).toBe(`${portal.origin}/apps/${ids.application_id}`)
    expect(mail.html).toContain('Rain &amp; Sun')
  })

  test('nobody is told of what they did themselves', async () => {
    const developer = await scene.addDeveloper(portal)
    await scene.append('developer.approved', developer, { by: anonymous })
    const ids = await scene.addRegistration(developer, { status: 'approved' })
    const by = { kind: 'developer', portalId: portal.id, developerId: developer.id, sessionId: 'x' } as const
    await scene.append('registration.approved', developer, { ids, by })
    await scene.append('developer.password-changed', developer, { by })
    await catcher.waitFor(to(developer))
    expect(await scene.mailsTo(developer.email)).toMatchObject([{ template: 'password-changed' }])
  })
})

describe('operators are told what waits', () => {
  test('each admin, no viewer; without the person, and with a link to the list', async () => {
    const [admin, second, viewer] = [
      await scene.addOperator(),
      await scene.addOperator(),
      await scene.addOperator('viewer'),
    ]
    const developer = await scene.addDeveloper(portal, { status: 'pending', full_name: 'Secret Name' })
    await scene.append('developer.waiting', developer, { by: anonymous })
    const mail = await catcher.waitFor(to(admin))
    await catcher.waitFor(to(second))
    expect(mail.subject).toBe(`A developer waits for approval at ${portal.name}`)
    expect(mail.links[0]).toBe(`${house.origin}/portals/${portal.id}/developers?status=pending`)
    expect(mail.raw).not.toMatch(/Secret|developer-\d+@/)
    expect(await scene.mailsTo(viewer.email)).toEqual([])
    expect(await scene.mailsTo(developer.email)).toEqual([])
  })

  test('an application, by its name and with its API', async () => {
    const admin = await scene.addOperator()
    const developer = await scene.addDeveloper(portal, { full_name: 'Secret Name' })
    const ids = await scene.addRegistration(developer, { application: 'Rain', api: 'Weather' })
    await scene.append('registration.requested', developer, { ids })
    const mail = await catcher.waitFor(to(admin))
    expect(mail.text).toMatch(/The application Rain was registered for Weather \d+ at /)
    expect(mail.links[0]).toBe(`${house.origin}/portals/${portal.id}/applications?status=pending`)
    expect(mail.raw).not.toContain('Secret')
  })

  test('with the person where the portal allows it', async () => {
    const open = await scene.addPortal({ names_people: true })
    const admin = await scene.addOperator()
    const developer = await scene.addDeveloper(open, { status: 'pending', full_name: 'Ann https://evil.example' })
    await scene.append('developer.waiting', developer, { by: anonymous })
    const mail = await catcher.waitFor(to(admin))
    expect(mail.text).toContain(`Ann https evil. example (${developer.email}) signed up`)
    expect(mail.text).not.toContain('evil.example')
  })
})

describe('more sign-ups than a portal allows an hour (REG-12)', () => {
  const hour = 3_600_000

  test('are taken in all the same; their mails wait their turn, and admins hear of it once a day', async () => {
    const limits = { ...house.platform.config.limits, signUpsPerPortalHour: 2 }
    const busy = await startGatehouse({ smtpUrl: new URL(catcher.url), limits }, { worker: true })
    try {
      const queue = setMailScene(busy)
      const admin = await queue.addOperator()
      const [flooded, calm] = [await queue.addPortal(), await queue.addPortal()]
      const signUp = async (site: { origin: string }, name: string) => {
        const email = `${name}@queue.example`
        const body = { email, full_name: 'Ann' }
        const { response } = await busy.visitor(site.origin).POST('/api/v3/developer', { body })
        expect(response.status).toBe(201)
        return { email }
      }
      const turns = async ({ email }: { email: string }) =>
        (await queue.mailsTo(email)).map(({ next_attempt_at, created_at }) =>
          Math.round((next_attempt_at.getTime() - created_at.getTime()) / hour),
        )
      const people = []
      for (const name of ['one', 'two', 'three', 'four', 'five']) {
        const one = await signUp(flooded, name)
        people.push(one)
        await eventually(async () => (await queue.mailsTo(one.email)).length === 1, 20_000)
      }
      const [one = { email: '' }, two = one, three = one, four = one, five = one] = people
      await catcher.waitFor(to(one))
      await catcher.waitFor(to(two))
      expect([await turns(one), await turns(two), await turns(three), await turns(four), await turns(five)]).toEqual([
        [0],
        [0],
        [1],
        [1],
        [2],
      ])
      // Another portal has turns of its own.
      await catcher.waitFor(to(await signUp(calm, 'elsewhere')))
      const told = await catcher.waitFor(to(admin))
      expect(told.subject).toBe(`Sign-ups at ${flooded.name} wait for their mails`)
      expect(told.text).toContain('2 an hour')
      // Who signs up again keeps the place; the older mail gives way.
      await signUp(flooded, 'three')
      await eventually(async () => (await queue.mailsTo(three.email)).length === 2, 20_000)
      expect(await turns(three)).toEqual([1, 1])

      busy.clock.advance(hour + 60_000)
      await catcher.waitFor(to(three), 20_000)
      await catcher.waitFor(to(four), 20_000)
      expect((await queue.mailsTo(five.email))[0]?.state).toBe('waiting')
      expect(catcher.mails.filter(to(three))).toHaveLength(1)
      expect(await queue.mailsTo(admin.email)).toHaveLength(1)
      busy.clock.advance(24 * hour)
      await catcher.waitFor(to(five), 20_000)
      for (const name of ['six', 'seven', 'eight']) await signUp(flooded, name)
      await eventually(async () => (await queue.mailsTo(admin.email)).length === 2, 20_000)
    } finally {
      await busy.stop()
    }
  }, 120_000)
})

describe('what strangers write does no harm', () => {
  const payload = `<img src=x onerror=alert(1)>"'&<script>alert(1)</script>`

  test('every name is escaped in HTML (MAIL-1)', async () => {
    const shown = await scene.addPortal({ display_name: `P ${payload}` })
    const developer = await scene.addDeveloper(shown, { full_name: payload })
    const ids = await scene.addRegistration(developer, { application: payload, api: payload, status: 'approved' })
    await scene.append('registration.approved', developer, { ids })
    const mail = await catcher.waitFor(to(developer))
    expect(mail.html).not.toMatch(/<img|<script|onerror=alert\(1\)>(?!&)/)
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
    expect(mail.text).toContain(payload.slice(0, 40))
  })

  test.each(['https://evil.example/win', 'www.evil.example', 'bob@evil.example', '<a href="//evil.example">x</a>'])(
    'the name %s is no link in a mail to an address that nobody proved (MAIL-2)',
    async (full_name) => {
      const developer = await scene.addDeveloper(portal, { status: 'unverified', full_name })
      await scene.append('developer.registered', developer, { by: anonymous })
      const mail = await catcher.waitFor(to(developer))
      expect(`${mail.text}${mail.html}${mail.subject}`).not.toMatch(/evil\.example|<a href="\/\//)
    },
  )

  test.each(['App\r\nBcc: victim@example.com', 'App\nX-Evil: 1', 'App\u2028Bcc: x', 'App\u0007'])(
    'an application called %j adds no header (MAIL-1)',
    async (application) => {
      const developer = await scene.addDeveloper(portal)
      const ids = await scene.addRegistration(developer, { application, status: 'approved' })
      await scene.append('registration.approved', developer, { ids })
      const mail = await catcher.waitFor(to(developer))
      expect(mail.to).toEqual([developer.email])
      expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
      expect(mail.headers.map(({ key }) => key)).not.toContain('x-evil')
      expect(mail.subject).toMatch(/^App .*may now call/)
    },
  )

  test('links come from the settings, whatever the host of the request (RST-2)', async () => {
    const developer = await scene.addDeveloper(portal)
    await house.request(`${portal.origin}/api/v3/developer/forgot-password`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
      },
      body: JSON.stringify({ email: developer.email }),
    })
    expect((await catcher.waitFor(to(developer))).raw).not.toContain('evil.example')
  })
})

test('a mail leaves within a second of what it tells, and sign-up does not wait for it', async () => {
  const visitor = house.visitor(portal.origin)
  const email = 'quick@example.com'
  const started = Date.now()
  await ok(visitor.POST('/api/v3/developer', { body: { email, full_name: 'Quick' } }))
  await catcher.waitFor(to({ email }), 1000 - (Date.now() - started))
})

test('the link of the mail proves the address', async () => {
  const visitor = house.visitor(portal.origin)
  const email = 'Proof@Example.com'
  await ok(visitor.POST('/api/v3/developer', { body: { email, full_name: 'Proof' } }))
  const mail = await catcher.waitFor(to({ email }))
  const token = new URL(mail.links[0] ?? '').searchParams.get('token') ?? ''
  expect(await ok(visitor.POST('/api/v3/developer/verify-email', { body: { token } }))).toMatchObject({ email })
})

test('the text part reads well by itself', async () => {
  const developer = await scene.addDeveloper(portal, { status: 'unverified' })
  await scene.append('developer.registered', developer, { by: anonymous })
  const mail = await catcher.waitFor(to(developer))
  expect(mail.text.replace(new RegExp(uuid), 'TOKEN').replaceAll('\r', '').trim()).toBe(
    [
      'Confirm your e-mail address',
      'Hello Ann Miller,',
      `Someone, probably you, signed up at ${portal.name} with this address. Confirm it to go on.`,
      `Confirm address:\n${portal.origin}/verify-email?token=TOKEN`,
      'The link works once, for 24 hours.',
      'If this was not you, there is nothing to do: without the link nothing happens.',
      `-- \n${portal.name}: ${portal.origin}\nQuestions? Write to help@acme.example.\nYou get this mail because this address was given at ${portal.name}.`,
    ].join('\n\n'),
  )
  expect(mail.html).toContain('<html lang="en">')
  expect(mail.html).not.toMatch(/<(img|script|link)\b|url\(/)
})
