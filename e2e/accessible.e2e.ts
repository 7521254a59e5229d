import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ok } from '../src/testing/gatehouse.ts'
import { openReader, type Reader } from './stage/browser.ts'
import { type Person, signIn, signUp } from './stage/developer.ts'
import { axeRuns, lookAt, looks } from './stage/look.ts'
import { approveDeveloper } from './stage/operator.ts'
import { lookAtForeignForms, lookAtProblems, lookAtRefusedForms } from './stage/refusals.ts'
import { addStates } from './stage/scene.ts'
import { type Stage, setStage } from './stage/stage.ts'
import { walkSite } from './stage/walk.ts'

/* Every page that links lead to, with the demo loaded, and those that no link leads to: each answers as it should, the browser has nothing to say against it (WEB-4), axe neither. */
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

/** Walks all links; gives the pages that it saw, each without a fault. */
async function walk(reader: Reader, origin: string, starts: string[] = []): Promise<string[]> {
  const { pages, faults } = await walkSite(reader, { origin, starts })
  expect(faults).toEqual([])
  seen += pages.length
  return pages
}

/** What no portal has. */
const missing = {
  '/no-such-page': 404,
  '/apis/no-such-api': 404,
  '/apis/parcels/docs/no-such-document': 404,
  '/apis/parcels/reference/operations/no-such-operation': 404,
}

describe('a visitor of the public portal', () => {
  test('walks all links', async () => {
    const reader = await openReader(stage.browser)
    const starts = ['/verify-email?token=x', '/reset-password?token=x', '/apis?q=nothing-like-it', '/apis?page=x']
    const pages = await walk(reader, portalOrigin('developers'), starts)
    expect(pages.length).toBeGreaterThan(30)
    await reader.context.close()
  })

  test('is refused', async () => {
    const reader = await openReader(stage.browser)
    const origin = portalOrigin('developers')
    expect(await lookAtProblems(reader, origin, missing)).toEqual([])
    expect(await lookAtForeignForms(reader, `${origin}/login`)).toEqual([])
    const forms = ['/login', '/register', '/forgot-password', '/reset-password?token=x']
    expect(await lookAtRefusedForms(reader, origin, forms)).toEqual([])
    await reader.context.close()
  })
})

test('a visitor of the private portal walks all links', async () => {
  const reader = await openReader(stage.browser)
  const origin = portalOrigin('partners')
  expect(await walk(reader, origin)).toContain('/login')
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
    const pages = await walk(reader, account.origin)
    expect(pages).toContain('/apps/new')
    expect(pages.some((path) => path.endsWith('/rotate'))).toBe(true)
  })

  test('is refused', async () => {
    const { origin } = account
    const absent = { ...missing, [`/apps/${nobody}`]: 404, [`/apps/${nobody}/keys/new`]: 404, '/apis/no/register': 404 }
    expect(await lookAtProblems(reader, origin, absent)).toEqual([])
    expect(await lookAtForeignForms(reader, `${origin}/apps/new`)).toEqual([])
    const forms = ['/apps/new', `${await findApp()}/edit`, '/apis/lexicon/register', '/account']
    expect(await lookAtRefusedForms(reader, origin, forms)).toEqual([])
  })

  test('is shown a new key', async () => {
    const { page, complaints } = reader
    await page.goto(`${account.origin}${await findApp()}/keys/new`)
    await page.getByRole('button', { name: 'Generate key' }).click()
    await page.getByRole('dialog', { name: 'Your new key' }).waitFor()
    expect([...(await lookAt(page, 'the new key', looks)), ...complaints.splice(0)]).toEqual([])
  })

  /** The address of the application that has registrations and keys in every state. */
  async function findApp(): Promise<string> {
    await reader.page.goto(`${account.origin}/apps`)
    return (await reader.page.getByRole('link', { name: 'Every state' }).first().getAttribute('href')) ?? ''
  }
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
    const pages = await walk(reader, stage.product.origin)
    expect(pages.some((path) => path.endsWith('/developers'))).toBe(true)
  })

  test('is refused', async () => {
    const { origin } = stage.product
    const places = ['/portals', '/apis', '/outbox', `/portals/${nobody}/developers`]
    const absent = Object.fromEntries(places.map((place) => [`${place}/${nobody}`, 404]))
    expect(await lookAtProblems(reader, origin, { ...absent, '/no-such-page': 404 })).toEqual([])
    expect(await lookAtForeignForms(reader, `${origin}/portals/new`)).toEqual([])
    expect(await lookAtRefusedForms(reader, origin, ['/portals/new'])).toEqual([])
  })
})

test('a viewer walks all links and is refused what only an administrator may', async () => {
  const { origin } = stage.product
  const reader = await openAs(origin, viewer)
  expect(await walk(reader, origin)).toContain('/settings')
  const forbidden = { '/outbox': 403, '/portals/new': 403, '/settings/operators/new': 403 }
  expect(await lookAtProblems(reader, origin, forbidden)).toEqual([])
  await reader.context.close()
})

test('a stranger at the console is asked who it is', async () => {
  const reader = await openReader(stage.browser)
  const { origin } = stage.product
  await walk(reader, origin, ['/setup?token=x'])
  expect(await lookAtProblems(reader, origin, { '/no-such-page': 404 })).toEqual([])
  expect(await lookAtForeignForms(reader, `${origin}/login`)).toEqual([])
  expect(await lookAtRefusedForms(reader, origin, ['/login'])).toEqual([])
  await reader.context.close()
})
