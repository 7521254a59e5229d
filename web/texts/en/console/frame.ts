import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

/** A form whose thing was changed by somebody else since it was opened. */
export const overtaken = {
  title: 'Somebody else changed this meanwhile',
  text: 'Nothing was saved. What you typed is still below. Look at what is there now and bring both together; saving again replaces it.',
  look: 'Look at what is there now',
}

/** The frame of the operators' site. */
export const frame = {
  product: 'Gatehouse',
  title: (page: string) => `${page} | Gatehouse`,
  home: 'Gatehouse console, home',
  mainMenu: 'Main',
  portals: 'Portals',
  apis: 'APIs',
  strategies: 'Auth strategies',
  gateway: 'Gateway',
  outbox: 'Outbox',
  settings: 'Settings',
  waiting: (count: number) => plural(count, { one: '# waits for you', other: '# wait for you' }),
  openPortal: (portal: string) => `Open ${portal}`,
  accountOf: (name: string) => `Account of ${name}`,
  signOut: 'Sign out',
  theme: 'Theme',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
}
