import { classes } from '../class-names.ts'

/** Strokes on a grid of 16; drawn for this project. */
const shapes = {
  account: 'M8 8.25a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.75 13.5c.6-2.2 2.6-3.5 5.25-3.5s4.65 1.3 5.25 3.5',
  alert: 'M8 5.75v3M8 11h.01M7.1 2.6 1.9 11.8a1 1 0 0 0 .9 1.5h10.4a1 1 0 0 0 .9-1.5L8.9 2.6a1 1 0 0 0-1.8 0Z',
  api: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
  app: 'M2.5 3.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1ZM2.5 6h11',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  back: 'M13 8H3M7 4 3 8l4 4',
  ban: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 3.8l8.4 8.4',
  check: 'm3 8.5 3.25 3.25L13 4.75',
  chevron: 'm4 6 4 4 4-4',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.75V8l2.25 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1ZM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2',
  document: 'M9 2.5H4.5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V6ZM9 2.5V6h3.5',
  download: 'M8 2.5v7M5 6.75l3 3 3-3M2.75 13h10.5',
  edit: 'M10.75 2.75 13.25 5.25 5.5 13H3v-2.5ZM9 4.5 11.5 7',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM8 9.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  gateway: 'M2.5 13.5V7a5.5 5.5 0 0 1 11 0v6.5M5.5 13.5V7a2.5 2.5 0 0 1 5 0v6.5M1.5 13.5h13',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5v3.25M8 5.25h.01',
  key: 'M5 13.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM7.25 8.25l5.5-5.5M10.25 5.25l2 2',
  lock: 'M3.75 7.25h8.5v6.25h-8.5ZM5.5 7.25V5a2.5 2.5 0 0 1 5 0v2.25',
  mail: 'M2 3.75h12v8.5H2ZM2.25 4.25 8 8.75l5.75-4.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  minus: 'M3.5 8h9',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  people:
    'M6 7.5A2.25 2.25 0 1 0 6 3a2.25 2.25 0 0 0 0 4.5ZM1.5 13c.4-2.1 2-3.25 4.5-3.25S10.1 10.9 10.5 13M10.5 7.5a2.25 2.25 0 0 0 0-4.5M12.25 10c1.25.5 2 1.5 2.25 3',
  plus: 'M8 3v10M3 8h10',
  portal:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c1.8 1.7 2.6 3.7 2.6 6S9.8 12.3 8 14C6.2 12.3 5.4 10.3 5.4 8S6.2 3.7 8 2Z',
  refresh: 'M13.25 8a5.25 5.25 0 1 1-1.6-3.75M13.25 2.5v2.75H10.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.25 10.25l3.5 3.5',
  settings:
    'M2.5 5h5M11 5h2.5M2.5 11H5M8.5 11h5M9.25 6.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM6.75 12.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  signOut: 'M6.5 2.5h-3v11h3M6.5 8h7M10.75 5.25 13.5 8l-2.75 2.75',
  stop: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5ZM8 5v3.5M8 11h.01',
  theme: 'M8 2a6 6 0 1 0 0 12ZM8 2a6 6 0 0 1 0 12',
  trash: 'M2.75 4.25h10.5M6.25 4.25V2.5h3.5v1.75M4.25 4.25l.6 9.25h6.3l.6-9.25',
} as const

export type IconName = keyof typeof shapes

/** A sign of 16 pixels in the colour of its text. Without `label` it is decoration and hidden from screen readers. */
export function Icon({ name, label, class: extra }: { name: IconName; label?: string; class?: string }) {
  return (
    <svg
      class={classes('gh-icon', `gh-icon--${name}`, extra)}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
