import type { paths } from '../../../../src/client/portal.gen.ts'
import { Card, CardGrid, InlineCode, StatusBadge, useReader } from '../../../ui/kit.ts'
import { ApiIcon } from './api-icon.tsx'

export type CatalogApi =
  paths['/api/gatehouse/v1/catalog']['get']['responses'][200]['content']['application/json']['data'][number]

/** APIs as cards: icon, name, version, one line, who may see it. */
export function Cards({ apis, level = 2 }: { apis: CatalogApi[]; level?: 2 | 3 }) {
  const t = useReader().texts.portal.catalog.list
  return (
    <CardGrid>
      {apis.map((api) => (
        <Card
          key={api.id}
          level={level}
          title={api.name}
          href={`/apis/${api.slug}`}
          icon={<ApiIcon name={api.name} url={api.icon_url} />}
          footer={
            <>
              {api.version && <InlineCode>{api.version}</InlineCode>}
              <StatusBadge status={api.visibility} />
            </>
          }
        >
          {api.description?.split('\n')[0] ?? t.noDescription}
        </Card>
      ))}
    </CardGrid>
  )
}
