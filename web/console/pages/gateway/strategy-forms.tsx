import { dataOrNothing, type ProblemBody, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  SelectField,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { errorsFor, linesOf } from '../../parts/errors.ts'
import type { Strategy } from '../../parts/types.ts'

type Typed = { errors?: FormErrors; values?: FormValues }
type KeyStrategy = Extract<Strategy, { strategy_type: 'key_auth' }>

const strategyAt = '/v2/application-auth-strategies/{authStrategyId}'
const units = ['days', 'weeks', 'years'] as const

/** What the fields of a key strategy say. */
function keyAuthOf(form: SentForm) {
  const value = form.value('ttl_value')
  const unit = units.find((one) => one === form.value('ttl_unit')) ?? 'days'
  return { key_names: linesOf(form.value('key_names')), ttl: value ? { value: Number(value), unit } : undefined }
}

function errorsOf(problem: ProblemBody, rename: Record<string, string> = {}): FormErrors {
  return errorsFor(problem, ['display_name', 'name', 'key_names', 'ttl_value'], {
    ...rename,
    'configs.key-auth.key_names': 'key_names',
    'configs.key-auth.ttl': 'ttl_value',
  })
}

/** `/strategies/new`: keys in a header. */
export const newStrategy: ConsolePage<Typed> = {
  address: '/strategies/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return {}
  },
  submit: async ({ client }, form) => {
    const body = {
      name: form.value('name') || form.value('display_name'),
      display_name: form.value('display_name'),
      strategy_type: 'key_auth' as const,
      configs: { 'key-auth': keyAuthOf(form) },
    }
    const problem = await problemOf(client.POST('/v2/application-auth-strategies', { body }))
    if (!problem) return redirectTo('/strategies?done=strategy-created')
    // Without a name of its own it takes the other one, and so do its errors.
    return { errors: errorsOf(problem, form.value('name') ? {} : { name: 'display_name' }), values: form.all }
  },
  title: ({ context }) => textsIn(context.language).console.strategies.form.title,
  frame: () => ({ place: 'strategies', width: 'narrow' }),
  View: ({ data: { errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.strategies.form
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.strategies.title, href: '/strategies' }, { label: texts.strategies.new }]}
          title={t.title}
          lead={t.lead}
        />
        <Form
          action="/strategies/new"
          errors={errors}
          values={values}
          submit={t.act}
          cancel={{ label: kit.cancel, href: '/strategies' }}
        >
          <TextField name="display_name" label={t.displayName} help={t.displayNameHelp} maxLength={256} required />
          <TextField name="name" label={t.name} help={t.nameHelp} maxLength={256} optional />
          {keyFields(t, { keyNames: ['apikey'], keyNamesHelp: t.keyNamesHelp, ttlHelp: t.ttlHelp })}
        </Form>
      </>
    )
  },
}

type EditData = Typed & { strategy: KeyStrategy }

async function loadEdit({ client, params }: ConsolePageContext): Promise<EditData | undefined> {
  const path = { authStrategyId: params.strategy ?? '' }
  const strategy = await dataOrNothing(client.GET(strategyAt, { params: { path } }))
  return strategy?.strategy_type === 'key_auth' ? { strategy } : undefined
}

/** `/strategies/:strategy` */
export const editStrategy: ConsolePage<EditData> = {
  address: '/strategies/:strategy',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadEdit(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadEdit(context)
    if (!data) return missing()
    const { key_names, ttl } = keyAuthOf(form)
    const body = {
      name: form.value('name'),
      display_name: form.value('display_name'),
      configs: { 'key-auth': { key_names, ttl: ttl ?? null } },
    }
    const params = { path: { authStrategyId: data.strategy.id } }
    const problem = await problemOf(context.client.PATCH(strategyAt, { params, body }))
    if (!problem) return redirectTo('/strategies?done=strategy-saved')
    return { ...data, errors: errorsOf(problem), values: form.all }
  },
  title: ({ context, data: { strategy } }) =>
    textsIn(context.language).console.strategies.form.editTitle(strategy.display_name),
  frame: () => ({ place: 'strategies', width: 'narrow' }),
  View: ({ data: { strategy, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.strategies.form
    const { key_names, ttl } = strategy.configs['key-auth']
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.strategies.title, href: '/strategies' }, { label: strategy.display_name }]}
          title={t.editTitle(strategy.display_name)}
          lead={t.editLead}
        />
        <Form
          action={`/strategies/${strategy.id}`}
          errors={errors}
          values={values}
          submit={t.save}
          cancel={{ label: kit.cancel, href: '/strategies' }}
        >
          <TextField
            name="display_name"
            label={t.displayName}
            help={t.displayNameHelp}
            value={strategy.display_name}
            maxLength={256}
            required
          />
          <TextField name="name" label={t.name} help={t.nameHelp} value={strategy.name} maxLength={256} required />
          {keyFields(t, { keyNames: key_names, keyNamesHelp: t.editKeyNamesHelp, ttl, ttlHelp: t.editTtlHelp })}
        </Form>
      </>
    )
  },
}

type KeyFields = {
  keyNames: string[]
  keyNamesHelp: string
  ttl?: { value: number; unit: (typeof units)[number] }
  ttlHelp: string
}

/** Not a component, so that the form sees its fields and can name them among what is wrong. */
function keyFields(t: Texts['console']['strategies']['form'], { keyNames, keyNamesHelp, ttl, ttlHelp }: KeyFields) {
  return (
    <>
      <TextAreaField
        name="key_names"
        label={t.keyNames}
        help={keyNamesHelp}
        value={keyNames.join('\n')}
        rows={2}
        mono
        required
      />
      <TextField
        name="ttl_value"
        type="number"
        inputMode="numeric"
        width="short"
        label={t.ttlValue}
        help={ttlHelp}
        value={ttl && String(ttl.value)}
        optional
      />
      <SelectField
        name="ttl_unit"
        width="short"
        label={t.ttlUnit}
        value={ttl?.unit ?? 'days'}
        options={units.map((value) => ({ value, label: t.units[value] }))}
      />
    </>
  )
}
