import type { Page } from 'playwright-core'
import { openAnother, type Reader } from './browser.ts'
import { workOff } from './lanes.ts'
import { type Look, lookAt, looks } from './look.ts'
import { lookInside, unfold } from './openings.ts'
import { formsToFill } from './refusals.ts'
import { within } from './within.ts'

export type Walk = {
  pages: string[]
  /** How many pages of each kind. */
  kinds: Map<string, number>
  /** A page of each kind that holds a form with something to fill in. */
  forms: string[]
  /** What the pages are made of: elements, each with each of its classes. */
  shapes: Set<string>
  faults: string[]
}

type WalkOptions = {
  origin: string
  /** Where to begin, beside the start page: what no link leads to. */
  starts?: string[]
  /** Addresses that say on a whole page that they have nothing to show, with the status of that. */
  answers?: Record<string, number>
  /** A walk of somebody else over the same site, who is shown the same pages in another frame. */
  before?: Walk | undefined
  most?: number
  /** Longest time for one page, in milliseconds. */
  patience?: number
}

/** Windows at a time. */
const lanes = 2
/** Of each kind, how many pages that somebody else has seen are opened again. */
const mostAgain = 6

/**
 * Opens everything that links of one site lead to, each address once, and looks at it. The first page of each kind is
 * looked at in every width and scheme, with what it holds opened. The others are unfolded: those made of something that no
 * page before was made of are looked at in all four as well, the rest in one, in turn, for a reference has hundreds of
 * pages that are drawn alike. What somebody else has seen before is looked at where it is made of something new.
 */
export async function walkSite(reader: Reader, options: WalkOptions): Promise<Walk> {
  const { origin, starts = [], answers = {}, before, most = 600, patience = 90_000 } = options
  const waiting = ['/', ...starts]
  const known = new Set(waiting.map(variantOf))
  const seenBefore = new Set(before?.pages)
  const walk: Walk = { pages: [], kinds: new Map(), forms: [], shapes: new Set(before?.shapes), faults: [] }
  const found = (...faults: string[]) => void walk.faults.push(...faults)

  const visit = async ({ page, complaints }: Reader, path: string) => {
    const { status, isFile } = await open(page, origin, path)
    const expected = answers[path] ?? 200
    if (status !== expected) found(`${path} answers ${status}`)
    if (isFile) return
    for (const link of await linksOf(page)) {
      if (known.has(variantOf(link.href))) continue
      known.add(variantOf(link.href))
      if (!link.isFile) {
        waiting.push(link.href)
        continue
      }
      const answered = await statusOf(page, link.href)
      if (answered !== 200) found(`${link.href} on ${path} answers ${answered}`)
    }
    const kind = kindOf(page.url())
    const already = walk.kinds.get(kind) ?? 0
    walk.kinds.set(kind, already + 1)
    const newShapes = (await shapesOf(page)).filter((shape) => !walk.shapes.has(shape))
    for (const shape of newShapes) walk.shapes.add(shape)
    if (already === 0 && !before?.kinds.has(kind)) {
      if ((await page.locator(formsToFill).count()) > 0) walk.forms.push(path)
      found(...(await lookAt(page, path, looks)), ...(await lookInside(page, path)))
    } else if (newShapes.length > 0 || !seenBefore.has(path)) {
      const inTurn = looks[walk.pages.indexOf(path) % looks.length] as Look
      await unfold(page)
      found(...(await lookAt(page, path, newShapes.length > 0 ? looks : [inTurn])))
    }
    // The browser tells of every such answer; that one was asked for.
    found(...complaints.splice(0).filter((line) => expected === 200 || !line.includes(`a status of ${expected} `)))
  }

  const windows = [reader, ...(await Promise.all(Array.from({ length: lanes - 1 }, () => openAnother(reader))))]
  try {
    await workOff(waiting, windows, async (path, window) => {
      if (seenBefore.has(path) && (walk.kinds.get(kindOf(origin + path)) ?? 0) >= mostAgain) return
      walk.pages.push(path)
      if (walk.pages.length > most) throw new Error(`More than ${most} pages; the walk seems to have no end.`)
      const visited = visit(window, path).catch((error) => found(`${path}: ${error}`))
      await within(patience, path, visited)
    })
  } catch (error) {
    // A page that hangs holds its window, so it ends the walk.
    found(String(error))
  }
  // What a page that was given up says when its window closes is no news.
  const ended = { ...walk, faults: [...walk.faults] }
  await Promise.all(windows.slice(1).map(({ context }) => context.close()))
  return ended
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

/** The addresses on this site that the page links to, without fragments. */
async function linksOf(page: Page): Promise<{ href: string; isFile: boolean }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin)
      .map((link) => ({ href: link.pathname + link.search, isFile: link.hasAttribute('download') })),
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

/** What the page is made of: its elements, each with each of its classes. */
function shapesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(svg *)')].flatMap(({ localName, classList }) => [
      localName,
      ...[...classList].map((name) => `${localName}.${name}`),
    ]),
  )
}

/** Of these the value says what the page shows; of others, such as the order of a list, it is the same page. */
const telling = ['version', 'group', 'breaking', 'status', 'state', 'kind']

/** The address, with the names only of what shows the same page in another way, and without the way back. */
function variantOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site.invalid')
  searchParams.delete('back')
  // Order once, and not with each filter again.
  if (searchParams.size > 1) searchParams.delete('sort')
  const parts = [...searchParams].map(([name, value]) => (telling.includes(name) ? `${name}=${value}` : name))
  return `${pathname}?${[...new Set(parts)].sort()}`
}

/** The path with what names one thing taken out: pages of one kind are drawn by the same code. */
function kindOf(address: string): string {
  return new URL(address).pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/^\/apis\/(?!new$)[^/]+/, '/apis/*')
    .replace(/\/(operations|schemas|docs)\/.+/, '/$1/*')
}
