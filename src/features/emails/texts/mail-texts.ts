/** What a mail says, in plain text. Nothing here is markup: render.ts escapes all of it. */
export type Letter = {
  subject: string
  title: string
  paragraphs: string[]
  button?: { label: string; url: string }
  /** What stands below the button, smaller. */
  notes?: string[]
}

type Portal = { portal: string }
/** `name` may be empty. `link` is a whole address. `life` says how long the link works. */
type ToDeveloper = Portal & { name: string }
type Linked = ToDeveloper & { link: string }
type Passing = Linked & { life: string }
type AboutRegistration = Linked & { application: string; api: string }
/** `person` is there only where the portal lets its mails name people. `count` is how many wait now. */
type ToOperator = Portal & { person: { name: string; email: string } | undefined; count: number; link: string }

/** The shape of a language: one function a mail, of exactly the values it may use. */
export type MailTexts = {
  'confirm-email-address'(values: Passing): Letter
  'registration-status': {
    pending(values: ToDeveloper): Letter
    approved(values: Passing): Letter
    rejected(values: ToDeveloper): Letter
    revoked(values: ToDeveloper): Letter
  }
  'reset-password'(values: Passing): Letter
  'password-changed'(values: Linked): Letter
  'developer-invitation'(values: Passing): Letter
  'account-access-approved'(values: Linked & { hasPassword: boolean }): Letter
  'account-access-rejected'(values: ToDeveloper): Letter
  'account-access-revoked'(values: ToDeveloper): Letter
  'app-registration-approved'(values: AboutRegistration): Letter
  'app-registration-rejected'(values: AboutRegistration): Letter
  'app-registration-revoked'(values: AboutRegistration): Letter
  'developer-waiting'(values: ToOperator): Letter
  'app-registration-waiting'(values: ToOperator & { application: string; api: string }): Letter
  /** `most` is how many sign-ups an hour get their mail at once. */
  'sign-ups-queued'(values: Portal & { most: number; count: number; link: string }): Letter
  'operator-reset-password'(values: { name: string; link: string; life: string }): Letter
  frame: {
    language: string
    copyLink: string
    contact(email: string): string
    whyDeveloper(portal: string): string
    whyOperator(installation: string): string
    minutes(count: number): string
    hours(count: number): string
  }
}
