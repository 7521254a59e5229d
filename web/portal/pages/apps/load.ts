import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { PortalPageContext } from '../../../page.ts'
import type { App, KeyList } from './types.ts'

/** The application of the address; undefined when it is not the reader's. */
export async function loadApp({ client, params }: PortalPageContext): Promise<App | undefined> {
  const path = { applicationId: params.id ?? '' }
  return dataOrNothing(client.GET('/api/gatehouse/v1/applications/{applicationId}', { params: { path } }))
}

/** Its keys: all that work, for 20 may be active, then those that ended last, up to 100. `total` counts the rest too. */
export async function loadKeys({ client }: PortalPageContext, applicationId: string): Promise<KeyList> {
  const params = { path: { applicationId }, query: { 'page[size]': 100 } }
  const address = '/api/gatehouse/v1/applications/{applicationId}/credentials'
  const { data, meta } = await dataOf(client.GET(address, { params }))
  return { keys: data, total: meta.page.total }
}

/** A curl line for the first approved API of an application that can be reached. */
export async function readyLine(context: PortalPageContext, app: App, secret: string): Promise<string | undefined> {
  const strategy = app.auth_strategy
  const name = strategy.credential_type === 'key_auth' ? strategy.key_names[0] : undefined
  for (const { status, api } of app.registrations) {
    if (status !== 'approved' || !name) continue
    const path = { apiIdOrSlug: api.slug }
    const page = await dataOrNothing(context.client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path } }))
    if (!page?.gateway_url) continue
    const operations = page.specification
      ? await dataOrNothing(context.client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operations', { params: { path } }))
      : undefined
    const simple = operations?.data.find((operation) => operation.method === 'GET' && !operation.path.includes('{'))
    return `curl ${quote(page.gateway_url + (simple?.path ?? '/'))} \\\n  --header ${quote(`${name}: ${secret}`)}`
  }
  return undefined
}

/** A word for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
