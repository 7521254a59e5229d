import { missing, type PortalPage } from '../../../page.ts'
import { operationHref } from '../../../reference/types.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  EmptyState,
  MethodBadge,
  PageHeader,
  Prose,
  Section,
  Stack,
  StatusBadge,
  Table,
  useReader,
} from '../../../ui/kit.ts'
import { ApiShell, groupByTag, loadShared, type Shared } from './api-shell.tsx'

/** `/apis/{slug}/reference`: all operations of a version at a glance. */
export const reference: PortalPage<Shared> = {
  address: '/apis/:slug/reference',
  access: 'anyone',
  load: async (context) => (await loadShared(context)) ?? missing(),
  title: ({ context, data }) => textsIn(context.language).portal.catalog.reference.title(data.api.name),
  frame: () => ({ width: 'wide' }),
  View: ({ data }) => {
    const { catalog } = useReader().texts.portal
    const t = catalog.reference
    const { api, operations, version } = data
    const base = `/apis/${api.slug}`
    return (
      <ApiShell shared={data} current={`${base}/reference`}>
        <PageHeader
          crumbs={[
            { label: catalog.list.title, href: '/apis' },
            { label: api.name, href: base },
            { label: catalog.api.reference },
          ]}
          title={t.title(api.name)}
          lead={operations && t.lead(operations.data.length, operations.version.version)}
        />
        <Stack gap="large">
          {!operations && <EmptyState icon="document" title={t.noSpecificationTitle} text={t.noSpecification} />}
          {api.specification?.description_html && <Prose html={api.specification.description_html} />}
          {groupByTag(operations, t.other).map(([tag, members]) => (
            <Section
              key={tag}
              title={tag}
              lead={operations?.tags.find(({ name }) => name === tag)?.description ?? undefined}
            >
              <Table
                caption={tag}
                captionHidden
                rows={members}
                rowKey={(operation) => operation.operation_id}
                columns={[
                  { key: 'method', label: t.method, cell: (operation) => <MethodBadge method={operation.method} /> },
                  {
                    key: 'summary',
                    label: t.summary,
                    main: true,
                    cell: (operation) => (
                      <>
                        <a href={operationHref(api.slug, operation.operation_id, version)}>
                          {operation.summary ?? operation.operation_id}
                        </a>{' '}
                        {operation.deprecated && <StatusBadge status="deprecated" />}
                      </>
                    ),
                  },
                  { key: 'path', label: t.path, wide: true, cell: (operation) => <code>{operation.path}</code> },
                ]}
              />
            </Section>
          ))}
        </Stack>
      </ApiShell>
    )
  },
}
