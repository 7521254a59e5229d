import { dataOf, formErrors, loadAll, problemOf } from '../../../answers.ts'
import { type PortalPage, type PortalPageContext, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  RadioGroup,
  Stack,
  useReader,
} from '../../../ui/kit.ts'
import { appFields } from './app-form.tsx'
import { headerNames, type Strategy } from './types.ts'

type Data = { strategies: Strategy[]; errors?: FormErrors; values?: FormValues }

/** `/apps/new` */
export const newApp: PortalPage<Data> = {
  address: '/apps/new',
  access: 'signed-in',
  load: async (context) => ({ strategies: await loadStrategies(context) }),
  submit: async (context, form) => {
    const body = {
      name: form.value('name'),
      description: form.value('description') || undefined,
      auth_strategy_id: form.value('auth_strategy_id') || undefined,
    }
    const answer = context.client.POST('/api/v3/applications', { body })
    const problem = await problemOf(answer)
    if (!problem) return redirectTo(`/apps/${(await dataOf(answer)).id}?done=created`)
    return { strategies: await loadStrategies(context), errors: formErrors(problem), values: form.all }
  },
  title: ({ context }) => textsIn(context.language).portal.apps.form.newTitle,
  frame: () => ({ width: 'narrow' }),
  View: ({ data }) => {
    const { texts } = useReader()
    const { apps } = texts.portal
    const t = apps.form
    const [first] = data.strategies
    return (
      <Stack gap="large">
        <PageHeader
          crumbs={[{ label: apps.title, href: '/apps' }, { label: t.newTitle }]}
          title={t.newTitle}
          lead={t.newLead}
        />
        {!first ? (
          <Notice tone="warn">{t.noStrategy}</Notice>
        ) : (
          <Form
            action="/apps/new"
            errors={data.errors}
            values={data.values}
            submit={t.create}
            cancel={{ label: texts.kit.cancel, href: '/apps' }}
            hidden={data.strategies.length === 1 ? { auth_strategy_id: first.id } : {}}
          >
            {appFields(t)}
            {data.strategies.length > 1 && (
              <RadioGroup
                name="auth_strategy_id"
                label={t.strategy}
                help={t.strategyHelp}
                value={first.id}
                options={data.strategies.map((strategy) => ({
                  value: strategy.id,
                  label: strategy.name,
                  text: t.key(headerNames(strategy)),
                }))}
              />
            )}
          </Form>
        )}
      </Stack>
    )
  },
}

async function loadStrategies({ client }: PortalPageContext): Promise<Strategy[]> {
  return loadAll((query) => dataOf(client.GET('/api/v3/application-auth-strategies', { params: { query } })))
}
