import { whenPresent } from '../island.ts'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const exact = { ...day, hour: '2-digit', minute: '2-digit' } as const
const options = { date: day, 'date-time': exact, full: { ...exact, timeZoneName: 'short' } } as const
const formats = new Map<keyof typeof options, Intl.DateTimeFormat>()

/** Puts moments that the server wrote in UTC into the reader's zone and locale. */
whenPresent<HTMLTimeElement>('time', (element) => {
  const moment = new Date(element.dateTime)
  const { form } = element.dataset
  if (form === 'date' || form === 'date-time') element.textContent = formatOf(form).format(moment)
  element.title = formatOf('full').format(moment)
})

/** Made when a page first needs it: each costs a browser as much as half of what this file's neighbours do together. */
function formatOf(name: keyof typeof options): Intl.DateTimeFormat {
  const format = formats.get(name) ?? new Intl.DateTimeFormat(undefined, options[name])
  formats.set(name, format)
  return format
}
