import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdsRun, packRuns, runsOf, textsOf } from '../cli/word-runs.ts'
import { packageRoot } from '../platform/package-root.ts'

const read = (...path: string[]) => readFile(join(packageRoot, ...path))

test('the fingerprints find a run and nothing else', () => {
  const packed = packRuns(runsOf('One two three four five six seven eight nine.'))
  expect(packed).toHaveLength(10)
  expect(holdsRun(packed, 'one two three four five six seven eight')).toBe(true)
  expect(runsOf('**Two** three, four;\nfive six seven EIGHT nine').every((run) => holdsRun(packed, run))).toBe(true)
  expect(holdsRun(packed, 'three four five six seven eight nine ten')).toBe(false)
  expect(holdsRun(Buffer.alloc(0), 'one')).toBe(false)
})

test('a field that decides nothing says so, and decision 040 lists it', async () => {
  const document = JSON.parse((await read('openapi', 'management.json')).toString())
  const said = new Set<string>()
  const look = (name: string, part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('description' in part && String(part.description).includes('decides nothing')) said.add(name)
    for (const [inner, value] of Object.entries(part)) look(inner, value)
  }
  look('', document)
  const record = (await read('docs', 'decisions', '040-fields-that-decide-nothing.md')).toString()
  const listed = [...record.matchAll(/^\| `(?:\w+\.)?(\w+)`/gm)].map(([, name]) => name)
  expect([...said].sort()).toEqual(listed.sort())
})

test('no description of ours shares eight words in a row with the documents that the contract comes from', async () => {
  const theirs = await read('src', 'server', 'reference-runs.gen')
  expect(theirs.length).toBeGreaterThan(10_000)
  const shared: string[] = []
  for (const name of ['portal', 'management']) {
    const document: unknown = JSON.parse((await read('openapi', `${name}.json`)).toString())
    const texts = textsOf(document)
    expect(texts.length).toBeGreaterThan(100)
    shared.push(...texts.flatMap(runsOf).filter((run) => holdsRun(theirs, run)))
  }
  expect([...new Set(shared)]).toEqual([])
})
