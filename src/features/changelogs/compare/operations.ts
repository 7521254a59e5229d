// One operation before and after.

import type { Content, Header, Operation, Parameter, RequestBody, Response } from '../../specs/index.ts'
import { type Found, type Ledger, shown, type Way } from './changes.ts'
import { compareSchemas, type Named } from './schemas.ts'
import { compareSecurity, compareServers } from './servers.ts'

const other: Record<Way, Way> = { sent: 'received', received: 'sent' }
const NO_LONGER_TAKEN = 'What clients send in it is no longer taken.'
const NEEDED = 'Requests without it are refused.'

type Message = NonNullable<Operation['detail']['messages']>[number]
type Body = { parameters: Parameter[]; requestBody: RequestBody | null; responses: Response[] }

export class OperationComparison {
  readonly #named: Named
  readonly #ledger: Ledger

  constructor(named: Named, ledger: Ledger) {
    this.#named = named
    this.#ledger = ledger
  }

  compare(before: Operation, after: Operation): void {
    const ledger = this.#ledger
    // Of a webhook the API is the one who sends.
    const way: Way = after.kind === 'webhook' ? 'received' : 'sent'
    compareHeads(before, after, ledger)
    this.#compareBodies(before.detail, after.detail, way, '', renamedPlaces(before.path, after.path))
    if (after.kind === 'operation') compareSecurity(before.detail.security, after.detail.security, ledger)
    this.#compareCallbacks(before, after)
    this.#compareMessages(before, after)
  }

  /** Servers of their own; those of the whole document are compared once. */
  compareOwnServers(before: Operation, after: Operation): void {
    compareServers(before.detail.servers, after.detail.servers, this.#ledger)
  }

  #compareBodies(before: Body, after: Body, way: Way, prefix: string, renamed: ReadonlyMap<string, string>): void {
    this.#compareParameters(before.parameters, after.parameters, way, prefix, renamed)
    this.#compareRequests(before.requestBody, after.requestBody, way, prefix)
    this.#compareResponses(before.responses, after.responses, other[way], prefix)
  }

  #schemas(before: Content['schema'] | undefined, after: typeof before, way: Way, place: string, within = ''): void {
    compareSchemas(this.#named, before, after, way, (found) => {
      const path = [within, found.path].filter(Boolean).join('.') || null
      this.#ledger.add(place, { ...found, path })
    })
  }

  #compareParameters(
    before: Parameter[],
    after: Parameter[],
    way: Way,
    prefix: string,
    renamed: ReadonlyMap<string, string>,
  ): void {
    const nameOf = ({ in: place, name }: Parameter) => (place === 'header' ? name.toLowerCase() : name)
    const keyOf = (parameter: Parameter) => `${parameter.in} ${nameOf(parameter)}`
    const left = new Map(after.map((parameter) => [keyOf(parameter), parameter]))
    const gone: Parameter[] = []
    for (const parameter of before) {
      const renamedTo = parameter.in === 'path' ? renamed.get(parameter.name) : undefined
      const key = renamedTo === undefined ? keyOf(parameter) : `path ${renamedTo}`
      const same = left.get(key)
      left.delete(key)
      if (same) this.#compareParameter(parameter, same, way, prefix)
      else gone.push(parameter)
    }
    for (const parameter of gone) {
      const add = adder(this.#ledger, prefix + placeOf(parameter))
      const moved = [...left].find(([, one]) => nameOf(one) === nameOf(parameter))
      if (moved) {
        left.delete(moved[0])
        const reason = way === 'sent' ? NO_LONGER_TAKEN : 'Clients that read it there find nothing.'
        const text = `Moved from ${parameter.in} to ${moved[1].in}.`
        add({ rule: 'parameter-moved', kind: 'changed', text, reason })
        this.#compareParameter(parameter, moved[1], way, prefix)
      } else {
        const reason = way === 'sent' ? NO_LONGER_TAKEN : 'Clients that read it find nothing.'
        add({ rule: 'parameter-removed', kind: 'removed', text: 'Removed.', reason })
      }
    }
    for (const parameter of left.values()) {
      const must = parameter.required && parameter.in !== 'path' && way === 'sent'
      const text = parameter.required ? 'Added as required.' : 'Added.'
      const found = { rule: 'parameter-added', kind: 'added', text, reason: must ? NEEDED : null } as const
      adder(this.#ledger, prefix + placeOf(parameter))(found)
    }
  }

  #compareParameter(before: Parameter, after: Parameter, way: Way, prefix: string): void {
    const place = prefix + placeOf(after)
    const add = adder(this.#ledger, place)
    if (before.in === 'path' && after.in === 'path' && before.name !== after.name) {
      const text = `Called ${shown(after.name)} now, not ${shown(before.name)}; its place in the path is the same.`
      add({ rule: 'path-parameter-renamed', kind: 'changed', text, reason: null })
    }
    if (before.required !== after.required) addRequired(add, after.required, way)
    addDeprecation(add, before.deprecated, after.deprecated)
    if (before.in === after.in && styleOf(before) !== styleOf(after)) {
      const text = `Written as ${styleOf(after)} now, not as ${styleOf(before)}.`
      add({ rule: 'parameter-style-changed', kind: 'changed', text, reason: 'Values written as before are misread.' })
    }
    this.#schemas(before.schema, after.schema, way, place)
  }

  #compareRequests(before: RequestBody | null, after: RequestBody | null, way: Way, prefix: string): void {
    const place = `${prefix}Request body`
    const add = adder(this.#ledger, place)
    if (!before && !after) return
    if (!after) {
      const reason = way === 'sent' ? NO_LONGER_TAKEN : 'Clients that read it find nothing.'
      add({ rule: 'request-body-removed', kind: 'removed', text: 'Removed.', reason })
      return
    }
    if (!before) {
      const text = after.required ? 'Added as required.' : 'Added.'
      const reason = after.required && way === 'sent' ? NEEDED : null
      add({ rule: 'request-body-added', kind: 'added', text, reason })
      return
    }
    if (before.required !== after.required) addRequired(add, after.required, way)
    this.#compareContents(before.contents, after.contents, way, place)
  }

  #compareContents(before: Content[], after: Content[], way: Way, place: string): void {
    const keyOf = ({ mediaType }: Content) => mediaType.toLowerCase().replace(/\s+/g, '')
    const old = new Map(before.map((content) => [keyOf(content), content]))
    const now = new Map(after.map((content) => [keyOf(content), content]))
    const add = adder(this.#ledger, place)
    for (const [key, content] of old) {
      const same = now.get(key)
      if (same) {
        const within = `${place} (${shown(same.mediaType)})`
        this.#schemas(content.schema, same.schema, way, within)
        if (content.itemSchema || same.itemSchema) {
          this.#schemas(content.itemSchema, same.itemSchema, way, within, 'each item')
        }
        continue
      }
      const reason = way === 'sent' ? 'Requests in it are refused.' : 'Clients that read it receive something else.'
      const text = `Media type ${shown(content.mediaType)} removed.`
      add({ rule: 'media-type-removed', kind: 'removed', text, reason })
    }
    for (const [key, content] of now) {
      if (old.has(key)) continue
      const text = `Media type ${shown(content.mediaType)} added.`
      add({ rule: 'media-type-added', kind: 'added', text, reason: null })
    }
  }

  #compareResponses(before: Response[], after: Response[], way: Way, prefix: string): void {
    const now = new Map(after.map((response) => [response.status.toUpperCase(), response]))
    for (const response of before) {
      const status = response.status.toUpperCase()
      const same = now.get(status)
      now.delete(status)
      const place = `${prefix}Response ${shown(response.status)}`
      if (same) {
        this.#compareContents(response.contents, same.contents, way, place)
        this.#compareHeaders(response.headers, same.headers, way, place)
        continue
      }
      // A failure that no longer happens harms nobody.
      const isSuccess = /^[123]/.test(status)
      const reason = isSuccess ? 'Clients that wait for it receive another one.' : null
      this.#ledger.add(place, { rule: 'response-removed', kind: 'removed', path: null, text: 'Removed.', reason })
    }
    for (const { status } of now.values()) {
      // RFC 9110, 15: a status that a client does not know is treated as the first of its class.
      const found = { rule: 'response-added', kind: 'added', path: null, text: 'Added.', reason: null } as const
      this.#ledger.add(`${prefix}Response ${shown(status)}`, found)
    }
  }

  #compareHeaders(before: Header[], after: Header[], way: Way, place: string): void {
    const now = new Map(after.map((header) => [header.name.toLowerCase(), header]))
    for (const header of before) {
      const within = `${place}, header ${shown(header.name)}`
      const add = adder(this.#ledger, within)
      const same = now.get(header.name.toLowerCase())
      now.delete(header.name.toLowerCase())
      if (!same) {
        const reason = way === 'sent' ? NO_LONGER_TAKEN : 'Clients that read it find nothing.'
        add({ rule: 'header-removed', kind: 'removed', text: 'Removed.', reason })
        continue
      }
      if (header.required !== same.required) addRequired(add, same.required, way)
      addDeprecation(add, header.deprecated, same.deprecated)
      this.#schemas(header.schema, same.schema, way, within)
    }
    for (const header of now.values()) {
      const reason = header.required && way === 'sent' ? NEEDED : null
      const add = adder(this.#ledger, `${place}, header ${shown(header.name)}`)
      add({ rule: 'header-added', kind: 'added', text: 'Added.', reason })
    }
  }

  #compareCallbacks(before: Operation, after: Operation): void {
    const keyOf = ({ name, expression, operation }: Operation['detail']['callbacks'][number]) =>
      `${name} ${operation.method} ${expression}`
    const now = new Map(after.detail.callbacks.map((callback) => [keyOf(callback), callback]))
    for (const callback of before.detail.callbacks) {
      const place = `Callback ${shown(callback.name)}`
      const same = now.get(keyOf(callback))
      now.delete(keyOf(callback))
      if (same) {
        this.#compareBodies(callback.operation, same.operation, 'received', `${place}: `, new Map())
        addDeprecation(adder(this.#ledger, place), callback.operation.deprecated, same.operation.deprecated)
        continue
      }
      const reason = 'Clients that wait to be called are not.'
      this.#ledger.add(place, { rule: 'callback-removed', kind: 'removed', path: null, text: 'Removed.', reason })
    }
    for (const { name } of now.values()) {
      const found = { rule: 'callback-added', kind: 'added', path: null, text: 'Added.', reason: null } as const
      this.#ledger.add(`Callback ${shown(name)}`, found)
    }
  }

  /** Of AsyncAPI. What the API receives, its clients send. */
  #compareMessages(before: Operation, after: Operation): void {
    const way: Way = after.method === 'RECEIVE' ? 'sent' : 'received'
    this.#compareMessageLists(before.detail.messages, after.detail.messages, way, 'Message')
    this.#compareMessageLists(before.detail.reply?.messages, after.detail.reply?.messages, other[way], 'Reply message')
    const none = new Map<string, string>()
    this.#compareParameters(
      before.detail.channel?.parameters ?? [],
      after.detail.channel?.parameters ?? [],
      'sent',
      'Channel: ',
      none,
    )
  }

  #compareMessageLists(before: Message[] = [], after: Message[] = [], way: Way, word: string): void {
    const now = new Map(after.map((message) => [message.name, message]))
    for (const message of before) {
      const place = `${word} ${shown(message.name)}`
      const add = adder(this.#ledger, place)
      const same = now.get(message.name)
      now.delete(message.name)
      if (!same) {
        const reason = way === 'sent' ? 'Messages of this kind are no longer taken.' : 'Clients wait for it in vain.'
        add({ rule: 'message-removed', kind: 'removed', text: 'Removed.', reason })
        continue
      }
      if (message.contentType !== same.contentType) {
        const text = `Content type changed from ${shown(message.contentType ?? 'none')} to ${shown(same.contentType ?? 'none')}.`
        add({ rule: 'message-type-changed', kind: 'changed', text, reason: 'Messages are written in another way.' })
      }
      if (message.foreignPayload?.text !== same.foreignPayload?.text) {
        const text = 'The payload is described by another schema, in a language that is not looked into.'
        add({ rule: 'message-payload-changed', kind: 'changed', text, reason: 'Whether it still fits cannot be told.' })
      }
      addDeprecation(add, message.deprecated, same.deprecated)
      this.#schemas(message.headers, same.headers, way, place, 'headers')
      this.#schemas(message.payload, same.payload, way, place)
    }
    for (const { name } of now.values()) {
      const reason = way === 'received' ? 'Clients receive messages that they do not know.' : null
      adder(this.#ledger, `${word} ${shown(name)}`)({ rule: 'message-added', kind: 'added', text: 'Added.', reason })
    }
  }
}

type Adder = (found: Omit<Found, 'path'>) => void
const adder =
  (ledger: Ledger, place: string): Adder =>
  (found) =>
    ledger.add(place, { ...found, path: null })

function compareHeads(before: Operation, after: Operation, ledger: Ledger): void {
  addDeprecation(adder(ledger, ''), before.deprecated, after.deprecated)
  if (before.operation_id !== after.operation_id) {
    const text = `Its id is ${shown(after.operation_id)} now, not ${shown(before.operation_id)}; calls stay the same.`
    ledger.add('', { rule: 'operation-id-changed', kind: 'changed', path: null, text, reason: null })
  }
}

function addDeprecation(add: Adder, was: boolean, is: boolean): void {
  if (was === is) return
  const kind = is ? 'deprecated' : 'undeprecated'
  add({ rule: kind, kind, text: is ? 'Deprecated.' : 'No longer deprecated.', reason: null })
}

function addRequired(add: Adder, isRequired: boolean, way: Way): void {
  const text = isRequired ? 'Required now.' : 'No longer required.'
  const reason = way === 'sent' ? (isRequired ? NEEDED : null) : isRequired ? null : 'Clients may find it missing.'
  add({ rule: isRequired ? 'became-required' : 'became-optional', kind: 'changed', text, reason })
}

function placeOf({ in: place, name }: Parameter): string {
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} parameter ${shown(name)}`
}

/** How a value is written, with the defaults of its place (OpenAPI 3.x, Parameter Object). */
function styleOf({ in: place, style, explode, mediaType }: Parameter): string {
  if (mediaType) return mediaType
  const chosen = style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple')
  return (explode ?? chosen === 'form') ? `${chosen}, exploded` : chosen
}

/** Names of path parameters by their place: `/a/{x}` and `/a/{y}` are one path. */
function renamedPlaces(before: string, after: string): ReadonlyMap<string, string> {
  const names = (path: string) => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string)
  const now = names(after)
  return new Map(names(before).flatMap((name, at) => (now[at] === undefined ? [] : [[name, now[at]]])))
}
