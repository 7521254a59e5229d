import { useReader } from '../reader.ts'

export type TimeForm = 'date' | 'date-time' | 'relative'

/**
 * A moment. The markup says it in UTC, so that a cached page is right for everyone; script puts it into the reader's
 * zone and locale. `relative` depends on the reader's `now` and is for pages that are never cached.
 */
export function Time({ at, form = 'date-time' }: { at: string | Date; form?: TimeForm }) {
  const { locale, now } = useReader()
  const moment = typeof at === 'string' ? new Date(at) : at
  if (Number.isNaN(moment.getTime())) return null
  const exact = formatUtc(moment, locale, 'date-time')
  return (
    <time
      class="gh-time"
      dateTime={moment.toISOString()}
      title={form === 'date-time' ? undefined : exact}
      data-island="time"
      data-form={form}
    >
      {form === 'relative' ? formatRelative(moment, now, locale) : formatUtc(moment, locale, form)}
    </time>
  )
}

/** A count in the writing of the reader's language. */
export function Count({ value }: { value: number }) {
  const { locale } = useReader()
  return <span class="gh-number">{new Intl.NumberFormat(locale).format(value)}</span>
}

function formatUtc(moment: Date, locale: string, form: 'date' | 'date-time'): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(
    locale,
    form === 'date' ? day : { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  ).format(moment)
}

const units = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "3 days ago": the largest unit that fits; less than a minute is "now". */
export function formatRelative(moment: Date, now: Date, locale: string): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  }
  return format.format(0, 'second')
}
