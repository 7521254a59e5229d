import type { ComponentChildren } from 'preact'
import { Icon, MethodBadge } from '../../ui/kit.ts'
import { groupHref, operationHref, schemas as schemaGroup, schemaHref, webhooks as webhookGroup } from '../addresses.ts'
import type { Place } from '../place.ts'
import type { ApiOutline, Group, OperationHead } from '../types.ts'

/** Entries that stand around the reader's place; a longer list is fetched when it is asked for. */
const mostEntries = 80
/** How many groups open and close; so many more would be a list without end. */
const mostGroups = 1000

export type SidebarProps = {
  slug: string
  /** As in the address. */
  version: string | undefined
  outline: ApiOutline
  words: Place['words']
  /** The page one is at. */
  at: At
}

export type At =
  | { kind: 'operation'; id: string; group: string | null }
  | { kind: 'webhook'; id: string }
  | { kind: 'schema'; name: string }
  | { kind: 'group'; group: string | null }
  | { kind: 'none' }

/** What the island of the sidebar needs to fetch and remember. */
export function sidebarData({ slug, version, words }: Pick<SidebarProps, 'slug' | 'version' | 'words'>) {
  return {
    'data-island': 'portal/reference',
    'data-key': `reference ${slug} ${version ?? ''}`,
    'data-all': fragmentHref(slug, version, { all: 'true' }),
    'data-found': words.side.found,
    'data-found-many': words.side.foundMany,
    'data-nothing': words.side.nothing,
    'data-loading': words.side.loading,
    'data-failed': words.side.failed,
  }
}

function fragmentHref(slug: string, version: string | undefined, which: Record<string, string>): string {
  return `/apis/${slug}/reference/sidebar?${new URLSearchParams({ ...(version ? { version } : {}), ...which })}`
}

/** All groups of a specification; entries of the reader's own group, so that a page does not grow with the document. */
export function Sidebar(props: SidebarProps) {
  const { slug, version, outline, words, at } = props
  const webhooks = outline.data.filter(({ kind }) => kind === 'webhook')
  return (
    <div class="gh-nav">
      <div class="gh-nav__filter" hidden>
        <Icon name="search" class="gh-nav__filter-sign" />
        <input
          class="gh-input gh-nav__filter-field"
          type="search"
          placeholder={words.side.filter}
          aria-label={words.side.filter}
          autocomplete="off"
          spellcheck={false}
        />
      </div>
      <div class="gh-nav__found" hidden>
        <p class="gh-nav__count" role="status" />
        <ul class="gh-side__list" />
      </div>
      <div class="gh-nav__tree">
        <Groups {...props} />
        {outline.webhooks > 0 && (
          <Fold
            title={words.webhooks}
            count={outline.webhooks}
            isOpen={at.kind === 'webhook'}
            id="webhooks"
            src={fragmentHref(slug, version, { kind: 'webhook' })}
            href={groupHref(slug, webhookGroup, version)}
            words={words}
          >
            {at.kind === 'webhook' && <Entries {...props} operations={webhooks} more={{ kind: 'webhook' }} />}
          </Fold>
        )}
        {outline.schemas.count > 0 && (
          <Fold
            title={words.schemas}
            count={outline.schemas.count}
            isOpen={at.kind === 'schema'}
            id="schemas"
            src={fragmentHref(slug, version, { schemas: 'true' })}
            href={groupHref(slug, schemaGroup, version)}
            words={words}
          >
            {at.kind === 'schema' && <SchemaEntries {...props} />}
          </Fold>
        )}
      </div>
    </div>
  )
}

function Groups(props: SidebarProps) {
  const { outline } = props
  const groups = outline.groups.slice(0, mostGroups)
  const names = new Set(groups.map(({ name }) => name))
  const children = Map.groupBy(groups, ({ parent }) => (parent !== null && names.has(parent) ? parent : null))
  const shown = new Set<Group>()
  const open = openGroups(props)
  const show = (group: Group): ComponentChildren => {
    // Tags that lie in each other in a circle stand once.
    if (shown.has(group)) return null
    shown.add(group)
    const inner = group.name === null ? [] : (children.get(group.name) ?? []).filter((child) => child !== group)
    return <OneGroup key={group.name ?? ''} {...props} group={group} isOpen={open.has(group)} inner={inner.map(show)} />
  }
  const roots = [...(children.get(null) ?? []).map((group) => ({ group, shown: show(group) }))]
  for (const group of groups) if (!shown.has(group)) roots.push({ group, shown: show(group) })
  let section: string | null = null
  return (
    <>
      {roots.map((root) => {
        const begins = root.group.section !== section
        section = root.group.section
        return (
          <>
            {begins && section && <p class="gh-side__title gh-nav__section">{section}</p>}
            {root.shown}
          </>
        )
      })}
    </>
  )
}

/** The reader's own group, and those around it. */
function openGroups({ outline, at }: SidebarProps): Set<Group> {
  const open = new Set<Group>()
  if (at.kind !== 'operation' && at.kind !== 'group') return open
  let group = outline.groups.find(({ name }) => name === at.group)
  while (group && !open.has(group)) {
    open.add(group)
    const { parent } = group
    group = parent === null ? undefined : outline.groups.find(({ name }) => name === parent)
  }
  return open
}

function OneGroup(props: SidebarProps & { group: Group; isOpen: boolean; inner: ComponentChildren[] }) {
  const { slug, version, outline, words, at, group, isOpen, inner } = props
  const name = group.name ?? ''
  const isOwn = (at.kind === 'operation' || at.kind === 'group') && at.group === group.name
  const own = isOwn ? outline.data.filter(({ kind }) => kind !== 'webhook') : []
  return (
    <Fold
      title={group.title || words.other}
      count={group.count}
      isOpen={isOpen}
      id={`group ${name}`}
      src={group.count > 0 ? fragmentHref(slug, version, { group: name }) : undefined}
      href={groupHref(slug, name, version)}
      words={words}
      inner={inner}
    >
      {isOwn && <Entries {...props} operations={own} more={{ group: name }} />}
    </Fold>
  )
}

type FoldProps = {
  title: string
  count: number
  isOpen: boolean
  /** What the reader's choice is remembered by. */
  id: string
  src: string | undefined
  /** Where the same stands as a page, without script. */
  href: string
  words: Place['words']
  inner?: ComponentChildren
  children?: ComponentChildren
}

function Fold({ title, count, isOpen, id, src, href, words, inner, children }: FoldProps) {
  return (
    <details class="gh-nav__group" open={isOpen} data-group={id}>
      <summary class="gh-nav__summary">
        <span class="gh-side__label">{title}</span>
        {count > 0 && <span class="gh-nav__number">{count}</span>}
      </summary>
      {children || (
        <div class="gh-nav__wait" data-src={src}>
          <a class="gh-side__item" href={href}>
            {words.side.open(title)}
          </a>
        </div>
      )}
      {inner}
    </details>
  )
}

type EntriesProps = Pick<SidebarProps, 'slug' | 'version' | 'words' | 'at'> & {
  operations: OperationHead[]
  more: Record<string, string>
}

function Entries({ slug, version, words, at, operations, more }: EntriesProps) {
  const current = at.kind === 'operation' || at.kind === 'webhook' ? at.id : undefined
  const index = operations.findIndex(({ operation_id }) => operation_id === current)
  const seen = around(operations, index)
  return (
    <div>
      <ul class="gh-side__list">
        {seen.map((operation) => (
          <OperationEntry
            key={operation.operation_id}
            operation={operation}
            href={operationHref(slug, operation.operation_id, version)}
            isCurrent={operation.operation_id === current}
          />
        ))}
      </ul>
      {seen.length < operations.length && (
        <MoreEntries
          count={operations.length}
          src={fragmentHref(slug, version, more)}
          href={groupHref(slug, more.group ?? webhookGroup, version)}
          words={words}
        />
      )}
    </div>
  )
}

function SchemaEntries({ slug, version, outline, words, at }: SidebarProps) {
  const all = outline.schemas.data ?? []
  const current = at.kind === 'schema' ? at.name : undefined
  const seen = around(
    all,
    all.findIndex(({ name }) => name === current),
  )
  return (
    <div>
      <ul class="gh-side__list">
        {seen.map(({ name }) => (
          <SchemaEntry key={name} name={name} href={schemaHref(slug, name, version)} isCurrent={name === current} />
        ))}
      </ul>
      {seen.length < all.length && (
        <MoreEntries
          count={all.length}
          src={fragmentHref(slug, version, { schemas: 'true' })}
          href={groupHref(slug, schemaGroup, version)}
          words={words}
        />
      )}
    </div>
  )
}

type MoreProps = { count: number; src: string; href: string; words: Place['words'] }

function MoreEntries({ count, src, href, words }: MoreProps) {
  return (
    <a class="gh-side__item gh-nav__more" href={href} data-more={src}>
      {words.side.all(count)}
    </a>
  )
}

function around<Entry>(all: Entry[], index: number): Entry[] {
  if (all.length <= mostEntries) return all
  const from = Math.max(0, Math.min(index - mostEntries / 2, all.length - mostEntries))
  return all.slice(from, from + mostEntries)
}

type EntryProps = { operation: OperationHead; href: string; isCurrent?: boolean }

function OperationEntry({ operation, href, isCurrent }: EntryProps) {
  const { summary, operation_id: id, method, path, deprecated } = operation
  return (
    <li>
      <a
        class={deprecated ? 'gh-side__item gh-nav__item--deprecated' : 'gh-side__item'}
        href={href}
        title={`${method} ${path}`}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span class="gh-side__label">{summary ?? id}</span>
        <MethodBadge method={method} />
      </a>
    </li>
  )
}

function SchemaEntry({ name, href, isCurrent }: { name: string; href: string; isCurrent?: boolean }) {
  return (
    <li>
      <a class="gh-side__item gh-nav__schema" href={href} aria-current={isCurrent ? 'page' : undefined}>
        <span class="gh-side__label">{name}</span>
      </a>
    </li>
  )
}

/** Entries without what is around them: what the sidebar fetches. */
export function SidebarEntries({ slug, version, outline }: Pick<SidebarProps, 'slug' | 'version' | 'outline'>) {
  return (
    <ul class="gh-side__list">
      {outline.data.map((operation) => (
        <OperationEntry
          key={operation.operation_id}
          operation={operation}
          href={operationHref(slug, operation.operation_id, version)}
        />
      ))}
      {outline.schemas.data?.map(({ name }) => (
        <SchemaEntry key={name} name={name} href={schemaHref(slug, name, version)} />
      ))}
    </ul>
  )
}
