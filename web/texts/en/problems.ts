/** The pages that stand where another could not be shown. */
export const problems = {
  titles: {
    400: 'This request cannot be read',
    401: 'Sign in first',
    403: 'You may not open this',
    404: 'There is nothing here',
    410: 'This link has ended',
    413: 'That was too large',
    421: 'No portal lives here',
    429: 'Too many requests',
    503: 'Not available right now',
  } as Record<number, string>,
  other: 'Something went wrong on our side',
  details: {
    400: 'Something in the address or the form was not understood. Nothing was changed. Go back and try again.',
    401: 'Your session has ended, or you were not signed in.',
    403: 'Your account has no right to it, or the form was sent from another site. Nothing was changed.',
    404: 'The address may be mistyped, the page may have moved, or you may not be allowed to see it.',
    410: 'It was used already, or it is too old. Ask for a new one.',
    413: 'Nothing was saved. Go back and send less: a shorter text or a smaller file.',
    421: 'Check the address. Portals have names of their own, such as name.localhost.',
    429: 'Nothing was changed. Wait a minute, then try again.',
    503: 'Nothing was lost. Try again in a moment.',
    500: 'Nothing was changed. Try again; if it happens once more, tell an administrator the number below.',
  } as Record<number, string>,
  home: 'Go to the start page',
}
