import { dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage } from '../../../page.ts'
import { Operation } from '../../../reference/Operation.tsx'
import { type ApiOperation, operationHref } from '../../../reference/types.ts'
import { useReader } from '../../../ui/kit.ts'
import { ApiShell, loadShared, type Shared } from './api-shell.tsx'

type Data = { shared: Shared; operation: ApiOperation }

/** `/apis/{slug}/reference/operations/{operationId}`: one operation, the id as it stands in the document. */
export const operation: PortalPage<Data> = {
  address: '/apis/:slug/reference/operations/*',
  access: 'anyone',
  load: async (context) => {
    const { client, params, url } = context
    const version = url.searchParams.get('version')
    const operation_id = params['*'] ?? ''
    if (operation_id === '') return missing()
    const query = { operation_id, ...(version ? { version } : {}) }
    const path = { apiIdOrSlug: params.slug ?? '' }
    const [shared, found] = await Promise.all([
      loadShared(context),
      dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operation', { params: { path, query } })),
    ])
    return shared && found ? { shared, operation: found } : missing()
  },
  title: ({ data }) => `${data.operation.summary ?? data.operation.operation_id} · ${data.shared.api.name}`,
  frame: () => ({ width: 'wide' }),
  View: ({ data: { shared, operation: found } }) => {
    const { catalog } = useReader().texts.portal
    const base = `/apis/${shared.api.slug}`
    return (
      <ApiShell shared={shared} current={operationHref(shared.api.slug, found.operation_id)}>
        <Operation
          operation={found}
          registerHref={shared.api.registration === 'open' ? `${base}/register` : undefined}
          crumbs={[
            { label: catalog.list.title, href: '/apis' },
            { label: shared.api.name, href: base },
            { label: catalog.api.reference, href: `${base}/reference` },
            { label: found.summary ?? found.operation_id },
          ]}
        />
      </ApiShell>
    )
  },
}
