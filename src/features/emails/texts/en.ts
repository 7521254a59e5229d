import type { MailTexts } from './mail-texts.ts'

const hello = (name: string) => (name ? `Hello ${name},` : 'Hello,')
const once = (life: string) => `The link works once, for ${life}.`
const notYou = 'If this was not you, there is nothing to do: without the link nothing happens.'
const several = (count: number, one: string, many: string) =>
  count === 1 ? `One ${one} waits` : `${count} ${many} wait`

/** Every English text of the mails. Another language has the same shape: `const de: MailTexts`. */
export const en: MailTexts = {
  'confirm-email-address': ({ portal, name, link, life }) => ({
    subject: `Confirm your e-mail address for ${portal}`,
    title: 'Confirm your e-mail address',
    paragraphs: [hello(name), `Someone, probably you, signed up at ${portal} with this address. Confirm it to go on.`],
    button: { label: 'Confirm address', url: link },
    notes: [once(life), notYou],
  }),

  'registration-status': {
    pending: ({ portal, name }) => ({
      subject: `Your account at ${portal} waits for approval`,
      title: 'You have signed up already',
      paragraphs: [
        hello(name),
        `Someone, probably you, signed up at ${portal} again with this address. Your account is there and waits for approval; you get a mail as soon as it is decided.`,
      ],
      notes: ['If this was not you, there is nothing to do.'],
    }),
    approved: ({ portal, name, link, life }) => ({
      subject: `You have an account at ${portal} already`,
      title: 'You have an account already',
      paragraphs: [
        hello(name),
        `Someone, probably you, signed up at ${portal} again with this address. Your account is approved: sign in with it. Should you not know the password any more, choose a new one.`,
      ],
      button: { label: 'Choose a new password', url: link },
      notes: [once(life), notYou],
    }),
    rejected: ({ portal, name }) => ({
      subject: `Your sign-up at ${portal} was not approved`,
      title: 'Your sign-up was not approved',
      paragraphs: [
        hello(name),
        `Someone, probably you, asked for access to ${portal} with this address. An earlier sign-up with it was not approved, and that still holds.`,
      ],
    }),
    revoked: ({ portal, name }) => ({
      subject: `Your access to ${portal} is withdrawn`,
      title: 'Your access is withdrawn',
      paragraphs: [
        hello(name),
        `Someone, probably you, asked for access to ${portal} with this address. It was withdrawn earlier, and that still holds.`,
      ],
    }),
  },

  'reset-password': ({ portal, name, link, life }) => ({
    subject: `Choose a new password for ${portal}`,
    title: 'Choose a new password',
    paragraphs: [hello(name), `Someone, probably you, asked for a new password at ${portal}.`],
    button: { label: 'Choose a new password', url: link },
    notes: [once(life), 'If this was not you, there is nothing to do: your password stays as it is.'],
  }),

  'password-changed': ({ portal, name, link }) => ({
    subject: `Your password for ${portal} was changed`,
    title: 'Your password was changed',
    paragraphs: [
      hello(name),
      `The password of your account at ${portal} was changed, and all its sessions were ended.`,
      'If this was you, there is nothing to do. If it was not, choose a new password now and tell the administrator.',
    ],
    button: { label: 'I did not do this', url: link },
  }),

  'developer-invitation': ({ portal, name, link, life }) => ({
    subject: `You are invited to ${portal}`,
    title: `You are invited to ${portal}`,
    paragraphs: [hello(name), `An administrator made an account for you at ${portal}. Choose a password to use it.`],
    button: { label: 'Accept the invitation', url: link },
    notes: [once(life), 'If you do not know what this is about, there is nothing to do.'],
  }),

  'account-access-approved': ({ portal, name, link, hasPassword }) => ({
    subject: `Your account at ${portal} is approved`,
    title: 'Your account is approved',
    paragraphs: [
      hello(name),
      `Your account at ${portal} is approved. You can sign in, create applications and register them for APIs.`,
      ...(hasPassword ? [] : ['You have not chosen a password yet: ask for a link to do so.']),
    ],
    button: { label: hasPassword ? 'Sign in' : 'Choose a password', url: link },
  }),
  'account-access-rejected': ({ portal, name }) => ({
    subject: `Your sign-up at ${portal} was not approved`,
    title: 'Your sign-up was not approved',
    paragraphs: [hello(name), `Your sign-up at ${portal} was looked at and not approved.`],
  }),
  'account-access-revoked': ({ portal, name }) => ({
    subject: `Your access to ${portal} is withdrawn`,
    title: 'Your access is withdrawn',
    paragraphs: [
      hello(name),
      `Your access to ${portal} is withdrawn: you are signed out, and the credentials of your applications no longer work.`,
    ],
  }),

  'app-registration-approved': ({ portal, name, application, api, link }) => ({
    subject: `${application} may now call ${api}`,
    title: `${application} may now call ${api}`,
    paragraphs: [
      hello(name),
      `The registration of your application ${application} for ${api} at ${portal} is approved. Generate a credential, or use one that the application has.`,
    ],
    button: { label: 'Open the application', url: link },
  }),
  'app-registration-rejected': ({ portal, name, application, api, link }) => ({
    subject: `${application} was not approved for ${api}`,
    title: `${application} was not approved for ${api}`,
    paragraphs: [
      hello(name),
      `The registration of your application ${application} for ${api} at ${portal} was looked at and not approved.`,
    ],
    button: { label: 'Open the application', url: link },
  }),
  'app-registration-revoked': ({ portal, name, application, api, link }) => ({
    subject: `${application} may no longer call ${api}`,
    title: `${application} may no longer call ${api}`,
    paragraphs: [
      hello(name),
      `The registration of your application ${application} for ${api} at ${portal} is withdrawn: its calls to this API are refused from now on.`,
    ],
    button: { label: 'Open the application', url: link },
  }),

  'developer-waiting': ({ portal, person, count, link }) => ({
    subject: `A developer waits for approval at ${portal}`,
    title: 'A developer waits for approval',
    paragraphs: [
      person
        ? `${person.name} (${person.email}) signed up at ${portal} and waits for approval.`
        : `A developer signed up at ${portal} and waits for approval.`,
      `${several(count, 'developer', 'developers')} there now.`,
    ],
    button: { label: 'Look at developers', url: link },
  }),
  'app-registration-waiting': ({ portal, person, application, api, count, link }) => ({
    subject: `An application waits for approval at ${portal}`,
    title: 'An application waits for approval',
    paragraphs: [
      person
        ? `${person.name} (${person.email}) registered the application ${application} for ${api} at ${portal}.`
        : `The application ${application} was registered for ${api} at ${portal}.`,
      `${several(count, 'registration', 'registrations')} there now.`,
    ],
    button: { label: 'Look at applications', url: link },
  }),

  'sign-ups-queued': ({ portal, most, count, link }) => ({
    subject: `Sign-ups at ${portal} wait for their mails`,
    title: 'Sign-ups wait for their mails',
    paragraphs: [
      `More than ${most} people an hour sign up at ${portal}. Their mails are sent in turn, ${most} an hour; ${several(count, 'mail', 'mails')} now.`,
      'If you expect so many, raise signUpsPerPortalHour in GATEHOUSE_LIMITS. If not, somebody may be signing up strangers; unproven sign-ups are deleted after a week.',
    ],
    button: { label: 'Look at the outbox', url: link },
    notes: ['You get this mail once a day at most.'],
  }),

  'operator-reset-password': ({ name, link, life }) => ({
    subject: 'Choose a new password for the Gatehouse console',
    title: 'Choose a new password',
    paragraphs: [hello(name), 'An administrator lets you choose a new password for the console.'],
    button: { label: 'Choose a new password', url: link },
    notes: [once(life), 'If you know your password, there is nothing to do: it stays as it is.'],
  }),

  frame: {
    language: 'en',
    copyLink: 'If the button does not work, copy this address into a browser:',
    contact: (email) => `Questions? Write to ${email}.`,
    whyDeveloper: (portal) => `You get this mail because this address was given at ${portal}.`,
    whyOperator: (installation) => `You get this mail because you are an operator of ${installation}.`,
    minutes: (count) => `${count} minutes`,
    hours: (count) => `${count} hours`,
  },
}
