import { dataOf, problemOf } from '../../../answers.ts'
import type { ConsolePageContext, Form as SentForm } from '../../../page.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'
import { Fieldset, FileField, type FormErrors, TextAreaField, TextField } from '../../../ui/kit.ts'
import { errorsFor } from '../../parts/errors.ts'

/** As much as the API takes in one request: a specification of 25 MB, and what is around it. */
export const specificationFormLimit = 26 * 1024 * 1024

/** Where a specification came from, which is where its faults are said. */
type Way = 'file' | 'url' | 'content'
export type Source = { way: Way; content: string; title?: string | null }

/** The specification that a form brings in one of three ways; undefined when it brings none. */
export async function readSource(
  context: ConsolePageContext,
  form: SentForm,
): Promise<Source | { errors: FormErrors } | undefined> {
  const t = textsIn(context.language).console.apis.source
  const file = form.file('file')
  const url = form.value('url').trim()
  // A browser sends lines with CR LF.
  const content = form.value('content').replaceAll('\r\n', '\n')
  const ways: Way[] = [file && 'file', url && 'url', content.trim() && 'content'].filter((way): way is Way => !!way)
  const [way] = ways
  if (way === undefined) return undefined
  if (ways.length > 1) return { errors: Object.fromEntries(ways.map((one) => [one, t.several])) }
  if (way === 'content') return { way, content }
  if (way === 'file') {
    const text = file?.text()
    return text ? { way, content: text } : { errors: { file: t.notText } }
  }
  const answer = context.client.POST('/gatehouse/v1/specifications/fetch', { body: { url } })
  const problem = await problemOf(answer)
  return problem ? { errors: errorsFor(problem, ['url']) } : { way, ...(await dataOf(answer)) }
}

/** What a specification calls itself; the errors of its way when it is none. */
export async function titleOf(
  { client }: ConsolePageContext,
  source: Source,
): Promise<{ title: string | null } | { errors: FormErrors }> {
  if (source.title !== undefined) return { title: source.title }
  const answer = client.POST('/gatehouse/v1/specifications/read', { body: { content: source.content } })
  const problem = await problemOf(answer)
  return problem ? { errors: errorsFor(problem, [source.way], { content: source.way }) } : await dataOf(answer)
}

/**
 * Three ways to bring a specification. Its form says `upload`, its page has `specificationFormLimit`. Not a component, so
 * that the form sees the fields and can name them among what is wrong.
 */
export function sourceFields(t: Texts['console']['apis']['source'], optional = false) {
  return (
    <div
      class="gh-source"
      data-island="console/specification"
      data-sending={t.sending('{percent}')}
      data-reading={t.reading}
      data-failed={t.failed}
      data-too-large={t.tooLarge}
    >
      <Fieldset legend={t.legend} help={optional ? t.optionalLead : t.lead}>
        <FileField name="file" label={t.file} accept=".json,.yaml,.yml,application/json,application/yaml,text/yaml" />
        <TextField name="url" type="url" label={t.url} help={t.urlHelp} placeholder="https://" maxLength={2000} />
        <TextAreaField name="content" label={t.text} rows={12} mono />
      </Fieldset>
      <progress class="gh-source__progress" max={100} value={0} aria-label={t.progress} hidden />
      <p class="gh-source__said" role="status" />
    </div>
  )
}
