import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Reader } from './browser.ts'

type Look = { width: number; colorScheme: 'light' | 'dark' }

/** Of the first page of a kind, and of the second: between them every width in every scheme. */
const looks: Look[][] = [
  [
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ],
  [
    { width: 1280, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
  ],
]

export type Walk = { pages: string[]; faults: string[] }

type WalkOptions = {
  origin: string
  /** Where to begin, beside the start page: what no link leads to. */
  starts?: string[]
  most?: number
}

/**
 * Opens everything that links of one site lead to, each address once. Of each kind of page two are looked at closely:
 * a hundred operations are drawn by the same few lines.
 */
export async function walkSite({ page, complaints }: Reader, options: WalkOptions): Promise<Walk> {
  const { origin, starts = [], most = 400 } = options
  const waiting = ['/', ...starts]
  const known = new Set(waiting.map(variantOf))
  const kinds = new Map<string, number>()
  const walk: Walk = { pages: [], faults: [] }
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (walk.pages.length >= most) throw new Error(`More than ${most} pages; the walk seems to have no end.`)
    walk.pages.push(path)
    await page.setViewportSize({ width: 1280, height: 900 })
    const { status, isFile } = await open(page, origin, path)
    if (status !== 200) walk.faults.push(`${path} answers ${status}`)
    if (isFile) continue
    for (const link of await linksOf(page)) {
      if (link.file) {
        const answered = await statusOf(page, link.href)
        if (answered !== 200) walk.faults.push(`${link.href} on ${path} answers ${answered}`)
      } else if (!known.has(variantOf(link.href))) {
        known.add(variantOf(link.href))
        waiting.push(link.href)
      }
    }
    const kind = kindOf(page.url())
    const ofKind = kinds.get(kind) ?? 0
    kinds.set(kind, ofKind + 1)
    for (const look of looks[ofKind] ?? []) walk.faults.push(...(await lookAt(page, path, look)))
    walk.faults.push(...complaints.splice(0))
  }
  return walk
}

/** Opens an address; what the browser would rather save is only asked for. */
async function open(
  page: Page,
  origin: string,
  path: string,
): Promise<{ status: number | undefined; isFile: boolean }> {
  try {
    return { status: (await page.goto(origin + path))?.status(), isFile: false }
  } catch (error) {
    if (!String(error).includes('Download is starting')) throw error
    return { status: await statusOf(page, path), isFile: true }
  }
}

/** What is wrong with the page that is open, at one width and scheme. */
async function lookAt(page: Page, path: string, look: Look): Promise<string[]> {
  await page.setViewportSize({ width: look.width, height: 900 })
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
  const place = `${path} (${look.width}, ${look.colorScheme})`
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  // Legacy mode stays in the page; the other one opens a second page for frames, which there are none of.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const faults = violations.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  return over > 0 ? [...faults, `${place}: ${over} pixels too wide`] : faults
}

/** The addresses on this site that the page links to, without fragments; `file` for what is to be saved. */
async function linksOf(page: Page): Promise<{ href: string; file: boolean }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin)
      .map((link) => ({ href: link.pathname + link.search, file: link.hasAttribute('download') })),
  )
}

/** Asked for from inside the page, which knows the names below localhost. */
function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (address) => (await fetch(address)).status, path)
}

/** The address with the names of its query only: sorted by another column, a list is the same page. So is a way back. */
function variantOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site.invalid')
  searchParams.delete('back')
  return `${pathname}?${[...new Set(searchParams.keys())].sort()}`
}

/** The address with what names one thing taken out: pages of one kind are drawn by the same code. */
function kindOf(address: string): string {
  const { pathname, search } = new URL(address)
  return (
    pathname
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
      .replace(/^\/apis\/[^/]+/, '/apis/*')
      .replace(/\/(operations|docs)\/.+/, '/$1/*') + (search ? '?' : '')
  )
}
