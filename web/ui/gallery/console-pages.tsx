import {
  Avatar,
  Button,
  Count,
  EmptyState,
  FilterForm,
  FilterPills,
  LinkButton,
  PageHeader,
  Pagination,
  Row,
  SelectField,
  Stack,
  StatusBadge,
  Table,
  TextField,
  Time,
} from '../kit.ts'
import { developerRows } from './samples.ts'

const pills = (
  <FilterPills
    label="Status"
    items={[
      { label: 'All', href: '/kit', count: 1204, current: true },
      { label: 'Pending', href: '#1', count: 12 },
      { label: 'Approved', href: '#2', count: 1180 },
      { label: 'Rejected', href: '#3', count: 9 },
      { label: 'Revoked', href: '#4', count: 3 },
    ]}
  />
)

export const developers = (
  <>
    <PageHeader
      crumbs={[{ label: 'Portals', href: '/kit' }, { label: 'Acme Developers', href: '/kit' }, { label: 'Developers' }]}
      title="Developers"
      lead="New developers wait until you approve them."
      actions={
        <LinkButton href="/kit" icon="download">
          Export CSV
        </LinkButton>
      }
    />
    <Stack>
      {pills}
      <FilterForm values={{ name: 'a', order: 'new' }}>
        <TextField name="name" type="search" label="Name or e-mail" />
        <SelectField
          name="order"
          label="Order"
          options={[
            { value: 'new', label: 'Newest first' },
            { value: 'name', label: 'By name' },
          ]}
        />
      </FilterForm>
      <form id="bulk" method="post" action="#" />
      <Table
        caption="Developers"
        captionHidden
        columns={[
          {
            key: 'name',
            label: 'Name',
            sortable: true,
            wide: true,
            cell: (row) => (
              <Row>
                <Avatar name={row.name} size="small" />
                <a href={`#${row.id}`}>{row.name}</a>
              </Row>
            ),
          },
          { key: 'email', label: 'E-mail', wide: true, cell: (row) => row.email },
          { key: 'status', label: 'Status', cell: (row) => <StatusBadge status={row.status} /> },
          { key: 'apps', label: 'Apps', numeric: true, cell: (row) => <Count value={row.apps} /> },
          { key: 'at', label: 'Signed up', sortable: true, cell: (row) => <Time at={row.at} form="relative" /> },
        ]}
        rows={[...developerRows]}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        rowMenu={(row) => [
          { label: 'Open', href: `#${row.id}` },
          { label: 'Approve', action: '#' },
          { label: 'Reject', action: '#', tone: 'danger' },
        ]}
        sort={{
          by: 'at',
          descending: true,
          hrefFor: (column, descending) => `?sort=${descending ? '-' : ''}${column}`,
        }}
        select={{
          form: 'bulk',
          name: 'developer',
          bar: (
            <>
              <Button form="bulk" size="small" kind="primary">
                Approve
              </Button>
              <Button form="bulk" size="small">
                Reject
              </Button>
            </>
          ),
        }}
      />
      <Pagination page={7} size={20} total={1204} hrefFor={(page) => `?page=${page}`} />
    </Stack>
  </>
)

export const developersEmpty = (
  <>
    <PageHeader title="Developers" />
    <Stack>
      {pills}
      <Table
        caption="Developers"
        captionHidden
        columns={[{ key: 'name', label: 'Name', cell: (row: { name: string }) => row.name }]}
        rows={[]}
        rowKey={(row) => row.name}
        empty={
          <EmptyState
            icon="people"
            title="Nobody has signed up yet"
            text="Give developers the address of the portal; whoever signs up appears here and waits for you."
            action={<LinkButton href="/kit">Open the portal</LinkButton>}
          />
        }
      />
    </Stack>
  </>
)
