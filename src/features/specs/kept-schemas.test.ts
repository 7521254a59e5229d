import { expect, it } from 'vitest'
import { type Operation, readSpecification } from './index.ts'

/* What a reference leads to is read once and shared; yet no operation may look different because of another. */

const ref = (name: string, beside: object = {}) => ({ $ref: `#/components/schemas/${name}`, ...beside })
const object = (properties: object) => ({ type: 'object', required: ['id'], properties })
const many = (count: number, schema: unknown) =>
  object(Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, schema])))

const schemas = {
  Leaf: { type: 'string', title: 'Leaf', description: 'A leaf.' },
  Alias: ref('Leaf'),
  Titled: ref('Alias', { title: 'Another' }),
  Loop: object({ id: ref('Leaf'), next: ref('Loop'), turn: ref('Turn') }),
  Turn: object({ loop: ref('Loop'), leaf: ref('Titled') }),
  Part: object({ id: ref('Leaf'), more: ref('Loop') }),
  Whole: { allOf: [ref('Part'), { required: ['more'] }] },
  Chain1: object({ next: ref('Chain2') }),
  Chain2: object({ next: ref('Chain3') }),
  Chain3: object({ next: ref('Chain4') }),
  Chain4: object({ next: ref('Chain5') }),
  Chain5: many(3, ref('Loop')),
  Wide: many(190, ref('Leaf')),
  Wider: object({ id: ref('Wide'), one: ref('Wide'), two: ref('Wide'), three: ref('Wide'), leaf: ref('Leaf') }),
  Long: many(20, { type: 'string', description: 'x'.repeat(9_000) }),
  Tree: { $dynamicAnchor: 'node', ...object({ children: { type: 'array', items: { $dynamicRef: '#node' } } }) },
  Branch: { $dynamicAnchor: 'node', allOf: [ref('Tree'), object({ leaf: ref('Leaf') })] },
  Deep: Array.from({ length: 13 }).reduce<object>((inner) => ({ type: 'array', items: inner }), ref('Turn')),
}

/** Each as it is, among others, with words beside the reference, and below levels of its own. */
const bodies: object[] = Object.keys(schemas).flatMap((name) => [
  ref(name),
  ref(name, { title: 'Said here', deprecated: true }),
  object({ id: ref(name), wide: ref('Wide'), turn: ref('Turn') }),
  { oneOf: [ref('Loop'), ref(name), ref('Wider')] },
  Array.from({ length: 12 }).reduce<object>((inner) => ({ items: inner }), ref(name)),
])

function operationsOf(chosen: object[]): Operation['detail'][] {
  const paths = chosen.map((schema, at) => [
    `/${at}`,
    { post: { requestBody: { content: { 'application/json': { schema } } }, responses: {} } },
  ])
  const info = { title: 'Shared', version: '1' }
  const document = { openapi: '3.1.0', info, paths: Object.fromEntries(paths), components: { schemas } }
  return readSpecification(JSON.stringify(document)).operations.map(({ detail }) => detail)
}

it('an operation is read alike, whatever was read before it', () => {
  const alone = bodies.map((schema) => operationsOf([schema])[0])
  expect(operationsOf(bodies)).toEqual(alone)
  expect(operationsOf(bodies.toReversed()).toReversed()).toEqual(alone)
})
