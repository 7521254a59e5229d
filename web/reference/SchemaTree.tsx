import type { ComponentChildren, VNode } from 'preact'
import { CodeBlock } from '../ui/kit.ts'
import { Description } from './Description.tsx'
import type { Place } from './place.ts'
import {
  asText,
  constraintWords,
  type Direction,
  hasInside,
  isTyped,
  onlyChoice,
  seenProperties,
  type TypeWord,
  typeWords,
} from './schema-words.ts'
import type { Schema } from './types.ts'

/** Levels that stand open at once; deeper ones open by a click. */
const openLevels = 2
/** Values of an enum that are seen at once. */
const seenValues = 12

type TreeProps = {
  schema: Schema
  direction: Direction
  place: Place
  /** Unique in the page: choices of one tree exclude each other by it. */
  id: string
  /** Leaves out what the schema says of itself where the page says it already. */
  bare?: boolean
}

/** What all rows of one tree share. Plain functions share it, because a component for each row costs twice as much. */
type Tree = Omit<TreeProps, 'schema' | 'bare'> & { t: Place['words']['schema']; choices: number }

/** A schema as rows with indentation lines: one row a property, children below it. */
export function SchemaTree({ schema, bare, ...rest }: TreeProps) {
  const tree: Tree = { ...rest, t: rest.place.words.schema, choices: 0 }
  const isPlain = !hasInside(schema)
  return (
    <div class="gh-schema">
      {!bare && (
        <div class="gh-schema__self">
          {(isPlain || !schema.properties) && isTyped(schema, tree.t) && (
            <span class="gh-schema__type">{showType(schema, tree)}</span>
          )}
          {showMarks(schema, tree)}
          {showFacts(schema, tree)}
        </div>
      )}
      {!isPlain && showInside(schema, 0, tree)}
    </div>
  )
}

/** The type of a schema, names of components leading to their pages. */
export function showType(schema: Schema, { place }: { place: Place }): ComponentChildren {
  return typeWords(schema, place.words.schema).map((word) => showTypeWord(word, place))
}

function showTypeWord(word: TypeWord, place: Place): ComponentChildren {
  if (typeof word === 'string') return word
  const href = place.schemaHref(word.name)
  return href ? <a href={href}>{word.name}</a> : word.name
}

function showInside(schema: Schema, level: number, tree: Tree): ComponentChildren {
  const only = onlyChoice(schema)
  if (only) return showInside(only, level, tree)
  const { t } = tree
  const { additionalProperties: other, items } = schema
  const rows: VNode[] = seenProperties(schema, tree.direction).map(({ name, required, schema: inner }) =>
    showRow(<code class="gh-schema__name">{name}</code>, inner, level, tree, required),
  )
  for (const { pattern, schema: inner } of schema.patternProperties ?? []) {
    rows.push(showRow(label(t.matching(pattern)), inner, level, tree))
  }
  if (typeof other === 'object' && other !== null) rows.push(showRow(label(t.other), other, level, tree))
  else if (other === true && rows.length === 0 && !schema.oneOf) rows.push(showRow(label(t.other), {}, level, tree))
  schema.prefixItems?.forEach((item, index) => {
    rows.push(showRow(label(t.item(index + 1)), item, level, tree))
  })
  if (schema.prefixItems && items && items.always !== false) {
    rows.push(showRow(label(t.otherItems), items, level, tree))
  }
  return (
    <>
      {rows.length > 0 && <dl class="gh-schema__list">{rows}</dl>}
      {items && !schema.prefixItems && hasInside(items) && showInside(items, level, tree)}
      {schema.cut && showCut(schema, tree)}
      {schema.allOf?.map((part) => showPart(part, level, tree))}
      {schema.oneOf && showChoices(schema, schema.oneOf, t.oneOf, level, tree)}
      {schema.anyOf && showChoices(schema, schema.anyOf, t.anyOf, level, tree)}
      {schema.also?.map(({ keyword, schema: inner }) => showAlso(t.also(keyword), inner, level, tree))}
      {schema.dependentSchemas?.map(({ property, schema: inner }) => showAlso(t.when(property), inner, level, tree))}
    </>
  )
}

const label = (text: string) => <span class="gh-schema__label">{text}</span>

function showRow(name: ComponentChildren, schema: Schema, level: number, tree: Tree, required?: boolean): VNode {
  return (
    <div class="gh-schema__row">
      <dt class="gh-schema__head">
        {name}
        <span class="gh-schema__type">{showType(schema, tree)}</span>
        {required && <span class="gh-schema__required">{tree.t.required}</span>}
        {showMarks(schema, tree)}
      </dt>
      <dd class="gh-schema__body">
        {showFacts(schema, tree)}
        {hasInside(schema) && fold(schema, level, tree)}
      </dd>
    </div>
  )
}

/** What lies inside, open or behind one line that says what it is. */
function fold(schema: Schema, level: number, tree: Tree): VNode {
  const inside = <div class="gh-schema__inside">{showInside(schema, level + 1, tree)}</div>
  if (level + 1 < openLevels) return inside
  const count = countOf(schema, tree)
  return (
    <details class="gh-schema__more">
      <summary>{count > 0 ? tree.t.show(count) : tree.t.showInside}</summary>
      {inside}
    </details>
  )
}

function countOf(schema: Schema, tree: Tree): number {
  const inner = onlyChoice(schema) ?? schema
  if (inner.properties) return seenProperties(inner, tree.direction).length
  return inner.items ? countOf(inner.items, tree) : 0
}

function showMarks(schema: Schema, { t, direction }: Tree): ComponentChildren {
  return (
    <>
      {schema.readOnly && direction === 'both' && <span class="gh-schema__mark">{t.readOnly}</span>}
      {schema.writeOnly && direction === 'both' && <span class="gh-schema__mark">{t.writeOnly}</span>}
      {schema.deprecated && <span class="gh-schema__mark gh-schema__mark--deprecated">{t.deprecated}</span>}
    </>
  )
}

/** What a schema says of its value: constraints, text, allowed values, examples. */
export function showFacts(schema: Schema, tree: Pick<Tree, 't' | 'place'>): ComponentChildren {
  const { t } = tree
  const only = onlyChoice(schema)
  const said = only && !hasInside(only) ? only : schema
  const notes = constraintWords(said, t)
  const values = said.enum ?? said.items?.enum
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
      <Description text={schema.description ?? said.description} />
      {values && showValues(values, t)}
      {showExamples(said, t)}
      {schema.externalDocs && (
        <p class="gh-ref__text">
          <a href={schema.externalDocs.url} rel="noopener nofollow">
            {schema.externalDocs.description ?? schema.externalDocs.url}
          </a>
        </p>
      )}
      {said.cut && !hasInside(said) && showCut(said, tree)}
      {!hasInside(schema) && schema.items?.cut && showCut(schema.items, tree)}
    </>
  )
}

const noted = (word: string, value: unknown) => (
  <span class="gh-schema__note">
    {word} <code>{asText(value)}</code>
  </span>
)

function showValues(values: unknown[], t: Tree['t']): VNode {
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

function showExamples({ examples }: Schema, t: Tree['t']): ComponentChildren {
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
function showCut(schema: Schema, { t, place }: Pick<Tree, 't' | 'place'>): VNode {
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

/** A part of `allOf` that could not be merged into the rest. */
function showPart(part: Schema, level: number, tree: Tree): VNode {
  return (
    <div class="gh-schema__part">
      {isTyped(part, tree.t) && (
        <p class="gh-schema__part-title">
          {tree.t.alsoHas} <span class="gh-schema__type">{showType(part, tree)}</span>
        </p>
      )}
      {showFacts(part, tree)}
      {hasInside(part) && showInside(part, level, tree)}
    </div>
  )
}

function showAlso(title: string, schema: Schema, level: number, tree: Tree): VNode {
  return (
    <div class="gh-schema__part">
      <p class="gh-schema__part-title">
        {title} {isTyped(schema, tree.t) && <span class="gh-schema__type">{showType(schema, tree)}</span>}
      </p>
      {showFacts(schema, tree)}
      {hasInside(schema) && fold(schema, level, tree)}
    </div>
  )
}

/** Choices stand below each other; one is open at a time. */
function showChoices(schema: Schema, choices: Schema[], title: string, level: number, tree: Tree): VNode {
  const { t } = tree
  const { discriminator } = schema
  tree.choices += 1
  const group = `${tree.id}-${tree.choices}`
  return (
    <div class="gh-schema__choices">
      <p class="gh-schema__part-title">
        {title}
        {discriminator && (
          <span class="gh-schema__told">
            , {t.toldApartBy} <code>{discriminator.property}</code>
            {discriminator.defaultName && ` (${t.otherwise(discriminator.defaultName)})`}
          </span>
        )}
      </p>
      {choices.map((choice, index) => showChoice(choice, index, { group, schema, level, tree }))}
    </div>
  )
}

type ChoiceOf = { group: string; schema: Schema; level: number; tree: Tree }

function showChoice(choice: Schema, index: number, { group, schema, level, tree }: ChoiceOf): VNode {
  const { t, place } = tree
  const own = choice.name ?? choice.$ref
  const href = own && !choice.unlisted ? place.schemaHref(own) : undefined
  const values = schema.discriminator?.mapping.filter(({ name }) => name === own).map(({ value }) => value) ?? []
  const head = (
    <>
      <span class="gh-schema__label">{choice.title ?? own ?? (hasInside(choice) ? t.variant(index + 1) : '')}</span>{' '}
      {values.map((value) => (
        <code key={value}>{value}</code>
      ))}{' '}
      <span class="gh-schema__type">{plainType(choice, own, tree)}</span>
      {showMarks(choice, tree)}
    </>
  )
  if (!hasInside(choice)) {
    return (
      <div class="gh-schema__choice gh-schema__choice--plain">
        <p class="gh-schema__choice-head">{head}</p>
        {showFacts(choice, tree)}
      </div>
    )
  }
  return (
    <details class="gh-schema__choice" name={group} open={index === 0 && level < openLevels}>
      <summary>{head}</summary>
      <div class="gh-schema__inside">
        {href && (
          <p class="gh-schema__cut">
            {t.kind} <a href={href}>{own}</a>
          </p>
        )}
        {showFacts(choice, tree)}
        {showInside(choice, level + 1, tree)}
      </div>
    </details>
  )
}

/** The type of a choice as text: a link inside of what opens and closes could not be told from it. */
function plainType(choice: Schema, own: string | undefined, tree: Tree): string {
  const words = typeWords(choice, tree.t).map((word) => (typeof word === 'string' ? word : word.name))
  const text = words.join('')
  return text === own ? 'object' : text
}
