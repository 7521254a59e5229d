import { dataOf, problemOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  SecretOnce,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { errorsFor } from '../../parts/errors.ts'

const lives = [7, 30, 90, 365] as const
const dayMilliseconds = 24 * 60 * 60 * 1000

type Data = { token?: string; errors?: FormErrors; values?: FormValues }

/** `/settings/tokens/new`: a token is shown this once (MGMT-2). */
export const newToken: ConsolePage<Data> = {
  address: '/settings/tokens/new',
  access: 'signed-in',
  sensitive: true,
  load: async () => ({}),
  submit: async ({ client }, form) => {
    const days = lives.find((one) => String(one) === form.value('days')) ?? 30
    // A minute less, so that the longest choice is within the rule when it arrives.
    const expires_at = new Date(Date.now() + days * dayMilliseconds - 60_000).toISOString()
    const role = form.value('role') === 'admin' ? ('admin' as const) : ('viewer' as const)
    const answer = client.POST('/gatehouse/v1/tokens', { body: { name: form.value('name'), expires_at, role } })
    const problem = await problemOf(answer)
    if (problem)
      return { errors: errorsFor(problem, ['name', 'role', 'days'], { expires_at: 'days' }), values: form.all }
    return { token: (await dataOf(answer)).token }
  },
  title: ({ context }) => textsIn(context.language).console.settings.tokenForm.title,
  frame: () => ({ place: 'settings', width: 'narrow' }),
  View: ({ context, data: { token, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.settings.tokenForm
    return (
      <Stack>
        <PageHeader
          crumbs={[{ label: texts.settings.title, href: '/settings' }, { label: texts.settings.newToken }]}
          title={t.title}
          lead={t.lead}
        />
        {token ? (
          <SecretOnce
            title={t.shownTitle}
            note={t.shownNote}
            secret={token}
            secretLabel={t.token}
            ready={{
              label: t.ready,
              code: `curl '${context.url.origin}/v3/portals' \\\n  --header 'Authorization: Bearer ${token}'`,
            }}
            done={{ href: '/settings#tokens' }}
          />
        ) : (
          <Form
            action="/settings/tokens/new"
            errors={errors}
            values={values}
            submit={t.act}
            cancel={{ label: kit.cancel, href: '/settings' }}
          >
            <TextField name="name" label={t.name} help={t.nameHelp} maxLength={255} required />
            {mayAct(context) && (
              <RadioGroup
                name="role"
                label={t.role}
                value="viewer"
                options={(['viewer', 'admin'] as const).map((role) => ({
                  value: role,
                  label: texts.settings.roles[role],
                  text: texts.settings.rolesText[role],
                }))}
              />
            )}
            <RadioGroup
              name="days"
              label={t.expires}
              value="30"
              options={lives.map((days) => ({ value: String(days), label: t.days[days] }))}
            />
          </Form>
        )}
      </Stack>
    )
  },
}
