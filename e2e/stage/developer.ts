import type { Page } from 'playwright-core'
import type { CaughtMail, MailCatcher } from '../../src/testing/mail-catcher.ts'

export type Person = { email: string; name: string; password: string }

/** What a developer does on the pages of the site, by what stands on them; none of it needs script. */
export async function signUp(page: Page, mail: MailCatcher, origin: string, person: Person): Promise<void> {
  await page.goto(origin)
  await page.getByRole('main').getByRole('link', { name: 'Sign up' }).first().click()
  await page.getByLabel('Full name').fill(person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await page.goto(linkOf(await mail.waitFor(mailTo(person, '/verify-email?'), 15_000), '/verify-email?'))
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Set password' }).click()
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

/** A mail to somebody that holds such a link. */
export const mailTo = (person: Person, link: string) => (mail: CaughtMail) =>
  mail.to.includes(person.email) && mail.links.some((address) => address.includes(link))

export function linkOf(mail: CaughtMail, part: string): string {
  return mail.links.find((link) => link.includes(part)) ?? ''
}

/** What stands in the dialog that shows a new key: the key and the command that is ready to run. */
export async function readKey(page: Page): Promise<{ key: string; command: string }> {
  const dialog = page.getByRole('dialog', { name: 'Your new key' })
  await dialog.waitFor()
  return {
    key: ((await dialog.getByRole('status', { name: 'API key' }).textContent()) ?? '').trim(),
    command: ((await dialog.locator('figure', { hasText: 'Try it' }).locator('pre').textContent()) ?? '').trim(),
  }
}

/** Opens the menu of a row and chooses from it. */
export async function chooseFromMenu(page: Page, row: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${row}` }).click()
  await page.getByRole('link', { name: act, exact: true }).filter({ visible: true }).click()
}
