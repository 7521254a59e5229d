import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

export type Look = { width: number; colorScheme: 'light' | 'dark' }

const [wideLight, wideDark, narrowDark, narrowLight]: readonly Look[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
]
/** Every width in every scheme; those of one width stand together. */
export const looks = [wideLight, wideDark, narrowDark, narrowLight] as readonly Look[]
/** Each width and each scheme, once. */
export const fewLooks = [wideDark, narrowLight] as readonly Look[]

/** What axe tells of one rule, as far as it is read here. */
type Violation = { id: string; html: string | undefined; summary: string | undefined; beside: string[] }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Rules that look at colours: all that another scheme at the same width can break. */
const colours = ['color-contrast', 'link-in-text-block']
let runs = 0

/** How often axe ran so far. */
export const axeRuns = (): number => runs

/**
 * What is wrong with the page that is open, in each of these looks: by axe, by what the window cannot hold. `part` narrows
 * axe to what has just been opened on it.
 */
export async function lookAt(page: Page, place: string, chosen: readonly Look[], part?: string): Promise<string[]> {
  const faults: string[] = []
  // By the protocol and not as an element, which the page's policy would refuse. It stays until the page is left.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe)
    await page.evaluate(layOutAll)
  }
  for (const [position, look] of chosen.entries()) {
    await page.setViewportSize({ width: look.width, height: 900 })
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
    const rules = chosen[position - 1]?.width === look.width ? colours : undefined
    const { over, violations } = await page.evaluate(findFaults, { part, rules })
    runs += 1
    const where = `${place} (${look.width}, ${look.colorScheme})`
    for (const { id, html, summary, beside } of violations) {
      faults.push(`${where}: ${id} ${html} ${summary} ${beside.join(' ')}`)
    }
    if (over > 0) faults.push(`${where}: ${over} pixels too wide`)
  }
  return faults
}

/**
 * Runs in the page. A part that is out of sight keeps the height it had in a wider window until it comes near, while its
 * words are laid out anew for whoever asks: they seem to stand on what follows. No reader can see that, axe would.
 */
function layOutAll(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets.push(sheet)
}

type Asked = { part: string | undefined; rules: string[] | undefined }

/** Runs in the page. Nothing is fetched ahead: only rules that are off by default, and media, would ask for it. */
async function findFaults({ part, rules }: Asked): Promise<{ over: number; violations: Violation[] }> {
  // What is drawn in the frames after counts too, and what that begins; what turns for ever is not waited for.
  const ending = () =>
    document.getAnimations().filter(({ playState, effect }) => {
      return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
    })
  for (let running = ending(); running.length > 0; running = ending()) {
    await Promise.allSettled(running.map(({ finished }) => finished))
  }
  const { scrollWidth, clientWidth } = document.documentElement
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run((part && document.querySelector(part)) || document, {
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
    ...(rules ? { runOnly: rules } : {}),
  })
  return {
    over: scrollWidth - clientWidth,
    violations: violations.map(({ id, nodes: [first] }) => ({
      id,
      html: first?.html,
      summary: first?.failureSummary,
      // What axe judged it by: of a colour, what it believes to lie behind.
      beside: (first?.any ?? []).flatMap(({ relatedNodes = [] }) => relatedNodes.map(({ html }) => html.slice(0, 200))),
    })),
  }
}
