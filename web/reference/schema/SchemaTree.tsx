import type { ComponentChildren, VNode } from 'preact'
import { CodeBlock } from '../../ui/kit.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { Schema } from '../types.ts'
import {
  asText,
  constraintWords,
  type Direction,
  hasInside,
  isTyped,
  kindsOf,
  onlyChoice,
  seenProperties,
  type TypeWord,
  titleBeside,
  typeWords,
} from './schema-words.ts'

/** Levels that stand open at once; deeper ones open by a click. */
const openLevels = 2
/** A tree that would show more rows than these on its open levels opens its first level only. */
const mostOpenRows = 60
/** What is closed and has no more rows than these stands in the page; more is fetched when it is opened. */
const mostClosedRows = 6
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
type Tree = Omit<TreeProps, 'schema' | 'bare'> & { t: Place['words']['schema']; openLevels: number }

/** A schema as rows with indentation lines: one row a property, children below it. */
export function SchemaTree({ schema, bare, ...rest }: TreeProps) {
  const fits = countRows(schema, rest.direction, openLevels, mostOpenRows) <= mostOpenRows
  const tree: Tree = { ...rest, t: rest.place.words.schema, openLevels: fits ? openLevels : 1 }
  const isPlain = !hasInside(schema)
  return (
    <div class="gh-schema">
      {!bare && (
        <div class="gh-schema__self">
          {(isPlain || !schema.properties || schema.name) && isTyped(schema, tree.t) && (
            <span class="gh-schema__type">{showType(schema, tree)}</span>
          )}
          {showMarks(schema, tree)}
          {showFacts(schema, tree)}
        </div>
      )}
      {!isPlain && showInside(schema, 0, tree, rest.id)}
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

/** @param path of the schema in the page, which names the part that it is */
function showInside(schema: Schema, level: number, tree: Tree, path: string): ComponentChildren {
  const only = onlyChoice(schema)
  if (only) return showInside(only, level, tree, path)
  const { t } = tree
  const { items } = schema
  const rows = rowsOf(schema, tree).map((row, index) => showRow(row, level, tree, `${path}.${index}`))
  return (
    <>
      {rows.length > 0 && <dl class="gh-schema__list">{rows}</dl>}
      {items && !schema.prefixItems && hasInside(items) && showInside(items, level, tree, `${path}.i`)}
      {schema.cut && showCut(schema, tree)}
      {showKinds(schema, tree)}
      {schema.allOf?.map((part, index) => showPart(part, level, tree, `${path}.a${index}`))}
      {schema.oneOf && showChoices(schema, schema.oneOf, t.oneOf, level, tree, `${path}.o`)}
      {schema.anyOf && showChoices(schema, schema.anyOf, t.anyOf, level, tree, `${path}.y`)}
      {schema.also?.map(({ keyword, schema: inner }, index) =>
        showAlso(t.also(keyword), inner, level, tree, `${path}.n${index}`),
      )}
      {schema.dependentSchemas?.map(({ property, schema: inner }, index) =>
        showAlso(t.when(property), inner, level, tree, `${path}.d${index}`),
      )}
    </>
  )
}

type Row = { name: ComponentChildren; schema: Schema; required?: boolean; title?: string }

function rowsOf(schema: Schema, { t, direction }: Tree): Row[] {
  const { additionalProperties: other, items } = schema
  const rows: Row[] = seenProperties(schema, direction).map(({ name, required, schema: inner }) => ({
    name: <code class="gh-schema__name">{name}</code>,
    schema: inner,
    required,
    title: titleBeside(name, inner),
  }))
  const add = (text: string, inner: Schema) => rows.push({ name: labelled(text), schema: inner })
  for (const { pattern, schema: inner } of schema.patternProperties ?? []) add(t.matching(pattern), inner)
  if (typeof other === 'object' && other !== null) add(t.other, other)
  else if (other === true && rows.length === 0 && !schema.oneOf) add(t.other, {})
  schema.prefixItems?.forEach((item, index) => {
    add(t.item(index + 1), item)
  })
  if (schema.prefixItems && items && items.always !== false) add(t.otherItems, items)
  return rows
}

const labelled = (text: string) => <span class="gh-schema__label">{text}</span>

function showRow({ name, schema, required, title }: Row, level: number, tree: Tree, path: string): VNode {
  return (
    <div class="gh-schema__row">
      <dt class="gh-schema__head">
        {name}
        <span class="gh-schema__type">{showType(schema, tree)}</span>
        {required && <span class="gh-schema__required">{tree.t.required}</span>}
        {title && <span class="gh-schema__note">{title}</span>}
        {showMarks(schema, tree)}
      </dt>
      <dd class="gh-schema__body">
        {showFacts(schema, tree)}
        {hasInside(schema) && fold(schema, level, tree, path)}
      </dd>
    </div>
  )
}

/** What lies inside, open or behind one line that says what it is. */
function fold(schema: Schema, level: number, tree: Tree, path: string): VNode {
  const show = () => showInside(schema, level + 1, tree, path)
  if (level + 1 < tree.openLevels) return <div class="gh-schema__inside">{show()}</div>
  const count = countOf(schema, tree)
  const { inside, address } = closed(schema, show, tree, path)
  return (
    <details class="gh-schema__more" data-inside={address}>
      <summary>{count > 0 ? tree.t.show(count) : tree.t.showInside}</summary>
      {inside}
    </details>
  )
}

/** What is closed: small things stand in the page, larger ones have an address from which they are fetched. */
function closed(
  schema: Schema,
  show: () => ComponentChildren,
  { place: { parts }, direction, t }: Tree,
  path: string,
): { inside: VNode; address?: string } {
  const isSmall = countRows(schema, direction, Number.POSITIVE_INFINITY, mostClosedRows) <= mostClosedRows
  if (!parts || isSmall) return { inside: <div class="gh-schema__inside">{show()}</div> }
  parts.left += 1
  if (parts.wanted === path) parts.found = show()
  else if (parts.wanted?.startsWith(`${path}.`)) show()
  return {
    inside: (
      <p class="gh-schema__cut">
        <a href={parts.wholeHref}>{t.whole}</a>
      </p>
    ),
    address: parts.href(path),
  }
}

/** How many rows a schema shows on so many levels; counts no further than a little above `most`. */
function countRows(schema: Schema, direction: Direction, levels: number, most: number): number {
  if (levels === 0) return 0
  const { items, patternProperties = [], additionalProperties: other, prefixItems = [], also = [] } = schema
  let count = 0
  const add = (inner: Schema | undefined, row: number, below: number) => {
    if (!inner || count > most) return
    count += row
    if (hasInside(inner)) count += countRows(inner, direction, below, most - count)
  }
  const below = levels - 1
  for (const { schema: inner } of seenProperties(schema, direction)) add(inner, 1, below)
  for (const { schema: inner } of patternProperties) add(inner, 1, below)
  for (const { schema: inner } of [...also, ...(schema.dependentSchemas ?? [])]) add(inner, 1, below)
  for (const inner of prefixItems) add(inner, 1, below)
  if (typeof other === 'object' && other !== null) add(other, 1, below)
  add(items, 0, levels)
  for (const inner of schema.allOf ?? []) add(inner, 0, levels)
  // One choice is open; the others are a line each.
  const [first, ...others] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  add(first, 1, levels)
  for (const inner of others) add(inner, 1, Number.isFinite(levels) ? 0 : levels)
  return count
}

function countOf(schema: Schema, tree: Tree): number {
  const inner = onlyChoice(schema) ?? schema
  if (inner.properties) return seenProperties(inner, tree.direction).length
  return inner.items ? countOf(inner.items, tree) : 0
}

function showMarks(schema: Schema, { t }: Tree): ComponentChildren {
  return (
    <>
      {schema.readOnly && <span class="gh-schema__mark">{t.readOnly}</span>}
      {schema.writeOnly && <span class="gh-schema__mark">{t.writeOnly}</span>}
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

function showValues(values: unknown[], texts: (string | null)[], t: Tree['t']): VNode {
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
function showExplained(values: unknown[], texts: (string | null)[], t: Tree['t']): VNode {
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

/** The schemas that are made of this one and told apart by a property of it: each has a page of its own. */
function showKinds(schema: Schema, { t, place }: Tree): VNode | null {
  const kinds = kindsOf(schema)
  if (!kinds) return null
  return (
    <div class="gh-schema__part">
      <p class="gh-schema__part-title">
        {t.kinds} <code>{kinds.property}</code>
      </p>
      <ul class="gh-schema__kinds">
        {kinds.mapping.map(({ value, name }) => {
          const href = place.schemaHref(name)
          return (
            <li key={value}>
              <code>{value}</code> {href ? <a href={href}>{name}</a> : name}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A part of `allOf` that could not be merged into the rest. */
function showPart(part: Schema, level: number, tree: Tree, path: string): VNode {
  return (
    <div class="gh-schema__part">
      {isTyped(part, tree.t) && (
        <p class="gh-schema__part-title">
          {tree.t.alsoHas} <span class="gh-schema__type">{showType(part, tree)}</span>
        </p>
      )}
      {showFacts(part, tree)}
      {hasInside(part) && showInside(part, level, tree, path)}
    </div>
  )
}

function showAlso(title: string, schema: Schema, level: number, tree: Tree, path: string): VNode {
  // Of values alone the type would be a guess that says more than the schema.
  const isList = !schema.type && schema.enum !== undefined
  return (
    <div class="gh-schema__part">
      <p class="gh-schema__part-title">
        {title} {isTyped(schema, tree.t) && !isList && <span class="gh-schema__type">{showType(schema, tree)}</span>}
      </p>
      {showFacts(schema, tree)}
      {hasInside(schema) && fold(schema, level, tree, path)}
    </div>
  )
}

/** Choices stand below each other; one is open at a time. */
function showChoices(schema: Schema, choices: Schema[], title: string, level: number, tree: Tree, path: string): VNode {
  const { t } = tree
  const { discriminator } = schema
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
      {choices.map((choice, index) => showChoice(choice, index, { path, schema, level, tree }))}
    </div>
  )
}

type ChoiceOf = { path: string; schema: Schema; level: number; tree: Tree }

function showChoice(choice: Schema, index: number, { path, schema, level, tree }: ChoiceOf): VNode {
  const { t, place } = tree
  const own = choice.name ?? choice.$ref
  const href = own && !choice.unlisted ? place.schemaHref(own) : undefined
  const isTold = isTyped(choice, t)
  // A choice that only asks for properties of what holds it is called by them.
  const needs = isTold || hasInside(choice) ? undefined : choice.requires?.join(', ')
  const label = choice.title ?? own ?? (hasInside(choice) ? t.variant(index + 1) : needs && t.requires(needs))
  const values = schema.discriminator?.mapping.filter(({ name }) => name === own).map(({ value }) => value) ?? []
  const head = (
    <>
      {label && <span class="gh-schema__label">{label}</span>}{' '}
      {values.map((value) => (
        <code key={value}>{value}</code>
      ))}{' '}
      {(!choice.requires || isTold) && <span class="gh-schema__type">{plainType(choice, own, tree)}</span>}
      {showMarks(choice, tree)}
    </>
  )
  if (!hasInside(choice)) {
    return (
      <div class="gh-schema__choice gh-schema__choice--plain">
        <p class="gh-schema__choice-head">{head}</p>
        {showFacts(needs && !choice.title ? { ...choice, requires: undefined } : choice, tree)}
      </div>
    )
  }
  const show = () => (
    <>
      {href && (
        <p class="gh-schema__cut">
          {t.kind} <a href={href}>{own}</a>
        </p>
      )}
      {showFacts(choice, tree)}
      {showInside(choice, level + 1, tree, `${path}${index}`)}
    </>
  )
  if (index === 0 && level < tree.openLevels) {
    return (
      <details class="gh-schema__choice" name={path} open>
        <summary>{head}</summary>
        <div class="gh-schema__inside">{show()}</div>
      </details>
    )
  }
  const { inside, address } = closed(choice, show, tree, `${path}${index}`)
  return (
    <details class="gh-schema__choice" name={path} data-inside={address}>
      <summary>{head}</summary>
      {inside}
    </details>
  )
}

/** The type of a choice as text: a link inside of what opens and closes could not be told from it. */
function plainType(choice: Schema, own: string | undefined, tree: Tree): string {
  const words = typeWords(choice, tree.t).map((word) => (typeof word === 'string' ? word : word.name))
  const text = words.join('')
  return text === own ? 'object' : text
}
