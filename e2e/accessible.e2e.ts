import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openReader } from './stage/browser.ts'
import { signIn } from './stage/developer.ts'
import { type Stage, setStage } from './stage/stage.ts'
import { walkSite } from './stage/walk.ts'

/* Every page that links lead to, with the demo loaded: each answers, the browser has nothing to say against it (WEB-4), axe neither. */
vi.setConfig({ testTimeout: 900_000 })

const admin = { email: 'ines@example.com', name: 'Administrator', password: 'A pilot boards at dawn' }
let stage: Stage

beforeAll(async () => {
  stage = await setStage({
    GATEHOUSE_DEMO: 'true',
    GATEHOUSE_ADMIN_EMAIL: admin.email,
    GATEHOUSE_ADMIN_PASSWORD: admin.password,
  })
}, 180_000)
afterAll(async () => {
  await stage?.stop()
})

/** The accounts that the first start told: origin, address, password. */
function demoAccounts() {
  const lines = stage.product.output().matchAll(/^\s*(http:\S+)\/login\s+(\S+@\S+)\s+(\S+)$/gm)
  return [...lines].map(([, origin = '', email = '', password = '']) => ({ origin, email, name: '', password }))
}

const portalOrigin = (name: string) => `http://${name}.localhost:${stage.product.port}`

test('as a visitor of the public portal', async () => {
  const reader = await openReader(stage.browser)
  const starts = ['/verify-email?token=x', '/reset-password?token=x', '/apis?q=nothing-like-it']
  const walk = await walkSite(reader, { origin: portalOrigin('developers'), starts })
  expect(walk.faults).toEqual([])
  expect(walk.pages.length).toBeGreaterThan(30)
  await reader.context.close()
})

test('as a visitor of the private portal', async () => {
  const reader = await openReader(stage.browser)
  const walk = await walkSite(reader, { origin: portalOrigin('partners') })
  expect(walk.faults).toEqual([])
  expect(walk.pages).toContain('/login')
  await reader.context.close()
})

test('as a developer', async () => {
  const reader = await openReader(stage.browser)
  const account = demoAccounts()[0]
  if (!account) throw new Error(`No account in what the start printed:\n${stage.product.output()}`)
  await reader.page.goto(`${account.origin}/login`)
  await signIn(reader.page, account)
  await reader.page.getByRole('button', { name: /^Account of/ }).waitFor()
  const walk = await walkSite(reader, { origin: account.origin })
  expect(walk.faults).toEqual([])
  expect(walk.pages).toContain('/apps/new')
  await reader.context.close()
})

test('as an operator', async () => {
  const reader = await openReader(stage.browser)
  await reader.page.goto(`${stage.product.origin}/login`)
  await signIn(reader.page, admin)
  await reader.page.getByRole('button', { name: /^Account of/ }).waitFor()
  const walk = await walkSite(reader, { origin: stage.product.origin })
  expect(walk.faults).toEqual([])
  expect(walk.pages.some((path) => path.endsWith('/developers'))).toBe(true)
  await reader.context.close()
})
