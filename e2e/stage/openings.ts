import type { Page } from 'playwright-core'
import { fewLooks, lookAt } from './look.ts'

const openers = '[popovertarget], [data-dialog] a'
const openNow = ':popover-open, dialog[open]'

/** Opens what a page holds back, all folds at once and then each kind of menu and dialog, and looks at it. */
export async function lookInside(page: Page, place: string): Promise<string[]> {
  const faults: string[] = []
  for (const look of fewLooks) {
    await page.setViewportSize({ width: look.width, height: 900 })
    if ((await unfold(page)) > 0) faults.push(...(await lookAt(page, `${place}, unfolded`, [look])))
    await fold(page)
    for (const position of await findOpeners(page)) {
      const opener = page.locator(openers).nth(position)
      await opener.click()
      const opened = page.locator(openNow)
      await opened.first().waitFor()
      const name = (await opener.getAttribute('aria-label')) ?? (await opener.textContent())
      faults.push(...(await lookAt(page, `${place}, ${name?.trim()} open`, [look], openNow)))
      await page.keyboard.press('Escape')
      await opened.waitFor({ state: 'hidden' })
    }
  }
  return faults
}

/** Opens what is closed and can be seen; gives how many. */
export function unfold(page: Page): Promise<number> {
  return page.evaluate(() => {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    const seen = closed.filter((fold) => fold.checkVisibility())
    for (const fold of seen) {
      fold.open = true
      fold.dataset.unfolded = ''
    }
    return seen.length
  })
}

function fold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-unfolded]')) {
      fold.open = false
      delete fold.dataset.unfolded
    }
  })
}

/** Positions among the openers: of menus and dialogs with the same entries, as those of rows are, the first. */
function findOpeners(page: Page): Promise<number[]> {
  return page.evaluate((selector) => {
    const known = new Set<string>()
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((opener, position) => {
      const id = opener.getAttribute('popovertarget') ?? opener.closest<HTMLElement>('[data-dialog]')?.dataset.dialog
      const entries = document.getElementById(id ?? '')?.textContent ?? ''
      if (known.has(entries) || !opener.checkVisibility()) return []
      known.add(entries)
      return [position]
    })
  }, openers)
}
