import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fetch as fetchBy } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDialer } from '../client/dial.ts'
import { type CaughtMail, type MailCatcher, startMailCatcher } from '../testing/mail-catcher.ts'
import { childrenOf } from '../testing/processes.ts'
import { databaseOfRun, freePort, type Product, startProduct } from '../testing/product.ts'

const token = 'a-bootstrap-token-for-the-test-of-kills'
const kills = 20
const writers = 4
const unlimited = ['signUpsPerMinute', 'signUpsPerHour', 'signUpsPerPortalHour', 'mailsPerPortalHour']
let database: Awaited<ReturnType<typeof databaseOfRun>>
let dataDir: string
let catcher: MailCatcher
const dispatcher = createDialer()

beforeAll(async () => {
  catcher = await startMailCatcher()
  database = await databaseOfRun()
  dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-kill-'))
})

afterAll(async () => {
  await catcher.stop()
  await dispatcher.close()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('DUR-3: killed 20 times at random under writes, it loses nothing that it acknowledged, sends each mail once or twice and takes no token twice', {
  timeout: 1_800_000,
}, async () => {
  const port = await freePort()
  const gatewayPort = await freePort()
  const attempted = new Set<string>()
  const acknowledged = new Map<string, string>()
  const people = new People()
  for (let round = 0; round < kills; round++) {
    const product = await start(port, gatewayPort)
    const writing = new AbortController()
    people.site ??= await addSite(product)
    const work = [
      ...Array.from({ length: writers }, (_, writer) => write(product, `p${round}-${writer}`, writing.signal)),
      ...Array.from({ length: writers }, (_, writer) => people.signUp(`p${round}-${writer}`, writing.signal)),
      people.prove(writing.signal),
    ]
    await sleep(100 + Math.random() * 900)
    killSome(product, round)
    await sleep(50)
    writing.abort()
    await Promise.all(work)
    if (product.child.exitCode === null) product.child.kill('SIGKILL')
    await product.stop()
  }
  const product = await start(port, gatewayPort)
  try {
    const kept = await list(product)
    kept.delete(people.site?.id ?? '')
    expect([...acknowledged].filter(([id, name]) => kept.get(id) !== name)).toEqual([])
    // A write whose answer was lost may be there, whole; nothing else may.
    expect([...kept.values()].filter((name) => !attempted.has(name))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(kills)
    // What a killed worker held is taken up after its lease of a minute.
    await expect.poll(() => people.withoutMail(), { timeout: 240_000, interval: 500 }).toEqual([])
    const ending = new AbortController()
    const proving = people.prove(ending.signal)
    await expect.poll(() => people.unproven(), { timeout: 60_000, interval: 500 }).toEqual([])
    ending.abort()
    await proving
    expect(people.faults()).toEqual([])
    expect(people.acknowledged.size).toBeGreaterThan(kills)
  } finally {
    await product.stop()
  }

  async function write(product: Product, prefix: string, signal: AbortSignal): Promise<void> {
    for (let count = 0; !signal.aborted; count++) {
      const name = `${prefix}-${count}`
      attempted.add(name)
      try {
        const answer = await call(product, '/v3/portals', { method: 'POST', body: JSON.stringify({ name }), signal })
        if (answer.status === 201) acknowledged.set(((await answer.json()) as { id: string }).id, name)
      } catch {
        await sleep(20)
      }
    }
  }
})

type Site = { id: string; origin: string }

/** Who signs up while the product is killed, and proves the address with what the mails say. */
class People {
  site: Site | undefined
  readonly acknowledged = new Set<string>()
  private readonly attempted = new Set<string>()
  /** How often each token was taken, as far as the answers came. */
  private readonly taken = new Map<string, number>()
  private readonly proven = new Set<string>()
  private readonly answerLost = new Set<string>()
  private next = 0

  async signUp(prefix: string, signal: AbortSignal): Promise<void> {
    for (let count = 0; !signal.aborted; count++) {
      const email = `${prefix}-${count}@example.com`
      this.attempted.add(email)
      const answer = await this.post('/api/v3/developer', { email, full_name: 'Ada' }).catch(() => undefined)
      if (answer === 201) this.acknowledged.add(email)
      else await sleep(20)
    }
  }

  /** Opens each mail as it comes, and sends its token twice at once. */
  async prove(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const mail = catcher.mails[this.next]
      if (!mail) {
        await sleep(20)
        continue
      }
      const token = new URL(mail.links[0] ?? '').searchParams.get('token') ?? ''
      const send = () => this.post('/api/v3/developer/verify-email', { token })
      const email = recipientOf(mail)
      const answers = await Promise.allSettled([send(), send()])
      for (const answer of answers) {
        if (answer.status === 'rejected' || answer.value >= 500) this.answerLost.add(email)
        else if (answer.value === 202) {
          this.proven.add(email)
          this.taken.set(token, (this.taken.get(token) ?? 0) + 1)
        }
      }
      // Where no answer came, the same token is tried again by whom the next start lets in.
      if (answers.some(({ status }) => status === 'fulfilled')) this.next++
      else await sleep(20)
    }
  }

  withoutMail(): string[] {
    const reached = new Set(catcher.mails.map(recipientOf))
    return [...this.acknowledged].filter((email) => !reached.has(email))
  }

  /** Who got a mail and could not prove the address, though no answer to that was lost. */
  unproven(): string[] {
    return [...this.acknowledged].filter((email) => !this.proven.has(email) && !this.answerLost.has(email))
  }

  faults(): string[] {
    const mails = Map.groupBy(catcher.mails, recipientOf)
    return [
      ...[...mails].filter(([, { length }]) => length > 2).map(([email, { length }]) => `${email}: ${length} mails`),
      ...[...mails.keys()].filter((email) => !this.attempted.has(email)).map((email) => `${email}: a mail to nobody`),
      ...[...this.taken].filter(([, times]) => times > 1).map(([token, times]) => `${token}: taken ${times} times`),
    ]
  }

  private async post(path: string, body: object): Promise<number> {
    const answer = await fetchBy(`${this.site?.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      dispatcher,
      signal: AbortSignal.timeout(10_000),
    })
    await answer.text()
    return answer.status
  }
}

const recipientOf = ({ to }: CaughtMail) => to[0] ?? ''

async function addSite(product: Product): Promise<Site> {
  const answer = await call(product, '/v3/portals', { method: 'POST', body: JSON.stringify({ name: 'People' }) })
  const { id, default_domain } = (await answer.json()) as { id: string; default_domain: string }
  return { id, origin: `http://${default_domain}:${product.port}` }
}

/** The supervisor alone, all of ours, all of ours with the database, or only the process that writes. */
function killSome(product: Product, round: number): void {
  const supervisor = product.child.pid ?? 0
  const children = childrenOf(supervisor)
  const web = children.filter((child) => child.name === 'web').map((child) => child.pid)
  const ours = [supervisor, ...children.map((child) => child.pid)]
  const victims = [[supervisor], ours, [...postmaster(), ...ours], web][round % 4] ?? ours
  for (const pid of victims) process.kill(pid, 'SIGKILL')
}

function postmaster(): number[] {
  try {
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
    return [Number(readFileSync(file, 'utf8').split('\n')[0])]
  } catch {
    return []
  }
}

function start(port: number, gatewayPort: number): Promise<Product> {
  return startProduct({
    dataDir,
    patience: 120_000,
    port,
    gatewayPort,
    env: {
      ...database.env,
      GATEHOUSE_ADMIN_TOKEN: token,
      GATEHOUSE_SMTP_URL: catcher.url,
      GATEHOUSE_LIMITS: unlimited.map((name) => `${name}=1000000`).join(','),
    },
  })
}

function call(product: Product, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(`${product.origin}${path}`, { ...init, headers })
}

async function list(product: Product): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let page = 1; ; page++) {
    const answer = await call(product, `/v3/portals?page[size]=100&page[number]=${page}`)
    const { data } = (await answer.json()) as { data: { id: string; name: string }[] }
    for (const { id, name } of data) found.set(id, name)
    if (data.length < 100) return found
  }
}
