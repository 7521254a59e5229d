/** Signing in to the console, and its first set-up. */
export const operators = {
  email: 'E-mail address',
  fullName: 'Full name',
  password: 'Password',
  passwordRules: ['At least 15 characters', 'Not a common password, and without your name'],
  login: {
    title: 'Sign in',
    lead: 'To the console.',
    act: 'Sign in',
    refused: 'The address or the password is wrong.',
    forgotten:
      'Forgot your password? An admin can send you a link to choose a new one, from Settings. Who runs the machine prints one with “operator reset”.',
    tooMany: 'Too many attempts. Wait a little, then try again.',
    setUp: 'Nobody can sign in yet. Open the set-up link that the last start printed, or restart for a fresh one.',
  },
  setup: {
    title: 'Make the first operator',
    lead: 'An operator runs portals, publishes APIs and decides who may use them. You can add more later.',
    act: 'Create operator',
    goneTitle: 'This link has ended',
    gone: 'It was used already, or it is older than 15 minutes. Restart Gatehouse: it prints a fresh link while there is no operator.',
    toLogin: 'Go to sign-in',
  },
  reset: {
    title: 'Choose a new password',
    lead: 'All your sessions and tokens end with it.',
    password: 'New password',
    act: 'Set password',
    goneTitle: 'This link has ended',
    gone: 'It was used already, it is older than an hour, or a newer one took its place.',
  },
  logout: { title: 'Sign out', text: 'You are signed in on this device.', act: 'Sign out' },
}
