import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ok } from '../src/testing/gatehouse.ts'
import { openReader, type Reader } from './stage/browser.ts'
import { type Look, lookAt } from './stage/look.ts'
import { type Stage, setStage } from './stage/stage.ts'

/* The search as people use it: a key, a few letters, Enter. */

const operation = (operationId: string, summary: string) => ({
  operationId,
  summary,
  responses: { 200: { description: 'Done' } },
})
const things = ['label', 'milestone', 'branch', 'release', 'comment', 'reaction', 'team', 'hook', 'runner', 'secret']
const tracker = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Tracker', version: '1.0.0' },
  paths: {
    '/repos/{owner}/{repo}/issues': {
      get: operation('issues/list-for-repo', 'List repository issues'),
      post: operation('issues/create', 'Create an issue'),
    },
    '/repos/{owner}/{repo}/issues/{number}/comments': {
      post: operation('issues/create-comment', 'Create an issue comment'),
    },
    ...Object.fromEntries(
      things.map((thing) => [
        `/repos/{owner}/{repo}/${thing}s`,
        {
          get: operation(`${thing}s/list`, `List ${thing}s`),
          post: operation(`${thing}s/create`, `Create a ${thing}`),
        },
      ]),
    ),
  },
})
const vault = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Vault', version: '1.0.0' },
  paths: { '/moonstones': { get: operation('moonstones/list', 'List the moonstones') } },
})

let stage: Stage
let origin: string

beforeAll(async () => {
  stage = await setStage({ GATEHOUSE_DEMO: 'false' })
  const { operator } = stage
  const portal = await ok(operator.POST('/v3/portals', { body: { name: 'Finders' } }))
  origin = `http://${portal.default_domain}:${stage.product.port}`
  const publish = async (name: string, spec_content: string, visibility: 'public' | 'private') => {
    const { id: apiId } = await ok(operator.POST('/v3/apis', { body: { name, spec_content } }))
    const path = { apiId, portalId: portal.id }
    await ok(operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body: { visibility } }))
  }
  await publish('Vault', vault, 'private')
  await publish('Tracker', tracker, 'public')
  const { page, context } = await openReader(stage.browser)
  await vi.waitFor(
    async () => {
      await page.goto(`${origin}/search/hits?q=create+issue`)
      expect(await page.content()).toContain('issues/create')
    },
    { timeout: 60_000, interval: 200 },
  )
  await context.close()
}, 180_000)
afterAll(() => stage?.stop())

async function openHome(options = {}): Promise<Reader> {
  const reader = await openReader(stage.browser, options)
  await reader.page.goto(origin)
  return reader
}
const input = (page: Page) => page.getByRole('combobox', { name: 'Search' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

describe('the palette', () => {
  test('a key, “create issue”, Enter: the page of the operation', async () => {
    const { page, context, complaints } = await openHome()
    await page.keyboard.press('/')
    await page.keyboard.type('create issue')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/apis\/[^/]+\/reference\/operations\/issues\/create$/)
    await page.getByRole('heading', { level: 1, name: 'Create an issue' }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('the list follows each key within 100 ms', async () => {
    const { page, context } = await openHome()
    await page.keyboard.press('Control+k')
    await input(page).waitFor()
    await page.evaluate(() => {
      const list = document.querySelector('.gh-palette__list') as HTMLElement
      const times: number[] = []
      let typedAt = 0
      document.addEventListener(
        'input',
        () => {
          typedAt = performance.now()
        },
        true,
      )
      new MutationObserver(() => {
        if (typedAt > 0) times.push(performance.now() - typedAt)
        typedAt = 0
      }).observe(list, { childList: true })
      Object.assign(window, { times })
    })
    const timesSoFar = () => page.evaluate(() => (window as unknown as { times: number[] }).times)
    const keys = [...'create issue', ...'-comment repos', ...' owner number']
    for (const key of keys) {
      const before = (await timesSoFar()).length
      await page.keyboard.type(key)
      // A blank asks for nothing new.
      if (key !== ' ') await vi.waitFor(async () => expect((await timesSoFar()).length).toBeGreaterThan(before), 5_000)
    }
    // What the machine, busy with other tests, takes for an answer that costs nothing.
    const idle = await page.evaluate(async () => {
      const waits: number[] = []
      for (let at = 0; at < 20; at++) {
        const start = performance.now()
        await (await fetch('/_core/speculation.json', { cache: 'no-store' })).text()
        waits.push(performance.now() - start)
      }
      return waits
    })
    const times = await timesSoFar()
    const [follows, machine] = [median(times), median(idle)]
    console.log(`${times.length} keys: median ${follows.toFixed(0)} ms, of which the machine ${machine.toFixed(0)} ms`)
    expect(times.length).toBe(keys.filter((key) => key !== ' ').length)
    expect(follows - machine).toBeLessThan(100)
    await context.close()
  })

  test('arrows choose, the screen reader hears, Escape gives the focus back', async () => {
    const { page, context } = await openHome()
    const link = page.getByRole('link', { name: 'APIs', exact: true }).first()
    await link.focus()
    await page.keyboard.press('/')
    // The list follows each letter; the arrows are for the one that stays.
    const last = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === 'list')
    await page.keyboard.type('list')
    await (await last).finished()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await options(page).nth(2).waitFor()
    const chosen = async () => {
      const id = await input(page).getAttribute('aria-activedescendant')
      return [id, await page.locator(`#${id}`).getAttribute('aria-selected')]
    }
    expect(await chosen()).toEqual(['palette-option-0', 'true'])
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toEqual(['palette-option-1', 'true'])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect((await chosen())[0]).toBe(`palette-option-${(await options(page).count()) - 1}`)
    expect(await page.locator('.gh-palette [aria-selected="true"]').count()).toBe(1)
    expect(await input(page).getAttribute('aria-expanded')).toBe('true')
    await page
      .getByRole('status')
      .filter({ hasText: /results?$/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await input(page).waitFor({ state: 'hidden' })
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    await context.close()
  })

  test('typing, mistakes and nothing', async () => {
    const { page, context } = await openHome()
    await page.getByRole('searchbox', { name: 'Search' }).click()
    await input(page).fill('craete isue')
    await options(page).first().filter({ hasText: 'Create an issue' }).waitFor()
    await page.getByText('These come close').waitFor()
    await input(page).fill('xyzzyx')
    await page.getByText('Nothing found for “xyzzyx”').waitFor()
    expect(await options(page).count()).toBe(0)
    await input(page).fill('')
    await page.getByText('Search for APIs, operations').waitFor()
    // A slash is text here.
    await page.keyboard.type('/repos')
    await options(page).first().waitFor()
    expect(await input(page).inputValue()).toBe('/repos')
    await context.close()
  })

  test('a private API never shows for a stranger (AZ-6)', async () => {
    const { page, context } = await openHome()
    await page.keyboard.press('/')
    for (const text of ['moonstones', 'monstones', 'vault']) {
      await input(page).fill(text)
      await page.getByText(`Nothing found for “${text}”`).waitFor()
    }
    await context.close()
  })

  test('without an answer it says so, and Enter leads to the results', async () => {
    const { page, context } = await openHome()
    await page.route('**/search/hits*', (route) => route.abort())
    await page.keyboard.press('/')
    await page.keyboard.type('label')
    await page.getByText('does not answer right now').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=label$/)
    await page.getByRole('heading', { name: 'Operations' }).waitFor()
    await context.close()
  })

  test.each<Look>([
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ])('axe has nothing to say at $width, and a phone gets the whole screen', async (look) => {
    const { page, context } = await openHome({ viewport: { width: look.width, height: 900 } })
    await page.getByRole('searchbox', { name: 'Search' }).click()
    await page.keyboard.type('create')
    await options(page).first().waitFor()
    expect(await lookAt(page, 'palette', [look])).toEqual([])
    const box = await page.locator('.gh-palette').boundingBox()
    if (look.width < 640) expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 900 })
    for (const query of ['create', 'craete isue', 'nothing-like-it']) {
      await page.goto(`${origin}/search?q=${encodeURIComponent(query)}`)
      expect(await lookAt(page, query, [look])).toEqual([])
    }
    await context.close()
  })
})

test('without script the field of every page leads to the results', async () => {
  const { page, context } = await openHome({ javaScriptEnabled: false })
  await page.getByRole('searchbox', { name: 'Search' }).fill('create issue')
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /Create an issue/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Create an issue' }).waitFor()
  await context.close()
})
