import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSites } from '../src/server/sites/web.ts'
import { startGatehouse, type TestGatehouse } from '../src/testing/gatehouse.ts'
import { brokenDocuments, evilDocuments } from '../src/testing/hostile/documents.ts'
import { type Shown, show } from '../src/testing/hostile/pages.ts'
import { scripts } from '../src/testing/hostile/scripts.ts'
import { addPortal, type TestPortal } from '../src/testing/people.ts'
import { startBrowser } from './stage/browser.ts'

/* Nothing that a description says runs in a reader's browser, with the content policy and without it (G-2, SPEC-8, UGC-3). */

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

/** Operations and schemas of a document that a browser opens; those of all texts are asked for in src/server. */
const most = scripts.length + 4

let house: TestGatehouse
let portal: TestPortal
let browser: Browser
const shown = new Map<string, Shown>()
const documents = [
  ...evilDocuments(),
  ...brokenDocuments().filter(({ name }) =>
    /keys that objects|ids that are equal|descriptions of a megabyte/.test(name),
  ),
]

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites, worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public' })
  for (const document of documents) {
    const api = await show(house, portal, document, most)
    if (api) shown.set(document.name, api)
  }
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

describe.each([
  ['with the content policy', false],
  ['without it', true],
])('%s', (_, bypassCSP) => {
  test.each(documents.map(({ name }) => name))('%s', async (name) => {
    const context = await browser.newContext({ bypassCSP })
    const ran: string[] = []
    await context.exposeFunction('ran', () => void ran.push('a script'))
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      ran.push(dialog.message())
      void dialog.dismiss()
    })
    const faults: string[] = []
    const pages = shown.get(name)?.pages ?? []
    // Each text has its pages; the policy and the other formats are seen on some of them.
    const opened = bypassCSP && name.endsWith('3.1.0') ? pages : pages.filter((_, at) => at < 3 || at % 5 === 0)
    expect(opened.length).toBeGreaterThan(2)
    for (const address of opened) {
      await page.goto(portal.origin + address, { waitUntil: 'load' })
      await stir(page)
      faults.push(...(await page.evaluate(findDangers)).map((danger) => `${address}: ${danger}`))
      if (ran.length > 0) faults.push(`${address}: ran ${ran.splice(0).join()}`)
    }
    await context.close()
    expect(faults).toEqual([])
  })

  test('what the search shows of them', async () => {
    const context = await browser.newContext({ bypassCSP })
    const ran: string[] = []
    await context.exposeFunction('ran', () => void ran.push('a script'))
    const page = await context.newPage()
    for (const query of ['script', 'ran', 'onerror', 'javascript', 'svg']) {
      await page.goto(`${portal.origin}/search?q=${query}`)
      expect(await page.evaluate(findDangers)).toEqual([])
      await page.goto(`${portal.origin}/apis`)
      await page.keyboard.press('/')
      await page.keyboard.type(query)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      expect(await page.evaluate(findDangers)).toEqual([])
    }
    expect(ran).toEqual([])
    await context.close()
  })
})

/** Does what a reader may do: opens all that is folded, and moves over and into everything. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      element.dispatchEvent(new MouseEvent('mouseover'))
      if (element.tabIndex >= 0) element.focus()
    }
  })
  // Not a timer of the page: where the policy forbids every script none ever ends.
  await page.waitForTimeout(50)
}

/** Runs in the page: what stands in it that only a hostile text could have brought there. */
function findDangers(): string[] {
  const dangers: string[] = []
  const forbidden =
    'iframe, object, embed, base, math, template, meta[http-equiv], link[rel=import], [srcdoc], [is], [style]'
  for (const element of document.querySelectorAll(forbidden)) dangers.push(element.outerHTML.slice(0, 200))
  for (const script of document.querySelectorAll('script')) {
    const isData = /json/.test(script.type)
    if (!isData && !script.src.startsWith(`${location.origin}/assets/`)) dangers.push(script.outerHTML.slice(0, 200))
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) dangers.push(element.outerHTML.slice(0, 200))
      if (!/^(href|src|action|formaction|poster|data|ping|cite|background|xlink:href|srcset)$/.test(name)) continue
      const scheme = URL.parse(value, location.href)?.protocol ?? ''
      const isImage = element.matches('img, link[rel=icon]') && value.startsWith('data:image/')
      if (!/^(https?:|mailto:|tel:)$/.test(scheme) && !isImage) dangers.push(`${name}=${value.slice(0, 100)}`)
    }
  }
  return dangers
}
