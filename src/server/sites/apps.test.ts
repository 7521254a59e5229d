import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textsIn } from '../../../web/texts/index.ts'
import { newId } from '../../platform/ids.ts'
import { sha256 } from '../../platform/secrets/secrets.ts'
import { plantTree, type Tree } from '../../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { createSites } from './web.ts'

/* The pages of applications where there is more than one page of the API holds. */

let house: TestGatehouse
let tree: Tree
beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
  tree = await plantTree(house)
})
afterAll(() => house.stop())

/** A page as the tree's developer gets it. */
async function read(path: string): Promise<{ status: number; html: string }> {
  const answer = await house.request(tree.portal.origin + path, {
    headers: { cookie: tree.cookie, accept: 'text/html' },
  })
  return { status: answer.status, html: await answer.text() }
}

async function send(path: string, form: Record<string, string>) {
  const answer = await house.request(tree.portal.origin + path, {
    method: 'POST',
    headers: { cookie: tree.cookie, accept: 'text/html', origin: tree.portal.origin },
    body: new URLSearchParams(form),
  })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

test('with 101 more applications, all can be chosen where an API is registered for', async () => {
  const owner = { portal_id: tree.portal.id, developer_id: tree.ids.developerId ?? '' }
  const created_at = house.clock.now()
  const more = Array.from({ length: 101 }, (_, index) => ({
    ...owner,
    id: newId(),
    name: `One of many ${index}.`,
    auth_strategy_id: tree.portal.strategyId,
    created_at,
  }))
  await house.platform.database.insertInto('applications').values(more).execute()
  const registrations = more.map(({ id, portal_id }) => ({
    id: newId(),
    portal_id,
    application_id: id,
    api_id: tree.otherApiId,
    status: 'pending' as const,
  }))
  await house.platform.database.insertInto('registrations').values(registrations).execute()
  const register = (await read(`/apis/${tree.ids.apiId}/register`)).html
  expect(more.filter(({ id }) => !register.includes(id)).map(({ name }) => name)).toEqual([])
  const api = (await read(`/apis/${tree.otherApiId}`)).html
  expect(more.filter(({ id }) => !api.includes(id)).map(({ name }) => name)).toEqual([])
})

test('why there is no key yet, and why an application does not fit, are texts of the catalog', async () => {
  const { apps } = textsIn('en').portal
  const client = house.visitor(tree.portal.origin)
  const [name = '', value = ''] = tree.cookie.split(/[=;]/)
  client.cookies.set(name, value)
  const { id } = await ok(client.POST('/api/v3/applications', { body: { name: 'Without a key' } }))
  expect((await read(`/apps/${id}`)).html).toContain(apps.app.noKeyYet.registration())
  const { html } = await read(`/apis/${tree.ids.apiId}/register`)
  const { name: api } = await ok(
    house.operator.GET('/v3/apis/{apiId}', { params: { path: { apiId: tree.ids.apiId ?? '' } } }),
  )
  const { name: app } = await ok(
    client.GET('/api/v3/applications/{applicationId}', {
      params: { path: { applicationId: tree.ids.applicationId ?? '' } },
    }),
  )
  const pair = { app: { name: app, strategy: '' }, api: { name: api, strategy: '' } }
  expect(html).toContain(apps.register.whyNot.registered(pair))
})

test.each([
  ['a new application', () => '/apps/new'],
  ['one that is edited', () => `/apps/${tree.ids.applicationId}/edit`],
  ['one made for an API', () => `/apis/${tree.ids.apiId}/register`],
])('the summary of what is wrong with %s names the field', async (_, path) => {
  const { html } = await send(path(), { application: 'new', name: '' })
  const { name } = textsIn('en').portal.apps.form
  expect(html).toMatch(new RegExp(`<a href="#[^"]*-name">${name}: `))
})

test('a registration that fails leaves no application behind, so that trying again makes one', async () => {
  const { database } = house.platform
  const form = { application: 'new', name: 'Tide clock', description: '' }
  const path = `/apis/${tree.ids.apiId}/register`
  const made = () => database.selectFrom('applications').select('id').where('name', '=', form.name).execute()
  await sql`create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(database)
  await sql`create trigger refuse before insert on registrations execute function refuse()`.execute(database)
  expect((await send(path, form)).status).toBe(503)
  await sql`drop trigger refuse on registrations`.execute(database)
  expect(await made()).toEqual([])
  const { status, location } = await send(path, form)
  const [application, ...more] = await made()
  expect({ status, location, more }).toEqual({
    status: 303,
    location: `/apps/${application?.id}?done=approved`,
    more: [],
  })
})

describe('an application with more keys than a page of the API holds', () => {
  test('the newest key is on its page, and can be revoked there', async () => {
    const { applicationId = '', credentialId = '' } = tree.ids
    const revoked_at = house.clock.now()
    const ended = Array.from({ length: 101 }, (_, index) => ({
      portal_id: tree.portal.id,
      id: newId(),
      application_id: applicationId,
      display_name: `Ended ${index}`,
      secret_hash: sha256(`ended ${index}`),
      last_four: 'last',
      revoked_at,
      created_at: new Date(revoked_at.getTime() - 3_600_000),
    }))
    await house.platform.database.insertInto('credentials').values(ended).execute()
    const { html } = await read(`/apps/${applicationId}`)
    const revoke = `/apps/${applicationId}/keys/${credentialId}/revoke`
    expect(html).toContain(revoke)
    expect(html).toContain('2 more keys that have ended are not shown.')
    expect((await read(revoke)).status).toBe(200)
    expect(await send(revoke, {})).toMatchObject({ status: 303, location: `/apps/${applicationId}#keys` })
    expect((await read(revoke)).status).toBe(404)
  })
})
