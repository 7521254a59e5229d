import type { ComponentChildren } from 'preact'
import { anchorOf } from '../addresses.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import { showFacts, showType } from '../schema/facts.tsx'
import { SchemaTree } from '../schema/SchemaTree.tsx'
import { asText, hasInside, titleBeside } from '../schema/schema-words.ts'
import type { Header, Parameter } from '../types.ts'

const places = ['path', 'query', 'querystring', 'header', 'cookie'] as const

/** Parameters by the place they travel in, in the order of an address. */
export function Parameters({ parameters, place, id }: { parameters: Parameter[]; place: Place; id: string }) {
  const t = place.words.operation
  return (
    <>
      {places.map((where) => {
        const own = parameters.filter((parameter) => parameter.in === where)
        if (own.length === 0) return null
        return (
          <div key={where} class="gh-ref__group">
            <h3 class="gh-ref__subtitle">{t.parametersIn[where]}</h3>
            <ParameterList parameters={own} place={place} id={`${id}-${where}`} />
          </div>
        )
      })}
    </>
  )
}

export function ParameterList({ parameters, place, id }: { parameters: Parameter[]; place: Place; id: string }) {
  const t = place.words.operation
  return (
    <dl class="gh-schema__list">
      {parameters.map((parameter) => (
        <Row
          key={parameter.name}
          id={anchorOf(id, parameter.name)}
          {...parameter}
          place={place}
          note={
            <>
              {[...styleWords(parameter, t), ...(parameter.mediaType ? [t.as(parameter.mediaType)] : [])].map(
                (word) => (
                  <span key={word} class="gh-schema__note">
                    {word}
                  </span>
                ),
              )}
              {parameter.location && <span class="gh-schema__note">{t.located(parameter.location)}</span>}
            </>
          }
        />
      ))}
    </dl>
  )
}

export function Headers({ headers, place, id }: { headers: Header[]; place: Place; id: string }) {
  return (
    <dl class="gh-schema__list">
      {headers.map((header) => (
        <Row key={header.name} id={anchorOf(id, header.name)} {...header} place={place} />
      ))}
    </dl>
  )
}

type RowProps = Pick<Header, 'name' | 'required' | 'deprecated' | 'description' | 'schema' | 'examples'> & {
  id: string
  place: Place
  note?: ComponentChildren
}

/** A parameter or header: the page's own description says more than its schema's. */
function Row({ id, name, required, deprecated, description, schema, examples, place, note }: RowProps) {
  const { operation: t, schema: words, anchor } = place.words
  const title = schema && titleBeside(name, schema)
  const values = examples.filter(({ text }) => text !== '')
  return (
    <div class="gh-schema__row" id={id}>
      <dt class="gh-schema__head">
        <code class="gh-schema__name">{name}</code>
        <span class="gh-schema__type">{schema ? showType(schema, { place }) : words.anyValue}</span>
        {required && <span class="gh-schema__required">{t.required}</span>}
        {title && <span class="gh-schema__note">{title}</span>}
        {deprecated && <span class="gh-schema__mark gh-schema__mark--deprecated">{words.deprecated}</span>}
        {note}
        <a class="gh-anchor" href={`#${encodeURIComponent(id)}`} aria-label={anchor(name)}>
          #
        </a>
      </dt>
      <dd class="gh-schema__body">
        <Description text={description ?? schema?.description} />
        {schema &&
          showFacts(
            {
              ...schema,
              description: undefined,
              ...(values.length > 0 || hasInside(schema) ? { examples: undefined } : {}),
            },
            { t: words, place },
          )}
        {values.length > 0 && (
          <p class="gh-schema__notes">
            <span class="gh-schema__note">{words.exampleIs}</span>
            {values.slice(0, 5).map(({ text, summary }, index) => (
              <span key={index} class="gh-schema__example">
                {summary && <span class="gh-schema__note">{summary}</span>}
                <code>{asText(text)}</code>
              </span>
            ))}
          </p>
        )}
        {schema && hasInside(schema) && (
          <div class="gh-schema__inside">
            <SchemaTree bare schema={schema} direction="request" place={place} id={id} />
          </div>
        )}
      </dd>
    </div>
  )
}

/** How a value of several parts is written (OpenAPI 3.1, 4.8.12.2), where it is not what everybody expects. */
function styleWords(parameter: Parameter, t: Place['words']['operation']): string[] {
  const { name, in: where, style: said, explode: saidExplode, schema } = parameter
  const words: string[] = []
  if (parameter.allowEmptyValue) words.push(t.emptyAllowed)
  if (parameter.allowReserved) words.push(t.reservedAllowed)
  const isList = schema?.type?.includes('array')
  const isObject = schema?.type?.includes('object')
  if (parameter.mediaType || !(isList || isObject)) return words
  const style = said ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple')
  const explode = saidExplode ?? style === 'form'
  if (style === 'deepObject') words.push(t.style.deep(name))
  else if (style === 'spaceDelimited') words.push(t.style.spaces)
  else if (style === 'pipeDelimited') words.push(t.style.pipes)
  else if (style === 'matrix') words.push(t.style.semicolons)
  else if (style === 'label') words.push(t.style.dots)
  else if (style === 'simple' || !explode) words.push(t.style.commas)
  else words.push(isList ? t.style.repeated : t.style.fields)
  return words
}
