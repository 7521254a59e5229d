import {
  CodeBlock,
  CodeTabs,
  Columns,
  Notice,
  OperationTitle,
  PageHeader,
  Prose,
  Section,
  Stack,
  useReader,
} from '../ui/kit.ts'
import { Description } from './Description.tsx'
import { SchemaTree } from './SchemaTree.tsx'
import { constraintWords, hasInside, typeWords } from './schema-words.ts'
import type { ApiOperation, Content, Detail } from './types.ts'

type OperationProps = {
  operation: ApiOperation
  crumbs: { label: string; href?: string }[]
  registerHref: string | undefined
}

/** One operation: what it takes, what it answers, and a command to try it. Costs what the operation weighs. */
export function Operation({ operation, crumbs, registerHref }: OperationProps) {
  const { operation: t, api } = useReader().texts.portal.catalog
  const { detail } = operation
  const answers = detail.responses.flatMap((response) =>
    response.contents.flatMap((content) =>
      content.examples.slice(0, 1).map((example) => ({
        // Only where one status has several forms is it told apart by its form.
        label: response.contents.length > 1 ? `${response.status} ${content.mediaType}` : response.status,
        code: example.text,
        language: content.mediaType.includes('json') ? ('json' as const) : ('text' as const),
      })),
    ),
  )
  return (
    <>
      <PageHeader crumbs={crumbs} title={operation.summary ?? operation.operation_id} />
      <OperationTitle method={operation.method} path={operation.path} />
      <Columns
        asideLabel={t.example}
        aside={
          <div class="gh-ref__samples">
            {operation.curl && (
              <Stack gap="small">
                <CodeBlock title={t.request} code={operation.curl} language="shell" wrap />
                <p class="gh-ref__hint">
                  {t.requestHelp} {registerHref && <a href={registerHref}>{api.register}</a>}
                </p>
              </Stack>
            )}
            {answers.length > 0 && <CodeTabs label={t.responses} samples={answers} />}
          </div>
        }
      >
        <Stack gap="large">
          {operation.deprecated && <Notice tone="warn">{t.deprecated}</Notice>}
          {operation.description_html && <Prose html={operation.description_html} />}
          {detail.parameters.length > 0 && <Parameters parameters={detail.parameters} />}
          {detail.requestBody && (
            <Section title={t.body} id="body">
              <Description text={detail.requestBody.description} />
              {detail.requestBody.contents.map((content) => (
                <Body key={content.mediaType} content={content} />
              ))}
            </Section>
          )}
          <Section title={t.responses} id="responses">
            {detail.responses.map((response) => (
              <Response key={response.status} response={response} />
            ))}
          </Section>
          <Section title={t.security} id="security">
            <Security security={detail.security} schemes={operation.security_schemes} />
          </Section>
          {detail.externalDocs && (
            <p>
              <a href={detail.externalDocs.url} rel="noopener nofollow">
                {detail.externalDocs.description ?? t.more}
              </a>
            </p>
          )}
        </Stack>
      </Columns>
    </>
  )
}

function Parameters({ parameters }: { parameters: Detail['parameters'] }) {
  const { operation: t, schema: words } = useReader().texts.portal.catalog
  return (
    <Section title={t.parameters} id="parameters">
      <ul class="gh-schema__list gh-schema__list--flat">
        {parameters.map(({ name, in: place, required, deprecated, description, schema }) => (
          <li class="gh-schema__row" key={`${place} ${name}`}>
            <div class="gh-schema__head">
              <code class="gh-schema__name">{name}</code>
              <span class="gh-schema__type">{schema ? typeWords(schema, words) : words.anyValue}</span>
              <span class="gh-schema__place">{t.in[place]}</span>
              {required && <span class="gh-schema__required">{t.required}</span>}
              {deprecated && <span class="gh-schema__place">{words.deprecated}</span>}
            </div>
            <Description text={description ?? schema?.description} />
            {schema && (
              <p class="gh-schema__notes">
                {constraintWords(schema, words).map((note) => (
                  <code key={note}>{note}</code>
                ))}
                {schema.enum?.map((value, index) => (
                  <code key={index}>{String(value)}</code>
                ))}
              </p>
            )}
            {schema && hasInside(schema) && <SchemaTree schema={schema} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Body({ content }: { content: Content }) {
  const { operation: t } = useReader().texts.portal.catalog
  return (
    <div class="gh-ref__body">
      <p class="gh-ref__media">
        <code>{content.mediaType}</code>
      </p>
      {content.schema && <SchemaTree schema={content.schema} />}
      {content.examples.slice(0, 3).map((example, index) => (
        <details class="gh-ref__example" key={index}>
          <summary>{example.name ? t.exampleNamed(example.summary ?? example.name) : t.example}</summary>
          <CodeBlock code={example.text} language={content.mediaType.includes('json') ? 'json' : 'text'} />
          {example.truncated && <p class="gh-ref__hint">{t.truncated}</p>}
        </details>
      ))}
    </div>
  )
}

function Response({ response }: { response: Detail['responses'][number] }) {
  const { operation: t, schema: words } = useReader().texts.portal.catalog
  const isGood = /^2/.test(response.status)
  const hasMore = response.contents.length > 0 || response.headers.length > 0
  const head = (
    <>
      <code class={`gh-ref__status gh-ref__status--${response.status.charAt(0).toLowerCase()}`}>{response.status}</code>{' '}
      <span class="gh-ref__reason">{response.description?.split('\n')[0]}</span>
    </>
  )
  if (!hasMore) return <p class="gh-ref__response gh-ref__response--plain">{head}</p>
  return (
    <details class="gh-ref__response" open={isGood}>
      <summary>{head}</summary>
      {response.headers.length > 0 && (
        <div class="gh-schema__part">
          <p class="gh-schema__part-title">{t.responseHeaders}</p>
          <ul class="gh-schema__list">
            {response.headers.map((header) => (
              <li class="gh-schema__row" key={header.name}>
                <div class="gh-schema__head">
                  <code class="gh-schema__name">{header.name}</code>
                  <span class="gh-schema__type">
                    {header.schema ? typeWords(header.schema, words) : words.anyValue}
                  </span>
                </div>
                <Description text={header.description} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {response.contents.map((content) => (
        <Body key={content.mediaType} content={content} />
      ))}
    </details>
  )
}

function Security({ security, schemes }: { security: Detail['security']; schemes: ApiOperation['security_schemes'] }) {
  const { operation: t, api } = useReader().texts.portal.catalog
  if (security.length === 0 || security.every((alternative) => alternative.length === 0)) return <p>{t.noSecurity}</p>
  return (
    <ul class="gh-schema__list gh-schema__list--flat">
      {security.flat().map(({ name, scopes }) => {
        const scheme = schemes.find((candidate) => candidate.name === name)
        return (
          <li class="gh-schema__row" key={name}>
            <div class="gh-schema__head">
              <code class="gh-schema__name">{name}</code>
              {scheme?.parameterName && <span class="gh-schema__type">{api.keyIn(scheme.parameterName)}</span>}
              {scopes.map((scope) => (
                <code key={scope}>{scope}</code>
              ))}
            </div>
            <Description text={scheme?.description} />
          </li>
        )
      })}
    </ul>
  )
}
