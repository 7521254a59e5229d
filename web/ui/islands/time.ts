import { whenPresent } from '../island.ts'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const exact = { ...day, hour: '2-digit', minute: '2-digit' } as const
const date = new Intl.DateTimeFormat(undefined, day)
const dateTime = new Intl.DateTimeFormat(undefined, exact)
const full = new Intl.DateTimeFormat(undefined, { ...exact, timeZoneName: 'short' })

/** Puts moments that the server wrote in UTC into the reader's zone and locale. */
whenPresent<HTMLTimeElement>('time', (element) => {
  const moment = new Date(element.dateTime)
  const { form } = element.dataset
  if (form === 'date') element.textContent = date.format(moment)
  if (form === 'date-time') element.textContent = dateTime.format(moment)
  element.title = full.format(moment)
})
