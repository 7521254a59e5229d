import { missing, type PortalPage, type PortalPageContext } from '../../../page.ts'
import type { Texts } from '../../../texts/index.ts'
import {
  Card,
  Columns,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  Row,
  Section,
  Stack,
  StateNote,
  type Step,
  Stepper,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { AppStatus } from './AppStatus.tsx'
import { Keys } from './keys.tsx'
import { loadApp, loadKeys } from './load.ts'
import { type App, headerNames, type Key, type KeyList } from './types.ts'

type Data = { app: App; list: KeyList; done: string | null }

/** `/apps/{id}`: registrations with their states, keys, and what happens next. */
export const app: PortalPage<Data> = {
  address: '/apps/:id',
  access: 'signed-in',
  load: async (context) => {
    const found = await loadApp(context)
    if (!found) return missing()
    return { app: found, list: await loadKeys(context, found.id), done: context.url.searchParams.get('done') }
  },
  title: ({ data }) => data.app.name,
  View: ({ context, data: { app: found, list, done } }) => {
    const { apps } = useReader().texts.portal
    const t = apps.app
    const base = `/apps/${found.id}`
    const mayGenerate = found.awaits === null
    return (
      <>
        <PageHeader
          crumbs={[{ label: apps.title, href: '/apps' }, { label: found.name }]}
          title={found.name}
          badge={<AppStatus app={found} />}
          lead={found.description ?? undefined}
          actions={
            <>
              <LinkButton href={`${base}/edit`} icon="edit">
                {t.edit}
              </LinkButton>
              {mayGenerate && (
                <LinkButton href={`${base}/keys/new`} kind="primary" icon="plus">
                  {t.generate}
                </LinkButton>
              )}
            </>
          }
        />
        <Done done={done} />
        <Columns asideLabel={t.steps.title} aside={<Side context={context} app={found} keys={list.keys} />}>
          <Stack gap="large">
            <Section title={t.registrations} id="registrations">
              {found.registrations.length === 0 ? (
                <Card>
                  <EmptyState
                    icon="api"
                    title={t.noRegistrations}
                    text={t.noRegistrationsText}
                    action={
                      <LinkButton href="/apis" kind="primary">
                        {t.browse}
                      </LinkButton>
                    }
                  />
                </Card>
              ) : (
                <Stack>
                  {found.registrations.map((registration) => (
                    <Registration key={registration.id} context={context} base={base} registration={registration} />
                  ))}
                </Stack>
              )}
            </Section>
            <Section title={t.credentials} id="keys">
              {found.awaits && <Notice tone="info">{t.noKeyYet[found.awaits](namesOfPending(found))}</Notice>}
              {(mayGenerate || list.total > 0) && <Keys base={base} list={list} />}
            </Section>
            <Section title={t.details} id="details">
              <DefinitionList
                items={[
                  { term: t.authentication, value: apps.form.key(headerNames(found.auth_strategy)) },
                  { term: t.created, value: <Time at={found.created_at} form="date" /> },
                  { term: t.id, value: <code>{found.id}</code>, copy: found.id },
                ]}
              />
            </Section>
          </Stack>
        </Columns>
      </>
    )
  },
}

const namesOfPending = ({ registrations }: App) =>
  registrations
    .filter(({ status }) => status === 'pending')
    .map(({ api }) => api.name)
    .join(', ')

function Done({ done }: { done: string | null }) {
  const t = useReader().texts.portal.apps.app
  const sentence = { created: t.createdNotice, requested: t.requestedNotice, approved: t.approvedNotice }[done ?? '']
  if (!sentence) return null
  return (
    <Notice tone="good" live>
      {sentence}
    </Notice>
  )
}

type RegistrationProps = { context: PortalPageContext; base: string; registration: App['registrations'][number] }

function Registration({ context, base, registration }: RegistrationProps) {
  const t = useReader().texts.portal.apps.app
  const { status, api } = registration
  const words = t.state[status]
  return (
    <Card title={api.version ? `${api.name} ${api.version}` : api.name} level={3}>
      <StateNote
        status={status}
        since={registration.updated_at}
        sentence={words.sentence}
        next={words.next}
        who={status === 'approved' ? undefined : t.admin(context.portal.name)}
        contact={status === 'approved' ? undefined : (context.contactEmail ?? undefined)}
        actions={
          <>
            <LinkButton href={`/apis/${api.slug}`} size="small">
              {t.openApi}
            </LinkButton>
            <LinkButton href={`${base}/registrations/${registration.id}/delete`} size="small" kind="quiet">
              {t.unregister}
            </LinkButton>
          </>
        }
      />
    </Card>
  )
}

function Side({ context, app: found, keys }: { context: PortalPageContext; app: App; keys: Key[] }) {
  const { texts } = useReader()
  const t = texts.portal.apps.app
  const steps = stepsOf(found, keys, context.portal.name, texts)
  return (
    <Stack gap="large">
      {steps.some(({ state }) => state === 'current') && (
        <Card title={t.steps.title}>
          <Stepper label={t.steps.title} steps={steps} />
        </Card>
      )}
      <Card title={t.deleteTitle} tone="danger">
        <p>{t.deleteText}</p>
        <Row>
          <LinkButton href={`/apps/${found.id}/delete`} size="small">
            {t.delete}
          </LinkButton>
        </Row>
      </Card>
    </Stack>
  )
}

function stepsOf(found: App, keys: Key[], portal: string, texts: Texts): Step[] {
  const t = texts.portal.apps.app.steps
  const isRefused = found.registrations.length > 0 && !found.registrations.some(({ status }) => isOpen(status))
  const isRegistered = found.registrations.length > 0 && !isRefused
  const isApproved = found.registrations.some(({ status }) => status === 'approved')
  const hasKey = keys.some(({ status }) => status === 'active')
  const done = [true, isRegistered, isApproved, hasKey]
  const current = done.indexOf(false)
  const state = (index: number) => (done[index] ? 'done' : index === current ? 'current' : 'todo')
  return [
    { title: t.created, state: state(0) },
    { title: t.register, text: isRefused ? t.registerAgain : undefined, state: state(1) },
    { title: t.approve, text: t.approveBy(portal), state: state(2) },
    { title: t.key, state: state(3) },
    { title: t.call, state: 'todo' },
  ]
}

/** Whether a registration is good or may become so without another wish. */
const isOpen = (status: App['status'] | string) => status === 'approved' || status === 'pending'
