import { dataOf, dataOrNothing, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Badge,
  FileField,
  Form,
  type FormErrors,
  LinkButton,
  Notice,
  PageHeader,
  Row,
  Stack,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { askPage } from '../../parts/ask.tsx'
import { Done } from '../../parts/Done.tsx'
import { errorsFor } from '../../parts/errors.ts'
import type { Api, ApiImage } from '../../parts/types.ts'
import { loadApi } from './load.ts'

type Data = { api: Api; image: ApiImage | undefined; isShown: boolean; errors?: FormErrors }

const pathOf = (apiId: string) => ({ params: { path: { apiId, imageType: 'icon' as const } } })
/** Where the picture is that developers see. */
export const iconAddress = (apiId: string) => `/v3/apis/${apiId}/images/icon/raw`

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const { client } = context
  const image = await dataOrNothing(client.GET('/v3/apis/{apiId}/images/{imageType}', pathOf(api.id)))
  return { api, image, isShown: image !== undefined && (await loadHasIcon(context, api.id)) }
}

/** Whether developers see a picture of an API; a refused one leaves the one before it. */
export async function loadHasIcon({ client }: ConsolePageContext, apiId: string): Promise<boolean> {
  return (await client.GET('/v3/apis/{apiId}/images/{imageType}/raw', pathOf(apiId))).response.status === 302
}

/** Types by their first bytes; the API looks closer. */
function typeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  return 'image/svg+xml'
}

/** `/apis/:api/icon`: the picture beside an API's name. */
export const icon: ConsolePage<Data> = {
  address: '/apis/:api/icon',
  access: 'signed-in',
  formLimit: 1024 * 1024,
  load: async (context) => {
    requireActing(context)
    return (await load(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const t = textsIn(context.language).console.apis.icon
    const file = form.file('file')
    if (!file) return { ...data, errors: { file: t.choose } }
    const uri = `data:${typeOf(file.bytes)};base64,${Buffer.from(file.bytes).toString('base64')}`
    const answer = context.client.PUT('/v3/apis/{apiId}/images/{imageType}', {
      ...pathOf(data.api.id),
      body: { data: uri },
    })
    const problem = await problemOf(answer)
    if (problem) return { ...data, errors: errorsFor(problem, ['file'], { data: 'file' }) }
    const { status, error } = await dataOf(answer)
    if (status === 'valid') return redirectTo(`/apis/${data.api.id}/icon?done=icon-saved`)
    return { ...((await load(context)) ?? data), errors: { file: error ?? t.states[status] } }
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.icon.title(data.api.name),
  frame: () => ({ place: 'apis', width: 'narrow' }),
  View: ({ context, data: { api, image, isShown, errors } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.apis.icon
    const href = `/apis/${api.id}`
    const isValid = image?.status === 'valid'
    return (
      <Stack>
        <PageHeader
          crumbs={[{ label: texts.apis.title, href: '/apis' }, { label: api.name, href }, { label: t.name }]}
          title={t.title(api.name)}
          lead={t.lead}
          actions={
            image && (
              <LinkButton href={`${href}/icon/delete`} icon="trash">
                {t.delete}
              </LinkButton>
            )
          }
        />
        <Done context={context} />
        {image && (
          <Row>
            {isShown && <img class="gh-api-icon" src={iconAddress(api.id)} alt={t.shown(api.name)} />}
            <Badge tone={isValid ? 'green' : image.status === 'invalid' ? 'red' : 'amber'}>
              {t.states[image.status]}
            </Badge>
          </Row>
        )}
        {image?.error && !errors && (
          <Notice tone="bad" title={t.refused}>
            {image.error} {isShown && t.earlier}
          </Notice>
        )}
        <Form action={`${href}/icon`} errors={errors} submit={t.save} cancel={{ label: kit.cancel, href }} upload>
          <div data-island="console/icon" data-alt={t.preview}>
            <FileField
              name="file"
              label={t.file}
              help={t.fileHelp}
              accept="image/png,image/jpeg,image/svg+xml"
              required
            />
          </div>
        </Form>
      </Stack>
    )
  },
}

/** `/apis/:api/icon/delete` */
export const deleteIcon = askPage({
  address: '/apis/:api/icon/delete',
  load: loadApi,
  run: ({ client }, { id }) => client.DELETE('/v3/apis/{apiId}/images/{imageType}', pathOf(id)),
  words: (texts, { name }) => {
    const words = texts.console.apis.icon.deleteAsk
    return { ...words, title: words.title(name) }
  },
  after: (_, { id }) => `/apis/${id}`,
  done: () => 'icon-deleted',
  place: 'apis',
})
