import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Chromium finds `*.localhost` by itself; what it would fetch for its own sake is turned off. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
}

export type Reader = {
  page: Page
  context: BrowserContext
  /** What the browser complained of: thrown errors, missing files, breaches of the content policy. */
  complaints: string[]
}

/** Somebody with a browser window of their own. */
export async function openReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(15_000)
  return openPage(context)
}

/** One more window of the same person. A page behind another one in a window draws nothing, and what waits for it waits. */
export async function openAnother({ context }: Reader): Promise<Reader> {
  return openReader(context.browser() as Browser, { storageState: await context.storageState() })
}

async function openPage(context: BrowserContext): Promise<Reader> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return { page, context, complaints }
}
