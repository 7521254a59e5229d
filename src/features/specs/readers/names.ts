// A name for each operation, by which its page is found.

import { type Document, escapePointer, type Place, shorten } from '../document.ts'
import { cutText } from '../texts.ts'

const MOST_ID = 200

type Nameless = { method: string; path: string; operation: Place }

/** Its own, or one made of method and path; unique in the document. */
export function nameOperations(document: Document, found: Nameless[]): string[] {
  const own = found.map(({ operation }) => ownId(document, operation))
  const taken = new Set(own.filter((id) => id !== null))
  const used = new Set<string>()
  // Where the search for a free name goes on, so that many of one name do not each begin at its start.
  const counts = new Map<string, number>()
  return found.map(({ method, path, operation }, at) => {
    const id = own[at] ?? null
    const wanted = id ?? slugOf(method, path)
    let name = wanted
    let count = counts.get(wanted) ?? 2
    for (; used.has(name) || (name !== id && taken.has(name)); count++) name = `${wanted}-${count}`
    counts.set(wanted, count)
    if (id !== null && name !== id) {
      document.say(
        'operation-id',
        `${operation.path}/${escapePointer('operationId')}`,
        `The operationId "${shorten(id)}" is taken; here the operation is called "${shorten(name)}".`,
      )
    }
    used.add(name)
    return name
  })
}

function ownId(document: Document, operation: Place): string | null {
  const id = document.text(operation, 'operationId')
  if (id === null || id === '') return null
  // It becomes part of an address, where '.' and '..' mean something else, and of an index, which takes no long keys.
  const unfit = id.length > MOST_ID || /\p{Cc}/u.test(id) || id.split('/').some((part) => part === '.' || part === '..')
  if (!unfit) return id
  document.say('operation-id', `${operation.path}/operationId`, `This operationId cannot be part of an address.`)
  return null
}

function slugOf(method: string, path: string): string {
  const words = `${method} ${path}`.toLowerCase().replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
  return cutText(words.replace(/^-/, '').replace(/-$/, '') || 'operation', MOST_ID).replace('…', '')
}
