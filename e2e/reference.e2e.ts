import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ok } from '../src/testing/gatehouse.ts'
import { openReader } from './stage/browser.ts'
import { lookAt, looks } from './stage/look.ts'
import { type Stage, setStage } from './stage/stage.ts'

/*
 * An operation's page in a real browser: deep levels are fetched when they are opened, and all there for a browser without
 * script; what a reader opened stays from page to page.
 */
vi.setConfig({ testTimeout: 120_000 })

let stage: Stage
let address: string

const level = (name: string, below: object = {}) => ({
  type: 'object',
  properties: { ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`${name}${at}`, { type: 'string' }])), ...below },
})
/** As many operations of one tag as the sidebar of a window has no room for. */
const pieces = Array.from({ length: 60 }, (_, at) => at + 1)
const notes = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`note${at}`, `Number ${at}`]))
const description = {
  openapi: '3.1.0',
  info: { title: 'Deep', version: '1' },
  paths: {
    ...Object.fromEntries(
      pieces.map((at) => [
        `/pieces/${at}`,
        { get: { operationId: `piece${at}`, summary: `Piece ${at}`, tags: ['Pieces'] } },
      ]),
    ),
    '/rest': { get: { operationId: 'rest', summary: 'Rest', tags: ['Rest'] } },
    '/deep': {
      get: {
        operationId: 'dig',
        summary: 'Dig',
        responses: {
          200: {
            description: 'Dug',
            content: {
              'application/json': {
                schema: level('top', { middle: level('middle', { low: level('low', { bottom: level('bottom') }) }) }),
                example: notes,
              },
            },
          },
        },
      },
    },
  },
}

beforeAll(async () => {
  stage = await setStage({ GATEHOUSE_DEMO: 'false' })
  const { operator, product } = stage
  const portal = await ok(operator.POST('/v3/portals', { body: { name: 'deep', default_api_visibility: 'public' } }))
  const body = { name: 'Deep', slug: 'deep', version: '1', spec_content: JSON.stringify(description) }
  const api = await ok(operator.POST('/v3/apis', { body }))
  const params = { path: { apiId: api.id, portalId: portal.id } }
  await ok(operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: {} }))
  address = `http://deep.localhost:${product.port}/apis/deep/reference/operations/dig`
}, 180_000)
afterAll(() => stage?.stop())

const row = (page: Page, name: string) => page.locator('.gh-schema__name', { hasText: new RegExp(`^${name}$`) })
const fold = (page: Page, name: string) => page.locator('.gh-schema__row', { has: row(page, name) }).last()

test('a level is fetched when it is opened, and the next one in it', async () => {
  const { page, context, complaints } = await openReader(stage.browser)
  await page.goto(address)
  await row(page, 'middle6').waitFor()
  expect(await row(page, 'low1').count()).toBe(0)
  await fold(page, 'low').locator('summary').first().click()
  await row(page, 'low6').waitFor()
  await fold(page, 'bottom').locator('summary').focus()
  await page.keyboard.press('Enter')
  await row(page, 'bottom6').waitFor()
  expect(await lookAt(page, 'opened', looks)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('where a level cannot be fetched, the page says so and leads to itself as a whole', async () => {
  const { page, context } = await openReader(stage.browser)
  await page.goto(address)
  await context.setOffline(true)
  const low = fold(page, 'low')
  await low.locator('summary').first().click()
  await low.getByText('This could not be loaded.').waitFor()
  await context.setOffline(false)
  await low.getByRole('link', { name: 'Show the page with everything open' }).click()
  await fold(page, 'low').locator('summary').first().click()
  await row(page, 'low6').waitFor()
  await context.close()
})

test('long examples get their colours without an element a word, and are copied whole', async () => {
  const { page, context } = await openReader(stage.browser)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(address)
  // Samples come in the frames after; what was scrolled to before would not be where it was.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const code = page.locator('.gh-examples code')
  await code.scrollIntoViewIfNeeded()
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('gh-key')?.size)).toBe(60)
  expect(await code.locator('*').count()).toBe(0)
  await page.locator('.gh-examples .gh-copy').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(JSON.stringify(notes, null, 2))
  await context.close()
})

/** Whether an operation's entry stands in the part of the sidebar that the window shows. */
const isSeenInSide = (page: Page, name: string) =>
  page
    .locator('.gh-nav')
    .getByRole('link', { name })
    .evaluate((link) => {
      const [at, box] = [link, link.closest('aside')].map((element) => element?.getBoundingClientRect())
      return !!at && !!box && at.height > 0 && at.top >= box.top && at.bottom <= Math.min(box.bottom, innerHeight)
    })

test('a link to an operation of a long group shows its place in the sidebar', async () => {
  const { page, context } = await openReader(stage.browser)
  await page.goto(address.replace('dig', 'piece40'))
  await expect.poll(() => isSeenInSide(page, 'Piece 40'), { timeout: 15_000 }).toBe(true)
  await context.close()
})

test('groups that were opened and the place in a long list stay from page to page', async () => {
  const { page, context, complaints } = await openReader(stage.browser)
  await page.goto(address)
  const side = page.getByRole('navigation', { name: 'Contents' })
  const group = (name: string) => side.locator('.gh-nav__group', { has: page.locator('summary', { hasText: name }) })
  await group('Rest').locator('summary').click()
  await group('Rest').getByRole('link', { name: 'Rest' }).waitFor()
  await group('Pieces').locator('summary').click()
  await group('Pieces').getByRole('link', { name: 'Piece 55' }).click()
  await page.getByRole('heading', { level: 1, name: 'Piece 55' }).waitFor()
  await group('Rest').getByRole('link', { name: 'Rest' }).waitFor()
  await expect.poll(() => isSeenInSide(page, 'Piece 55'), { timeout: 15_000 }).toBe(true)
  expect(complaints).toEqual([])
  await context.close()
})

test('without script everything is one link away', async () => {
  const { page, context } = await openReader(stage.browser, { javaScriptEnabled: false })
  await page.goto(address)
  await page.locator('.gh-ref__hint a', { hasText: 'everything open' }).click()
  expect(await row(page, 'bottom6').count()).toBe(1)
  await context.close()
})
