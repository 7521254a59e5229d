import type { Page } from 'playwright-core'
import type { ManagementClient } from '../../src/client/connect.ts'
import { ok } from '../../src/testing/gatehouse.ts'

const harbours = (title: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1.2.0', description: `${title} of every harbour we know.` },
    paths: {
      '/harbours': {
        get: {
          operationId: 'listHarbours',
          summary: 'List harbours',
          parameters: [{ name: 'coast', in: 'query', schema: { type: 'string' } }],
          responses: { 200: { description: 'All harbours of a coast' } },
        },
      },
      '/harbours/{harbour}/tides': {
        get: {
          operationId: 'listTides',
          summary: 'List the tides of a harbour',
          parameters: [{ name: 'harbour', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'High and low water of seven days' } },
        },
      },
    },
  })

/** An API with its specification, reachable through the gateway at `/<name>`, published with a key in that header. */
export async function publishApi(
  operator: ManagementClient,
  options: { name: string; portalId: string; upstreamPort: number; keyName: string },
) {
  const { name, portalId, upstreamPort, keyName } = options
  const path = name.toLowerCase()
  const strategy = await ok(
    operator.POST('/v2/application-auth-strategies', {
      body: {
        name: `${path}-key`,
        display_name: `${name} key`,
        strategy_type: 'key_auth',
        configs: { 'key-auth': { key_names: [keyName] } },
      },
    }),
  )
  const controlPlaneId = (await ok(operator.GET('/v2/control-planes'))).data[0]?.id ?? ''
  const service = await ok(
    operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services', {
      params: { path: { controlPlaneId } },
      body: { name: path, host: '127.0.0.1', port: upstreamPort, protocol: 'http', path: '/v1' },
    }),
  )
  await ok(
    operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}/routes', {
      params: { path: { controlPlaneId, ServiceId: service.id ?? '' } },
      body: { name: path, paths: [`/${path}`] },
    }),
  )
  const api = await ok(
    operator.POST('/v3/apis', {
      body: { name, version: '1.2.0', description: `${name} of the coast.`, spec_content: harbours(name) },
    }),
  )
  const params = { path: { apiId: api.id } }
  await ok(
    operator.POST('/v3/apis/{apiId}/implementations', {
      params,
      body: { service: { control_plane_id: controlPlaneId, id: service.id ?? '' } },
    }),
  )
  await ok(
    operator.PUT('/v3/apis/{apiId}/publications/{portalId}', {
      params: { path: { apiId: api.id, portalId } },
      body: { visibility: 'public', auth_strategy_ids: [strategy.id] },
    }),
  )
  return { id: api.id, slug: api.slug ?? path }
}

/** The same by an operator's own clicks in the console; the page is signed in. */
export async function publishInConsole(
  page: Page,
  options: { origin: string; name: string; portal: string; upstreamPort: number; keyName: string },
): Promise<{ id: string; slug: string }> {
  const { origin, name, portal, upstreamPort, keyName } = options
  const path = name.toLowerCase()
  const main = page.getByRole('main')
  const done = (sentence: string) => main.getByRole('status').filter({ hasText: sentence }).waitFor()

  await page.goto(`${origin}/strategies`)
  await main.getByRole('link', { name: 'Create auth strategy' }).first().click()
  await page.getByLabel('Display name').fill(`${name} key`)
  await page.getByLabel('Header names').fill(keyName)
  await page.getByRole('button', { name: 'Create auth strategy' }).click()
  await done('The auth strategy was created.')

  await page.getByRole('link', { name: 'APIs', exact: true }).click()
  await main.getByRole('link', { name: 'Create API' }).first().click()
  const file = { name: `${path}.json`, mimeType: 'application/json', buffer: Buffer.from(harbours(name)) }
  await page.getByLabel('From a file').setInputFiles(file)
  const address = page.getByLabel('Address (optional)')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=slug]')?.value !== '')
  const slug = await address.inputValue()
  await page.getByLabel('Description').fill(`${name} of the coast.`)
  await page.getByRole('button', { name: 'Create API' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  const id = /\/apis\/([^/?#]+)/.exec(page.url())?.[1] ?? ''

  await page.getByRole('link', { name: 'Link a service' }).click()
  const service = page.locator('#created-form')
  await service.getByLabel('Name').fill(path)
  await service.getByLabel('Upstream URL').fill(`http://127.0.0.1:${upstreamPort}/v1`)
  await service.getByLabel('Path at the gateway').fill(`/${path}`)
  await page.getByRole('button', { name: 'Create and link' }).click()
  await done('The service is linked')

  await page.getByRole('link', { name: 'Publish on a portal' }).click()
  await page.getByLabel(portal).check()
  await page.getByLabel('Public', { exact: true }).check()
  await page.getByLabel('Auth strategy').selectOption({ label: `${name} key` })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await done('Published.')
  return { id, slug }
}
