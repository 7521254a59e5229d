import { createHmac } from 'node:crypto'
import { isIP } from 'node:net'
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import type { Platform } from '../platform.ts'

/** What is counted: a kind of act, and by whom or on what. */
export type Subject = { scope: string; key: string }
/** At most so many in a window that begins with the first. */
export type Allowance = Subject & { most: number; seconds: number }

/** Doubling from a minute, never longer than this (THR-1). */
const longestLockMinutes = 15
/** Failures in a row after which only a reset helps (THR-1). */
const hardStop = 100
/** For how long failures in a row are remembered after the last one. */
const memoryDays = 30

/**
 * Counts one act and says whether it is still within the allowance. One statement, so that parallel calls cannot slip
 * past each other; in the database, so that no restart and no second node starts anew (THR-6).
 */
export async function takeFrom(platform: Platform, allowance: Allowance): Promise<boolean> {
  const now = platform.clock.now()
  const end = new Date(now.getTime() + allowance.seconds * 1000)
  const row = await platform.database
    .insertInto('throttles')
    .values({ scope: allowance.scope, key: hide(platform, allowance.key), count: 1, window_ends_at: end })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'key']).doUpdateSet({
        count: sql`case when throttles.window_ends_at <= ${now} then 1 else throttles.count + 1 end`,
        window_ends_at: sql`case when throttles.window_ends_at <= ${now} then ${end} else throttles.window_ends_at end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count <= allowance.most
}

/** Takes one act back that turned out not to count. */
export async function giveBack(platform: Platform, subject: Subject): Promise<void> {
  await platform.database
    .updateTable('throttles')
    .set({ count: sql`count - 1` })
    .where('scope', '=', subject.scope)
    .where('key', '=', hide(platform, subject.key))
    .where('count', '>', 0)
    .execute()
}

/**
 * Counts a try at a password before it is checked (THR-2), and says whether it may be checked at all. Each time `most`
 * tries in a row have failed the subject is locked: a minute, then two, four, eight, fifteen; after a hundred until
 * `forgetTries` (THR-1), unless it is `endless`: for those to whom nobody mails a reset on their own word.
 */
export async function tryPassword(
  platform: Platform,
  subject: Subject,
  most: number,
  { endless = false } = {},
): Promise<boolean> {
  const now = platform.clock.now()
  const perLock = Math.max(1, most)
  const memory = new Date(now.getTime() + memoryDays * 86_400_000)
  const lockAfter = (tries: ReturnType<typeof sql<number>>) => sql<Date | null>`
    case when ${tries} % ${perLock}::integer = 0
      then ${now}::timestamptz
        + least(power(2, least(${tries} / ${perLock}::integer - 1, 10)), ${longestLockMinutes}) * interval '1 minute'
    end`
  const row = await platform.database
    .insertInto('throttles')
    .values({
      scope: subject.scope,
      key: hide(platform, subject.key),
      count: 1,
      consecutive: 1,
      locked_until: lockAfter(sql<number>`1`),
      window_ends_at: memory,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'key'])
        .doUpdateSet({
          count: sql`throttles.count + 1`,
          consecutive: sql`throttles.consecutive + 1`,
          locked_until: lockAfter(sql<number>`(throttles.consecutive + 1)`),
          window_ends_at: memory,
        })
        .where(
          sql<boolean>`coalesce(throttles.locked_until <= ${now}, true)
            and (${endless} or throttles.consecutive < ${hardStop})`,
        ),
    )
    .returning('consecutive')
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets failed tries: after the right password or a reset. */
export async function forgetTries(reader: Reader, platform: Pick<Platform, 'config'>, subject: Subject): Promise<void> {
  await reader
    .deleteFrom('throttles')
    .where('scope', '=', subject.scope)
    .where('key', '=', hide(platform, subject.key))
    .execute()
}

/** Notes something for so long. */
export async function remember(
  { config, database, clock }: Platform,
  subject: Subject,
  seconds: number,
): Promise<void> {
  const end = new Date(clock.now().getTime() + seconds * 1000)
  await database
    .insertInto('throttles')
    .values({ scope: subject.scope, key: hide({ config }, subject.key), count: 1, window_ends_at: end })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doUpdateSet({ window_ends_at: end }))
    .execute()
}

export async function isRemembered({ config, database, clock }: Platform, subject: Subject): Promise<boolean> {
  const found = await database
    .selectFrom('throttles')
    .select('count')
    .where('scope', '=', subject.scope)
    .where('key', '=', hide({ config }, subject.key))
    .where('window_ends_at', '>', clock.now())
    .executeTakeFirst()
  return found !== undefined
}

/** Takes counters away whose time is over. */
export async function purgeThrottles({ database, clock }: Platform): Promise<void> {
  await database.deleteFrom('throttles').where('window_ends_at', '<', clock.now()).execute()
}

/** Whom an address stands for when acts are counted: IPv4 itself, IPv6 its /64, because one household has that many (REG-12). */
export function addressGroup(address: string): string {
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) !== 6) return plain
  // The URL parser writes IPv6 in one form (RFC 5952), with at most one "::".
  const [head = '', tail] = new URL(`http://[${plain}]/`).hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}

/** Keyed, because a plain hash of an e-mail address is guessed back in no time. */
function hide({ config }: Pick<Platform, 'config'>, key: string): Buffer {
  return createHmac('sha256', config.secretKey).update(`throttle:${key}`).digest()
}
