import type { Page } from 'playwright-core'
import { openAnother, type Reader } from './browser.ts'
import { type Look, lookAt, looks } from './look.ts'
import { lookInside, unfold } from './openings.ts'

export type Walk = { pages: string[]; kinds: Map<string, number>; faults: string[] }

type WalkOptions = {
  origin: string
  /** Where to begin, beside the start page: what no link leads to. */
  starts?: string[]
  most?: number
  /** Beginnings of addresses that other tests look at. */
  without?: string[]
}

/** Windows at a time. */
const lanes = 2
/** Of a kind, how many are looked at and how many are opened at all: a reference has hundreds of pages, drawn alike. */
const mostLooked = 4
const mostOpened = 12

/**
 * Opens everything that links of one site lead to, each address once, and looks at it. The first of each kind is looked
 * at in every width and scheme, with what it holds opened; the next, unfolded, take the looks in turn; later ones are only
 * opened.
 */
export async function walkSite(reader: Reader, options: WalkOptions): Promise<Walk> {
  const { origin, starts = [], most = 400, without = [] } = options
  const windows = [reader, await openAnother(reader)]
  const waiting = ['/', ...starts]
  const known = new Set(waiting.map(variantOf))
  const walk: Walk = { pages: [], kinds: new Map(), faults: [] }
  const visit = async ({ page, complaints }: Reader, path: string) => {
    const { status, isFile } = await open(page, origin, path)
    if (status !== 200) walk.faults.push(`${path} answers ${status}`)
    if (isFile) return
    for (const link of await linksOf(page)) {
      if (known.has(variantOf(link.href)) || without.some((start) => link.href.startsWith(start))) continue
      known.add(variantOf(link.href))
      if (!link.file) {
        waiting.push(link.href)
        continue
      }
      const answered = await statusOf(page, link.href)
      if (answered !== 200) walk.faults.push(`${link.href} on ${path} answers ${answered}`)
    }
    const kind = kindOf(page.url())
    const before = walk.kinds.get(kind) ?? 0
    walk.kinds.set(kind, before + 1)
    if (before >= mostLooked) {
      // It answers, and the browser has nothing to say against it.
    } else if (before > 0) {
      await unfold(page)
      walk.faults.push(...(await lookAt(page, path, [looks[walk.pages.indexOf(path) % looks.length] as Look])))
    } else {
      walk.faults.push(...(await lookAt(page, path, looks)), ...(await lookInside(page, path, looks.slice(1, 3))))
    }
    walk.faults.push(...complaints.splice(0))
  }
  while (waiting.length > 0) {
    const isWanted = (path: string) => (walk.kinds.get(kindOf(origin + path)) ?? 0) < mostOpened
    const paths = waiting.splice(0, lanes).filter(isWanted)
    walk.pages.push(...paths)
    if (walk.pages.length > most) throw new Error(`More than ${most} pages; the walk seems to have no end.`)
    await Promise.all(paths.map((path, lane) => visit(windows[lane] as Reader, path)))
  }
  await windows[1]?.context.close()
  return walk
}

/** Opens an address; what the browser would rather save is only asked for. */
async function open(
  page: Page,
  origin: string,
  path: string,
): Promise<{ status: number | undefined; isFile: boolean }> {
  try {
    const answer = await page.goto(origin + path)
    // A feed or a map is closed in: nothing runs in it, so nothing can be looked at by script.
    const isPage = answer?.headers()['content-type']?.startsWith('text/html') ?? false
    return { status: answer?.status(), isFile: !isPage }
  } catch (error) {
    if (!String(error).includes('Download is starting')) throw error
    return { status: await statusOf(page, path), isFile: true }
  }
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
  return page.evaluate(async (address) => {
    const { status, body } = await fetch(address)
    // A body that nobody reads holds its connection, and six of them hold all there are.
    await body?.cancel()
    return status
  }, path)
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
      .replace(/^\/apis\/(?!new$)[^/]+/, '/apis/*')
      .replace(/\/(operations|schemas|docs|changelog)\/.+/, '/$1/*') + (search ? '?' : '')
  )
}
