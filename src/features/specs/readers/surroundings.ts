// What stands around the operations: servers, tags, and how to prove who one is.

import { type Document, isMap, type Place, step } from '../document.ts'
import type { Operation, SecurityScheme, Server, Tag } from '../model.ts'
import { cutText, printJson } from '../texts.ts'

const MOST = 200

export function readServers(document: Document, place: Place): Server[] {
  return document
    .items(place, '"servers"')
    .slice(0, MOST)
    .flatMap((at) => {
      const url = document.text(at, 'url')
      if (url === null) {
        document.say('server', at.path, 'A server needs a "url".')
        return []
      }
      const variables = document
        .members(step(at, 'variables'), '"variables"')
        .slice(0, MOST)
        .map(({ key, place }) => ({ key, place: document.follow(place) }))
      return [
        {
          url: cutText(url, 2_000),
          description: words(document, at, 'description'),
          variables: variables.map(({ key, place: variable }) => ({
            name: cutText(key, 200),
            default: words(document, variable, 'default') ?? '',
            values: document
              .items(step(variable, 'enum'), '"enum"')
              .slice(0, MOST)
              .flatMap(({ data }) => (typeof data === 'string' ? [cutText(data, 1_000)] : [])),
            description: words(document, variable, 'description'),
          })),
          ...moreOfServer(document, at),
        },
      ]
    })
}

function moreOfServer(document: Document, at: Place): Partial<Server> {
  const more: Partial<Server> = {}
  for (const key of ['name', 'title', 'protocol', 'protocolVersion'] as const) {
    const text = words(document, at, key, 500)
    if (text !== null) more[key] = text
  }
  if (isMap(at.data) && at.data.security !== undefined) {
    more.security = readSecurity(document, step(at, 'security'))
  }
  const bindings = document.members(document.follow(step(at, 'bindings')), '"bindings"')
  if (bindings.length > 0) {
    more.bindings = bindings.slice(0, 20).map(({ key, place }) => ({
      protocol: cutText(key, 100),
      text: printJson(document.follow(place).data ?? null, 5_000).text,
    }))
  }
  return more
}

export function readTags(document: Document, place: Place): Tag[] {
  const tags = new Map<string, Tag>()
  for (const said of document.items(place, '"tags"').slice(0, 1_000)) {
    const at = document.follow(said)
    const name = document.text(at, 'name')
    if (name === null) document.say('tag', at.path, 'A tag needs a name.')
    else if (tags.has(name)) document.say('tag', at.path, 'This tag is declared twice.')
    else {
      const description = document.text(at, 'description')
      tags.set(name, {
        name: cutText(name, 200),
        description: description === null ? null : cutText(description, 20_000),
        ...moreOfTag(document, at),
      })
    }
  }
  return [...tags.values()]
}

function moreOfTag(document: Document, at: Place): Partial<Tag> {
  const more: Partial<Tag> = {}
  // Before 3.2 had a summary, many renderers knew this extension.
  const summary = words(document, at, 'summary', 200) ?? words(document, at, 'x-displayName', 200)
  if (summary !== null) more.summary = summary
  for (const key of ['parent', 'kind'] as const) {
    const text = words(document, at, key, 200)
    if (text !== null) more[key] = text
  }
  const docs = document.follow(step(at, 'externalDocs'))
  const url = isMap(docs.data) ? document.link(docs, 'url') : null
  if (url !== null) more.externalDocs = { url: cutText(url, 2_000), description: words(document, docs, 'description') }
  return more
}

/** Declared tags first, then those that only operations name, in the order they come. */
export function addUsedTags(tags: Tag[], operations: Operation[]): Tag[] {
  const known = new Set(tags.map(({ name }) => name))
  const used = new Set(operations.flatMap((operation) => operation.tags))
  return [...tags, ...[...used].filter((name) => !known.has(name)).map((name) => ({ name, description: null }))]
}

export function readSecuritySchemes(document: Document, place: Place): SecurityScheme[] {
  return document
    .members(place, 'Security schemes')
    .slice(0, MOST)
    .flatMap(({ key, place: at }) => {
      const scheme = document.follow(at)
      if (!isMap(scheme.data)) return []
      const type = document.text(scheme, 'type')
      if (type === null) document.say('security', scheme.path, 'A security scheme needs a type.')
      const isBasic = type === 'basic'
      return [
        {
          name: cutText(key, 200),
          type: isBasic ? 'http' : cutText(type ?? 'unknown', 100),
          description: words(document, scheme, 'description', 20_000),
          in: words(document, scheme, 'in'),
          parameterName: words(document, scheme, 'name'),
          scheme: isBasic ? 'basic' : words(document, scheme, 'scheme'),
          flows: readFlows(document, scheme),
          openIdConnectUrl: document.link(scheme, 'openIdConnectUrl'),
          ...moreOfScheme(document, scheme),
        },
      ]
    })
}

function moreOfScheme(document: Document, scheme: Place): Partial<SecurityScheme> {
  const bearerFormat = words(document, scheme, 'bearerFormat', 200)
  const metadata = document.link(scheme, 'oauth2MetadataUrl')
  return {
    ...(bearerFormat === null ? {} : { bearerFormat }),
    ...(metadata === null ? {} : { oauth2MetadataUrl: metadata }),
    ...(document.flag(scheme, 'deprecated') ? { deprecated: true } : {}),
  }
}

function readFlows(document: Document, scheme: Place): SecurityScheme['flows'] {
  // Swagger 2.0 has one flow, whose words stand in the scheme itself.
  const only = isMap(scheme.data) && typeof scheme.data.flow === 'string' ? scheme.data.flow : null
  const flows =
    only === null
      ? document.members(step(scheme, 'flows'), '"flows"').filter(({ key }) => !key.startsWith('x-'))
      : [{ key: OLD_FLOWS.get(only) ?? only, place: scheme }]
  return flows.slice(0, 10).map(({ key, place }) => ({
    type: cutText(key, 100),
    authorizationUrl: document.link(place, 'authorizationUrl'),
    tokenUrl: document.link(place, 'tokenUrl'),
    ...linksOf(document, place),
    scopes: scopesOf(document, place)
      .slice(0, 500)
      .map(({ key: name, place: at }) => ({
        name: cutText(name, 200),
        description: typeof at.data === 'string' ? cutText(at.data, 1_000) : null,
      })),
  }))
}

function linksOf(document: Document, flow: Place): { refreshUrl?: string; deviceAuthorizationUrl?: string } {
  const refresh = document.link(flow, 'refreshUrl')
  const device = document.link(flow, 'deviceAuthorizationUrl')
  return {
    ...(refresh === null ? {} : { refreshUrl: refresh }),
    ...(device === null ? {} : { deviceAuthorizationUrl: device }),
  }
}

/** AsyncAPI 3 calls them `availableScopes`; in AsyncAPI a list of those in use may stand beside. */
function scopesOf(document: Document, flow: Place): { key: string; place: Place }[] {
  const available = step(flow, 'availableScopes')
  return document.members(available.data === undefined ? step(flow, 'scopes') : available, '"scopes"')
}

const OLD_FLOWS = new Map([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
])

/** @param known the names of the declared schemes, for which others are reported */
export function readSecurity(
  document: Document,
  place: Place,
  known?: ReadonlySet<string>,
): { name: string; scopes: string[] }[][] {
  return document
    .items(place, '"security"')
    .slice(0, 50)
    .map((alternative) =>
      document
        .members(alternative, 'A security requirement')
        .slice(0, 50)
        .map(({ key, place: scopes }) => {
          // Since 3.2 a scheme may be named by a reference to it.
          const isDeclared =
            !known || known.has(key) || (key.startsWith('#/') && typeof document.find(key) === 'object')
          if (!isDeclared) document.say('security', scopes.path, 'This security scheme is not declared.')
          const texts = document.items(scopes, 'Scopes').slice(0, MOST)
          return {
            name: cutText(key.startsWith('#/') ? (key.split('/').at(-1) ?? key) : key, 200),
            scopes: texts.flatMap(({ data }) => (typeof data === 'string' ? [cutText(data, 200)] : [])),
          }
        }),
    )
}

function words(document: Document, place: Place, key: string, most = 1_000): string | null {
  const text = document.text(place, key)
  return text === null ? null : cutText(text, most)
}
