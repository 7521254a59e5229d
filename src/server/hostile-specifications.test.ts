import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { brokenDocuments, evilDocuments, type HostileDocument } from '../testing/hostile/documents.ts'
import { swapTypes } from '../testing/hostile/fuzz.ts'
import { show, statusOf } from '../testing/hostile/pages.ts'
import { addPortal, type TestPortal } from '../testing/people.ts'
import { createSites } from './sites/web.ts'

/* Broken and hostile descriptions are refused by a limit or shown as far as they go: no 500, no hang (SPEC-1 to SPEC-6). */

let house: TestGatehouse
let portal: TestPortal
beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites, worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public' })
})
afterAll(() => house.stop())

async function showAll(document: HostileDocument): Promise<Record<string, number>> {
  const shown = await show(house, portal, document)
  const odd: Record<string, number> = {}
  for (const page of shown?.pages ?? []) {
    const forms = [page, page.replace(/(\?|$)/, '.md$1')]
    for (const form of forms) {
      const status = await statusOf(house, portal, form)
      // A page may have no Markdown form; a page that is linked is there.
      if (status !== 200 && (status !== 404 || form === page)) odd[form] = status
    }
  }
  return odd
}

describe('SPEC-1, SPEC-4, SPEC-5, SPEC-6: every page of a broken description is shown', () => {
  test.each(brokenDocuments())('$name', async (document) => {
    expect(await showAll(document)).toEqual({})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('SPEC-8: every page of a description whose texts would run is shown', () => {
  test.each(evilDocuments())('$name', async (document) => {
    expect(await showAll(document)).toEqual({})
  })
})

describe('wrong types everywhere', () => {
  test.each([1, 2, 3, 4])('seed %d', async (seed) => {
    for (const document of swapTypes(seed, 15)) expect(await showAll(document), document.name).toEqual({})
  })
})

test('search finds what is in them without a 500', async () => {
  for (const query of ['<script>', '__proto__', 'ran()', '%00%27', '\\']) {
    expect(await statusOf(house, portal, `/search?q=${encodeURIComponent(query)}`), query).toBe(200)
    expect(await statusOf(house, portal, `/api/v3/search?q=${encodeURIComponent(query)}`), query).toBeLessThan(500)
  }
})

test('nothing of it was a fault of ours', () => {
  const faults = house.log.filter((line) => /"level":"error"/.test(line))
  expect(faults).toEqual([])
})
