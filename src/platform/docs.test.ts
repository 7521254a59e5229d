import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLimits, settings } from './config.ts'
import { packageRoot } from './package-root.ts'
import { problems } from './wire/problems.ts'

const rowsOf = (file: string) => [
  ...readFileSync(join(packageRoot, 'docs', file), 'utf8').matchAll(/^\| `([^`]+)` \| (.*?) \|/gm),
]

test('docs/config.md lists every setting and limit with its default, and no other', () => {
  const documented = Object.fromEntries(rowsOf('config.md').map(([, name, value]) => [name, value]))
  const expected = Object.fromEntries([
    ...settings.map(({ name, fallback }) => [name, fallback ? `\`${fallback}\`` : 'none']),
    ...Object.entries(defaultLimits).map(([name, value]) => [name, String(value)]),
  ])
  expect(documented).toEqual(expected)
})

test('docs/errors.md lists every problem with its status, and no other', () => {
  const documented = Object.fromEntries(rowsOf('errors.md').map(([, code, status]) => [code, Number(status)]))
  expect(documented).toEqual(Object.fromEntries(Object.entries(problems).map(([code, { status }]) => [code, status])))
})
