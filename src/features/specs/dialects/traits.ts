// What operations and messages of AsyncAPI take over from traits.

import { type Document, isMap, type Place, step } from '../document.ts'
import { type Data, type DataMap, emptyMap } from '../parse.ts'

const MOST_TRAITS = 20
const MOST_LEVELS = 4

/**
 * An operation or message with its traits put in. In version 2 a trait is a patch that wins over what stands there
 * (RFC 7396); in version 3 it only fills in what the object leaves out.
 */
export function withTraits(document: Document, place: Place): DataMap {
  const own = isMap(place.data) ? place.data : emptyMap()
  const traits = document.items(step(place, 'traits'), '"traits"').slice(0, MOST_TRAITS)
  if (traits.length === 0) return own
  const isTwo = document.dialect.startsWith('2')
  let merged: DataMap = Object.assign(emptyMap(), own)
  delete merged.traits
  // In version 3 a later trait wins over an earlier one, and the object over both.
  const ordered = isTwo ? traits : traits.reverse()
  for (const at of ordered) {
    const trait = document.follow(at).data
    if (isMap(trait)) merged = isTwo ? merge(merged, trait, 1) : merge(trait, merged, 1)
  }
  return merged
}

/** `over` on top of `under`. Objects are merged a few levels deep; below these the upper one stands. */
function merge(under: DataMap, over: DataMap, level: number): DataMap {
  const merged: DataMap = Object.assign(emptyMap(), under)
  for (const key of Object.keys(over)) {
    const above = over[key] as Data
    const below = merged[key]
    const both = isMap(above) && isMap(below) && level < MOST_LEVELS && below.$ref === undefined
    if (both && above.$ref === undefined) merged[key] = merge(below, above, level + 1)
    else if (above === null && level === 1) delete merged[key]
    else merged[key] = above
  }
  return merged
}
