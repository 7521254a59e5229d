import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSites } from '../../src/server/sites/web.ts'
import { type ConsoleReader, readConsoleAs, readerWith, signInAgain } from '../../src/testing/console-reader.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../src/testing/gatehouse.ts'
import { addApi, addApplication, addDeveloper, addPortal, type TestPortal } from '../../src/testing/people.ts'

let house: TestGatehouse
let admin: ConsoleReader
let viewer: ConsoleReader
let portal: TestPortal

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites, worker: true })
  admin = await readConsoleAs(house, 'admin')
  viewer = await readConsoleAs(house, 'viewer')
})
afterAll(() => house.stop())
beforeEach(async () => {
  portal = await addPortal(house)
})

describe('Signing in to the console', () => {
  test('leads strangers to the form and back to what they wanted', async () => {
    const visitor = readerWith(house, '')
    const { status, to } = await visitor.send(`/portals/${portal.id}/developers`, { developer: 'x' })
    expect([status, to]).toEqual([303, '/login?return_to=%2F'])
    const asked = await house.request(`${house.origin}/outbox?state=failed`)
    expect(asked.headers.get('location')).toBe('/login?return_to=%2Foutbox%3Fstate%3Dfailed')
  })

  test('keeps the address after a wrong password, and never the password', async () => {
    const { status, html } = await readerWith(house, '').send('/login', {
      email: 'ada@example.com',
      password: 'wrong-one',
      return_to: '',
    })
    expect(status).toBe(200)
    expect(html).toContain('value="ada@example.com"')
    expect(html).not.toContain('wrong-one')
  })
})

describe('Portals', () => {
  test('are made by a form that loses nothing', async () => {
    const refused = await admin.send('/portals/new', { name: '', description: 'Kept <text>' })
    expect(refused.html).toContain('Kept &lt;text>')
    expect(refused.html).toContain('id="form-name-error"')
    const made = await admin.send('/portals/new', { name: 'Acme Partners', default_api_visibility: 'private' })
    expect(made.status).toBe(303)
    const { html } = await admin.open(made.to)
    expect(html).toMatch(/href="http:\/\/acme-partners\.localhost:\d+"/)
    expect(html).toContain('Nothing is published here yet')
  })

  test('say what waits, and the frame counts it', async () => {
    await addDeveloper(house, portal, 'pending')
    const { html } = await admin.open('/')
    expect(html).toContain(`href="/portals/${portal.id}/developers?status=pending"`)
    expect(html).toMatch(/\d+ waits? for you/)
  })

  test('are not deleted without being asked', async () => {
    const asked = await admin.open(`/portals/${portal.id}/delete`)
    expect(asked.html).toContain('This cannot be taken back.')
    expect((await admin.open(`/portals/${portal.id}`)).status).toBe(200)
    const { to } = await admin.send(`/portals/${portal.id}/delete`, {})
    expect(to).toBe('/?done=portal-deleted')
    expect((await admin.open(`/portals/${portal.id}`)).status).toBe(404)
  })

  test('keep what was typed into the settings when one field is wrong', async () => {
    const fields = { display_name: 'New name', name: 'kept', contact_email: 'no address', password_min_length: '3' }
    const { status, html } = await admin.send(`/portals/${portal.id}/edit`, fields)
    expect(status).toBe(200)
    for (const text of ['New name', 'no address', 'form-contact_email-error', 'form-password_min_length-error']) {
      expect(html).toContain(text)
    }
  })
})

describe('Lists', () => {
  test('lead from beyond their last page to it, and keep the rest of the address', async () => {
    await addDeveloper(house, portal, 'pending')
    const pending = `/portals/${portal.id}/developers?status=pending`
    expect((await admin.open(`${pending}&page=99`)).to).toBe(pending)
  })

  test('have no filters while nothing is there', async () => {
    const { html } = await admin.open(`/portals/${portal.id}/registrations`)
    expect(html).toContain('Nobody has asked for an API yet')
    expect(html).not.toContain('gh-pills')
  })

  test('are offered as a file, not as a page', async () => {
    await addDeveloper(house, portal)
    const { html } = await admin.open(`/portals/${portal.id}/developers`)
    expect(html).toMatch(/<a[^>]*\/developers\/export"[^>]* download="developers.csv"/)
  })

  test('of versions go on after the tenth', async () => {
    const { id } = await addApi(house, portal)
    for (let at = 0; at < 11; at++) {
      const content = JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: `${at}.0.0` }, paths: {} })
      const params = { path: { apiId: id } }
      await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params, body: { spec: { content } } }))
    }
    const first = await admin.open(`/apis/${id}`)
    expect(first.html).not.toContain('>0.0.0</a>')
    expect(first.html).toContain(`/apis/${id}?versions=2#versions`)
    expect((await admin.open(`/apis/${id}?versions=2`)).html).toContain('>0.0.0</a>')
  })
})

describe('Deciding about developers', () => {
  const list = () => `/portals/${portal.id}/developers`
  const statusOf = async (developerId: string) => {
    const path = { portalId: portal.id, developerId }
    return (await ok(house.operator.GET('/v3/portals/{portalId}/developers/{developerId}', { params: { path } })))
      .status
  }

  test('approve from the menu comes back to the same filter (REG-11)', async () => {
    const { id } = await addDeveloper(house, portal, 'pending')
    const back = `${list()}?status=pending`
    expect((await admin.open(back)).html).toContain(`action="${list()}/${id}/approve"`)
    const { to } = await admin.send(`${list()}/${id}/approve`, { back })
    expect(to).toBe(`${back}&done=approve`)
    expect(await statusOf(id)).toBe('approved')
  })

  test('reject and revoke ask first; a second thought approves again', async () => {
    const { id } = await addDeveloper(house, portal, 'pending')
    const asked = await admin.open(`${list()}/${id}/reject`)
    expect([asked.status, await statusOf(id)]).toEqual([200, 'pending'])
    for (const [act, status] of [
      ['reject', 'rejected'],
      ['approve', 'approved'],
      ['revoke', 'revoked'],
    ] as const) {
      expect((await admin.send(`${list()}/${id}/${act}`, {})).status).toBe(303)
      expect(await statusOf(id)).toBe(status)
    }
  })

  test('approves those that are ticked', async () => {
    const ticked = [await addDeveloper(house, portal, 'pending'), await addDeveloper(house, portal, 'pending')]
    const other = await addDeveloper(house, portal, 'pending')
    const none = await admin.send(list(), {})
    expect(none.html).toContain('Tick at least one developer first.')
    expect((await admin.send(list(), { developer: ticked.map(({ id }) => id) })).status).toBe(303)
    expect(await Promise.all([...ticked, other].map(({ id }) => statusOf(id)))).toEqual([
      'approved',
      'approved',
      'pending',
    ])
  })

  test('the way back never leads to another site (WEB-6)', async () => {
    const { id } = await addDeveloper(house, portal, 'pending')
    for (const back of ['//evil.example', 'javascript:alert(1)', '/\\evil.example', 'https://evil.example/']) {
      const asked = await admin.open(`${list()}/${id}/revoke?back=${encodeURIComponent(back)}`)
      expect(asked.html).not.toContain('evil.example')
      expect(asked.html).not.toContain('javascript:')
      const { to } = await admin.send(`${list()}/${id}/approve`, { back })
      expect(to).toBe(`${list()}/${id}?done=approve`)
    }
  })

  test('a list filters, searches, sorts and pages by its address', async () => {
    const people = await Promise.all(Array.from({ length: 27 }, () => addDeveloper(house, portal)))
    const first = await admin.open(`${list()}?sort=email`)
    const second = await admin.open(`${list()}?sort=email&page=2`)
    const onPage = ({ html }: { html: string }) => people.filter(({ id }) => html.includes(`/${id}"`)).length
    expect([onPage(first), onPage(second)]).toEqual([25, 2])
    const [one] = people
    expect(onPage(await admin.open(`${list()}?q=${encodeURIComponent(one?.email ?? '')}`))).toBe(1)
    expect((await admin.open(`${list()}?status=rejected`)).html).toContain('Nobody was rejected')
    expect((await admin.open(`${list()}?sort=nonsense&page=-3&status=x`)).status).toBe(200)
  })

  test('the list goes out as CSV, and no name in it is a formula', async () => {
    const path = { portalId: portal.id }
    const body = { email: 'eve@example.com', full_name: '=HYPERLINK("http://evil.example")' }
    await ok(house.operator.POST('/v3/portals/{portalId}/developers', { params: { path }, body }))
    await Promise.all(Array.from({ length: 101 }, () => addDeveloper(house, portal)))
    const { html } = await admin.open(`${list()}/export`)
    const lines = html.trimEnd().split('\r\n')
    expect(lines).toHaveLength(103)
    expect(html).toContain(`"'=HYPERLINK(""http://evil.example"")","eve@example.com"`)
    expect((await admin.open(`${list()}/export?status=pending`)).html.trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('somebody of another portal is not there (AZ-5)', async () => {
    const { id } = await addDeveloper(house, await addPortal(house), 'pending')
    expect((await admin.open(`${list()}/${id}`)).status).toBe(404)
    expect((await admin.send(`${list()}/${id}/approve`, {})).status).toBe(404)
    expect((await admin.open(`${list()}/no-id`)).status).toBe(404)
  })
})

test('Switching to automatic approval offers the backlog, and approves it when asked', async () => {
  const { id } = await addDeveloper(house, portal, 'pending')
  const home = `/portals/${portal.id}`
  expect((await admin.open(home)).html).not.toContain('approve-waiting')
  const { to } = await admin.send(`${home}/approval/developers/automatic`, {})
  const { html } = await admin.open(to)
  expect(html).toContain(`action="${home}/approve-waiting/developers"`)
  expect((await admin.open(`${home}/developers?status=pending`)).html).toContain(id)
  await admin.send(`${home}/approve-waiting/developers`, {})
  expect((await admin.open(`${home}/developers?status=pending`)).html).toContain('Nobody waits for you')
  expect((await admin.open(home)).html).not.toContain('approve-waiting')
})

describe('Applications and registrations', () => {
  test('without a registration there is nothing to approve; with one there is', async () => {
    const developer = await addDeveloper(house, portal)
    const applicationId = await addApplication(developer)
    const list = `/portals/${portal.id}/applications`
    const before = (await admin.open(list)).html
    expect(before).toContain('Has not asked for an API yet')
    expect(before).not.toContain(`${applicationId}/approve`)
    const { id } = await addApi(house, portal)
    await ok(
      developer.client.POST('/api/v3/applications/{applicationId}/registrations', {
        params: { path: { applicationId } },
        body: { api_id: id },
      }),
    )
    expect((await admin.open(list)).html).toContain(`action="${list}/${applicationId}/approve"`)
    expect((await admin.open(`/portals/${portal.id}/registrations?status=pending`)).html).toContain(applicationId)
    await admin.send(`${list}/${applicationId}/approve`, {})
    const after = (await admin.open(`${list}/${applicationId}`)).html
    expect(after).toContain('At least one API is approved')
    expect(after).toMatch(/href="[^"]*\/registrations\/[0-9a-f-]{36}\/revoke"/)
  })
})

describe('APIs', () => {
  const specification =
    'openapi: 3.1.0\ninfo: {title: Tides, version: 1.2.0}\npaths:\n  /tides:\n    get: {responses: {"200": {description: ok}}}\n'

  test('from a pasted specification to a portal, with a service behind it', async () => {
    const name = `Tides ${randomUUID().slice(0, 6)}`
    const bad = await admin.send('/apis/new', { name, content: 'openapi: [' })
    expect(bad.html).toContain('id="form-content-error"')
    const made = await admin.send('/apis/new', { name, content: specification })
    const home = made.to.split('?')[0] ?? ''
    expect((await admin.open(home)).html).toContain('No service is linked')
    const service = { act: 'created', name: name.replace(' ', '-'), url: 'http://127.0.0.1:9/', strip_path: 'true' }
    const refused = await admin.send(`${home}/link`, { ...service, paths: 'no-slash' })
    expect(refused.html).toContain('created-form-paths-error')
    expect((await admin.send(`${home}/link`, { ...service, paths: `/${service.name}` })).status).toBe(303)
    expect((await admin.open(home)).html).toContain(`/${service.name}`)
    const published = await admin.send(`${home}/publish`, {
      portal_id: portal.id,
      visibility: 'public',
      auth_strategy_id: portal.strategyId,
      approval: 'automatic',
    })
    expect(published.to).toBe(`${home}?done=published`)
    expect((await admin.open(`/portals/${portal.id}`)).html).toContain(name)
    const { data } = await ok(house.visitor(portal.origin).GET('/api/v3/apis'))
    expect(data.map((api) => api.name)).toEqual([name])
    const apiId = home.split('/')[2] ?? ''
    await admin.send(`/portals/${portal.id}/apis/${apiId}/unpublish`, {})
    expect((await ok(house.visitor(portal.origin).GET('/api/v3/apis'))).data).toEqual([])
  })

  test('take a specification that is larger than other forms', async () => {
    const large = `${specification}# ${'x'.repeat(600_000)}\n`
    const made = await admin.send('/apis/new', { name: `Large ${randomUUID().slice(0, 6)}`, content: large })
    expect(made.status).toBe(303)
  })
})

test('The outbox shows a kept mail whole, its links ready, and sends no referrer from it (RST-6)', async () => {
  const { id, email } = await addDeveloper(house, portal)
  await admin.send(`/portals/${portal.id}/developers/${id}/reset-password`, {})
  const mail = await eventually(async () => {
    const { html } = await admin.open(`/outbox?q=${encodeURIComponent(email)}`)
    return /href="(\/outbox\/[0-9a-f-]{36})"/.exec(html)?.[1]
  })
  const shown = await eventually(async () => {
    const { html } = await admin.open(mail)
    return html.includes('Kept here') ? html : undefined
  })
  expect(shown).toMatch(new RegExp(`<a href="${portal.origin}/[^"]*token=[^"]+" rel="noreferrer"`))
  const answer = await house.request(`${house.origin}${mail}`, { headers: { cookie: admin.cookie } })
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})

test('A token is shown once, and revoked from the list', async () => {
  expect((await admin.open('/settings/tokens/new')).html).toContain('name="role"')
  expect((await viewer.open('/settings/tokens/new')).html).not.toContain('name="role"')
  const { html } = await admin.send('/settings/tokens/new', { name: 'Import <1>', days: '365', role: 'admin' })
  expect(html).toContain('Shown only this once')
  const list = (await admin.open('/settings')).html
  const revoke = /href="(\/settings\/tokens\/[0-9a-f-]{36}\/revoke)"/.exec(list)?.[1] ?? ''
  expect((await admin.send(revoke, {})).to).toBe('/settings?done=token-revoked')
  expect((await admin.open('/settings')).html).toContain('You have no token.')
})

describe('A viewer', () => {
  test('reads everything but mails and sees no way to change anything (AZ-1)', async () => {
    const developer = await addDeveloper(house, portal, 'pending')
    const { id: apiId } = await addApi(house, portal)
    const home = `/portals/${portal.id}`
    for (const path of [
      '/',
      home,
      `${home}/developers`,
      `${home}/developers/${developer.id}`,
      `${home}/applications`,
      `${home}/registrations`,
      '/apis',
      `/apis/${apiId}`,
      '/strategies',
      '/gateway',
    ]) {
      const { status, html } = await viewer.open(path)
      expect([path, status]).toEqual([path, 200])
      const forms = [...html.matchAll(/<form[^>]*>/g)]
        .map(([form]) => form)
        .filter((form) => form.includes('method="post"'))
        .map((form) => /action="([^"]*)"/.exec(form)?.[1])
      expect([path, forms]).toEqual([path, ['/logout']])
      expect(html).not.toMatch(/href="[^"]*\/(new|edit|delete|publish|link|reject|revoke)[?"]/)
    }
    expect((await viewer.open('/outbox')).status).toBe(403)
  })

  test('is refused by the server where a button was guessed (AZ-1)', async () => {
    const { id } = await addDeveloper(house, portal, 'pending')
    const home = `/portals/${portal.id}`
    for (const path of [
      `${home}/edit`,
      `${home}/delete`,
      `${home}/developers/${id}/approve`,
      '/apis/new',
      '/settings/operators/new',
    ]) {
      expect([path, (await viewer.open(path)).status]).toEqual([path, 403])
    }
    await viewer.send(`${home}/developers/${id}/approve`, {})
    await viewer.send(`${home}/developers`, { developer: id })
    await viewer.send(`${home}/delete`, {})
    const { html } = await admin.open(`${home}/developers?status=pending`)
    expect(html).toContain(id)
  })
})

describe('Sessions of the console (SES-8)', () => {
  test('are listed in the settings and ended there, by viewers too', async () => {
    const second = await signInAgain(house, 'viewer')
    const { html } = await viewer.open('/settings')
    expect(html).toContain('This device')
    const end = /href="(\/settings\/sessions\/[\w-]{36}\/end)"/.exec(html)?.[1] ?? ''
    expect((await viewer.open(end)).html).toContain('Sign out there')
    expect((await viewer.send(end, {})).to).toBe('/settings?done=session-ended#sessions')
    expect((await second.open('/settings')).to).toContain('/login')
    await viewer.send('/settings/sessions/end-others', {})
    expect((await viewer.open('/settings')).status).toBe(200)
  })
})

describe('A lost password', () => {
  test('is mended from the list of operators, by admins only (RST-8)', async () => {
    const { html } = await admin.open('/settings')
    const path = /href="(\/settings\/operators\/[\w-]+\/reset-password)"/.exec(html)?.[1] ?? ''
    expect((await admin.open(path)).html).toContain('Send link')
    expect((await viewer.open(path)).status).toBe(403)
    expect((await admin.send(path, {})).to).toBe('/settings?done=operator-reset')
  })

  test('a link that ended says so; a good one asks for a password', async () => {
    const visitor = readerWith(house, '')
    const good = await visitor.open('/reset-password?token=abc')
    expect(good.html).toContain('name="new_password"')
    const ended = await visitor.send('/reset-password', { token: 'abc', new_password: 'a long and winding road' })
    expect(ended.html).toContain('This link has ended')
  })
})

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 100; turn++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it did not come')
}
