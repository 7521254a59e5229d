import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Missing, missing, type Piece, type PortalPageContext } from '../../../page.ts'
import { referenceHref } from '../../../reference/addresses.ts'
import { type Parts, type Place, placeOf } from '../../../reference/place.ts'
import { VersionNotice, VersionPicker } from '../../../reference/sidebar/VersionPicker.tsx'
import type { ApiPage, PageVersion } from '../../../reference/types.ts'
import { LinkButton, PageHeader, Stack, useReader } from '../../../ui/kit.ts'
import { ReaderContext, readerFor } from '../../../ui/reader.ts'
import { ApiShell, loadOutline, type Shared, versionOf } from './api-shell.tsx'

/** What a page of the reference shows where it has nothing to show: 404 or, while its version is read, 503. */
export type Absent = { absent: 'missing' | 'reading'; shared: Shared; versions: PageVersion[]; name: string }

/** Something that an address names, and whether the address asks for its Markdown. */
export type Named<Thing> = { thing: Thing; name: string; asMarkdown: boolean }

/** What an address names: `tides.md` is what is called so, and where nothing is, `tides` as Markdown. */
export async function findNamed<Thing>(
  asked: string,
  find: (name: string) => Promise<Thing | undefined>,
): Promise<Named<Thing> | undefined> {
  const bare = asked.endsWith('.md') ? asked.slice(0, -'.md'.length) : ''
  for (const name of bare === '' ? [asked] : [asked, bare]) {
    const thing = await find(name)
    if (thing !== undefined) return { thing, name, asMarkdown: name !== asked }
  }
  return undefined
}

/** How many versions are asked for what another has not. */
const mostAsked = 12

/** How long a reader of a version that is still being read may wait before asking again, in seconds. */
const retryAfter = '5'

export function answerOf(data: object): { status: number; headers?: Record<string, string> } {
  if (!('absent' in data)) return { status: 200 }
  return data.absent === 'missing' ? { status: 404 } : { status: 503, headers: { 'retry-after': retryAfter } }
}

/** The page of something that the version asked for has not, or has not yet. */
export async function loadAbsent(
  context: PortalPageContext,
  api: ApiPage,
  asked = '',
  find: (versionId: string) => Promise<Named<unknown> | undefined> = async () => undefined,
): Promise<Absent> {
  const isReading = api.specification !== null && !api.specification.is_ready
  const shared = { api, version: versionOf(api), outline: await loadOutline(context, api, {}) }
  if (isReading) return { absent: 'reading', shared, versions: [], name: asked }
  const others = api.versions.filter((one) => one.is_ready && one.id !== api.specification?.id).slice(0, mostAsked)
  const found = await Promise.all(others.map(async (version) => ({ version, named: await find(version.id) })))
  const having = found.filter(({ named }) => named !== undefined)
  const name = having[0]?.named?.name ?? asked
  return { absent: 'missing', shared, versions: having.map(({ version }) => version), name }
}

type AbsentProps = {
  data: Absent
  current: string
  /** Says what there is not, of a version. */
  sentence(version: string): string
  hrefFor(version: string | undefined): string
}

export function AbsentPage({ data: { absent, shared, versions }, current, sentence, hrefFor }: AbsentProps): VNode {
  const words = useReader().texts.portal.reference
  const t = words.version
  const { api, version } = shared
  const shown = api.specification?.version ?? ''
  return (
    <ApiShell shared={shared} current={current}>
      <PageHeader
        crumbs={crumbsOf(shared, useReader().texts.portal, absent === 'missing' ? t.missingTitle : t.readingTitle)}
        title={absent === 'missing' ? t.missingTitle : t.readingTitle}
        lead={absent === 'missing' ? sentence(shown) : t.reading}
        actions={<Picker shared={shared} hrefFor={hrefFor} />}
      />
      {absent === 'missing' && (
        <Stack>
          {versions.length > 0 && (
            <div class="gh-prose">
              <p>{t.missingIn}</p>
              <ul>
                {versions.map((one) => (
                  <li key={one.id}>
                    <a href={hrefFor(one.is_current ? undefined : one.version)}>{t.label(one.version)}</a>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <p>
            <LinkButton href={referenceHref(api.slug, version)}>{t.missingNext}</LinkButton>
          </p>
        </Stack>
      )}
    </ApiShell>
  )
}

type Texts = ReturnType<typeof useReader>['texts']['portal']

/** The way from the catalog to a page of the reference. */
export function crumbsOf({ api, version }: Shared, texts: Texts, last: string | undefined) {
  const { catalog, reference: words } = texts
  return [
    { label: catalog.list.title, href: '/apis' },
    { label: api.name, href: `/apis/${api.slug}` },
    last === undefined
      ? { label: words.reference }
      : { label: words.reference, href: referenceHref(api.slug, version) },
    ...(last === undefined ? [] : [{ label: last }]),
  ]
}

export function placeIn({ api, version, outline }: Shared, words: Place['words'], parts?: Parts): Place {
  return placeOf({ slug: api.slug, version, hasSchemas: (outline?.schemas.count ?? 0) > 0, words, parts })
}

/** The parts of the query that a page with parts reads. */
export const partsQuery = ['version', 'part', 'whole'] as const

/** The parts of the page that was asked for; undefined where it is asked for as a whole. */
export function partsOf({ url }: PortalPageContext): Parts | undefined {
  if (isWhole(url)) return undefined
  const version = url.searchParams.get('version')
  const hrefWith = (name: string, value: string) =>
    `${url.pathname}?${new URLSearchParams({ ...(version === null ? {} : { version }), [name]: value })}`
  const wanted = url.searchParams.get('part') ?? undefined
  return { href: (part) => hrefWith('part', part), wholeHref: hrefWith('whole', 'true'), left: 0, wanted }
}

export const isWhole = (url: URL) => url.searchParams.get('whole') === 'true'

/** Goes through the page of which a part is wanted, and gives the part alone. */
export function pieceOf(context: PortalPageContext, parts: Parts, page: VNode): Piece | Missing {
  const reader = readerFor(context.language)
  const inContext = (shown: ComponentChildren) =>
    renderToString(<ReaderContext.Provider value={reader}>{shown}</ReaderContext.Provider>)
  inContext(page)
  if (parts.found === undefined) return missing()
  return { piece: inContext(parts.found), type: 'text/html; charset=utf-8' }
}

type PickerProps = { shared: Shared; hrefFor(version: string | undefined): string }

export function Picker({ shared: { api }, hrefFor }: PickerProps): ComponentChildren {
  const words = useReader().texts.portal.reference
  if (!api.specification) return null
  return <VersionPicker versions={api.versions} shown={api.specification} hrefFor={hrefFor} words={words} />
}

export function PickedNotice({ shared: { api }, hrefFor }: PickerProps): ComponentChildren {
  const words = useReader().texts.portal.reference
  if (!api.specification) return null
  return <VersionNotice versions={api.versions} shown={api.specification} hrefFor={hrefFor} words={words} />
}
