import type { Page } from 'playwright-core'

/** What an operator does in the console; the page is signed in. */
export async function createPortal(page: Page, origin: string, name: string): Promise<{ id: string; origin: string }> {
  await page.goto(origin)
  await page.getByRole('main').getByRole('link', { name: 'Create portal' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create portal' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  const id = /\/portals\/([^/?#]+)/.exec(page.url())?.[1] ?? ''
  const address = await page.getByRole('link', { name: 'Open portal' }).first().getAttribute('href')
  return { id, origin: new URL(address ?? '').origin }
}

export async function approveDeveloper(page: Page, origin: string, portal: string, name: string): Promise<void> {
  await openPlace(page, origin, portal, 'Developers')
  await approve(page, name)
}

/** Approves all that an application asked for. */
export async function approveApplication(page: Page, origin: string, portal: string, name: string): Promise<void> {
  await openPlace(page, origin, portal, 'Applications')
  await approve(page, name)
}

async function openPlace(page: Page, origin: string, portal: string, place: string): Promise<void> {
  await page.goto(origin)
  await page.getByRole('main').getByRole('link', { name: portal, exact: true }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()
  await page.getByRole('heading', { level: 1, name: place }).waitFor()
}

/** From the list that is open, by the filter for those who wait. */
async function approve(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Pending/ }).click()
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('button', { name: 'Approve', exact: true }).filter({ visible: true }).click()
  await page.getByRole('main').getByRole('status').filter({ hasText: 'Approved.' }).waitFor()
}
