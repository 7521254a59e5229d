import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ok } from '../src/testing/gatehouse.ts'
import { openReader, type Reader } from './stage/browser.ts'
import { type Person, signIn, signUp } from './stage/developer.ts'
import { axeRuns, lookAt, looks } from './stage/look.ts'
import { approveDeveloper } from './stage/operator.ts'
import { lookAtForeignForms, lookAtProblems, lookAtRefusedForms } from './stage/refusals.ts'
import { addStates } from './stage/scene.ts'
import { type Stage, setStage } from './stage/stage.ts'
import { type Walk, walkSite } from './stage/walk.ts'

/* Every page that a visitor, a developer and an operator reach with the demo loaded, and those that no link leads to: each answers as it should, the browser has nothing to say against it (WEB-4), axe neither. */
vi.setConfig({ testTimeout: 900_000 })

const admin: Person = { email: 'ines@example.com', name: 'Administrator', password: 'A pilot boards at dawn' }
const viewer: Person = { email: 'vera@example.com', name: 'Vera Quay', password: 'A lantern on the quay' }
const newcomer: Person = { email: 'noor@example.com', name: 'Noor Ebb', password: 'Slack water at noon' }
const nobody = '00000000-0000-4000-8000-000000000000'
let stage: Stage
let seen = 0

beforeAll(async () => {
  stage = await setStage({
    GATEHOUSE_DEMO: 'true',
    GATEHOUSE_ADMIN_EMAIL: admin.email,
    GATEHOUSE_ADMIN_PASSWORD: admin.password,
    GATEHOUSE_LIMITS: 'searchesPerMinute=30',
  })
  const { email, name: full_name, password } = viewer
  await ok(stage.operator.POST('/gatehouse/v1/operators', { body: { email, full_name, password, role: 'viewer' } }))
}, 180_000)
afterAll(async () => {
  console.log(`${seen} pages, ${axeRuns()} runs of axe`)
  await stage?.stop()
})

/** The accounts that the first start told: origin, address, password. */
function demoAccounts() {
  const lines = stage.product.output().matchAll(/^\s*(http:\S+)\/login\s+(\S+@\S+)\s+(\S+)$/gm)
  return [...lines].map(([, origin = '', email = '', password = '']) => ({ origin, email, name: '', password }))
}

const portalOrigin = (name: string) => `http://${name}.localhost:${stage.product.port}`

async function openAs(origin: string, person: Person): Promise<Reader> {
  const reader = await openReader(stage.browser)
  await reader.page.goto(`${origin}/login`)
  await signIn(reader.page, person)
  await reader.page.getByRole('button', { name: /^Account of/ }).waitFor()
  return reader
}

type Options = { starts?: string[]; answers?: Record<string, number>; before?: Walk | undefined }

/** Walks all links and sends each kind of form empty; gives the pages that it saw, each without a fault. */
async function walk(reader: Reader, origin: string, options: Options = {}): Promise<Walk> {
  const walked = await walkSite(reader, { origin, ...options })
  expect([...walked.faults, ...(await lookAtRefusedForms(reader, origin, walked.forms))]).toEqual([])
  seen += walked.pages.length
  return walked
}

/** What no portal has. */
const missing = {
  '/no-such-page': 404,
  '/apis/no-such-api': 404,
  '/apis/parcels/docs/no-such-document': 404,
  '/apis/parcels/reference/operations/no-such-operation': 404,
}

const operations = '/apis/lexicon/reference/operations'
/** What the other version of an API has not: its page says so, and leads to the one that has. */
const absent = {
  [`${operations}/lookUpWord`]: 404,
  [`${operations}/cancelJob`]: 404,
  [`${operations}/detectLanguage?version=0.8.0`]: 404,
  [`${operations}/deleteJob?version=0.8.0`]: 404,
  [`${operations}/setTerm?version=0.8.0`]: 404,
}

/** Pages of the catalog that no link leads to. */
const found = ['/apis?q=nothing-like-it', '/apis?page=x', '/search', '/search?q=parcel', '/search?q=qqqqqqqq']

/** What was seen by those who have to do with a site first: others are shown the same, but for the frame around it. */
let visited: Walk | undefined
let operated: Walk | undefined

describe('a visitor of the public portal', () => {
  test('walks all links', async () => {
    const reader = await openReader(stage.browser)
    const starts = ['/verify-email?token=x', '/reset-password?token=x', ...found]
    visited = await walk(reader, portalOrigin('developers'), { starts, answers: absent })
    for (const path of Object.keys(absent)) expect(visited.pages).toContain(path)
    expect(visited.pages.length).toBeGreaterThan(150)
    await reader.context.close()
  })

  test('is refused', async () => {
    const reader = await openReader(stage.browser)
    const origin = portalOrigin('developers')
    expect(await lookAtProblems(reader, origin, missing)).toEqual([])
    expect(await lookAtForeignForms(reader, `${origin}/login`)).toEqual([])
    expect(await lookAtProblems(reader, portalOrigin('nobody'), { '/': 421 })).toEqual([])
    await stage.without('publications', async () => {
      expect(await lookAtProblems(reader, origin, { '/apis/no-such-api': 500 })).toEqual([])
    })
    await reader.context.close()
  })

  test('searches too often', async () => {
    const reader = await openReader(stage.browser)
    const origin = portalOrigin('developers')
    await reader.page.goto(origin)
    await reader.page.evaluate(async () => {
      while ((await fetch('/search?q=tide')).status === 200);
    })
    reader.complaints.splice(0)
    expect(await lookAtProblems(reader, origin, { '/search?q=tide': 429 })).toEqual([])
    await reader.context.close()
  })
})

test('a visitor of the private portal walks all links', async () => {
  const reader = await openReader(stage.browser)
  const origin = portalOrigin('partners')
  expect((await walk(reader, origin)).pages).toContain('/login')
  expect(await lookAtProblems(reader, origin, { '/no-such-page': 404 })).toEqual([])
  await reader.context.close()
})

describe('a developer', () => {
  let reader: Reader
  let account: ReturnType<typeof demoAccounts>[number]
  beforeAll(async () => {
    const [first] = demoAccounts()
    if (!first) throw new Error(`No account in what the start printed:\n${stage.product.output()}`)
    account = first
    reader = await openAs(account.origin, account)
    const { data: portals } = await ok(stage.operator.GET('/v3/portals'))
    const portal = portals.find(({ name }) => name === 'developers')
    await addStates(stage.operator, await stage.developer(account.origin, reader.context), portal?.id ?? '')
  })
  afterAll(() => reader?.context.close())

  test('walks all links, with registrations and keys in every state', async () => {
    const starts = ['/apps?name=nothing-like-it', ...found]
    const { pages } = await walk(reader, account.origin, { starts, answers: absent, before: visited })
    expect(pages).toContain('/apps/new')
    expect(pages.some((path) => path.endsWith('/rotate'))).toBe(true)
  })

  test('is refused', async () => {
    const { origin } = account
    const others = { [`/apps/${nobody}`]: 404, [`/apps/${nobody}/keys/new`]: 404, '/apis/no/register': 404 }
    expect(await lookAtProblems(reader, origin, { ...missing, ...others })).toEqual([])
    expect(await lookAtForeignForms(reader, `${origin}/apps/new`)).toEqual([])
  })

  test('finds that something is broken', async () => {
    await stage.without('applications', async () => {
      expect(await lookAtProblems(reader, account.origin, { '/apps': 500 })).toEqual([])
    })
  })

  test('is shown a new key', async () => {
    const { page, complaints } = reader
    await page.goto(`${account.origin}/apps`)
    await page.getByRole('link', { name: 'Every state' }).first().click()
    await page.getByRole('link', { name: 'Generate key' }).first().click()
    await page.getByRole('button', { name: 'Generate key' }).click()
    await page.getByRole('dialog', { name: 'Your new key' }).waitFor()
    expect([...(await lookAt(page, 'the new key', looks)), ...complaints.splice(0)]).toEqual([])
  })
})

test('a newcomer waits, is let in, and has no application yet', async () => {
  const { page, context, complaints } = await openReader(stage.browser)
  const origin = portalOrigin('developers')
  await signUp(page, stage.mail, origin, newcomer)
  await page.getByRole('heading', { name: 'Your account waits for approval' }).waitFor()
  const faults = await lookAt(page, 'waiting', looks)
  await page.goto(`${origin}/login`)
  await signIn(page, newcomer)
  await page.getByText('may not sign in yet').first().waitFor()
  faults.push(...(await lookAt(page, 'not yet', looks)))
  const operator = await openAs(stage.product.origin, admin)
  await approveDeveloper(operator.page, stage.product.origin, 'Kestrel Quay Developers', newcomer.name)
  faults.push(...(await lookAt(operator.page, 'approved', looks)))
  await operator.context.close()
  await signIn(page, newcomer)
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
  await page.goto(`${origin}/apps`)
  faults.push(...(await lookAt(page, 'no applications', looks)))
  expect([...faults, ...complaints]).toEqual([])
  await context.close()
})

describe('an operator', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openAs(stage.product.origin, admin)
  })
  afterAll(() => reader?.context.close())

  test('walks all links', async () => {
    operated = await walk(reader, stage.product.origin)
    expect(operated.pages.some((path) => path.endsWith('/developers'))).toBe(true)
  })

  test('is refused', async () => {
    const { origin } = stage.product
    const places = ['/portals', '/apis', '/outbox', `/portals/${nobody}/developers`]
    const others = Object.fromEntries(places.map((place) => [`${place}/${nobody}`, 404]))
    expect(await lookAtProblems(reader, origin, { ...others, '/no-such-page': 404 })).toEqual([])
    expect(await lookAtForeignForms(reader, `${origin}/portals/new`)).toEqual([])
  })

  test('finds that something is broken', async () => {
    await stage.without('mails', async () => {
      expect(await lookAtProblems(reader, stage.product.origin, { '/outbox': 500 })).toEqual([])
    })
  })
})

test('a viewer walks all links and is refused what only an administrator may', async () => {
  const { origin } = stage.product
  const reader = await openAs(origin, viewer)
  expect((await walk(reader, origin, { before: operated })).pages).toContain('/settings')
  const forbidden = { '/outbox': 403, '/portals/new': 403, '/settings/operators/new': 403 }
  expect(await lookAtProblems(reader, origin, forbidden)).toEqual([])
  await reader.context.close()
})

test('a stranger at the console is asked who it is', async () => {
  const reader = await openReader(stage.browser)
  const { origin } = stage.product
  await walk(reader, origin, { starts: ['/setup?token=x'] })
  expect(await lookAtProblems(reader, origin, { '/no-such-page': 404 })).toEqual([])
  expect(await lookAtForeignForms(reader, `${origin}/login`)).toEqual([])
  await reader.context.close()
})
