import type { ComponentChildren } from 'preact'
import { Badge, Icon, MethodBadge, Notice, Time, type Tone, useReader } from '../../ui/kit.ts'
import type { Change, ChangedOperation, Entry, HrefOf } from './types.ts'

type EntryProps = {
  entry: Entry
  operations: ChangedOperation[]
  hrefOf: HrefOf
  /** The entry's own address, where it says more than this list. */
  more?: { href: string; total: number } | undefined
  level?: 2 | 3
}

const tones: Record<ChangedOperation['change'], Tone> = {
  added: 'green',
  removed: 'red',
  changed: 'blue',
  deprecated: 'amber',
  undeprecated: 'green',
}

/** One version, or one new text of it: what is different, operation by operation. */
export function ChangelogEntry({ entry, operations, hrefOf, more, level = 2 }: EntryProps) {
  const t = useReader().texts.portal.changelog.entry
  const Heading = `h${level}` as 'h2' | 'h3'
  return (
    <section class="gh-entry" aria-labelledby={`entry-${entry.id}`}>
      <header class="gh-entry__head">
        <Heading class="gh-entry__title" id={`entry-${entry.id}`}>
          {t[entry.kind](entry.version.version)}
        </Heading>
        <p class="gh-entry__about">
          <Time at={entry.created_at} form="date" />
          {entry.kind !== 'first' && (
            <span>{entry.previous_version ? t.comparedWith(entry.previous_version.version) : t.comparedWithText}</span>
          )}
        </p>
        <EntryCounts entry={entry} />
      </header>
      {entry.failure !== null && (
        <Notice tone="warn" title={t.failed}>
          <p>{entry.failure}</p>
        </Notice>
      )}
      {entry.failure === null && operations.length === 0 && (
        <p class="gh-entry__nothing">{entry.kind === 'first' ? t.firstVersion : t.nothing}</p>
      )}
      <ChangedOperations entry={entry} operations={operations} hrefOf={hrefOf} />
      {more && (
        <p class="gh-entry__more">
          <a href={more.href}>{t.more(more.total)}</a>
        </p>
      )}
    </section>
  )
}

function EntryCounts({ entry: { counts } }: { entry: Entry }) {
  const t = useReader().texts.portal.changelog.counts
  const { breaking } = counts
  const kinds = (['added', 'changed', 'deprecated', 'undeprecated', 'removed'] as const).filter(
    (kind) => counts[kind] > 0,
  )
  if (kinds.length === 0 && breaking === 0) return null
  return (
    <ul class="gh-entry__counts" aria-label={t.label}>
      {breaking > 0 && (
        <li>
          <Badge tone="red" icon="alert">
            {t.breaking(breaking)}
          </Badge>
        </li>
      )}
      {kinds.map((kind) => (
        <li key={kind}>{t[kind](counts[kind])}</li>
      ))}
    </ul>
  )
}

type OperationsProps = { entry: Entry; operations: ChangedOperation[]; hrefOf: HrefOf }

export function ChangedOperations({ entry, operations, hrefOf }: OperationsProps) {
  if (operations.length === 0) return null
  // A short list needs no folds.
  const changes = operations.reduce((sum, one) => sum + one.changes.length, 0)
  return (
    <ul class="gh-changed-list">
      {operations.map((operation) => (
        <li key={`${operation.method} ${operation.path} ${operation.operation_id}`}>
          <ChangedOne operation={operation} href={hrefOf(entry, operation)} isOpen={changes <= 20} />
        </li>
      ))}
    </ul>
  )
}

function ChangedOne({ operation, href, isOpen }: { operation: ChangedOperation; href?: string; isOpen: boolean }) {
  const t = useReader().texts.portal.changelog.operation
  const { change, breaking, changes, total } = operation
  const [only] = changes
  // Added or removed as a whole: there is nothing to unfold.
  if (changes.length === 1 && only && only.places.length === 0 && (change === 'added' || change === 'removed')) {
    return (
      <div class="gh-changed gh-changed--one">
        <Head operation={operation} href={href} />
        {only.reason !== null && (
          <p class="gh-changed__reason">
            <Breaking /> {only.reason}
          </p>
        )}
      </div>
    )
  }
  const left = total - changes.length
  return (
    <details class="gh-changed" open={isOpen}>
      <summary class="gh-changed__summary">
        <Head operation={operation}>
          <span class="gh-changed__count">
            {breaking > 0 && (
              <Badge tone="red" icon="alert" plain>
                {t.breakingCount(breaking)}
              </Badge>
            )}
            {t.count(total)}
          </span>
        </Head>
        <Icon name="chevron" class="gh-changed__sign" />
      </summary>
      <div class="gh-changed__body">
        <ul class="gh-changed__changes">
          {changes.map((one) => (
            <OneChange change={one} key={`${one.rule} ${one.path} ${one.text} ${one.reason}`} />
          ))}
        </ul>
        {left > 0 && <p class="gh-changed__left">{t.more(left)}</p>}
        {href && (
          <p class="gh-changed__open">
            <a href={href}>{t.open}</a>
          </p>
        )}
      </div>
    </details>
  )
}

type HeadProps = { operation: ChangedOperation; href?: string | undefined; children?: ComponentChildren }

function Head({ operation, href, children }: HeadProps) {
  const t = useReader().texts.portal.changelog.operation
  const { method, path, change, summary } = operation
  const name = method === null ? t.whole : (path ?? '')
  return (
    <span class="gh-changed__head">
      <Badge tone={tones[change]} plain class="gh-changed__kind">
        {t.kinds[change]}
      </Badge>
      <span class="gh-changed__what">
        <span class="gh-changed__call">
          {method !== null && <MethodBadge method={method} />}
          {href ? (
            <a class="gh-changed__path" href={href}>
              {name}
            </a>
          ) : (
            <span class={method === null ? undefined : 'gh-changed__path'}>{name}</span>
          )}
        </span>
        {summary && <span class="gh-changed__words">{summary}</span>}
      </span>
      {children}
    </span>
  )
}

function Breaking() {
  return (
    <Badge tone="red" icon="alert">
      {useReader().texts.portal.changelog.operation.breaking}
    </Badge>
  )
}

function OneChange({ change: { places, path, text, reason } }: { change: Change }) {
  return (
    <li class="gh-change">
      {(places.length > 0 || path !== null) && (
        <span class="gh-change__place">
          {places.join(', ')}
          {path !== null && <code>{path}</code>}
        </span>
      )}
      <span class="gh-change__text">{text}</span>
      {reason !== null && (
        <span class="gh-change__reason">
          <Breaking /> {reason}
        </span>
      )}
    </li>
  )
}
