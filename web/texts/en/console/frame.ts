import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

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
