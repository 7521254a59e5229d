import { Icon, Menu, Notice, Time } from '../../ui/kit.ts'
import type { Place } from '../place.ts'
import type { PageVersion } from '../types.ts'

type VersionProps = {
  versions: PageVersion[]
  shown: PageVersion
  /** The same page in a version; undefined names the current one. */
  hrefFor(version: string | undefined): string
  words: Place['words']
}

/** Leads to the same page in another version. */
export function VersionPicker({ versions, shown, hrefFor, words }: VersionProps) {
  const t = words.version
  if (versions.length < 2) return <span class="gh-version">{t.label(shown.version)}</span>
  return (
    <Menu
      id="versions"
      label={t.choose(shown.version)}
      trigger={
        <>
          {t.label(shown.version)}
          <Icon name="chevron" />
        </>
      }
      triggerClass="gh-version gh-version--menu"
      items={versions.map((version) => ({
        label: version.is_current
          ? t.current(version.version)
          : isPast(version.deprecated_at)
            ? t.deprecated(version.version)
            : version.version,
        href: hrefFor(version.is_current ? undefined : version.version),
      }))}
    />
  )
}

/** What a reader of a version that is not the current one, or will end, must know. */
export function VersionNotice({ versions, shown, hrefFor, words }: VersionProps) {
  const t = words.version
  const current = versions.find((version) => version.is_current)
  const other = current && current.id !== shown.id ? current : undefined
  const isDeprecated = isPast(shown.deprecated_at)
  const isEnding = isDeprecated || shown.sunset_at !== null
  if (!other && !isEnding) return null
  const title = isDeprecated ? t.deprecatedTitle(shown.version) : isEnding ? t.endingTitle(shown.version) : undefined
  return (
    <Notice tone={isEnding ? 'warn' : 'info'} title={title}>
      {shown.deprecated_at && isDeprecated && (
        <p>
          {t.deprecatedSince} <Time at={shown.deprecated_at} form="date" />.
        </p>
      )}
      {shown.sunset_at && (
        <p>
          {t.sunset} <Time at={shown.sunset_at} form="date" />.
        </p>
      )}
      {other && (
        <p>
          {t.older(shown.version, other.version)} <a href={hrefFor(undefined)}>{t.toCurrent}</a>
        </p>
      )}
    </Notice>
  )
}

const isPast = (date: string | null) => date !== null && Date.parse(date) <= Date.now()
