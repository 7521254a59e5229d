import { evilDocuments, type HostileDocument } from './documents.ts'

/** Values that a document may hold where it should hold another. */
const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  'x',
  '#',
  '#/',
  '#/paths',
  '#/components/schemas',
  '__proto__',
  [],
  [null],
  [[]],
  [{}],
  ['x', 1, null],
  {},
  { x: null },
  { $ref: '#' },
  { $ref: 1 },
  { $ref: '#/paths' },
  { $ref: '#/components/schemas/none' },
  { type: 'object' },
  { '': '' },
]

/** The same seed gives the same documents: what broke once can be looked at. */
export function swapTypes(seed: number, count: number): HostileDocument[] {
  const random = seeded(seed)
  const bases = evilDocuments().map(({ text }) => shorten(JSON.parse(text)))
  return Array.from({ length: count }, (_, at) => {
    const document = structuredClone(bases[at % bases.length])
    for (let swaps = 1 + Math.floor(random() * 40); swaps > 0; swaps--) swapOne(document, random)
    return { name: `types swapped, seed ${seed}, document ${at}`, text: JSON.stringify(document) }
  })
}

/** Two of each list and map, so that a swap strikes everything sooner. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shorten)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const isMap = entries.length > 25
  return Object.fromEntries(entries.slice(0, isMap ? 3 : entries.length).map(([key, inner]) => [key, shorten(inner)]))
}

function swapOne(document: unknown, random: () => number): void {
  let holder = document as Record<string, unknown>
  for (let depth = Math.floor(random() * 12); ; depth--) {
    const keys = Object.keys(holder).filter((key) => !/^(openapi|swagger|asyncapi)$/.test(key))
    const key = keys[Math.floor(random() * keys.length)]
    if (key === undefined) return
    const inner = holder[key]
    if (depth > 0 && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0) {
      holder = inner as Record<string, unknown>
    } else {
      holder[key] = structuredClone(odd[Math.floor(random() * odd.length)])
      return
    }
  }
}

/** Numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
