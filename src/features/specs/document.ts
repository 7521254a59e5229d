// A parsed document with what was noticed in it: how to step into it, follow its references and read its texts
// whatever their type turns out to be.

import type { SpecificationType, ValidationMessage } from './model.ts'
import type { Data, DataMap } from './parse.ts'

/** Messages kept; how many more there are is said. */
export const MOST_MESSAGES = 200
/** References that lead to references. */
const MOST_HOPS = 32

/** A value and where it stands, as a JSON Pointer. */
export type Place = { data: Data | undefined; path: string }

export type Followed = Place & {
  /** The last word of the reference, such as 'Parcel' of '#/components/schemas/Parcel'. */
  name: string | null
  failed: 'external' | 'unresolved' | 'cycle' | null
}

type Names = {
  ids: Map<string, Place>
  anchors: Map<string, Place>
  dynamic: Map<string, Place>
  self: string | null
}

export class Document {
  readonly root: DataMap
  readonly type: SpecificationType
  readonly dialect: string
  /** As OpenAPI lists them, whatever the format. */
  servers: Place
  readonly #messages = new Map<string, ValidationMessage>()
  #untold = 0

  constructor(root: DataMap, type: SpecificationType, dialect: string) {
    this.root = root
    this.type = type
    this.dialect = dialect
    this.servers = step({ data: root, path: '' }, 'servers')
  }

  /** One rule speaks once about a place, however often the place is read. */
  say(rule: string, path: string, message: string): void {
    const key = `${rule} ${path}`
    if (this.#messages.has(key)) return
    if (this.#messages.size >= MOST_MESSAGES) this.#untold++
    else this.#messages.set(key, { message, rule, path: path.length > 500 ? `${path.slice(0, 499)}…` : path })
  }

  messages(): ValidationMessage[] {
    const told = [...this.#messages.values()]
    if (this.#untold === 0) return told
    return [...told, { message: `There are ${this.#untold} more messages.`, rule: 'more-messages', path: '' }]
  }

  /**
   * Goes where `$ref` points, if the value has one. Only this document is looked at (SPEC-3).
   * @param rests whether to stay at a value on the way that refers on
   */
  follow(place: Place, rests: (data: DataMap) => boolean = () => false): Followed {
    let { data, path } = place
    let name: string | null = null
    for (let hops = 0; isMap(data) && typeof data.$ref === 'string'; hops++) {
      if (hops > 0 && rests(data)) break
      const reference = data.$ref
      name ??= lastWord(reference)
      if (hops === MOST_HOPS) return { data: undefined, path, name, failed: 'cycle' }
      const target = this.find(reference)
      if (target === 'external') return { data: undefined, path, name, failed: 'external' }
      if (target === undefined) return { data: undefined, path, name, failed: 'unresolved' }
      if (target.data === data) return { data: undefined, path, name, failed: 'cycle' }
      data = target.data
      path = target.path
    }
    return { data, path, name, failed: null }
  }

  /** The place of a reference: a JSON Pointer such as '#/components/schemas/Parcel', an anchor, or an `$id`. */
  find(reference: string): Place | 'external' | undefined {
    if (reference.startsWith('#/') || reference === '#') return this.#at({ data: this.root, path: '' }, reference)
    const [base = '', fragment = ''] = reference.split('#', 2)
    const { ids, anchors, self } = this.#names()
    const resource =
      base === '' || this.#whole(base) === self ? { data: this.root, path: '' } : ids.get(this.#whole(base))
    if (resource === undefined) return 'external'
    if (fragment === '' || fragment.startsWith('/')) return this.#at(resource, `#${fragment}`)
    return anchors.get(decode(fragment))
  }

  /** Where a `$dynamicRef` may lead: schemas of the document that say `$dynamicAnchor`, from the first. */
  dynamicAnchor(name: string): Place | undefined {
    return this.#names().dynamic.get(name)
  }

  /** The JSON Pointer that a reference within this document stands for. */
  pathOf(reference: string): string {
    const place = this.find(reference)
    return typeof place === 'object' ? place.path : ''
  }

  #at(from: Place, reference: string): Place | undefined {
    const pointer = decode(reference.slice(1))
    let { data } = from
    if (pointer === '') return from
    for (const part of pointer.slice(1).split('/')) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      if (isMap(data)) data = data[key]
      else if (Array.isArray(data)) data = /^\d{1,9}$/.test(key) ? data[Number(key)] : undefined
      else return undefined
    }
    return data === undefined ? undefined : { data, path: `${from.path}${pointer}` }
  }

  #whole(id: string): string {
    const self = typeof this.root.$self === 'string' ? this.root.$self : ''
    return URL.parse(id, URL.canParse(self) ? self : 'https://document.invalid/')?.href ?? id
  }

  #found: Names | undefined

  /** Names that schemas give themselves. Most documents have none, so they are looked for when one is asked for. */
  #names(): Names {
    if (this.#found) return this.#found
    const self = typeof this.root.$self === 'string' ? this.#whole(this.root.$self) : null
    const names: Names = { ids: new Map(), anchors: new Map(), dynamic: new Map(), self }
    const seen = new Set<Data>()
    const walk = (data: Data, path: string): void => {
      if (typeof data !== 'object' || data === null || seen.has(data)) return
      seen.add(data)
      if (isMap(data)) {
        const { $id, $anchor, $dynamicAnchor } = data
        const note = <Key>(map: Map<Key, Place>, key: Key) => map.has(key) || map.set(key, { data, path })
        if (typeof $id === 'string') note(names.ids, this.#whole($id))
        if (typeof $anchor === 'string') note(names.anchors, $anchor)
        if (typeof $dynamicAnchor === 'string') {
          note(names.anchors, $dynamicAnchor)
          note(names.dynamic, $dynamicAnchor)
        }
        for (const key of Object.keys(data)) {
          const inner = data[key]
          if (typeof inner === 'object') walk(inner, `${path}/${escapePointer(key)}`)
        }
      } else {
        for (const [at, inner] of data.entries()) {
          if (typeof inner === 'object') walk(inner, `${path}/${at}`)
        }
      }
    }
    walk(this.root, '')
    this.#found = names
    return names
  }

  /** The text at a key; anything else than a text is reported and not taken. */
  text(place: Place, key: string): string | null {
    const { data, path } = step(place, key)
    if (data === undefined || data === null) return null
    if (typeof data === 'string') return data
    if (typeof data === 'number' || typeof data === 'boolean') return String(data)
    this.say('wrong-type', path, `"${shorten(key)}" must be a text.`)
    return null
  }

  flag(place: Place, key: string): boolean {
    const { data, path } = step(place, key)
    if (data === undefined || typeof data === 'boolean') return data ?? false
    this.say('wrong-type', path, `"${shorten(key)}" must be true or false.`)
    return false
  }

  /** The members of an object, or none. */
  members(place: Place, what: string): { key: string; place: Place }[] {
    if (place.data === undefined) return []
    if (isMap(place.data)) return Object.keys(place.data).map((key) => ({ key, place: step(place, key) }))
    this.say('wrong-type', place.path, `${what} must be an object.`)
    return []
  }

  items(place: Place, what: string): Place[] {
    if (place.data === undefined) return []
    if (Array.isArray(place.data)) return place.data.map((data, at) => ({ data, path: `${place.path}/${at}` }))
    this.say('wrong-type', place.path, `${what} must be a list.`)
    return []
  }

  /** A web address that a page may link to (SPEC-8). */
  link(place: Place, key: string): string | null {
    const text = this.text(place, key)
    if (text === null || /^https?:\/\/[^\s<>"']+$/i.test(text)) return text
    this.say('url', step(place, key).path, `"${shorten(key)}" must be an http or https address.`)
    return null
  }
}

export function isMap(data: Data | undefined): data is DataMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

export function step(place: Place, key: string): Place {
  const path = `${place.path}/${escapePointer(key)}`
  return { data: isMap(place.data) ? place.data[key] : undefined, path }
}

export function escapePointer(key: string): string {
  // Hardly any key needs it, and this is asked of every one.
  if (!key.includes('/') && !key.includes('~')) return key
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** As much of a text from outside as a message should repeat. */
export function shorten(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1)}…`.toWellFormed() : text
}

function lastWord(reference: string): string {
  const word =
    decode(reference)
      .replace(/^#(?!\/)/, '')
      .split('/')
      .at(-1) ?? ''
  return shorten(word.replaceAll('~1', '/').replaceAll('~0', '~') || reference, 200)
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
