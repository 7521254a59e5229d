import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openReader, type Reader } from './stage/browser.ts'
import { type Command, readCurl, run } from './stage/curl.ts'
import { chooseFromMenu, linkOf, mailTo, type Person, readKey, signIn, signUp } from './stage/developer.ts'
import { approveApplication, approveDeveloper, createPortal } from './stage/operator.ts'
import { publishInConsole } from './stage/publish.ts'
import { type Stage, setStage } from './stage/stage.ts'

/* The journey as people make it, in a browser. The tests tell one story and run in order. */
vi.setConfig({ testTimeout: 120_000 })

const mara: Person = { email: 'mara@example.com', name: 'Mara Quist', password: 'Low water at nine' }
const jonas: Person = { email: 'jonas@example.com', name: 'Jonas Weber', password: 'Wind from the north' }

/** What a change may take until the gateway knows of it (product.md). */
const soon = { timeout: 1000, interval: 20 }

let stage: Stage
let operator: Reader
let developer: Reader
let portal: { id: string; origin: string }
let tides: { id: string; slug: string }
let key: string
let call: Command

beforeAll(async () => {
  stage = await setStage()
  operator = await openReader(stage.browser)
  developer = await openReader(stage.browser)
}, 120_000)
afterAll(async () => {
  await stage?.stop()
})

test('the first operator is made by the link that the start printed (MGMT-1)', async () => {
  const { page } = operator
  const link = /http:\/\/\S+\/setup\?token=\S+/.exec(stage.product.output())?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('Full name').fill('Ines Harbour')
  await page.getByLabel('E-mail address').fill('ines@example.com')
  await page.getByLabel('Password', { exact: true }).fill('A pilot boards at dawn')
  await page.getByRole('button', { name: 'Create operator' }).click()
  await page.getByRole('button', { name: 'Account of Ines Harbour' }).waitFor()
  await page.goto(link)
  expect(new URL(page.url()).pathname).toBe('/')

  portal = await createPortal(page, stage.product.origin, 'Coast')
  const shared = { origin: stage.product.origin, portal: 'Coast', upstreamPort: stage.upstream.port }
  tides = await publishInConsole(page, { ...shared, name: 'Tides', keyName: 'x-tide-key' })
  await publishInConsole(page, { ...shared, name: 'Pilots', keyName: 'x-pilot-key' })
})

test('a developer signs up, proves the address, sets a password and waits for approval (REG-6, REG-7)', async () => {
  const { page } = developer
  await signUp(page, stage.mail, portal.origin, mara)
  await page.getByRole('heading', { name: 'Your account waits for approval' }).waitFor()
  await page.goto(`${portal.origin}/login`)
  await signIn(page, mara)
  await page.getByText('may not sign in yet').first().waitFor()
  await approveDeveloper(operator.page, stage.product.origin, 'Coast', mara.name)
  await stage.mail.waitFor(({ to, subject }) => to.includes(mara.email) && /approved/i.test(subject), 15_000)
  await signIn(page, mara)
  await page.getByRole('button', { name: `Account of ${mara.name}` }).waitFor()
})

test('finds the API, opens an operation, and registers a new application for it', async () => {
  const { page } = developer
  await page.goto(`${portal.origin}/apis`)
  await page.getByRole('link', { name: 'Tides', exact: true }).click()
  await page.getByRole('link', { name: 'Reference', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'List the tides of a harbour' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'List the tides of a harbour' }).waitFor()
  expect(await page.locator('pre', { hasText: 'curl' }).first().textContent()).toContain(
    `${stage.product.gateway}/tides/harbours/`,
  )
  await page.getByRole('link', { name: 'Tides', exact: true }).first().click()
  await page.getByRole('link', { name: 'Register', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('Harbour screens')
  await page.getByRole('button', { name: 'Create and register' }).click()
  await page.getByRole('heading', { level: 1, name: 'Harbour screens' }).waitFor()
  await page.getByText('Waiting for approval.').waitFor()
  await page.getByText('We send you a mail when it is decided.').waitFor()
  await page.getByText('An administrator of Coast', { exact: true }).waitFor()
  expect(await page.getByRole('link', { name: 'Generate key' }).count()).toBe(0)
})

test('once approved, generates a key that is shown this once, and its curl line passes the gateway (KEY-3)', async () => {
  const { page, context } = developer
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portal.origin })
  await approveApplication(operator.page, stage.product.origin, 'Coast', 'Harbour screens')
  await stage.mail.waitFor(({ to, text }) => to.includes(mara.email) && text.includes('Harbour screens'), 15_000)
  await page.reload()
  await page.getByRole('link', { name: 'Generate key' }).click()
  await page.getByLabel('Name of the key').fill('Pier')
  await page.getByRole('button', { name: 'Generate key' }).click()
  const shown = await readKey(page)
  key = shown.key
  call = readCurl(shown.command)
  await page.getByRole('button', { name: 'Copy Try it' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.command)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key)
  expect(shown.command).toContain(`x-tide-key: ${key}`)

  await expect.poll(() => run(call), soon).toBe(200)
  const seen = stage.upstream.seen.at(-1)
  expect(seen).toMatchObject({ method: 'GET', url: '/v1/harbours' })
  expect(JSON.stringify(seen?.headers)).not.toContain(key)
  expect(JSON.stringify(seen?.headers)).toContain(idOf(page))

  await page.getByRole('link', { name: 'I have stored it' }).click()
  await page.getByRole('rowheader', { name: 'Pier' }).waitFor()
  expect(await page.content()).not.toContain(key)
})

test('renames, rotates and revokes keys; one that was revoked stops within a second (KEY-7)', async () => {
  const { page } = developer
  await chooseFromMenu(page, 'Pier', 'Rename')
  await page.getByLabel('Name of the key').fill('North pier')
  await page.getByRole('button', { name: 'Rename key' }).click()
  await page.getByRole('rowheader', { name: 'North pier' }).waitFor()

  await chooseFromMenu(page, 'North pier', 'Rotate')
  await page.getByLabel('In one hour').check()
  await page.getByRole('button', { name: 'Generate the new key' }).click()
  const second = await readKey(page)
  const secondCall = readCurl(second.command)
  expect(second.key).not.toBe(key)
  await page.getByRole('link', { name: 'I have stored it' }).click()
  await expect.poll(() => run(secondCall), soon).toBe(200)
  expect(await run(call)).toBe(200)

  const rows = page.getByRole('row', { name: /North pier/ })
  await rows.nth(1).waitFor()
  const newRow = rows.filter({ hasText: second.key.slice(-4) })
  await newRow.getByRole('button', { name: /Actions for/ }).click()
  await page.getByRole('link', { name: 'Revoke', exact: true }).filter({ visible: true }).click()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await page.getByRole('heading', { level: 1, name: 'Harbour screens' }).waitFor()
  await expect.poll(() => run(secondCall), soon).toBe(401)
  expect(await run(call)).toBe(200)
})

test('requests access for an application that fits, and reads why another does not', async () => {
  const { page } = developer
  await page.goto(`${portal.origin}/apps/new`)
  await page.getByLabel('Name', { exact: true }).fill('Tide clock')
  await page.getByLabel('Tides key').check()
  await page.getByRole('button', { name: 'Create application' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tide clock' }).waitFor()
  await page.goto(`${portal.origin}/apps/new`)
  await page.getByLabel('Name', { exact: true }).fill('Pilot board')
  await page.getByLabel('Pilots key').check()
  await page.getByRole('button', { name: 'Create application' }).click()
  await page.getByRole('heading', { level: 1, name: 'Pilot board' }).waitFor()

  await page.goto(`${portal.origin}/apis/${tides.slug}/register`)
  expect(await page.getByRole('radio').count()).toBe(1)
  const others = page.getByRole('region', { name: 'Applications that do not fit' })
  await others.getByText('Tides is called with “Tides key”, Pilot board with “Pilots key”.').waitFor()
  await others.getByText('Harbour screens is registered for Tides already').waitFor()
  await page.getByLabel('Tide clock').check()
  await page.getByRole('button', { name: 'Request access' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tide clock' }).waitFor()
  await page.getByText('Waiting for approval.').waitFor()
})

test('a forgotten password is replaced by a mailed link, which ends all sessions (RST-4)', async () => {
  const other = await openReader(stage.browser)
  const { page } = other
  await page.goto(`${portal.origin}/login`)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail address').fill(mara.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await page.goto(linkOf(await stage.mail.waitFor(mailTo(mara, '/reset-password?'), 15_000), '/reset-password?'))
  mara.password = 'High water at three'
  await page.getByLabel('New password', { exact: true }).fill(mara.password)
  await page.getByRole('button', { name: 'Set new password' }).click()
  await page.getByRole('heading', { name: 'Your password is changed' }).waitFor()

  await developer.page.goto(`${portal.origin}/apps`)
  expect(new URL(developer.page.url()).pathname).toBe('/login')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, mara)
  await page.getByRole('button', { name: `Account of ${mara.name}` }).waitFor()
  await signIn(developer.page, mara)
  await developer.page.getByRole('heading', { level: 1, name: 'My Apps' }).waitFor()
  expect(other.complaints).toEqual([])
})

test('signing out everywhere ends each session (SES-8)', async () => {
  const { page } = developer
  const other = await openReader(stage.browser)
  await other.page.goto(`${portal.origin}/login?return_to=/apps`)
  await signIn(other.page, mara)
  await other.page.getByRole('heading', { level: 1, name: 'My Apps' }).waitFor()
  await page.goto(`${portal.origin}/account`)
  await page.getByRole('link', { name: 'Sign out everywhere' }).click()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  await other.page.reload()
  await other.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  expect(await run(call)).toBe(200)
})

test('without script: sign up, sign in, create an application, generate a key, call', async () => {
  const plain = await openReader(stage.browser, { javaScriptEnabled: false })
  const { page } = plain
  await signUp(page, stage.mail, portal.origin, jonas)
  await page.getByRole('heading', { name: 'Your account waits for approval' }).waitFor()
  await approveDeveloper(operator.page, stage.product.origin, 'Coast', jonas.name)
  await page.goto(`${portal.origin}/apis/${tides.slug}`)
  await page.getByRole('link', { name: 'Sign in to register' }).click()
  await signIn(page, jonas)
  await page.getByRole('heading', { level: 1, name: 'Register for Tides' }).waitFor()
  await page.getByRole('button', { name: 'Create and register' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Plain caller')
  await page.getByLabel('What it does').fill('Calls without a script in sight.')
  await page.getByRole('button', { name: 'Create and register' }).click()
  await page.getByText('Waiting for approval.').waitFor()
  await approveApplication(operator.page, stage.product.origin, 'Coast', 'Plain caller')
  await page.reload()
  await page.getByRole('link', { name: 'Generate key' }).click()
  await page.getByRole('button', { name: 'Generate key' }).click()
  const madeCall = readCurl((await readKey(page)).command)
  await expect.poll(() => run(madeCall), soon).toBe(200)
  await page.getByRole('link', { name: 'I have stored it' }).click()
  await page.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('link', { name: 'Revoke', exact: true }).filter({ visible: true }).click()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await page.getByRole('heading', { level: 1, name: 'Plain caller' }).waitFor()
  await expect.poll(() => run(madeCall), soon).toBe(401)
  expect(plain.complaints).toEqual([])
})

test('no browser complained on the way, and no secret stands in what the product printed (LOG-4)', () => {
  expect([...operator.complaints, ...developer.complaints]).toEqual([])
  for (const secret of [key, mara.password, jonas.password]) expect(stage.product.output()).not.toContain(secret)
})

/** The application whose page is open. */
function idOf(page: Page): string {
  return /\/apps\/([^/?#]+)/.exec(page.url())?.[1] ?? ''
}
