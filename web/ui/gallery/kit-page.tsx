import {
  ActionForm,
  Avatar,
  Badge,
  Breadcrumbs,
  Button,
  type ButtonKind,
  CheckboxField,
  CheckboxGroup,
  CopyButton,
  CountBadge,
  Dialog,
  DialogLink,
  Fieldset,
  Form,
  Icon,
  LinkButton,
  Menu,
  MethodBadge,
  Notice,
  PageHeader,
  PasswordField,
  RadioCards,
  RadioGroup,
  Row,
  RowMenu,
  Section,
  SelectField,
  type Status,
  StatusBadge,
  SwitchField,
  TextAreaField,
  TextField,
  type Tone,
} from '../kit.ts'
import { moreParts } from './portal-pages.tsx'
import { apis, longGerman, longName } from './samples.ts'

const kinds: ButtonKind[] = ['primary', 'secondary', 'quiet', 'danger']
const tones: Tone[] = ['green', 'amber', 'red', 'blue', 'grey']
const statuses: Status[] = [
  'approved',
  'pending',
  'rejected',
  'revoked',
  'unverified',
  'active',
  'ending',
  'expired',
  'public',
]
const moreStatuses: Status[] = [
  'private',
  'published',
  'unpublished',
  'deprecated',
  'queued',
  'sent',
  'failed',
  'kept',
  'on',
  'off',
]

/** Every part that the other pages do not show. */
export const kit = (
  <>
    <PageHeader title={longName} lead={`A lead with ${longGerman} in it.`} badge={<Badge tone="blue">New</Badge>} />
    <Section title="Buttons">
      <Row>
        {kinds.map((kind) => (
          <Button key={kind} kind={kind}>
            {kind}
          </Button>
        ))}
        <Button disabled>disabled</Button>
        <LinkButton href="/kit" icon="external">
          A link
        </LinkButton>
      </Row>
      <Row>
        {kinds.map((kind) => (
          <Button key={kind} kind={kind} size="small" icon="plus">
            {kind}
          </Button>
        ))}
        <ActionForm action="#" label="Posts" size="small" />
        <CopyButton text="copied text" />
        <RowMenu
          id="menu-here"
          label="this row"
          items={[
            { label: 'Open', href: '/kit' },
            { label: 'Revoke', action: '#', tone: 'danger' },
          ]}
        />
      </Row>
      <Row>
        <Button kind="primary">{longGerman}</Button>
      </Row>
    </Section>
    <Section title="Badges">
      <Row>
        {[...statuses, ...moreStatuses].map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </Row>
      <Row>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <StatusBadge status="approved" plain />
        <StatusBadge status="pending" plain />
      </Row>
      <Row>
        {['get', 'post', 'put', 'patch', 'delete', 'options', 'head'].map((method) => (
          <MethodBadge key={method} method={method} />
        ))}
      </Row>
      <Row>
        {apis.map((api) => (
          <Avatar key={api.name} name={api.name} />
        ))}
        <Icon name="gateway" label="Gateway" />
      </Row>
    </Section>
    <Section title="Notices">
      {(['info', 'good', 'warn', 'bad'] as const).map((tone) => (
        <Notice key={tone} tone={tone} title="One thing to know">
          A sentence that says what happened, with <a href="/kit">a way to go on</a>.
        </Notice>
      ))}
    </Section>
    <Section title="Form">
      <Form
        action="#"
        submit="Save settings"
        cancel={{ label: 'Cancel', href: '/kit' }}
        errors={{
          '': 'The settings were changed by someone else meanwhile.',
          domain: 'Take a name that is not in use.',
          kind: 'Choose one.',
        }}
        values={{ name: longName, domain: 'acme', alert: ['mail'], kind: '' }}
      >
        <TextField name="name" label="Display name" help="Stands in the header of the site." maxLength={255} required />
        <TextField name="domain" label="Address" prefix="https://" suffix=".example.com" mono required />
        <TextAreaField name="text" label="Description" optional />
        <SelectField
          name="strategy"
          label="Strategy"
          placeholder="Choose one"
          options={[{ value: 'key', label: `API key ${longGerman}` }]}
        />
        <PasswordField name="secret" label="Secret" autoComplete="new-password" />
        <TextField name="locked" label="ID" value="5f2c9c1e-8a57" mono readOnly width="short" />
        <RadioCards
          name="kind"
          label="Which application?"
          options={[
            {
              value: 'new',
              label: 'Create an application',
              text: 'It gets the strategy of this API.',
              badge: <Badge tone="blue">usual</Badge>,
            },
            { value: 'old', label: 'Warehouse sync', text: 'Has a key already.' },
            { value: 'off', label: longGerman, why: 'It uses OpenID Connect; this API takes keys.' },
          ]}
        />
        <RadioGroup
          name="ends"
          label="When does the old key end?"
          value="hour"
          options={[
            { value: 'now', label: 'Now' },
            { value: 'hour', label: 'In one hour' },
          ]}
        />
        <CheckboxGroup
          name="alert"
          label="Tell me"
          options={[
            { value: 'mail', label: 'By mail' },
            { value: 'hook', label: 'By webhook', text: 'As JSON.' },
          ]}
        />
        <Fieldset legend="Approval" help="Who may come in.">
          <SwitchField
            name="auto"
            label="Approve developers automatically"
            help="Whoever proves the address is in."
            checked
          />
          <SwitchField name="apps" label="Approve applications automatically" />
          <CheckboxField name="terms" label="I have read the terms" />
        </Fieldset>
      </Form>
    </Section>
    <Section title="Opens">
      <Row>
        <DialogLink href="/kit" dialog="choose">
          Open a dialog
        </DialogLink>
        <Menu id="menu-free" trigger="Version 2.3.0" items={[{ label: '2.2.0', href: '/kit' }]} />
        <CountBadge count={3} label="3 wait" />
        <Breadcrumbs crumbs={[{ label: 'APIs', href: '/catalog' }, { label: longGerman }]} />
      </Row>
      <Dialog id="choose" title={`Choose a ${longGerman}`}>
        <p>Whatever a page needs to ask.</p>
      </Dialog>
    </Section>
    <Section title="More">{moreParts}</Section>
  </>
)
