// What lists of operations are built from: groups with their counts, in the order that readers see.

import { type Document, isMap, type Place, step } from '../document.ts'
import type { Count, Group, Operation, Outline, Tag } from '../model.ts'
import { cutText } from '../texts.ts'

const MOST_SECTIONS = 200

/** @param tags declared tags in their order, then those that only operations name */
export function outlineOf(
  document: Document,
  root: Place,
  tags: Tag[],
  { operations, schemas }: { operations: Operation[]; schemas: number },
): Outline {
  const sections = readSections(document, step(root, 'x-tagGroups'))
  const listed = Map.groupBy(
    operations.filter(({ kind }) => kind !== 'webhook'),
    (operation) => operation.group_name,
  )
  const groups = [...tags, null].flatMap((tag): Group[] => {
    const own = listed.get(tag?.name ?? null)
    // A tag without operations of its own may still hold others (OpenAPI 3.2).
    if (!own && !tags.some(({ parent }) => tag && parent === tag.name)) return []
    return [
      {
        name: tag?.name ?? null,
        title: tag ? cutText(tag.summary ?? tag.name, 200) : '',
        section: tag ? (sections.get(tag.name) ?? null) : null,
        parent: tag?.parent ?? null,
        kind: tag?.kind ?? null,
        count: countOf(own ?? []),
      },
    ]
  })
  // Groups of one section stand together, sections in their order, and those of no section last.
  const order = [...new Set(sections.values())]
  const rank = ({ section }: Group): number => (section === null ? order.length : order.indexOf(section))
  return {
    groups: groups.sort((left, right) => rank(left) - rank(right)),
    webhooks: countOf(operations.filter(({ kind }) => kind === 'webhook')),
    schemas,
  }
}

function countOf(operations: Operation[]): Count {
  const count = { all: 0, internal: 0, deprecated: 0, internalAndDeprecated: 0 }
  for (const { internal, deprecated } of operations) {
    count.all++
    if (internal) count.internal++
    if (deprecated) count.deprecated++
    if (internal && deprecated) count.internalAndDeprecated++
  }
  return count
}

/** `x-tagGroups`, which many renderers know: sections of tags. Gives the section of each tag. */
function readSections(document: Document, place: Place): Map<string, string> {
  const sections = new Map<string, string>()
  for (const at of document.items(place, '"x-tagGroups"').slice(0, MOST_SECTIONS)) {
    const name = isMap(at.data) ? document.text(at, 'name') : null
    if (name === null) continue
    for (const { data } of document.items(step(at, 'tags'), '"tags"')) {
      if (typeof data === 'string' && !sections.has(data)) sections.set(data, cutText(name, 200))
    }
  }
  return sections
}
