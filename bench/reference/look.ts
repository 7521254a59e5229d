import type { Browser, Page } from 'playwright-core'

export type Sight = {
  /** Milliseconds from the start of the navigation until the heading was to be read. */
  visible: number
  /** Bytes over the wire, headers included, of all that the page fetched in the time it was watched. */
  transferred: number
  /** Tasks of the main thread above 50 ms, in milliseconds. */
  longTasks: number[]
}

/** How long a page is watched once its heading is there: what it fetches and does late counts too. */
const afterwards = 1_500

/**
 * Opens an address in a window with an empty cache and waits until an operation's heading is to be read in it.
 * @param slowdown of the processor, as Chromium makes it
 * @throws Error when nothing is to be seen in `patience` milliseconds
 */
export async function look(
  browser: Browser,
  url: string,
  heading: string,
  { slowdown = 1, patience = 120_000 } = {},
): Promise<Sight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let transferred = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      transferred += encodedDataLength
    })
    await session.send('Network.enable')
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(watch, heading)
    await page.goto(url, { waitUntil: 'commit', timeout: patience })
    const visible = await seen(page, patience)
    await page.waitForTimeout(afterwards)
    const longTasks = await page.evaluate(() => (window as unknown as Watched).seen.longTasks)
    return { visible, transferred, longTasks }
  } finally {
    await context.close()
  }
}

type Watched = { seen: { visible: number; longTasks: number[] } }

async function seen(page: Page, patience: number): Promise<number> {
  // Asked for seldom, since asking costs the page some of its time.
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const visible = await page
      .evaluate(() => (window as unknown as Partial<Watched>).seen?.visible)
      .catch(() => undefined)
    if (visible) return visible
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No such heading in ${patience / 1000} s`)
}

/** Runs in the page, before anything of it does. */
function watch(heading: string): void {
  if (window !== window.top) return
  const seen = { visible: 0, longTasks: [] as number[] }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longTasks.push(Math.round(entry.duration))
  }).observe({ type: 'longtask', buffered: true })
  const isInWindow = (element: Element) => {
    const { top, bottom, width, height } = element.getBoundingClientRect()
    return (
      width > 0 && height > 0 && bottom > 0 && top < innerHeight && getComputedStyle(element).visibility !== 'hidden'
    )
  }
  const find = (root: Document | ShadowRoot): boolean => {
    for (const element of root.querySelectorAll('h1, h2, h3, h4, [role=heading]')) {
      if (element.textContent?.trim().startsWith(heading) && isInWindow(element)) return true
    }
    // Custom elements of the peers; a page without any costs nothing here.
    for (const host of root.querySelectorAll('rapi-doc, kong-spec-renderer, elements-api, redoc')) {
      if (host.shadowRoot && find(host.shadowRoot)) return true
    }
    return false
  }
  const step = () => {
    if (find(document)) seen.visible = performance.now()
    else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}
