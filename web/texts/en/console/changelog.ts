import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

/** What changed in an API, and who may notice. */
export const changelog = {
  title: 'What changed',
  lead: 'Each version is compared with the one before it, and each new text of a version with the text it replaced.',
  concerned: 'Applications concerned',
  concernedLead:
    'Every application with an approved registration may call this API. Which operations each of them calls is not counted yet, so all of them are listed.',
  concernedCount: (count: number) => plural(count, { one: '# application', other: '# applications' }),
  none: 'No application may call this API, so nobody is concerned.',
  columns: { application: 'Application', developer: 'Developer', portal: 'Portal', since: 'Registered' },
}
