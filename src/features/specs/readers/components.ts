// One row a named schema of the document.

import type { ComponentSchema } from '../model.ts'
import { cutText } from '../texts.ts'
import { componentsOf } from './families.ts'
import type { Measured } from './kept.ts'
import type { PartReader } from './parts.ts'
import type { Reach, SchemaReader } from './schemas.ts'

const MOST_COMPONENTS = 10_000
const MOST_NAME = 200
/** Less than an operation shows, since what goes on below has a page of its own. */
const REACH: Reach = { deep: 2, schemas: 150, characters: 40_000 }
/** What all components of a document may take together. */
const ALL = 20_000_000

export function readComponents(parts: PartReader): ComponentSchema[] {
  const { document } = parts
  const components = componentsOf(document)
  if (components.length > MOST_COMPONENTS) {
    document.say('schemas', '', `Only the first ${MOST_COMPONENTS} named schemas are indexed.`)
  }
  const schemas: SchemaReader = parts.schemas.within(REACH)
  const used = new Set<string>()
  let room = ALL
  return components.slice(0, MOST_COMPONENTS).flatMap(({ key, place }, position) => {
    const name = cutText(key, MOST_NAME)
    if (used.has(name)) return []
    used.add(name)
    const read: Measured = room > 0 ? schemas.read(place) : { schema: { cut: 'size' }, schemas: 1, characters: 10 }
    // Properties and marks weigh something even where they have no texts.
    room -= read.characters + read.schemas * 20
    const { title, description, ...detail } = read.schema
    return [{ position, name, title: title ?? null, description: description ?? null, detail }]
  })
}
