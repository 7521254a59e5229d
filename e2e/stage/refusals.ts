import type { Locator, Page } from 'playwright-core'
import type { Reader } from './browser.ts'
import { lookAt, looks } from './look.ts'
import { unfold } from './openings.ts'
import { within } from './within.ts'

/** Longest time for one page, in milliseconds. */
const patience = 60_000
/** Forms that ask for something; a viewer sees forms without a button. */
export const formsToFill = 'main form.gh-form[method=post]:has([required]):has(button:not([type=button]))'

/** Opens addresses that answer with a problem: each as expected, as a page that is whole in every look. */
export async function lookAtProblems(
  reader: Reader,
  origin: string,
  expected: Record<string, number>,
): Promise<string[]> {
  const faults: string[] = []
  for (const [path, status] of Object.entries(expected)) {
    const answer = await reader.page.goto(origin + path)
    faults.push(...(await lookAtAnswer(reader, path, answer?.status(), status)))
  }
  return faults
}

/** A form of another site, posted to this one, as a browser sends it; and a form of a type that no page of ours has. */
export async function lookAtForeignForms(reader: Reader, target: string): Promise<string[]> {
  const faults: string[] = []
  const { page } = reader
  const form = (type: string) =>
    `<!doctype html><title>Elsewhere</title><form method="post" enctype="${type}" action="${target}"><input name="a" value="b"></form>`
  for (const [place, type, status] of [
    ['http://elsewhere.example/', 'application/x-www-form-urlencoded', 403],
    [new URL('/elsewhere', target).href, 'multipart/form-data', 415],
  ] as const) {
    await page.route(place, (route) => route.fulfill({ contentType: 'text/html', body: form(type) }))
    await page.goto(place)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    const loaded = page.waitForEvent('load')
    await page.evaluate(() => document.querySelector('form')?.submit())
    const answer = await answered
    await loaded
    faults.push(...(await lookAtAnswer(reader, `a form of ${place}`, answer.status(), status)))
    await page.unroute(place)
  }
  return faults
}

async function lookAtAnswer(
  { page, complaints }: Reader,
  place: string,
  status: number | undefined,
  expected: number,
): Promise<string[]> {
  const faults = await lookAt(page, place, looks)
  if (status !== expected) faults.push(`${place} answers ${status} instead of ${expected}`)
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) faults.push(`${place} has no heading`)
  // The browser tells of every answer of such a status; that one was asked for.
  const others = complaints.splice(0).filter((line) => !line.includes(`a status of ${expected} `))
  return [...faults, ...others]
}

/** Sends every form of these pages with nothing in it: each says what is wrong, on a page that is whole in every look. */
export async function lookAtRefusedForms(reader: Reader, origin: string, paths: string[]): Promise<string[]> {
  const { page, complaints } = reader
  const faults: string[] = []
  for (const path of paths) {
    const send = async (position: number) => {
      await page.goto(origin + path)
      await unfold(page)
      const forms = page.locator(formsToFill)
      if (position >= (await forms.count())) return false
      await sendEmpty(page, forms.nth(position))
      if (await isRefused(page)) faults.push(...(await lookAt(page, `${path}, sent empty`, looks)))
      else faults.push(`${path}, sent empty, shows no errors but ${page.url()}`)
      faults.push(...complaints.splice(0))
      return true
    }
    for (let position = 0; await within(patience, `${path}, sent empty,`, send(position)); position++);
  }
  return faults
}

async function sendEmpty(page: Page, form: Locator): Promise<void> {
  await form.evaluate((element: HTMLFormElement) => {
    for (const field of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      if (field.type === 'checkbox' || field.type === 'radio') (field as HTMLInputElement).checked = false
      else if (field.type !== 'hidden') field.value = ''
    }
  })
  await Promise.all([page.waitForEvent('load'), form.locator('button:not([type=button])').last().click()])
}

async function isRefused(page: Page): Promise<boolean> {
  return (await page.locator('main').getByRole('alert').count()) > 0
}
