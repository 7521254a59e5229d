import { describe, expect, test } from 'vitest'
import { readSpecification } from '../../specs/index.ts'
import { compareSpecifications } from './specifications.ts'

/* Each rule in both directions: in what clients send narrowing breaks, in what they receive widening does. */

type Schema = object | boolean

function documentWith(schema: Schema | undefined, way: 'sent' | 'received', components: object = {}): string {
  const content = { 'application/json': schema === undefined ? {} : { schema } }
  const operation =
    way === 'sent'
      ? { requestBody: { content }, responses: { 204: { description: 'Done' } } }
      : { responses: { 200: { description: 'Done', content } } }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { post: { operationId: 'a', ...operation } } },
    components: { schemas: components },
  })
}

/** `rule path` of each change, with `!` where it breaks. */
function changesBetween(
  before: Schema | undefined,
  after: Schema | undefined,
  way: 'sent' | 'received',
  components: [object, object] = [{}, {}],
): string[] {
  const [one, other] = [documentWith(before, way, components[0]), documentWith(after, way, components[1])]
  const groups = compareSpecifications(readSpecification(one), readSpecification(other))
  return groups.flatMap(({ changes }) =>
    changes.map(({ rule, path, reason }) => `${rule}${reason === null ? '' : '!'}${path === null ? '' : ` ${path}`}`),
  )
}

const text = { type: 'string' }
const number = { type: 'number' }
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })

const cases: { name: string; before: Schema; after: Schema; sent: string[]; received: string[] }[] = [
  { name: 'nothing', before: text, after: { ...text, description: 'New words', title: 'T' }, sent: [], received: [] },
  { name: 'another type', before: text, after: number, sent: ['type-changed!'], received: ['type-changed!'] },
  {
    name: 'a wider type',
    before: { type: 'integer' },
    after: number,
    sent: ['type-changed'],
    received: ['type-changed!'],
  },
  {
    name: 'a narrower type',
    before: { type: ['string', 'integer'] },
    after: text,
    sent: ['type-changed!'],
    received: ['type-changed'],
  },
  { name: 'a type where any was', before: {}, after: text, sent: ['type-changed!'], received: ['type-changed'] },
  { name: 'any type where one was', before: text, after: {}, sent: ['type-changed'], received: ['type-changed!'] },
  {
    name: 'null allowed',
    before: text,
    after: { type: ['string', 'null'] },
    sent: ['null-allowed'],
    received: ['null-allowed!'],
  },
  {
    name: 'null no longer allowed',
    before: { anyOf: [text, { type: 'null' }] },
    after: text,
    sent: ['null-refused!'],
    received: ['null-refused'],
  },
  {
    name: 'null said in another way',
    before: { anyOf: [text, { type: 'null' }] },
    after: { type: ['string', 'null'] },
    sent: [],
    received: [],
  },
  {
    name: 'a format set',
    before: text,
    after: { ...text, format: 'uuid' },
    sent: ['format-changed!'],
    received: ['format-changed'],
  },
  {
    name: 'a format removed',
    before: { ...text, format: 'uuid' },
    after: text,
    sent: ['format-changed'],
    received: ['format-changed!'],
  },
  {
    name: 'a wider format',
    before: { type: 'integer', format: 'int32' },
    after: { type: 'integer', format: 'int64' },
    sent: ['format-changed'],
    received: ['format-changed!'],
  },
  {
    name: 'a value added',
    before: { enum: ['a'] },
    after: { enum: ['a', 'b'] },
    sent: ['enum-value-added'],
    received: ['enum-value-added!'],
  },
  {
    name: 'a value removed',
    before: { enum: ['a', 'b'] },
    after: { enum: ['a'] },
    sent: ['enum-value-removed!'],
    received: ['enum-value-removed'],
  },
  {
    name: 'values in another order',
    before: { enum: ['a', 'b'] },
    after: { enum: ['b', 'a'] },
    sent: [],
    received: [],
  },
  { name: 'one value written as const', before: { enum: ['a'] }, after: { const: 'a' }, sent: [], received: [] },
  {
    name: 'values listed now',
    before: text,
    after: { ...text, enum: ['a'] },
    sent: ['enum-set!'],
    received: ['enum-set'],
  },
  {
    name: 'values listed no longer',
    before: { ...text, enum: ['a'] },
    after: text,
    sent: ['enum-lifted'],
    received: ['enum-lifted!'],
  },
  ...(
    [
      ['minimum', number, 1, 2],
      ['exclusiveMinimum', number, 1, 2],
      ['minLength', text, 1, 2],
      ['minItems', { type: 'array' }, 1, 2],
      ['minProperties', { type: 'object' }, 1, 2],
      ['maximum', number, 9, 5],
      ['exclusiveMaximum', number, 9, 5],
      ['maxLength', text, 9, 5],
      ['maxItems', { type: 'array' }, 9, 5],
      ['maxProperties', { type: 'object' }, 9, 5],
    ] as const
  ).flatMap(([key, base, loose, tight]) => [
    {
      name: `${key} tightened`,
      before: { ...base, [key]: loose },
      after: { ...base, [key]: tight },
      sent: ['bound-tightened!'],
      received: ['bound-tightened'],
    },
    {
      name: `${key} loosened`,
      before: { ...base, [key]: tight },
      after: { ...base, [key]: loose },
      sent: ['bound-loosened'],
      received: ['bound-loosened!'],
    },
    {
      name: `${key} set`,
      before: base,
      after: { ...base, [key]: tight },
      sent: ['bound-tightened!'],
      received: ['bound-tightened'],
    },
    {
      name: `${key} removed`,
      before: { ...base, [key]: tight },
      after: base,
      sent: ['bound-loosened'],
      received: ['bound-loosened!'],
    },
  ]),
  {
    name: 'a bound that leaves itself out',
    before: { ...number, minimum: 1 },
    after: { ...number, exclusiveMinimum: 1 },
    sent: ['bound-tightened!'],
    received: ['bound-tightened'],
  },
  {
    name: 'another pattern',
    before: { ...text, pattern: '^a' },
    after: { ...text, pattern: '^b' },
    sent: ['pattern-changed!'],
    received: ['pattern-changed!'],
  },
  {
    name: 'a finer step',
    before: { ...number, multipleOf: 10 },
    after: { ...number, multipleOf: 5 },
    sent: ['step-changed'],
    received: ['step-changed!'],
  },
  {
    name: 'items that must differ',
    before: { type: 'array', items: text },
    after: { type: 'array', items: text, uniqueItems: true },
    sent: ['unique-changed!'],
    received: ['unique-changed'],
  },
  {
    name: 'another default',
    before: { ...text, default: 'a' },
    after: { ...text, default: 'b' },
    sent: ['default-changed!'],
    received: [],
  },
  {
    name: 'the order of keys in objects that are values',
    before: { enum: [{ a: 1, b: { c: 2, d: [3, 4] } }, null], default: { a: 1, b: { c: 2, d: [3, 4] } } },
    after: { enum: [{ b: { d: [3, 4], c: 2 }, a: 1 }, null], default: { b: { d: [3, 4], c: 2 }, a: 1 } },
    sent: [],
    received: [],
  },
  { name: 'a default', before: text, after: { ...text, default: 'b' }, sent: ['default-changed'], received: [] },
  {
    name: 'a property added',
    before: object({ a: text }),
    after: object({ a: text, b: text }),
    sent: ['property-added b'],
    received: ['property-added b'],
  },
  {
    name: 'a required property added',
    before: object({ a: text }),
    after: object({ a: text, b: text }, { required: ['b'] }),
    sent: ['property-added! b'],
    received: ['property-added b'],
  },
  {
    name: 'a property removed',
    before: object({ a: text, b: text }),
    after: object({ a: text }),
    sent: ['property-removed! b'],
    received: ['property-removed! b'],
  },
  {
    name: 'a property that is required now',
    before: object({ a: text }),
    after: object({ a: text }, { required: ['a'] }),
    sent: ['property-required! a'],
    received: ['property-required a'],
  },
  {
    name: 'a property that is no longer required',
    before: object({ a: text }, { required: ['a'] }),
    after: object({ a: text }),
    sent: ['property-optional a'],
    received: ['property-optional! a'],
  },
  {
    name: 'a read-only property removed',
    before: object({ a: text, id: { ...text, readOnly: true } }),
    after: object({ a: text }),
    sent: [],
    received: ['property-removed! id'],
  },
  {
    name: 'a write-only property added',
    before: object({ a: text }),
    after: object({ a: text, secret: { ...text, writeOnly: true } }, { required: ['secret'] }),
    sent: ['property-added! secret'],
    received: [],
  },
  {
    name: 'a property deprecated',
    before: object({ a: text }),
    after: object({ a: { ...text, deprecated: true } }),
    sent: ['deprecated a'],
    received: ['deprecated a'],
  },
  {
    name: 'something deep',
    before: object({ list: { type: 'array', items: object({ name: text }) } }),
    after: object({ list: { type: 'array', items: object({ name: number }) } }),
    sent: ['type-changed! list[].name'],
    received: ['type-changed! list[].name'],
  },
  {
    name: 'other properties refused',
    before: object({ a: text }),
    after: object({ a: text }, { additionalProperties: false }),
    sent: ['closed!'],
    received: ['closed'],
  },
  {
    name: 'other properties allowed',
    before: object({ a: text }, { additionalProperties: false }),
    after: object({ a: text }),
    sent: ['opened'],
    received: ['opened'],
  },
  {
    name: 'what other properties hold',
    before: { type: 'object', additionalProperties: text },
    after: { type: 'object', additionalProperties: number },
    sent: ['type-changed! *'],
    received: ['type-changed! *'],
  },
  {
    name: 'properties moved into a part',
    before: object({ a: text, b: text }),
    after: { allOf: [object({ a: text }), object({ b: text })] },
    sent: [],
    received: [],
  },
  {
    name: 'an alternative added',
    before: { oneOf: [text, number] },
    after: { oneOf: [text, number, { type: 'boolean' }] },
    sent: ['alternative-added'],
    received: ['alternative-added!'],
  },
  {
    name: 'an alternative removed',
    before: { anyOf: [text, number, { type: 'boolean' }] },
    after: { anyOf: [text, number] },
    sent: ['alternative-removed!'],
    received: ['alternative-removed'],
  },
  {
    name: 'an alternative beside the only one',
    before: text,
    after: { oneOf: [text, number] },
    sent: ['alternative-added'],
    received: ['alternative-added!'],
  },
  {
    name: 'an alternative fewer, so that one is left',
    before: { oneOf: [text, number] },
    after: text,
    sent: ['alternative-removed!'],
    received: ['alternative-removed'],
  },
  {
    name: 'alternatives in another order',
    before: { oneOf: [text, number] },
    after: { oneOf: [number, text] },
    sent: [],
    received: [],
  },
  {
    name: 'a change within an alternative',
    before: { oneOf: [object({ a: text }, { title: 'One' }), object({ b: text }, { title: 'Two' })] },
    after: { oneOf: [object({ b: number }, { title: 'Two' }), object({ a: text }, { title: 'One' })] },
    sent: ['type-changed! (Two).b'],
    received: ['type-changed! (Two).b'],
  },
  {
    name: 'a rule that is not looked into',
    before: { type: 'string', not: { const: 'a' } },
    after: { type: 'string', not: { const: 'b' } },
    sent: ['rule-changed!'],
    received: ['rule-changed!'],
  },
]

describe.each(cases)('$name', ({ before, after, sent, received }) => {
  test('in what clients send', () => expect(changesBetween(before, after, 'sent')).toEqual(sent))
  test('in what clients receive', () => expect(changesBetween(before, after, 'received')).toEqual(received))
})

describe('named schemas', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const node = (leaf: object) => ({ Node: object({ next: ref('Node'), leaf: ref('Leaf') }), Leaf: object({ a: leaf }) })

  test('a schema that holds itself is compared once', () => {
    const found = changesBetween(ref('Node'), ref('Node'), 'received', [node(text), node(number)])
    expect(found).toEqual(['type-changed! leaf.a'])
  })

  test('a schema of plain values is told wherever it stands', () => {
    const holder = object({ from: ref('Code'), to: ref('Code') })
    const found = changesBetween(holder, holder, 'sent', [{ Code: { enum: ['a', 'b'] } }, { Code: { enum: ['a'] } }])
    expect(found).toEqual(['enum-value-removed! from', 'enum-value-removed! to'])
  })

  test('what lies below the depth that pages show is compared, too', () => {
    const chain = (leaf: object) =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [`L${at}`, object({ n: at === 11 ? leaf : ref(`L${at + 1}`) })]),
      )
    const found = changesBetween(ref('L0'), ref('L0'), 'received', [chain(text), chain(number)])
    expect(found).toEqual([`type-changed! ${Array(12).fill('n').join('.')}`])
  })

  test('a schema that got a name is the same', () => {
    const inline = object({ a: text })
    expect(changesBetween(inline, ref('Leaf'), 'sent', [{}, { Leaf: inline }])).toEqual([])
  })

  test('a reference that leads nowhere tells nothing', () => {
    expect(changesBetween(ref('Gone'), ref('Leaf'), 'sent', [{}, { Leaf: object({ a: text }) }])).toEqual([])
  })
})
