import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { textsIn } from '../../texts/index.ts'
import { placeOf } from '../place.ts'
import type { Schema } from '../types.ts'
import { SchemaTree } from './SchemaTree.tsx'
import type { Direction } from './schema-words.ts'

const place = placeOf({
  slug: 'pets',
  version: undefined,
  hasSchemas: true,
  words: textsIn('en').portal.reference,
})

function show(schema: Schema, direction: Direction = 'both'): string {
  return renderToString(<SchemaTree schema={schema} direction={direction} place={place} id="tree" />)
}
/** What a reader sees, in one line. */
const read = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: ['object'],
  properties: Object.entries(properties).map(([name, schema]) => ({ name, required: required.includes(name), schema })),
})
const text: Schema = { type: ['string'] }

describe('a schema as a tree', () => {
  it('has a row a property, with type, need, constraints and values', () => {
    const schema = object(
      {
        name: { ...text, minLength: 1, maxLength: 40, pattern: '^[a-z]+$', default: 'rex', examples: ['tom'] },
        age: { type: ['integer', 'null'], format: 'int32', minimum: 0, exclusiveMaximum: 100, multipleOf: 2 },
        state: { ...text, enum: ['free', 'sold'] },
        version: { const: 3 },
        tags: { type: ['array'], items: text, minItems: 1, uniqueItems: true },
        any: { ...text, minLength: 0 },
        old: { ...text, deprecated: true },
      },
      ['name'],
    )
    expect(read(show(schema))).toBe(
      'name string required default rex 1 to 40 characters /^[a-z]+$/ for example tom ' +
        'age integer (int32) or null ≥ 0 &lt; 100 multiple of 2 state string Values free sold version number always 3 ' +
        'tags array of string at least 1 item no duplicates any string old string deprecated',
    )
  })

  it('leaves out of a request what is only read, and of an answer what is only written, and marks the other', () => {
    const schema = object({ id: { ...text, readOnly: true }, secret: { ...text, writeOnly: true }, name: text })
    expect(read(show(schema, 'request'))).toBe('secret string write only name string')
    expect(read(show(schema, 'response'))).toBe('id string read only name string')
    expect(read(show(schema))).toBe('id string read only secret string write only name string')
  })

  it('collapses what lies below two levels, and counts what is behind', () => {
    const schema = object({ a: object({ b: object({ c: text, d: text }) }) })
    const html = show(schema)
    expect(html.match(/<details/g)).toHaveLength(1)
    expect(html).toMatch(/<details[^>]*>\s*<summary>2 properties<\/summary>/)
    expect(html.indexOf('>b<')).toBeLessThan(html.indexOf('<details'))
  })

  it('shows choices by name, with the value that tells them apart, one open at a time', () => {
    const schema: Schema = {
      oneOf: [
        { name: 'Cat', ...object({ lives: text }) },
        { name: 'Dog', ...object({ barks: text }) },
      ],
      discriminator: {
        property: 'kind',
        mapping: [
          { value: 'cat', name: 'Cat' },
          { value: 'hound', name: 'Dog' },
        ],
      },
    }
    const html = show(schema)
    expect(read(html)).toContain('One of , told apart by kind Cat cat object')
    expect(read(html)).toContain('Dog hound object')
    const choices = [...html.matchAll(/<details class="gh-schema__choice" name="([^"]+)"( open)?>/g)]
    expect(choices.map(([, name, open]) => [name, open])).toEqual([
      ['tree.o', ' open'],
      ['tree.o', undefined],
    ])
    expect(html).toContain('href="/apis/pets/reference/schemas/Cat"')
  })

  it('names an object by its title where it has no name', () => {
    expect(read(show(object({ at: { ...object({ lat: text }), title: 'Place' } })))).toBe(
      'at object (Place) lat string',
    )
  })

  it('reads a choice between something and nothing as "or null"', () => {
    const schema = object({ boss: { oneOf: [{ name: 'Person', ...object({ id: text }) }, { type: ['null'] }] } })
    expect(read(show(schema))).toBe('boss Person or null id string')
  })

  it('leads to the page of a schema where it repeats itself or goes on', () => {
    const html = show(
      object({ parent: { $ref: 'Node', cut: 'cycle' }, more: { $ref: 'Deep/er', cut: 'depth', type: ['object'] } }),
    )
    expect(read(html)).toBe('parent Node repeats from here, see Node more Deep/er goes on in Deep/er')
    expect(html).toContain('href="/apis/pets/reference/schemas/Deep/er"')
  })

  it('says of references that lead nowhere that they do, without a link', () => {
    const html = show(object({ x: { $ref: 'Gone', cut: 'unresolved' }, y: { $ref: 'Far', cut: 'external' } }))
    expect(read(html)).toContain('Gone Is named but not described.')
    expect(read(html)).toContain('Far Is described in another document.')
    expect(html).not.toContain('<a ')
  })

  it('links nothing where the portal shows no pages of schemas', () => {
    const closed = placeOf({ slug: 'pets', version: '1', hasSchemas: false, words: place.words })
    const schema = object({ parent: { $ref: 'Node', cut: 'cycle' } })
    const html = renderToString(<SchemaTree schema={schema} direction="both" place={closed} id="t" />)
    expect(html).not.toContain('<a ')
    expect(read(html)).toContain('Repeats itself from here.')
  })

  it('knows the rarer keywords', () => {
    const schema = object({
      tuple: { type: ['array'], prefixItems: [text, { type: ['integer'] }], items: { always: false } },
      map: { type: ['object'], additionalProperties: { type: ['number'] } },
      named: { type: ['object'], patternProperties: [{ pattern: '^x-', schema: text }], additionalProperties: false },
      not: { also: [{ keyword: 'not', schema: { ...text, enum: ['a'] } }] },
      values: { also: [{ keyword: 'not', schema: { enum: ['a', 'b'] } }] },
      file: { ...text, contentMediaType: 'image/png', contentEncoding: 'base64' },
      never: { always: false },
      anything: { always: true },
      both: { allOf: [{ ...text, minLength: 2 }, { maxLength: 5 }] },
      needs: { type: ['object'], dependentRequired: [{ property: 'card', names: ['address'] }] },
    })
    const words = read(show(schema))
    expect(words).toContain('tuple array no further items item 1 string item 2 integer')
    expect(words).toContain('map object any other property number')
    expect(words).toContain('names like ^x- string')
    expect(words).toContain('Must not be string Values a')
    expect(words).toContain('Must not be Values a b')
    expect(words).toContain('file string image/png encoded as base64')
    expect(words).toContain('never no value anything any value')
    expect(words).toContain('both string Together with string at least 2 characters at most 5 characters')
    expect(words).toContain('card needs address')
  })

  it('says what the values of an enum mean', () => {
    const html = show({ ...text, enum: ['asc', 'desc', 'none'], enumTexts: ['Rising', '*Falling*', null] })
    expect(read(html)).toBe('string Values asc Rising desc Falling none')
    expect(html).toContain('<em>Falling</em>')
  })

  it('says what is required of an object that declares it elsewhere, such as in each choice', () => {
    const schema: Schema = { ...object({ a: text, b: text }), anyOf: [{ requires: ['a'] }, { requires: ['b'] }] }
    expect(read(show(schema))).toBe('a string b string Any of requires a requires b')
  })

  it('leads to the kinds of a schema that others are made of', () => {
    const discriminator = { property: 'kind', mapping: [{ value: 'cat', name: 'Cat' }] }
    const html = show({ name: 'Pet', ...object({ kind: text }), discriminator })
    expect(read(html)).toBe('Pet kind string Kinds, told apart by kind cat Cat')
    expect(html).toContain('href="/apis/pets/reference/schemas/Cat"')
    expect(read(show({ name: 'Cat', ...object({ kind: text }), discriminator }))).not.toContain('Kinds')
  })

  it('says what an array says of its items', () => {
    const items: Schema = { ...text, description: 'One name' }
    expect(read(show(object({ names: { type: ['array'], items, description: 'All names' } })))).toBe(
      'names array of string All names One name',
    )
    expect(read(show(object({ names: { type: ['array'], items, description: 'One name' } })))).toBe(
      'names array of string One name',
    )
  })

  it('shows a title that says more than the name', () => {
    const schema = object({ count: { ...text, title: 'How many' }, item_id: { ...text, title: 'Item Id' } })
    expect(read(show(schema))).toBe('count string How many item_id string')
  })

  it('says that further properties are allowed where the description does', () => {
    expect(read(show({ ...object({ a: text }), additionalProperties: true }))).toBe('other properties allowed a string')
  })

  it('folds the tail of a long list of values', () => {
    const values = Array.from({ length: 40 }, (_, index) => `v${index}`)
    const html = show({ ...text, enum: values })
    expect(html).toContain('<summary>28 more</summary>')
    for (const value of values) expect(html).toContain(`<code>${value}</code>`)
  })

  it('never lets a text become markup (SPEC-8, UGC-1)', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const html = show({
      ...object({
        [evil]: {
          ...text,
          description: `${evil} [x](javascript:alert(1))`,
          pattern: evil,
          enum: [evil],
          default: evil,
        },
      }),
      oneOf: [{ name: evil, title: evil, ...object({ a: text }) }],
    })
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/href="(?!\/apis\/pets\/)/)
  })
})
