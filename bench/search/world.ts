import type { Kysely } from 'kysely'
import { newId } from '../../src/platform/ids.ts'
import type { DB } from '../../src/platform/tables.gen.ts'

/*
 * APIs as companies have them, made of words: each speaks of things of its own and of things that all speak of. The same
 * seed makes the same world.
 */

const verbs =
  'list get create update delete replace search export import approve cancel archive restore assign verify'.split(' ')
const things =
  'user account order invoice payment customer product price cart shipment address report webhook event message issue repository branch commit release team member role permission token session key secret policy rule limit quota plan subscription coupon refund dispute payout balance transfer card bank document file folder image comment label milestone project task board column sprint build deployment environment pipeline job artifact package registry domain certificate zone record network subnet instance volume snapshot backup cluster node pod service route gateway metric alert incident schedule calendar contact campaign audience template segment survey question answer ticket article category tag location device sensor measurement trip vehicle driver booking room guest menu recipe ingredient patient appointment prescription'.split(
    ' ',
  )
const describing =
  'Returns the requested resources in pages ordered by their creation date Use the query parameters to narrow the result Requires the permission to read this organization Fails when the caller may not see it or when a limit is reached The response holds links to related resources and the time of the last change'.split(
    ' ',
  )
const syllables =
  'ba be bo ca ce co da de do fa fe fi ga go ha he ka ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve vi xa za zo'.split(
    ' ',
  )

export async function fillWorld(database: Kysely<DB>, portalId: string, apis: number, operations: number) {
  const random = seeded(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const coin = () => Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(syllables)).join('')
  for (let made = 0; made < apis; made += 20) {
    const batch = Array.from({ length: Math.min(20, apis - made) }, (_, at) => {
      const own = Array.from({ length: 12 }, coin)
      const subject = pick(things)
      return { id: newId(), version: newId(), name: `${capital(pick(own))} ${capital(subject)}s`, own, at: made + at }
    })
    await database
      .insertInto('apis')
      .values(
        batch.map(({ id, name, at }) => ({
          id,
          name,
          slug: `api-${at}`,
          version: '1.0.0',
          description: `All about ${name}.`,
        })),
      )
      .execute()
    await database
      .insertInto('publications')
      .values(
        batch.map(({ id, at }) => ({
          portal_id: portalId,
          api_id: id,
          visibility: at % 5 === 0 ? ('private' as const) : ('public' as const),
        })),
      )
      .execute()
    await database
      .insertInto('api_versions')
      .values(
        batch.map(({ id, version }) => ({
          id: version,
          api_id: id,
          version: '1.0.0',
          spec_type: 'oas3' as const,
          content: '{}',
          format: 'json' as const,
        })),
      )
      .execute()
    for (const { version, own } of batch) {
      await database
        .insertInto('api_operations')
        .values(
          Array.from({ length: operations }, (_, position) => {
            const verb = pick(verbs)
            const [thing, part] = [pick(random() < 0.3 ? own : things), pick(random() < 0.3 ? own : things)]
            const many = verb === 'list' || verb === 'search' || verb === 'export'
            const description = Array.from({ length: 25 }, () => pick(random() < 0.8 ? describing : own)).join(' ')
            return {
              api_version_id: version,
              position,
              operation_id: `${verb}${capital(thing)}${capital(part)}${position}`,
              method:
                { list: 'GET', get: 'GET', search: 'GET', update: 'PATCH', delete: 'DELETE', replace: 'PUT' }[verb] ??
                'POST',
              path: `/v1/${thing}s/{${thing}_id}/${part}s${many ? '' : `/{${part}_id}`}`,
              summary: `${capital(verb)} ${many ? `${part}s` : `a ${part}`} of a ${thing}`,
              description,
              tags: [thing],
              deprecated: random() < 0.03,
              detail: JSON.stringify({
                parameters: [`${thing}_id`, `${part}_id`, 'per_page', 'cursor', pick(own)].map((name) => ({ name })),
                requestBody: null,
              }),
            }
          }),
        )
        .execute()
    }
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
