import type { ComponentChildren, VNode } from 'preact'
import type { Place } from '../place.ts'
import type { Schema } from '../types.ts'
import { showCut, showFacts, showMarks, showType } from './facts.tsx'
import {
  type Direction,
  hasInside,
  isTyped,
  kindsOf,
  onlyChoice,
  seenProperties,
  titleBeside,
  typeWords,
} from './schema-words.ts'

/** Levels that stand open at once; deeper ones open by a click. */
const openLevels = 2
/** A tree that would show more rows than these on its open levels opens its first level only. */
const mostOpenRows = 60
/** What is closed and has no more rows than these stands in the page; more is fetched when it is opened. */
const mostClosedRows = 6

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
