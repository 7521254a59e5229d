import type { ComponentChildren } from 'preact'
import type { Place } from '../place.ts'
import { SchemaTree } from '../schema/SchemaTree.tsx'
import type { Direction } from '../schema/schema-words.ts'
import type { Content } from '../types.ts'
import { Headers } from './Parameters.tsx'

type BodiesProps = { contents: Content[]; direction: Direction; place: Place; id: string }

/** A body by content type. Types of the same shape stand together; of several shapes one is open at a time. */
export function Bodies({ contents, direction, place, id }: BodiesProps) {
  const shapes = groupByShape(contents)
  return (
    <div class="gh-ref__bodies">
      {shapes.map(([first, ...others], index) => {
        if (!first) return null
        const types = [first, ...others].map(({ mediaType }) => mediaType)
        const body = <Body content={first} direction={direction} place={place} id={`${id}-${index}`} />
        const head = <MediaTypes types={types} />
        return shapes.length === 1 ? (
          <div key={index} class="gh-ref__body">
            <p class="gh-ref__media">{head}</p>
            {body}
          </div>
        ) : (
          <details key={index} class="gh-ref__shape" name={id} open={index === 0}>
            <summary class="gh-ref__media">{head}</summary>
            {body}
          </details>
        )
      })}
    </div>
  )
}

function MediaTypes({ types }: { types: string[] }): ComponentChildren {
  return types.map((type) => <code key={type}>{type}</code>)
}

/** Bodies of equal schemas, so that no reader compares two trees to find that they are one. */
function groupByShape(contents: Content[]): Content[][] {
  if (contents.length < 2) return contents.map((content) => [content])
  const shape = ({ schema, itemSchema, encoding }: Content) => JSON.stringify([schema, itemSchema, encoding])
  return [...Map.groupBy(contents, shape).values()]
}

function Body({ content, direction, place, id }: { content: Content } & Omit<BodiesProps, 'contents'>) {
  const { operation: t } = place.words
  const { schema, itemSchema, encoding } = content
  return (
    <>
      {schema && <SchemaTree schema={schema} direction={direction} place={place} id={id} />}
      {itemSchema && (
        <>
          <p class="gh-ref__hint">{t.stream}</p>
          <SchemaTree schema={itemSchema} direction={direction} place={place} id={`${id}-item`} />
        </>
      )}
      {encoding && encoding.length > 0 && (
        <details class="gh-schema__more">
          <summary>{t.form}</summary>
          <dl class="gh-schema__list gh-schema__inside">
            {encoding.map(({ property, contentType, style, headers }, index) => (
              <div key={index} class="gh-schema__row">
                <dt class="gh-schema__head">
                  {property === null ? (
                    <span class="gh-schema__label">{encoding.length > 1 ? t.formPart(index + 1) : t.formAll}</span>
                  ) : (
                    <code class="gh-schema__name">{property}</code>
                  )}
                  {contentType && <span class="gh-schema__type">{contentType}</span>}
                  {style && <span class="gh-schema__note">{style}</span>}
                </dt>
                <dd class="gh-schema__body">
                  {headers.length > 0 && <Headers headers={headers} place={place} id={`${id}-part-${index}`} />}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
