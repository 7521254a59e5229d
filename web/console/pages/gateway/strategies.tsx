import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  PageHeader,
  SelectField,
  TextAreaField,
  TextField,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct, requireActing } from '../../parts/access.ts'
import { errorsFor, linesOf } from '../../parts/errors.ts'
import { List } from '../../parts/List.tsx'
import { type Listed, loadList } from '../../parts/list.ts'
import type { Strategy } from '../../parts/types.ts'

type Data = { list: Listed<Strategy> }

/** `/strategies`: how applications prove themselves. */
export const strategies: ConsolePage<Data> = {
  address: '/strategies',
  access: 'signed-in',
  load: async (context) => {
    const list = await loadList(context, {
      sortable: ['name', 'created_at'],
      first: 'name',
      fetch: (query) => dataOf(context.client.GET('/v2/application-auth-strategies', { params: { query } })),
    })
    return 'redirect' in list ? list : { list }
  },
  title: ({ context }) => textsIn(context.language).console.strategies.title,
  frame: () => ({ place: 'strategies' }),
  View: ({ context, data: { list } }) => {
    const t = useReader().texts.console.strategies
    const create = mayAct(context) && (
      <LinkButton href="/strategies/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={list.total > 0 && create} />
        <List
          context={context}
          list={list}
          title={t.title}
          empty={{ icon: 'key', title: t.emptyTitle, text: t.emptyText, action: create }}
          rowKey={({ id }) => id}
          rowLabel={({ display_name }) => display_name}
          rowMenu={mayAct(context) ? ({ id }) => [{ label: t.delete, href: `/strategies/${id}/delete` }] : undefined}
          columns={[
            {
              key: 'name',
              label: t.columns.name,
              main: true,
              sortable: true,
              cell: ({ display_name }) => display_name,
            },
            {
              key: 'kind',
              label: t.columns.kind,
              cell: ({ strategy_type }) => (strategy_type === 'key_auth' ? t.keyAuth : t.oidc),
            },
            {
              key: 'header',
              label: t.columns.header,
              wide: true,
              cell: (strategy) =>
                strategy.strategy_type === 'key_auth' && (
                  <code>{strategy.configs['key-auth'].key_names.join(', ')}</code>
                ),
            },
            {
              key: 'ttl',
              label: t.columns.ttl,
              cell: (strategy) => {
                const ttl = strategy.strategy_type === 'key_auth' ? strategy.configs['key-auth'].ttl : undefined
                return ttl ? t.ttl(ttl.value, ttl.unit) : t.never
              },
            },
            {
              key: 'created_at',
              label: t.columns.created,
              sortable: true,
              cell: ({ created_at }) => <Time at={created_at} form="relative" />,
            },
          ]}
        />
      </>
    )
  },
}

const units = ['days', 'weeks', 'years'] as const

/** `/strategies/new`: keys in a header. */
export const newStrategy: ConsolePage<{ errors?: FormErrors; values?: FormValues }> = {
  address: '/strategies/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return {}
  },
  submit: async ({ client }, form) => {
    const names = linesOf(form.value('key_names'))
    const value = form.value('ttl_value')
    const unit = units.find((one) => one === form.value('ttl_unit')) ?? 'days'
    const body = {
      name: form.value('name') || form.value('display_name'),
      display_name: form.value('display_name'),
      strategy_type: 'key_auth' as const,
      configs: { 'key-auth': { key_names: names, ...(value ? { ttl: { value: Number(value), unit } } : {}) } },
    }
    const problem = await problemOf(client.POST('/v2/application-auth-strategies', { body }))
    if (!problem) return redirectTo('/strategies?done=strategy-created')
    const errors = errorsFor(problem, ['display_name', 'name', 'key_names', 'ttl_value'], {
      // Without a name of its own it takes the other one, and so do its errors.
      ...(form.value('name') ? {} : { name: 'display_name' }),
      'configs.key-auth.key_names': 'key_names',
      'configs.key-auth.ttl': 'ttl_value',
    })
    return { errors, values: form.all }
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
          <TextAreaField
            name="key_names"
            label={t.keyNames}
            help={t.keyNamesHelp}
            value="apikey"
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
            help={t.ttlHelp}
            optional
          />
          <SelectField
            name="ttl_unit"
            label={t.ttlUnit}
            value="days"
            options={units.map((value) => ({ value, label: t.units[value] }))}
          />
        </Form>
      </>
    )
  },
}
