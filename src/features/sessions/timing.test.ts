import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addDeveloper, addPortal, type TestPortal } from '../../testing/people.ts'
import { signUp } from '../../testing/sign-up.ts'

/*
 * Whether the time of an answer tells if an address is known (ENUM-2). Samples of all classes are taken in turn, so that
 * whatever else the machine does falls on all alike. A difference that is there shows in each round; one that the machine
 * made up does not, so of three rounds one must pass.
 */
const rounds = 3
const samples = 200
const mostMilliseconds = 5
const mostShare = 0.05
const leastProbability = 0.01
const likelyProbability = 0.05

let house: TestGatehouse
let portal: TestPortal
const known: Record<string, string> = {}
beforeAll(async () => {
  const unlimited = 1_000_000_000
  house = await startGatehouse()
  const { limits } = house.platform.config
  Object.assign(limits, { signInFailures: unlimited, resetsPerAccountHour: unlimited })
  portal = await addPortal(house, { auto_approve_developers: true })
  await signUp(house, portal)
  known.approved = 'ada@example.com'
  for (const status of ['pending', 'rejected', 'revoked'] as const) {
    known[status] = (await addDeveloper(house, portal, status)).email
  }
  known.unverified = 'unproven@example.com'
  await post('/api/v3/developer', { email: known.unverified, full_name: 'Somebody' })
  known.locked = 'locked@example.com'
  await signUp(house, portal, { email: known.locked })
  limits.signInFailures = 1
  await post('/api/v3/developer/authenticate', { username: known.locked, password: 'Wrong-horse-1' })
  limits.signInFailures = unlimited
  // A lock lasts a minute and this test longer.
  const locked = await house.platform.database
    .updateTable('throttles')
    .set({ locked_until: new Date(Date.now() + 86_400_000) })
    .where('locked_until', 'is not', null)
    .executeTakeFirst()
  expect(locked.numUpdatedRows).toBe(1n)
})
afterAll(() => house.stop())

const post = async (path: string, body: object) => {
  const answer = await house.request(`${portal.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await answer.text()
  return answer.status
}
let strangers = 0
const stranger = () => `stranger-${strangers++}@example.com`

test.each([
  ['sign-up', 201, (email: string) => post('/api/v3/developer', { email, full_name: 'Somebody' })],
  ['resent verification', 202, (email: string) => post('/api/gatehouse/v1/developer/resend-verification', { email })],
  ['forgotten password', 200, (email: string) => post('/api/v3/developer/forgot-password', { email })],
  [
    'sign-in',
    401,
    (username: string) => post('/api/v3/developer/authenticate', { username, password: 'Wrong-horse-1' }),
  ],
] as const)(
  'the time of a %s does not tell known addresses from unknown ones (ENUM-2)',
  async (_name, status, ask) => {
    const classes = { unknown: stranger, ...mapValues(known, (email) => () => email) }
    const verdicts: string[][] = []
    for (let round = 0; round < rounds; round++) {
      const times = await takeInTurn(classes, async (email) => expect(await ask(email)).toBe(status))
      const faults = Object.keys(known).flatMap((name) => whyTelling(name, times[name] ?? [], times.unknown ?? []))
      if (faults.length === 0) return
      verdicts.push(faults)
    }
    expect(verdicts).toEqual([])
  },
  1_200_000,
)

test('the measure itself sees a difference of some milliseconds, and none where there is none', () => {
  const noise = (index: number) => 20 + 4 * Math.sin(index * 12.9898)
  const one = Array.from({ length: samples }, (_, index) => noise(index))
  const other = Array.from({ length: samples }, (_, index) => noise(index + 0.5))
  expect(whyTelling('same', one, other)).toEqual([])
  expect(
    whyTelling(
      'slower',
      one.map((time) => time + 6),
      other,
    ),
  ).toHaveLength(1)
})

async function takeInTurn(
  classes: Record<string, () => string>,
  ask: (email: string) => Promise<void>,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = mapValues(classes, () => [])
  const names = Object.keys(classes)
  for (let turn = -5; turn < samples; turn++) {
    // In another order each turn: what one leaves behind to do, as mail to send, must not always fall on the same next one.
    for (const name of shuffled(names)) {
      const email = classes[name]?.() ?? ''
      const start = performance.now()
      await ask(email)
      // The first turns warm up.
      if (turn >= 0) times[name]?.push(performance.now() - start)
    }
  }
  return times
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

function whyTelling(name: string, one: number[], other: number[]): string[] {
  const difference = Math.abs(median(one) - median(other))
  const bound = Math.max(mostMilliseconds, mostShare * median(other))
  const probability = mannWhitney(one, other)
  // On a busy machine medians of equal things drift apart; such a drift counts only where it is hardly chance.
  const isApart = difference > bound && probability < likelyProbability
  if (!isApart && probability >= leastProbability) return []
  return [`${name}: medians differ by ${difference.toFixed(2)} ms, equal with p = ${probability.toExponential(1)}`]
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Two-sided p of the Mann-Whitney U test, by the normal approximation; times are never quite equal. */
function mannWhitney(one: number[], other: number[]): number {
  const all = [...one.map((time) => ({ time, isOne: true })), ...other.map((time) => ({ time, isOne: false }))]
  all.sort((a, b) => a.time - b.time)
  const ranks = all.reduce((sum, { isOne }, index) => (isOne ? sum + index + 1 : sum), 0)
  const [n, m] = [one.length, other.length]
  const u = ranks - (n * (n + 1)) / 2
  const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  return 2 * (1 - normal(z))
}

/** Abramowitz and Stegun 26.2.17, exact to 7.5e-8. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const tail = series.reduce((sum, factor, power) => sum + factor * t ** (power + 1), 0)
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}

function mapValues<In, Out>(object: Record<string, In>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
