import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

/** Signing up, signing in, and everything about a password. */
export const accounts = {
  email: 'E-mail address',
  fullName: 'Full name',
  password: 'Password',
  newPassword: 'New password',
  currentPassword: 'Current password',
  passwordRules: (least: number) => [
    plural(least, { one: 'At least # character', other: 'At least # characters' }),
    'Two of: a lower-case letter, an upper-case letter, a special character',
    'Not a common password, and without your name or this portal’s',
  ],

  register: {
    title: 'Sign up',
    lead: (portal: string) => `With an account you register applications at ${portal} and call its APIs.`,
    emailHelp: 'We send a link there to make sure it is yours.',
    act: 'Sign up',
    haveAccount: 'Already have an account?',
    signIn: 'Sign in',
    steps: 'What happens next',
    step1: 'You confirm your address',
    step1Text: 'By the link in our mail.',
    step2: 'You choose a password',
    step3: 'You can start',
    step3Text: (portal: string) => `At once, or after an administrator of ${portal} has approved your account.`,
  },

  closed: {
    title: 'There are no accounts here',
    text: 'On this portal nobody signs up or in. Everything that may be read can be read without an account.',
  },

  checkMail: {
    title: 'Check your mail',
    lead: (email: string) => `If ${email} can be used here, a mail is on its way to it.`,
    text: 'Open the link in it to go on. It works for 24 hours, and once.',
    missing: 'No mail? Look into the spam folder, and check that the address is right.',
    again: 'Send the mail again',
    other: 'Use another address',
    sentAgain: 'We sent it again. Only the newest link works.',
  },

  verify: {
    title: 'Confirm your address',
    lead: 'One click, and the address is proven to be yours.',
    act: 'Confirm my address',
    goneTitle: 'This link has ended',
    gone: 'It was used already, replaced by a newer one, or it is older than 24 hours.',
    again: 'Sign up again to get a new link',
  },

  setPassword: {
    title: 'Choose a password',
    lead: (email: string) => `For ${email}. It is the last step of signing up.`,
    act: 'Set password',
    waitingTitle: 'Your account waits for approval',
    waiting: (portal: string) =>
      `The address is proven and the password is set. An administrator of ${portal} looks at new accounts.`,
    waitingNext: 'We send you a mail as soon as it is decided. Then you can sign in.',
    waitingWho: (portal: string) => `An administrator of ${portal}`,
  },

  forgot: {
    title: 'Forgot your password?',
    lead: 'Tell us your address, and we send a link to choose a new one.',
    act: 'Send the link',
    sentTitle: 'Check your mail',
    sent: (email: string) =>
      `If there is an account for ${email}, a link is on its way. It works for 60 minutes, and once.`,
    back: 'Back to sign-in',
  },

  reset: {
    title: 'Choose a new password',
    lead: 'All your sessions end, on every device.',
    act: 'Set new password',
    doneTitle: 'Your password is changed',
    done: 'All sessions have ended. Sign in with the new password.',
    goneTitle: 'This link has ended',
    gone: 'It was used already, replaced by a newer one, or it is too old.',
    again: 'Send a new link',
  },

  login: {
    title: 'Sign in',
    lead: (portal: string) => `To your account at ${portal}.`,
    act: 'Sign in',
    forgot: 'Forgot your password?',
    noAccount: 'No account yet?',
    signUp: 'Sign up',
    refused:
      'The address or the password is wrong, or this account may not sign in yet. If it waits for approval, we send you a mail.',
    tooMany: 'Too many attempts. Wait a little, then try again.',
    help: 'Trouble signing in?',
    signInFirst: 'Sign in to see this page.',
  },

  logout: {
    title: 'Sign out',
    text: 'You are signed in on this device.',
    act: 'Sign out',
  },
}
