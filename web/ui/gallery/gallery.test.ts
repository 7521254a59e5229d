import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveGallery } from './serve.ts'

let gallery: Awaited<ReturnType<typeof serveGallery>>
let browser: Browser

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await gallery?.close()
})

/** Opens a page of the gallery and collects what the browser complains of: CSP, missing files, thrown errors. */
async function open(name: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${gallery.origin}/${name}`, { waitUntil: 'load' })
  return { page, complaints, close: () => context.close() }
}

describe('every page of the kit', () => {
  /** One load a page: what follows only resizes the window and changes the scheme. */
  it('is whole in every width, in light and dark: no axe violation, no sideways scroll, no breach of policy (WEB-4)', async () => {
    // A colour on its way to the other scheme's has a contrast that no one is left with.
    const { page, complaints, close } = await open('catalog', { reducedMotion: 'reduce' })
    const found: string[] = []
    for (const name of gallery.pages) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${gallery.origin}/${name}`, { waitUntil: 'load' })
      const check = async (place: string) => {
        // Legacy mode stays in the page; the other one opens a second page for frames, which there are none of.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        found.push(...violations.map(({ id, nodes }) => `${name}, ${place}: ${id} ${nodes[0]?.html}`))
      }
      await check('wide and light')
      for (const width of [1920, 768, 320, 390]) {
        await page.setViewportSize({ width, height: 800 })
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) found.push(`${name}: ${over} pixels too wide at ${width}`)
      }
      await page.emulateMedia({ colorScheme: 'dark' })
      await check('narrow and dark')
    }
    expect([...found, ...complaints]).toEqual([])
    await close()
  }, 180_000)

  it('draws accented letters and strong words in our own fonts, at every weight', async () => {
    const { page, close } = await open('kit')
    await page.evaluate(async () => {
      const tags = ['p', 'strong', 'h1', 'h5', 'code', 'kbd']
      document.body.append(...tags.map((tag) => Object.assign(document.createElement(tag), { className: 'letters' })))
      for (const one of document.querySelectorAll('.letters')) one.textContent = 'Größe, café, Łódź'
      document.body.getBoundingClientRect()
      await document.fonts.ready
    })
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.letters' })
    const drawn = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })))
    expect(drawn.flatMap(({ fonts }) => fonts.filter(({ isCustomFont }) => !isCustomFont))).toEqual([])
    expect(drawn.every(({ fonts }) => fonts.length > 0)).toBe(true)
    await close()
  })

  it('loads less than 4 KB of script', async () => {
    const { page, close } = await open('kit')
    const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
    let size = 0
    for (const address of addresses.filter((address) => address.endsWith('.js'))) {
      size += brotliCompressSync(await (await fetch(address)).bytes()).length
    }
    expect(size).toBeLessThan(4096)
    await close()
  })
})

describe('without script', () => {
  it('menus open, the phone menu folds, secrets and samples stand in the page', async () => {
    const { page, close } = await open('developers', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    })
    await page.locator('summary').first().click()
    await page.getByRole('link', { name: 'Outbox' }).waitFor()
    await page.getByRole('button', { name: 'Actions for Alan Turing' }).click()
    await page.getByRole('button', { name: 'Reject' }).filter({ visible: true }).first().waitFor()
    await page.goto(`${gallery.origin}/secret`)
    expect(await page.getByRole('status', { name: 'API key' }).textContent()).toContain('gtk_')
    expect(await page.getByRole('button', { name: 'Copy API key' }).count()).toBe(0)
    await page.goto(`${gallery.origin}/api`)
    expect(await page.getByText('"settled"').isVisible()).toBe(true)
    await close()
  })
})

describe('with script', () => {
  it('a form that was refused puts the reader at the summary, which leads to the fields', async () => {
    const { page, close } = await open('sign-up')
    await page.waitForFunction(() => document.activeElement?.id === 'form-errors')
    await page.getByRole('link', { name: 'Take at least 8 characters' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-password')
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ada.example.com')
    await close()
  })

  it('a copy button copies and says so', async () => {
    const { page, close } = await open('app', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy Application ID' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('5f2c9c1e')
    await close()
  })

  it('dates stand in the zone and the writing of the reader', async () => {
    const { page, close } = await open('app', { locale: 'de-AT', timezoneId: 'Asia/Tokyo' })
    expect(await page.locator('time[data-form=date-time]').textContent()).toBe('20. Nov. 2026, 18:00')
    await close()
  })

  it('a chosen theme is kept in a cookie and written by the server', async () => {
    const { page, close } = await open('catalog', { colorScheme: 'light' })
    await page.getByLabel('Theme').selectOption('dark')
    await page.reload()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
    await close()
  })

  it('a question comes as a dialog, and Escape leaves it', async () => {
    const { page, close } = await open('app')
    await page.getByRole('link', { name: 'Delete application' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete Warehouse sync?' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await close()
  })

  it('leaving a secret that was not stored asks once', async () => {
    const { page, close } = await open('secret')
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      return dialog.accept()
    })
    // Browsers ask only those who have touched the page.
    await page.getByRole('heading', { name: 'Your new key is ready' }).click()
    await page.goto(`${gallery.origin}/catalog`)
    expect(asked).toBe(1)
    await page.goto(`${gallery.origin}/secret`)
    await page.getByRole('link', { name: 'I have stored it' }).click()
    expect(asked).toBe(1)
    await close()
  })
})
