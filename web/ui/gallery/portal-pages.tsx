import {
  ActionForm,
  Avatar,
  Badge,
  Button,
  Card,
  CardGrid,
  CodeBlock,
  Columns,
  ConfirmDialog,
  DefinitionList,
  DialogLink,
  EmptyState,
  FilterPills,
  Form,
  InlineCode,
  ItemList,
  LinkButton,
  Notice,
  OperationTitle,
  PageHeader,
  PasswordField,
  ProblemNote,
  Prose,
  Row,
  SearchField,
  SecretOnce,
  Section,
  SideNav,
  Stack,
  StateNote,
  StatusBadge,
  Stepper,
  Tabs,
  TextField,
  Time,
} from '../kit.ts'
import { answer, apis, curl, longGerman } from './samples.ts'

export const catalog = (
  <>
    <PageHeader
      title="APIs"
      lead="Everything you can build on. Read first, then register an application to call an API."
    />
    <Stack gap="large">
      <Row between>
        <FilterPills
          label="Access"
          items={[
            { label: 'All', href: '/kit', count: 6, current: true },
            { label: 'Public', href: '/kit', count: 4 },
            { label: 'Private', href: '/kit', count: 2 },
          ]}
        />
      </Row>
      <CardGrid>
        {apis.map((api) => (
          <Card
            key={api.name}
            title={api.name}
            href="/api"
            icon={<Avatar name={api.name} />}
            footer={
              <>
                <InlineCode>{api.version}</InlineCode>
                <StatusBadge status={api.public ? 'public' : 'private'} />
              </>
            }
          >
            {api.text}
          </Card>
        ))}
      </CardGrid>
      <Card>
        <EmptyState
          title="No API matches “invoices”"
          text="Without the filter “Private” there would be two."
          action={<LinkButton href="/kit">Show all APIs</LinkButton>}
        />
      </Card>
    </Stack>
  </>
)

const markdown = `<h2>Before you start</h2><p>Amounts are in the <strong>smallest unit</strong> of a currency: <code>1250</code> is 12.50 €.
Every call carries an <a href="/kit">idempotency key</a>, so that a repeated call moves money once.</p>
<ul><li>Transfers settle within ten seconds.</li><li>Refunds take a day.</li></ul>
<blockquote><p>A transfer that was accepted is never lost.</p></blockquote>
<pre><code>POST /transfers
Idempotency-Key: 7d0c</code></pre>
<table><thead><tr><th>State</th><th>Meaning</th></tr></thead><tbody><tr><td><code>pending</code></td><td>We have it</td></tr><tr><td><code>settled</code></td><td>The other side has it</td></tr></tbody></table>`

export const api = (
  <Columns
    side="start"
    asideLabel="Payments"
    aside={
      <SideNav
        label="Contents"
        groups={[
          { items: [{ label: 'Overview', href: '#overview' }] },
          {
            title: 'Documents',
            items: [
              { label: 'Getting started', href: '#1', current: true, items: [{ label: 'Idempotency', href: '#1a' }] },
              { label: `Über ${longGerman}`, href: '#2' },
            ],
          },
          {
            title: 'Transfers',
            items: [
              { label: 'List transfers', href: '#3', method: 'get' },
              { label: 'Create a transfer', href: '#4', method: 'post' },
              { label: 'Replace a transfer', href: '#5', method: 'put' },
              { label: 'Change a transfer', href: '#6', method: 'patch' },
              { label: 'Cancel a transfer', href: '#7', method: 'delete' },
            ],
          },
        ]}
      />
    }
  >
    <PageHeader
      crumbs={[{ label: 'APIs', href: '/catalog' }, { label: 'Payments' }]}
      icon={<Avatar name="Payments" size="large" />}
      title="Payments"
      badge={<StatusBadge status="public" />}
      lead="Move money between accounts, refund, and follow each transfer until it is settled."
      meta={
        <>
          <span>Version 2.3.0</span>
          <span>
            Updated <Time at="2026-11-12T09:00:00Z" form="date" />
          </span>
        </>
      }
      actions={
        <LinkButton href="/kit" kind="primary">
          Register an application
        </LinkButton>
      }
    />
    <Stack gap="large">
      <Prose html={markdown} />
      <OperationTitle method="post" path="/accounts/{account_id}/transfers/{transfer_id}/refunds" />
      <CodeBlock title="curl" code={curl} language="shell" />
      <CodeBlock title="Answer" code={answer} language="json" />
    </Stack>
  </Columns>
)

export const app = (
  <>
    <PageHeader
      crumbs={[{ label: 'My Apps', href: '/kit' }, { label: 'Warehouse sync' }]}
      title="Warehouse sync"
      badge={<StatusBadge status="pending" />}
      lead="Keeps the shop’s stock equal to the warehouse’s."
      actions={
        <>
          <LinkButton href="/kit" icon="edit">
            Edit
          </LinkButton>
          <LinkButton href="/kit" kind="primary" icon="plus">
            Generate key
          </LinkButton>
        </>
      }
    />
    <Notice tone="good" title="The application was created" live>
      Next, an administrator looks at your registration for Payments.
    </Notice>
    <Columns
      asideLabel="About this application"
      aside={
        <Stack gap="large">
          <Card title="What happens next">
            <Stepper
              label="What happens next"
              steps={[
                { title: 'Application created', state: 'done' },
                {
                  title: 'Registration is approved',
                  text: 'By an administrator of Acme, usually within a day.',
                  state: 'current',
                },
                { title: 'Generate a key', state: 'todo' },
                { title: 'Call the API', state: 'todo' },
              ]}
            />
          </Card>
          <Card title="Delete this application" tone="danger">
            <p>Its keys stop at once and cannot be brought back.</p>
            <Row>
              <DialogLink href="#delete" dialog="delete" kind="danger" size="small">
                Delete application
              </DialogLink>
            </Row>
          </Card>
        </Stack>
      }
    >
      <Section title="APIs" lead="What this application may call.">
        <ItemList
          items={[
            { name: 'Payments', status: 'pending' as const },
            { name: 'Weather', status: 'approved' as const },
            { name: longGerman, status: 'revoked' as const },
          ]}
          itemKey={(item) => item.name}
        >
          {(item) => (
            <Stack gap="small">
              {item.status === 'pending' && (
                <StateNote
                  title={item.name}
                  icon={<Avatar name={item.name} size="small" />}
                  status="pending"
                  since="2026-11-20T09:00:00Z"
                  sentence="You asked for access. Until it is approved the API refuses calls."
                  next="You get a mail as soon as it is decided."
                  who="An administrator of Acme"
                  contact="api-team@acme.example"
                />
              )}
              {item.status === 'approved' && (
                <StateNote
                  title={item.name}
                  icon={<Avatar name={item.name} size="small" />}
                  status="approved"
                  sentence="This application may call the API with any of its keys."
                />
              )}
              {item.status === 'revoked' && (
                <StateNote
                  title={item.name}
                  icon={<Avatar name={item.name} size="small" />}
                  status="revoked"
                  sentence="Access was taken back."
                  next="Ask for it again, or write to the administrators."
                  who="You"
                  actions={<ActionForm action="#" label="Ask again" size="small" />}
                />
              )}
            </Stack>
          )}
        </ItemList>
      </Section>
      <Section title="Details">
        <DefinitionList
          items={[
            {
              term: 'Application ID',
              value: <InlineCode>5f2c9c1e-8a57-4c65-9c5d-1f1f3f6f9f10</InlineCode>,
              copy: '5f2c9c1e',
            },
            { term: 'Strategy', value: 'API key', help: 'Sent in the header apikey.' },
            { term: 'Description' },
            { term: 'Created', value: <Time at="2026-11-20T09:00:00Z" /> },
          ]}
        />
      </Section>
    </Columns>
    <ConfirmDialog
      id="delete"
      title="Delete Warehouse sync?"
      text="This cannot be taken back."
      consequences={['Both of its keys stop within a second.', 'Its registrations for three APIs end.']}
      action="#"
      act="Delete application"
      back="#"
      danger
    />
  </>
)

export const secret = (
  <>
    <PageHeader title="Your new key" />
    <SecretOnce
      title="Your new key is ready"
      note="We keep only a fingerprint of it. If you lose it, rotate the key."
      secretLabel="API key"
      secret="gtk_8sKq2LmZ0vXy7Rw5TnB4cJd1FhGp3UaE9iQwErTyUi"
      ready={{ label: 'Try it now', code: curl }}
      done={{ href: '/app' }}
    />
  </>
)

export const signIn = (
  <>
    <PageHeader title="Sign in" lead="With the account of this developer portal." />
    <Form action="#" submit="Sign in">
      <TextField name="email" type="email" label="E-mail address" autoComplete="username" required />
      <PasswordField name="password" label="Password" autoComplete="current-password" required />
      <p>
        <a href="/kit">Forgot your password?</a>
      </p>
    </Form>
  </>
)

export const signUp = (
  <>
    <PageHeader title="Create your account" />
    <Form
      action="#"
      submit="Create account"
      cancel={{ label: 'Sign in instead', href: '/kit' }}
      errors={{
        email: 'Write the address with an @, as in name@example.com.',
        password: 'Take at least 8 characters; yours has 5.',
      }}
      values={{ full_name: 'Ada Lovelace', email: 'ada.example.com' }}
    >
      <TextField name="full_name" label="Your name" autoComplete="name" required />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        help="We send a link there to prove that it is yours."
        required
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="new-password"
        rules={['8 characters or more', 'Two of: small letters, capitals, special characters', 'Not a common password']}
        required
      />
    </Form>
  </>
)

export const problem = (
  <ProblemNote
    title="There is no page here"
    detail="The address may be mistyped, or the page was moved or is not for you to see."
    kept="Nothing was changed."
    next={
      <>
        <LinkButton href="/kit" kind="primary">
          See all APIs
        </LinkButton>
        <LinkButton href="/kit">Sign in</LinkButton>
      </>
    }
    requestId="req_01JD8Z7Q4N5R6S7T8V9W0X1Y2Z"
    contact="api-team@acme.example"
  />
)

/** Used by the page of all parts. */
export const moreParts = (
  <Stack>
    <Tabs
      label="Parts of the application"
      items={[
        { label: 'APIs', href: '#a', current: true, count: 3 },
        { label: 'Credentials', href: '#b', count: 2 },
        { label: 'Usage', href: '#c' },
        { label: 'Settings', href: '#d' },
      ]}
    />
    <SearchField action="#" name="filter" label="Filter by name" />
    <CodeBlock title="A long answer" code={answer} language="json" />
    <CodeBlock code={curl} language="shell" wrap />
    <Row>
      <Badge tone="blue">beta</Badge>
      <Button disabled>Not now</Button>
    </Row>
  </Stack>
)
