import type { ComponentChildren, VNode } from 'preact'
import { CodeBlock } from '../../ui/kit.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { Schema } from '../types.ts'
import { asText, constraintWords, hasInside, onlyChoice, type TypeWord, typeWords } from './schema-words.ts'

/** Values of an enum that are seen at once. */
const seenValues = 12

/** Where it is said: the words of the page, and where the page stands. */
type Around = { t: Place['words']['schema']; place: Place }

/** The type of a schema, names of components leading to their pages. */
export function showType(schema: Schema, { place }: { place: Place }): ComponentChildren {
  return typeWords(schema, place.words.schema).map((word) => showTypeWord(word, place))
}

function showTypeWord(word: TypeWord, place: Place): ComponentChildren {
  if (typeof word === 'string') return word
  const href = place.schemaHref(word.name)
  return href ? <a href={href}>{word.name}</a> : word.name
}

export function showMarks(schema: Schema, { t }: Pick<Around, 't'>): ComponentChildren {
  return (
    <>
      {schema.readOnly && <span class="gh-schema__mark">{t.readOnly}</span>}
      {schema.writeOnly && <span class="gh-schema__mark">{t.writeOnly}</span>}
      {schema.deprecated && <span class="gh-schema__mark gh-schema__mark--deprecated">{t.deprecated}</span>}
    </>
  )
}

/** What a schema says of its value: constraints, text, allowed values, examples. */
export function showFacts(schema: Schema, around: Around): ComponentChildren {
  const { t } = around
  const only = onlyChoice(schema)
  const said = only && !hasInside(only) ? only : schema
  const notes = constraintWords(said, t)
  const text = schema.description ?? said.description
  // What an array says of each of its items has no row of its own.
  const aboutItems = said.items?.description
  const listed = said.enum ? said : said.items
  const { default: preset, const: constant } = said
  return (
    <>
      {(notes.length > 0 || preset !== undefined || constant !== undefined) && (
        <p class="gh-schema__notes">
          {constant !== undefined && noted(t.constant, constant)}
          {preset !== undefined && noted(t.default, preset)}
          {notes.map((note) => (
            <code key={note}>{note}</code>
          ))}
        </p>
      )}
      <Description text={text} />
      {aboutItems !== text && <Description text={aboutItems} />}
      {listed?.enum && showValues(listed.enum, listed.enumTexts ?? [], t)}
      {showExamples(said, t)}
      {schema.externalDocs && (
        <p class="gh-ref__text">
          <a href={schema.externalDocs.url} rel="noopener nofollow">
            {schema.externalDocs.description ?? schema.externalDocs.url}
          </a>
        </p>
      )}
      {said.cut && !hasInside(said) && showCut(said, around)}
      {!hasInside(schema) && schema.items?.cut && showCut(schema.items, around)}
    </>
  )
}

const noted = (word: string, value: unknown) => (
  <span class="gh-schema__note">
    {word} <code>{asText(value)}</code>
  </span>
)

function showValues(values: unknown[], texts: (string | null)[], t: Around['t']): VNode {
  if (texts.some((text) => text !== null)) return showExplained(values, texts, t)
  const code = (value: unknown, index: number) => <code key={index}>{asText(value)}</code>
  const isLong = values.length > seenValues + 3
  return (
    <div class="gh-schema__notes">
      <span class="gh-schema__note">{t.values}</span>
      {(isLong ? values.slice(0, seenValues) : values).map(code)}
      {isLong && (
        <details class="gh-schema__values">
          <summary>{t.moreValues(values.length - seenValues)}</summary>
          <div class="gh-schema__notes">{values.slice(seenValues).map(code)}</div>
        </details>
      )}
    </div>
  )
}

/** Values with what they mean, one a line. */
function showExplained(values: unknown[], texts: (string | null)[], t: Around['t']): VNode {
  const isLong = values.length > seenValues + 3
  const list = (from: number, to?: number) => (
    <dl class="gh-schema__explained">
      {values.slice(from, to).map((value, index) => (
        <div key={index}>
          <dt>
            <code>{asText(value)}</code>
          </dt>
          <dd>
            <Description text={texts[from + index]} />
          </dd>
        </div>
      ))}
    </dl>
  )
  return (
    <div>
      <p class="gh-schema__notes">
        <span class="gh-schema__note">{t.values}</span>
      </p>
      {list(0, isLong ? seenValues : undefined)}
      {isLong && (
        <details class="gh-schema__values">
          <summary>{t.moreValues(values.length - seenValues)}</summary>
          {list(seenValues)}
        </details>
      )}
    </div>
  )
}

function showExamples({ examples }: Schema, t: Around['t']): ComponentChildren {
  const [first] = examples ?? []
  if (first === undefined) return null
  const text = asText(first)
  if (text.length > 100) {
    const code = typeof first === 'string' ? first : JSON.stringify(first, null, 2)
    return (
      <details class="gh-schema__more">
        <summary>{t.examplesMore}</summary>
        <CodeBlock code={code} language={typeof first === 'string' ? 'text' : 'json'} />
      </details>
    )
  }
  return (
    <p class="gh-schema__notes">
      <span class="gh-schema__note">{t.exampleIs}</span>
      {(examples ?? []).slice(0, 3).map((example, index) => {
        const short = asText(example)
        return short.length <= 100 && <code key={index}>{short}</code>
      })}
    </p>
  )
}

/** Where nesting ends; the page of the component goes on. */
export function showCut(schema: Schema, { t, place }: Around): VNode {
  const { cut = 'depth', $ref: name, unlisted } = schema
  const isElsewhere = cut === 'external' || cut === 'unresolved'
  const href = isElsewhere || unlisted || !name ? undefined : place.schemaHref(name)
  if (!href) {
    return (
      <p class="gh-schema__cut">
        {name && <code>{name}</code>} {t.cut[cut]}
      </p>
    )
  }
  return (
    <p class="gh-schema__cut">
      {cut === 'cycle' ? t.repeats : t.goesOn} <a href={href}>{name}</a>
    </p>
  )
}
