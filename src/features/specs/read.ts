import { findMessages, tagsPlace, upgradeServers } from './dialects/asyncapi.ts'
import { upgradeOperation, upgradeRoot } from './dialects/swagger.ts'
import { Document, escapePointer, isMap, shorten, step } from './document.ts'
import {
  type Specification,
  SpecificationRefused,
  type SpecificationStart,
  type SpecificationType,
  UNRECOGNISED_RULE,
} from './model.ts'
import { type Data, type DataMap, parse } from './parse.ts'
import { readAbout } from './readers/about.ts'
import { readComponents } from './readers/components.ts'
import { findOperations, OperationReader, rootOf } from './readers/operations.ts'
import { outlineOf } from './readers/outline.ts'
import { PartReader } from './readers/parts.ts'
import { addUsedTags, readSecuritySchemes, readServers, readTags } from './readers/surroundings.ts'
import { cutText } from './texts.ts'

/** @throws SpecificationRefused when the text is no such document or is larger than may be read (SPEC-1) */
export function readSpecification(content: string): Specification {
  return openSpecification(content).finish()
}

/** What a text is likely to be, told from its beginning, for those who cannot wait until it is read. */
export function guessStart(content: string): Omit<SpecificationStart, 'dialect' | 'title'> {
  const beginning = content.slice(0, 10_000)
  const [, key] = /(?:^|[\s{,"'])(openapi|swagger|asyncapi)["']?\s*:/.exec(beginning) ?? []
  const type = VERSION_KEYS.find(([known]) => known === key)?.[1] ?? 'oas3'
  const format = /^\s*[{[]/.test(beginning) ? 'json' : 'yaml'
  return { type, format, version: null, validationMessages: [] }
}

/**
 * Reads an OpenAPI (2.0 to 3.2) or AsyncAPI (2, 3) document: what it is at once, the rest when it is asked for. What is
 * wrong with it is said in `validationMessages`; the rest is indexed all the same. Fetches nothing, runs no pattern of
 * the document.
 * @throws SpecificationRefused
 */
export function openSpecification(content: string): { start: SpecificationStart; finish(): Specification } {
  const { data, format } = parse(content)
  if (!isMap(data)) {
    throw new SpecificationRefused(
      'not-a-specification',
      'The text is no OpenAPI or AsyncAPI document: at its top stands no object.',
    )
  }
  const kind = recognise(data)
  const { type, dialect } = kind ?? unrecognised
  const document = new Document(type === 'oas2' ? upgradeRoot(data) : data, type, dialect)
  if (type === 'asyncapi') document.servers = { data: upgradeServers(document), path: '/servers' }
  const root = rootOf(document)
  if (kind) checkVersion(document, kind.version)
  else {
    const message = 'Nothing in this says that it is an OpenAPI or AsyncAPI document; it is read as OpenAPI 3.1.'
    document.say(UNRECOGNISED_RULE, '', message)
  }
  checkStructure(document)
  checkReferences(document, data)

  const info = step(root, 'info')
  const about = (key: string, most: number): string | null => {
    const text = isMap(info.data) ? document.text(info, key) : null
    return text === null ? null : cutText(text, most)
  }
  if (info.data !== undefined && !isMap(info.data)) document.say('info', info.path, '"info" must be an object.')
  for (const key of ['title', 'version']) {
    if (about(key, 1)) continue
    document.say('info', `/info/${key}`, `"info" needs a ${key}.`)
  }
  const said = { type, dialect, format, version: about('version', 255), title: about('title', 255) }
  return {
    start: { ...said, validationMessages: document.messages() },
    finish() {
      const rows = readRows(document)
      const more = readAbout(document, root)
      return {
        ...said,
        description: about('description', 100_000),
        ...(more ? { about: more } : {}),
        servers: readServers(document, document.servers),
        ...rows,
        validationMessages: document.messages(),
      }
    },
  }
}

type FromRows = 'tags' | 'securitySchemes' | 'outline' | 'operations' | 'schemas'

function readRows(document: Document): Pick<Specification, FromRows> {
  const { type } = document
  const root = rootOf(document)
  const components = step(root, 'components')
  const schemes = type === 'oas2' ? step(root, 'securityDefinitions') : step(components, 'securitySchemes')
  const securitySchemes = readSecuritySchemes(document, schemes)
  const declared = readTags(document, type === 'asyncapi' ? tagsPlace(document) : step(root, 'tags'))
  const found = type === 'asyncapi' ? findMessages(document) : findOperations(document)
  const upToDate = type === 'oas2' ? found.map((one) => upgradeOperation(document, one)) : found
  const known = new Set(isMap(schemes.data) ? Object.keys(schemes.data) : [])
  const parts = new PartReader(document, known)
  const operations = new OperationReader(parts).readAll(upToDate)
  const schemas = readComponents(parts)
  const tags = addUsedTags(declared, operations)
  const outline = outlineOf(document, root, tags, { operations, schemas: schemas.length })
  return { tags, securitySchemes, outline, operations, schemas }
}

const VERSION_KEYS = [
  ['openapi', 'oas3'],
  ['swagger', 'oas2'],
  ['asyncapi', 'asyncapi'],
] as const

type Kind = { type: SpecificationType; dialect: string; version: Data | undefined }

/** An object that is no specification is kept like one with every part missing. */
const unrecognised = { type: 'oas3', dialect: '3.1' } as const

/** What a document says it is, or, when it forgot to say, what it looks like. */
function recognise(root: DataMap): Kind | null {
  for (const [key, type] of VERSION_KEYS) {
    const version = root[key]
    if (version === undefined) continue
    const dialect = /^(\d{1,3})(?:\.(\d{1,3}))?/.exec(
      typeof version === 'string' || typeof version === 'number' ? String(version) : '',
    )
    const isOld = type === 'oas3' && dialect?.[1] === '2'
    const fallback = { oas2: '2.0', oas3: '3.1', asyncapi: '3.0' }[type]
    return {
      type: isOld ? 'oas2' : type,
      dialect: dialect ? `${dialect[1]}.${dialect[2] ?? '0'}` : fallback,
      version,
    }
  }
  if (isMap(root.paths)) {
    return root.definitions !== undefined
      ? { type: 'oas2', dialect: '2.0', version: undefined }
      : { type: 'oas3', dialect: '3.1', version: undefined }
  }
  return isMap(root.channels) ? { type: 'asyncapi', dialect: '3.0', version: undefined } : null
}

const KNOWN: Record<SpecificationType, string[]> = {
  oas2: ['2.0'],
  oas3: ['3.0', '3.1', '3.2'],
  asyncapi: ['2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3.0', '3.1'],
}

function checkVersion(document: Document, version: Data | undefined): void {
  if (version === undefined) {
    document.say('version', '', 'The document does not say which format it is written in ("openapi", "asyncapi").')
  } else if (typeof version !== 'string') {
    document.say('version', '', 'The version of the format must be a text, such as "3.1.0".')
  } else if (!KNOWN[document.type].includes(document.dialect)) {
    document.say(
      'version',
      '',
      `Version ${shorten(version, 20)} of the format is not known; it is read as the nearest.`,
    )
  }
}

function checkStructure(document: Document): void {
  const { root, type, dialect } = document
  if (type === 'asyncapi') {
    if (root.channels === undefined) document.say('channels', '', 'The document has no "channels".')
    return
  }
  const mayLack = dialect >= '3.1' && (root.components !== undefined || root.webhooks !== undefined)
  if (root.paths === undefined && !mayLack) document.say('paths', '', 'The document has no "paths".')
}

/** Keys whose members are named by the author, so that a name like `example` is only a name. */
const NAMING = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'schemas',
  'dependentSchemas',
  'parameters',
  'responses',
  'headers',
  'examples',
  'requestBodies',
  'callbacks',
  'links',
  'paths',
  'messages',
  'channels',
])
/** Keys that hold somebody's data, in which `$ref` means nothing. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value', 'dataValue'])

/** Each reference must lead somewhere in this document; none is ever fetched (SPEC-3). */
function checkReferences(document: Document, root: Data): void {
  const good = new Set<string>()
  const seen = new Set<Data>()
  const trail: string[] = []
  const walk = (data: Data, isNaming: boolean): void => {
    if (typeof data !== 'object' || data === null || seen.has(data)) return
    seen.add(data)
    if (Array.isArray(data)) {
      for (let at = 0; at < data.length; at++) {
        trail.push(String(at))
        walk(data[at] as Data, false)
        trail.pop()
      }
      return
    }
    const reference = isNaming ? undefined : data.$ref
    if (typeof reference === 'string' && !good.has(reference)) {
      const whyNot = whyNotFollow(document, reference)
      if (whyNot) {
        const path = [...trail.map(escapePointer), '$ref'].map((part) => `/${part}`).join('')
        document.say('reference', path, whyNot)
      } else good.add(reference)
    }
    for (const key of Object.keys(data)) {
      if (!isNaming && (DATA.has(key) || key.startsWith('x-'))) continue
      if (!isNaming && key === 'examples' && Array.isArray(data[key])) continue
      trail.push(key)
      walk(data[key] as Data, !isNaming && NAMING.has(key))
      trail.pop()
    }
  }
  walk(root, false)
}

function whyNotFollow(document: Document, reference: string): string | null {
  const shown = shorten(reference)
  const place = document.follow({ data: Object.assign(Object.create(null), { $ref: reference }), path: '' })
  if (place.failed === 'external')
    return `"${shown}" lies outside this document; only references within it are followed.`
  if (place.failed === 'cycle') return `"${shown}" leads back to itself.`
  return place.failed ? `"${shown}" leads nowhere.` : null
}
