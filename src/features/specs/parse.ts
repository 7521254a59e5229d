// Text to plain data, under limits (SPEC-1). Objects of the result have no prototype, so '__proto__' and 'constructor'
// are keys like any other (SPEC-5); no string holds NUL or half a surrogate pair, which jsonb could not store.

import type { Node, Scalar, YAMLMap } from 'yaml'
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type SpecificationFormat, SpecificationRefused } from './model.ts'

export const MOST_BYTES = 25 * 1024 * 1024
export const MOST_NODES = 2_000_000
export const MOST_DEPTH = 500
/** What the aliases of a YAML document may make of it: ten times what is written, small documents a little more. */
export const MOST_EXPANSION = 10
export const FREE_EXPANSION = 10_000

export type Data = null | boolean | number | string | Data[] | DataMap
export type DataMap = { [key: string]: Data }

/** @throws SpecificationRefused */
export function parse(content: string): { data: Data; format: SpecificationFormat } {
  refuseTooLarge(Buffer.byteLength(content))
  if (content.includes('\0') || !content.isWellFormed()) {
    throw new SpecificationRefused('not-text', 'The text holds a NUL character or half of a surrogate pair.')
  }
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content
  const first = text.trimStart().at(0)
  if (first === undefined) throw new SpecificationRefused('not-json-or-yaml', 'The text is empty.')
  if (first === '{' || first === '[') {
    const data = parseJson(text)
    if (data !== undefined) return { data, format: 'json' }
  }
  return { data: parseYaml(text), format: 'yaml' }
}

/** @throws SpecificationRefused */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= MOST_BYTES) return
  throw new SpecificationRefused('too-large', 'The text is larger than 25 MB, the most that a specification may have.')
}

/** Undefined when the text is no JSON: it may still be YAML, whose flow style begins alike. */
function parseJson(text: string): Data | undefined {
  refuseTooMuchJson(text)
  let data: Data
  try {
    data = JSON.parse(text) as Data
  } catch {
    return undefined
  }
  return cleanse(data)
}

/** Counts before parsing, because a parser that is asked first has built everything by the time it is told. */
function refuseTooMuchJson(text: string): void {
  let depth = 0
  let nodes = 1
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) {
          if (text.charCodeAt(at) === 0x5c) at++
        }
        break
      case 0x5b: // [
      case 0x7b: // {
        nodes++
        if (++depth > MOST_DEPTH) throw tooDeep()
        break
      case 0x5d: // ]
      case 0x7d: // }
        depth--
        break
      case 0x2c: // ,
        if (++nodes > MOST_NODES) throw tooManyNodes()
        break
    }
  }
}

function cleanse(data: Data): Data {
  if (typeof data === 'string') return cleanText(data)
  if (typeof data === 'number') return cleanNumber(data)
  if (data === null || typeof data !== 'object') return data
  if (Array.isArray(data)) {
    for (let at = 0; at < data.length; at++) data[at] = cleanse(data[at] as Data)
    return data
  }
  const clean = emptyMap()
  for (const key of Object.keys(data)) clean[cleanText(key)] = cleanse(data[key] as Data)
  return clean
}

function parseYaml(text: string): Data {
  const lines = new LineCounter()
  let document: ReturnType<typeof parseDocument>
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      // The check compares each key with each other one of its map.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    })
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep()
    throw notJsonOrYaml('')
  }
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw tooDeep()
  const error = document.errors[0]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw notJsonOrYaml(` It stops making sense at line ${line}, column ${col}.`)
  }
  return new YamlReader().read(document.contents as Node | null)
}

type Read = { data: Data; nodes: number; height: number }

/** Reads the tree that the parser made; what an anchor names is read once and shared. */
class YamlReader {
  readonly #anchors = new Map<string, Read | 'open'>()
  #written = 0
  #nodes = 0

  read(node: Node | null): Data {
    return this.#read(node, 1).data
  }

  #read(node: unknown, depth: number): Read {
    if (depth > MOST_DEPTH && isCollection(node)) throw tooDeep()
    this.#written++
    this.#count(1)
    if (isAlias(node)) return this.#alias(node.source, depth)
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor !== undefined) this.#anchors.set(anchor, 'open')
    let read: Read
    if (isMap(node)) read = this.#map(node, depth)
    else if (isSeq(node)) {
      const data: Data[] = []
      read = { data, nodes: 1, height: 1 }
      for (const item of node.items) data.push(this.#within(read, item, depth))
    } else read = { data: isScalar(node) ? scalarData(node) : null, nodes: 1, height: 0 }
    if (anchor !== undefined) this.#anchors.set(anchor, read)
    return read
  }

  #map(node: YAMLMap, depth: number): Read {
    const data = emptyMap()
    const read: Read = { data, nodes: 1, height: 1 }
    const merged: Data[] = []
    for (const pair of node.items) {
      if (!isPair(pair)) continue
      const key = isScalar(pair.key) ? keyText(pair.key) : keyOf(this.#read(pair.key, depth + 1).data)
      const written = depth <= 2 && VERSION_KEYS.has(key) ? versionText(pair.value) : undefined
      const value = written ?? this.#within(read, pair.value, depth)
      if (isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN') merged.push(value)
      else data[key] = value
    }
    // Merge keys are no part of YAML 1.2, but written often; a key of the map itself wins.
    for (const source of merged.flat()) {
      if (source === null || typeof source !== 'object' || Array.isArray(source)) continue
      for (const key of Object.keys(source)) {
        if (key in data) continue
        this.#count(1)
        read.nodes++
        data[key] = source[key] as Data
      }
    }
    return read
  }

  #within(parent: Read, node: unknown, depth: number): Data {
    const child = this.#read(node, depth + 1)
    parent.nodes += child.nodes
    parent.height = Math.max(parent.height, child.height + 1)
    return child.data
  }

  #alias(name: string, depth: number): Read {
    const read = this.#anchors.get(name)
    if (read === undefined) throw notJsonOrYaml(' It uses an alias whose anchor is not set before it.')
    if (read === 'open')
      throw new SpecificationRefused('too-many-aliases', 'The YAML has an alias that contains itself.')
    if (depth + read.height - 1 > MOST_DEPTH) throw tooDeep()
    this.#count(read.nodes)
    return read
  }

  #count(nodes: number): void {
    this.#nodes += nodes
    if (this.#nodes > this.#written * MOST_EXPANSION + FREE_EXPANSION) {
      throw new SpecificationRefused(
        'too-many-aliases',
        `The aliases of the YAML make it more than ${MOST_EXPANSION} times as large as it is written.`,
      )
    }
    if (this.#nodes > MOST_NODES) throw tooManyNodes()
  }
}

function scalarData(node: Scalar): Data {
  const { value } = node
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number') return cleanNumber(value, node.source)
  if (typeof value === 'boolean') return value
  return typeof value === 'bigint' ? Number(value) : null
}

/** A key is taken as it is written: 1.10 stays '1.10', and 200 is '200'. */
function keyText(node: Scalar): string {
  return cleanText(typeof node.value === 'string' ? node.value : (node.source ?? String(node.value ?? '')))
}

const VERSION_KEYS: ReadonlySet<string> = new Set(['openapi', 'swagger', 'asyncapi', 'version'])

/** A version without quotes is a number in YAML: as one, 1.10 would become 1.1. */
function versionText(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'number' && !node.anchor ? node.source : undefined
}

function keyOf(data: Data): string {
  return typeof data === 'string' ? data : JSON.stringify(data)
}

export function emptyMap(): DataMap {
  return Object.create(null) as DataMap
}

function cleanText(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed()
  return formed.includes('\0') ? formed.replaceAll('\0', '\uFFFD') : formed
}

function cleanNumber(value: number, source?: string): Data {
  return Number.isFinite(value) ? value : (source ?? String(value))
}

function tooDeep(): SpecificationRefused {
  return new SpecificationRefused('too-deep', `The text nests deeper than ${MOST_DEPTH} levels.`)
}

function tooManyNodes(): SpecificationRefused {
  return new SpecificationRefused('too-many-nodes', 'The text holds more than 2,000,000 values.')
}

function notJsonOrYaml(where: string): SpecificationRefused {
  return new SpecificationRefused('not-json-or-yaml', `The text is neither JSON nor YAML.${where}`)
}
