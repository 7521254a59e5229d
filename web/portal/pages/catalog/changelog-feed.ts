import { dataOf, dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage } from '../../../page.ts'
import { changeLine, entrySummary, entryTitle, operationName } from '../../../reference/changes/text.ts'
import type { Changelog } from '../../../reference/changes/types.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'

const mostEntries = 25

/** `/apis/{slug}/changelog.atom`: the newest entries for feed readers (RFC 4287). */
export const changelogFeed: PortalPage<never> = {
  address: '/apis/:slug/changelog.atom',
  access: 'anyone',
  kept: { query: [] },
  load: async ({ client, params, portal, language }) => {
    const words = textsIn(language).portal.changelog
    const path = { apiIdOrSlug: params.slug ?? '' }
    const api = await dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path } }))
    if (!api) return missing()
    const { data } = await dataOf(
      client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog', {
        params: { path: { apiIdOrSlug: api.id }, query: { 'page[size]': mostEntries } },
      }),
    )
    const page = `${portal.origin}/apis/${api.slug}/changelog`
    const lines = [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
      element('id', `urn:uuid:${api.id}`),
      element('title', words.title(api.name)),
      element('updated', data[0]?.created_at ?? api.created_at),
      `<author>${element('name', portal.name)}</author>`,
      `<link rel="self" type="application/atom+xml" href="${escapeXml(`${page}.atom`)}"/>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
      ...data.map((entry) => writeEntry(entry, page, words)),
      '</feed>',
    ]
    return { piece: `${lines.join('\n')}\n`, type: 'application/atom+xml; charset=utf-8' }
  },
  title: () => '',
  View: () => null as never,
}

function writeEntry(entry: Changelog['data'][number], page: string, words: Texts['portal']['changelog']): string {
  const operations = entry.operations.map(
    (operation) =>
      `<li>${escapeXml(`${words.operation.kinds[operation.change]}: ${operationName(operation, words)}`)}<ul>${operation.changes
        .map((change) => `<li>${escapeXml(changeLine(change, words))}</li>`)
        .join('')}</ul></li>`,
  )
  const html = `<p>${escapeXml(entrySummary(entry, words))}</p>${operations.length > 0 ? `<ul>${operations.join('')}</ul>` : ''}`
  return [
    '<entry>',
    element('id', `urn:uuid:${entry.id}`),
    element('title', entryTitle(entry, words)),
    element('updated', entry.created_at),
    element('summary', entrySummary(entry, words)),
    `<link rel="alternate" type="text/html" href="${escapeXml(`${page}?entry=${entry.id}`)}"/>`,
    // HTML as text within XML: what a description says is escaped twice, so that no reader runs it (SPEC-8).
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n')
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** XML 1.0 cannot hold most control characters; they are left out. */
function escapeXml(text: string): string {
  const signs = [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
  return signs.join('').replaceAll(/[&<>"'\ufffe\uffff]/g, (sign) => entities[sign] ?? '')
}
