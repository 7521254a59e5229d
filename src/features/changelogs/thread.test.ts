import { describe, expect, test } from 'vitest'
import { encodeText } from '../../platform/work/large-texts.ts'
import { compareTexts, type Texts } from './thread.ts'

const document = (schema: object, components: object = {}) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        get: { responses: { 200: { description: 'Done', content: { 'application/json': { schema } } } } },
      },
    },
    components: { schemas: components },
  })
const plain = document({ type: 'string' })

async function encoded(before: string, after: string): Promise<Texts> {
  return { before: await encodeText(before), isPressed: false, after: await encodeText(after) }
}

describe('comparing in a thread', () => {
  test('gives what changed', async () => {
    const { groups, failure } = await compareTexts(await encoded(plain, document({ type: 'number' })))
    expect(failure).toBeNull()
    expect(groups).toMatchObject([{ method: 'GET', path: '/a', breaking: 1 }])
  })

  test('ends at its limits and says so (SPEC-2)', async () => {
    const texts = await encoded(plain, document({ type: 'number' }))
    expect((await compareTexts(texts, { cpuMs: 1 })).failure).toBe('Comparing the two texts took too much time.')
  })

  test('ends when the worker ends', async () => {
    const ending = new AbortController()
    const comparing = compareTexts(await encoded(plain, document({ type: 'number' })), { signal: ending.signal })
    ending.abort(new Error('ending'))
    await expect(comparing).rejects.toThrow('ending')
  })

  const all = Array.from({ length: 60 }, (_, at) => `S${at}`)
  const tangle = (type: string) => {
    const properties = Object.fromEntries(all.map((name) => [name, { $ref: `#/components/schemas/${name}` }]))
    return document(
      { $ref: '#/components/schemas/S0' },
      Object.fromEntries(all.map((name) => [name, { type: 'object', properties: { ...properties, leaf: { type } } }])),
    )
  }
  const choices = (type: string) =>
    document({
      oneOf: Array.from({ length: 600 }, (_, at) => ({ type: 'object', properties: { [`p${at}`]: { type } } })),
    })
  let bomb = 'openapi: 3.1.0\na: &a [x, x, x, x, x, x, x, x, x, x]\n'
  for (let at = 0; at < 8; at++) {
    const [from, to] = ['abcdefghi'[at], 'bcdefghij'[at]]
    bomb += `${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]\n`
  }
  test.each([
    ['60 schemas that all hold each other', tangle('string'), tangle('number')],
    ['600 alternatives', choices('string'), choices('number')],
    ['a YAML bomb', plain, bomb],
    ['no text at all', plain, ''],
    [
      'names of prototypes',
      plain,
      '{"openapi":"3.1.0","paths":{"__proto__":{"get":{}},"/constructor":{"get":{"responses":{"toString":7}}}}}',
    ],
  ])('%s ends', async (_, before, after) => {
    const { groups, failure } = await compareTexts(await encoded(before, after))
    expect(groups !== null || failure !== null).toBe(true)
  })
})
