import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOperator } from '../../../testing/everyone.ts'
import { bootstrapToken, ok, startGatehouse, type TestGatehouse } from '../../../testing/gatehouse.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const route = '/v3/apis/{apiId}/images/{imageType}'
const at = (apiId: string) => ({ params: { path: { apiId, imageType: 'icon' as const } } })
const svg = (inner: string) =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`).toString('base64')}`
const put = (apiId: string, data: string) => house.operator.PUT(route, { ...at(apiId), body: { data } })
let made = 0
const newApi = async () => (await ok(house.operator.POST('/v3/apis', { body: { name: `Pictured ${made++}` } }))).id
const headers = { authorization: `Bearer ${bootstrapToken}` }
const raw = async (apiId: string) => {
  const found = await house.request(`${house.origin}/v3/apis/${apiId}/images/icon/raw`, { headers })
  const place = found.headers.get('location')
  return {
    status: found.status,
    place,
    picture: await house.request(new URL(place ?? '/', house.origin).href, { headers }),
  }
}

describe('the icon of an API', () => {
  test('201 for the first, 200 for the next, and the raw one leads to what was sent', async () => {
    const apiId = await newApi()
    const first = await put(apiId, svg('<path d="M0 0"/>'))
    expect(first.response.status).toBe(201)
    expect(first.data).toMatchObject({ status: 'valid', error: null, api_id: apiId, image_type: 'icon' })
    const second = await put(apiId, svg('<path d="M1 1"/>'))
    expect(second.response.status).toBe(200)
    expect(await ok(house.operator.GET(route, at(apiId)))).toEqual(second.data)
    const { status, picture } = await raw(apiId)
    expect([status, picture.status]).toEqual([302, 200])
    expect(await picture.text()).toBe('<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1"/></svg>')
  })

  test('is served so that nothing in it may run or load (UGC-8, SPEC-7, WEB-7)', async () => {
    const apiId = await newApi()
    await ok(put(apiId, svg('<path/>')))
    const { picture } = await raw(apiId)
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  test('a bad one says why, and the one before it stays', async () => {
    const apiId = await newApi()
    await ok(put(apiId, svg('<path d="M2 2"/>')))
    const before = await raw(apiId)
    const { data } = await put(apiId, svg('<script>alert(1)</script>'))
    expect(data).toMatchObject({ status: 'invalid', error: expect.stringContaining('a script') })
    expect((await ok(house.operator.GET(route, at(apiId)))).status).toBe('invalid')
    expect((await raw(apiId)).place).toBe(before.place)
    expect(await ok(put(apiId, svg('<path d="M3 3"/>')))).toMatchObject({ status: 'valid', error: null })
  })

  test('404 while none is good, or none is there, and after it was taken away', async () => {
    const apiId = await newApi()
    expect((await house.operator.GET(route, at(apiId))).response.status).toBe(404)
    expect((await raw(apiId)).status).toBe(404)
    await ok(put(apiId, svg('<script/>')))
    expect((await raw(apiId)).status).toBe(404)
    await ok(put(apiId, svg('<path/>')))
    expect((await house.operator.DELETE(route, at(apiId))).response.status).toBe(204)
    expect((await house.operator.DELETE(route, at(apiId))).response.status).toBe(404)
    expect((await raw(apiId)).status).toBe(404)
    expect((await put(nowhere, svg('<path/>'))).response.status).toBe(404)
    const absent = { params: { path: { apiId, imageType: 'cover' as never } } }
    expect((await house.operator.GET(route, absent)).response.status).toBe(404)
  })

  test.each([
    [{ data: 'data:image/gif;base64,AAAA' }, 'data', 400],
    [{ data: 'https://example.com/x.png' }, 'data', 400],
    [{ data: 'data:image/png;base64,A' }, 'data', 400],
    [{ data: 7 }, 'data', 400],
    [{}, 'data', 400],
    [{ data: 'data:image/png;base64,AAAA', x: 1 }, 'x', 400],
  ])('400 for %j names %s', async (body, field, status) => {
    const { error, response } = await house.operator.PUT(route, { ...at(await newApi()), body: body as never })
    expect(response.status).toBe(status)
    expect(error?.invalid_parameters?.map((parameter) => parameter.field)).toEqual([field])
  })

  test('a picture of 500,000 bytes is invalid, one that fills the body a 413', async () => {
    const apiId = await newApi()
    const data = (bytes: number) => `data:image/png;base64,${Buffer.alloc(bytes).toString('base64')}`
    expect((await put(apiId, data(500_000))).data).toMatchObject({ status: 'invalid' })
    expect((await put(apiId, data(1_000_000))).response.status).toBe(413)
  })

  test('409 while another is being checked, but not for ever', async () => {
    const apiId = await newApi()
    const age = (seconds: number) =>
      house.platform.database
        .updateTable('api_images')
        .set({ status: 'validating', updated_at: new Date(Date.now() - seconds * 1000) })
        .where('api_id', '=', apiId)
        .execute()
    await ok(put(apiId, svg('<path/>')))
    await age(30)
    expect((await put(apiId, svg('<path/>'))).response.status).toBe(409)
    expect((await ok(house.operator.GET(route, at(apiId)))).status).toBe('validating')
    expect((await raw(apiId)).status).toBe(302)
    await age(90)
    expect((await put(apiId, svg('<path/>'))).response.status).toBe(200)
  })

  test('401 without a token, 403 for a viewer who changes', async () => {
    const apiId = await newApi()
    await ok(put(apiId, svg('<path/>')))
    const { token } = await addOperator(house, 'viewer')
    const viewer = house.management({ authorization: `Bearer ${token}` })
    const body = { data: svg('<path/>') }
    expect((await house.management({}).GET(route, at(apiId))).response.status).toBe(401)
    expect((await viewer.GET(route, at(apiId))).response.status).toBe(200)
    expect((await viewer.PUT(route, { ...at(apiId), body })).response.status).toBe(403)
    expect((await viewer.DELETE(route, at(apiId))).response.status).toBe(403)
  })
})
