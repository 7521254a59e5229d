import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { connectManagement, type ManagementClient } from '../../src/client/connect.ts'
import { createDialer } from '../../src/client/dial.ts'
import { type Product, startProduct } from '../../src/testing/product.ts'

const token = 'bootstrap-token-of-the-reference-benchmarks'

/** The built product with a portal that anybody may read, in a folder of its own. */
export type Portal = {
  product: Product
  /** The portal's site. */
  origin: string
  management: ManagementClient
  /** Uploads a description and publishes it. Resolves once its pages are there. @returns the API's slug */
  publish(name: string, file: string): Promise<string>
  stop(): Promise<void>
}

export async function openPortal(): Promise<Portal> {
  const product = await startProduct({ env: { GATEHOUSE_ADMIN_TOKEN: token, GATEHOUSE_LOG_LEVEL: 'warn' } })
  const dispatcher = createDialer()
  const management = connectManagement({
    origin: product.origin,
    dispatcher,
    headers: () => ({ authorization: `Bearer ${token}` }),
  })
  const { data: portal, error } = await management.POST('/v3/portals', {
    body: { name: 'reference', default_api_visibility: 'public', authentication_enabled: true },
  })
  if (!portal) throw new Error(`No portal: ${JSON.stringify(error)}`)
  const origin = `http://reference.localhost:${product.port}`
  return {
    product,
    origin,
    management,
    async publish(name, file) {
      const body = { name, version: '1', spec_content: readFileSync(file, 'utf8') }
      const { data: api, error } = await management.POST('/v3/apis', { body })
      if (!api) throw new Error(`${name} was refused: ${JSON.stringify(error)}`)
      const params = { path: { apiId: api.id, portalId: portal.id } }
      await management.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } })
      const slug = api.slug ?? ''
      await untilRead(product.port, slug)
      return slug
    },
    async stop() {
      await dispatcher.close()
      await product.stop()
    },
  }
}

/** While a version is being read, its pages answer 503. */
async function untilRead(port: number, slug: string): Promise<void> {
  const address = `http://127.0.0.1:${port}/apis/${slug}/reference`
  for (const end = Date.now() + 600_000; Date.now() < end; await sleep(25)) {
    const { statusCode, body } = await request(address, { headers: { host: `reference.localhost:${port}` } })
    await body.dump()
    if (statusCode === 200) return
  }
  throw new Error(`${slug} was not read in ten minutes`)
}
