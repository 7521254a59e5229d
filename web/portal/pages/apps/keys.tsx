import { EmptyState, InlineCode, Stack, StatusBadge, Table, Time, useReader } from '../../../ui/kit.ts'
import type { KeyList } from './types.ts'

/** The keys of an application: enough to tell them apart, never the secret (KEY-3). */
export function Keys({ base, list: { keys, total } }: { base: string; list: KeyList }) {
  const t = useReader().texts.portal.apps.app
  return (
    <Stack>
      <Table
        caption={t.credentials}
        captionHidden
        rows={keys}
        rowKey={(key) => key.id}
        rowLabel={(key) => key.display_name}
        columns={[
          { key: 'name', label: t.columns.name, main: true, cell: (key) => key.display_name },
          {
            key: 'key',
            label: t.columns.key,
            cell: (key) => <InlineCode>{`${key.prefix}…${key.last_four}`}</InlineCode>,
          },
          { key: 'status', label: t.columns.status, cell: (key) => <StatusBadge status={key.status} /> },
          { key: 'created', label: t.columns.created, cell: (key) => <Time at={key.created_at} form="relative" /> },
          {
            key: 'used',
            label: t.columns.used,
            cell: (key) => (key.last_used_at ? <Time at={key.last_used_at} form="relative" /> : t.never),
          },
          {
            key: 'ends',
            label: t.columns.ends,
            cell: (key) => (key.expires_at ? <Time at={key.expires_at} form="date-time" /> : t.never),
          },
        ]}
        rowMenu={(key) =>
          key.status === 'active'
            ? [
                { label: t.rename, href: `${base}/keys/${key.id}/rename` },
                { label: t.rotate, href: `${base}/keys/${key.id}/rotate` },
                { label: t.revoke, href: `${base}/keys/${key.id}/revoke` },
              ]
            : []
        }
        empty={<EmptyState icon="key" title={t.noKeys} text={t.noKeysText} />}
      />
      {total > keys.length && <p>{t.olderKeys(total - keys.length)}</p>}
    </Stack>
  )
}
