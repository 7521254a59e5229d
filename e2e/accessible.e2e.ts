import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ok } from '../src/testing/gatehouse.ts'
import { openReader, type Reader } from './stage/browser.ts'
import { type Person, signIn } from './stage/developer.ts'
import { axeRuns } from './stage/look.ts'
import { lookAtForeignForms, lookAtProblems, lookAtRefusedForms } from './stage/refusals.ts'
import { type Stage, setStage } from './stage/stage.ts'
import { walkSite } from './stage/walk.ts'

/* Pages that visitors reach with the demo loaded, and those that no link leads to: each answers as it should, the browser has nothing to say against it (WEB-4), axe neither. */
vi.setConfig({ testTimeout: 900_000 })

const admin: Person = { email: 'ines@example.com', name: 'Administrator', password: 'A pilot boards at dawn' }
const viewer: Person = { email: 'vera@example.com', name: 'Vera Quay', password: 'A lantern on the quay' }
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
function _demoAccounts() {
  const lines = stage.product.output().matchAll(/^\s*(http:\S+)\/login\s+(\S+@\S+)\s+(\S+)$/gm)
  return [...lines].map(([, origin = '', email = '', password = '']) => ({ origin, email, name: '', password }))
}

const portalOrigin = (name: string) => `http://${name}.localhost:${stage.product.port}`

async function _openAs(origin: string, person: Person): Promise<Reader> {
  const reader = await openReader(stage.browser)
  await reader.page.goto(`${origin}/login`)
  await signIn(reader.page, person)
  await reader.page.getByRole('button', { name: /^Account of/ }).waitFor()
  return reader
}

/** Walks all links; gives the pages that it saw, each without a fault. */
async function walk(reader: Reader, origin: string, starts: string[] = [], without: string[] = []): Promise<string[]> {
  const { pages, faults } = await walkSite(reader, { origin, starts, without })
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
    const pages = await walk(reader, portalOrigin('developers'), starts, ['/apis/'])
    expect(pages.length).toBeGreaterThan(10)
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
