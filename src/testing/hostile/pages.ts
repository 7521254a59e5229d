import { setTimeout as sleep } from 'node:timers/promises'
import { operationHref, referenceHref, schemaHref } from '../../../web/reference/addresses.ts'
import { ok, type TestGatehouse } from '../gatehouse.ts'
import type { TestPortal } from '../people.ts'
import type { HostileDocument } from './documents.ts'

/** A document that was taken in: its API, and the addresses of its pages. */
export type Shown = { slug: string; pages: string[] }

/**
 * Uploads a document as an operator does and publishes it.
 * @returns undefined when it was refused with a 400 that names a limit
 * @throws Error for every other answer
 */
export async function show(
  house: TestGatehouse,
  portal: TestPortal,
  { name, text }: HostileDocument,
  most = 40,
): Promise<Shown | undefined> {
  const answer = await house.operator.POST('/v3/apis', {
    body: { name: name.slice(0, 120), version: '1', spec_content: text },
  })
  if (answer.response.status === 400) return undefined
  const { id, slug } = await ok(Promise.resolve(answer))
  const path = { apiId: id, portalId: portal.id }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body: {} }))
  const reference = referenceHref(slug ?? '')
  while ((await statusOf(house, portal, reference)) === 503) await sleep(50)
  const client = house.visitor(portal.origin)
  const outline = await ok(
    client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/outline', {
      params: { path: { apiIdOrSlug: slug ?? '' }, query: { group: '*', schemas: 'true' } },
    }),
  )
  const operations = outline.data.slice(0, most).map(({ operation_id }) => operationHref(slug ?? '', operation_id))
  const schemas = (outline.schemas.data ?? []).slice(0, most / 2).map((schema) => schemaHref(slug ?? '', schema.name))
  return {
    slug: slug ?? '',
    pages: [`/apis/${slug}`, reference, `${reference}/sidebar?all`, ...operations, ...schemas],
  }
}

export async function statusOf(house: TestGatehouse, portal: TestPortal, address: string): Promise<number> {
  const answer = await house.request(portal.origin + address)
  await answer.arrayBuffer()
  return answer.status
}
