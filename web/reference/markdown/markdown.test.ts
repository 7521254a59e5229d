import { expect, test } from 'vitest'
import { textsIn } from '../../texts/index.ts'
import type { Schema } from '../types.ts'
import { schemaList } from './markdown.ts'

const text: Schema = { type: ['string'] }
const list = (schema: Schema) => schemaList(schema, 'both', textsIn('en').portal.reference)

test('a schema that others are made of names its kinds, and one of them does not', () => {
  const properties = [{ name: 'kind', required: false, schema: text }]
  const discriminator = { property: 'kind', mapping: [{ value: 'cat', name: 'Cat' }] }
  const pet: Schema = { name: 'Pet', type: ['object'], properties, discriminator }
  expect(list(pet)).toBe('- `kind` (string)\n- Kinds, told apart by `kind`: `cat` (Cat)')
  expect(list({ ...pet, name: 'Cat' })).toBe('- `kind` (string)')
})

test('choices say what each requires', () => {
  const properties = [{ name: 'a', required: false, schema: text }]
  const schema: Schema = { type: ['object'], properties, anyOf: [{ requires: ['a'] }, { requires: ['b'] }] }
  expect(list(schema)).toMatch(/- Any of\n {2}- .*; requires a\n {2}- .*; requires b$/)
})
