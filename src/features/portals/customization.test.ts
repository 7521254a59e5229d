import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOperator } from '../../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { specRendererOf } from './index.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const defaults = {
  try_it_ui: true,
  try_it_insomnia: true,
  infinite_scroll: true,
  show_schemas: true,
  hide_internal: false,
  hide_deprecated: false,
  allow_custom_server_urls: true,
}
const route = '/v3/portals/{portalId}/customization'
let made = 0
const newPortal = async () => ok(house.operator.POST('/v3/portals', { body: { name: `Shown ${made++}` } }))
const at = (portalId: string) => ({ params: { path: { portalId } } })
const read = (portalId: string) => ok(house.operator.GET(route, at(portalId)))

describe('the customization of a portal', () => {
  test('has the defaults until something is set, on both sides', async () => {
    const portal = await newPortal()
    const wanted = { css: null, spec_renderer: defaults, robots: null }
    expect(await read(portal.id)).toEqual(wanted)
    const visitor = house.visitor(house.origin.replace('localhost', portal.default_domain))
    expect(await ok(visitor.GET('/api/v3/customization'))).toEqual(wanted)
    expect(await specRendererOf(house.platform, portal.id)).toEqual(defaults)
  })

  test('PATCH merges field by field, null clears, and the site reads it', async () => {
    const portal = await newPortal()
    const patch = (body: { spec_renderer?: Partial<typeof defaults>; robots?: string | null }) =>
      ok(house.operator.PATCH(route, { ...at(portal.id), body }))
    await patch({ spec_renderer: { hide_internal: true }, robots: 'User-agent: *\nDisallow: /\n' })
    await patch({ spec_renderer: { try_it_ui: false, try_it_insomnia: false, infinite_scroll: false } })
    const unused = { try_it_insomnia: false, infinite_scroll: false }
    const renderer = { ...defaults, ...unused, hide_internal: true, try_it_ui: false }
    expect(await read(portal.id)).toEqual({
      css: null,
      spec_renderer: renderer,
      robots: 'User-agent: *\nDisallow: /\n',
    })
    expect(await specRendererOf(house.platform, portal.id)).toEqual(renderer)
    expect((await patch({ robots: null })).robots).toBeNull()
  })

  test('PUT gives what is left out its default', async () => {
    const portal = await newPortal()
    const put = (body: { spec_renderer?: Partial<typeof defaults>; robots?: string | null }) =>
      ok(house.operator.PUT(route, { ...at(portal.id), body }))
    await put({ spec_renderer: { hide_deprecated: true }, robots: 'User-agent: *' })
    expect((await read(portal.id)).spec_renderer).toEqual({ ...defaults, hide_deprecated: true })
    expect(await put({})).toEqual({ css: null, spec_renderer: defaults, robots: null })
  })

  test.each([
    [{ css: 'a{}' }, 'css', 'not_supported'],
    [{ layout: 'wide' }, 'layout', 'not_supported'],
    [{ theme: { mode: 'dark' } }, 'theme', 'not_supported'],
    [{ menu: { main: [] } }, 'menu', 'not_supported'],
    [{ theme: { colors: { primary: 'red' } } }, 'theme.colors.primary', 'matches_regex'],
    [{ spec_renderer: { colour: true } }, 'spec_renderer.colour', 'unknown_property'],
    [{ spec_renderer: { try_it_ui: 'yes' } }, 'spec_renderer.try_it_ui', 'is_boolean'],
    [{ spec_renderer: null }, 'spec_renderer', 'is_object'],
    [{ robots: 'x'.repeat(100_001) }, 'robots', 'max_length'],
  ])('400 for %.60j names %s', async (body, field, rule) => {
    const portal = await newPortal()
    const sent = { ...at(portal.id), body: body as never }
    for (const answer of [house.operator.PUT(route, sent), house.operator.PATCH(route, sent)]) {
      const { error, response } = await answer
      expect(response.status).toBe(400)
      expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
    }
    expect((await read(portal.id)).spec_renderer).toEqual(defaults)
  })

  test('nothing of what is not supported is no fault', async () => {
    const portal = await newPortal()
    const body = { theme: null, css: null, menu: null, layout: null, spec_renderer: {} }
    expect(await ok(house.operator.PUT(route, { ...at(portal.id), body }))).toMatchObject({ css: null })
  })

  test('401 without a token, 403 for a viewer, 404 for no portal', async () => {
    const portal = await newPortal()
    const { token } = await addOperator(house, 'viewer')
    const viewer = house.management({ authorization: `Bearer ${token}` })
    expect((await house.management({}).GET(route, at(portal.id))).response.status).toBe(401)
    expect((await viewer.GET(route, at(portal.id))).response.status).toBe(200)
    expect((await viewer.PATCH(route, { ...at(portal.id), body: {} })).response.status).toBe(403)
    const nowhere = at('00000000-0000-4000-8000-000000000000')
    expect((await house.operator.GET(route, nowhere)).response.status).toBe(404)
    expect((await house.operator.PUT(route, { ...nowhere, body: {} })).response.status).toBe(404)
  })

  test('goes with its portal, and the change is told', async () => {
    const portal = await newPortal()
    await ok(house.operator.PATCH(route, { ...at(portal.id), body: { robots: 'x' } }))
    const event = await house.platform.database
      .selectFrom('events')
      .select(['type', 'changed'])
      .where('portal_id', '=', portal.id)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(event).toEqual({ type: 'portal.customized', changed: ['robots'] })
    await ok(house.operator.DELETE('/v3/portals/{portalId}', at(portal.id)))
    expect((await house.operator.GET(route, at(portal.id))).response.status).toBe(404)
  })

  test('412 for a change of a state that is no longer there, also between two at once (CON-6)', async () => {
    const portal = await newPortal()
    const { response } = await house.operator.GET(route, at(portal.id))
    const tag = response.headers.get('etag') ?? ''
    const write = (robots: string, ifMatch: string) => {
      const params = { path: { portalId: portal.id }, header: { 'if-match': ifMatch } }
      return house.operator.PATCH(route, { params, body: { robots } })
    }
    const both = await Promise.all([write('one', tag), write('two', tag)])
    expect(both.map((answer) => answer.response.status).sort()).toEqual([200, 412])
    const won = both.find((answer) => answer.response.ok)
    expect((await write('three', won?.response.headers.get('etag') ?? '')).response.status).toBe(200)
    expect((await write('four', tag)).error).toMatchObject({ status: 412, title: 'Precondition Failed' })
    expect((await read(portal.id)).robots).toBe('three')
  })
})
