/** Getting a token of OAuth for a call, and the page that its window comes back to. */
export const getToken = {
  open: { code: 'Get a token', discovery: 'Get a token', client: 'Get a token with a client secret' },
  lead: {
    signIn: (host: string, tokenHost: string) =>
      host === tokenHost
        ? `You sign in at ${host} in a window of its own; this page then fetches the token from there.`
        : `You sign in at ${host} in a window of its own; this page then fetches the token from ${tokenHost}.`,
    discovery: (host: string) =>
      `${host} says where you sign in, in a window of its own, and where the token comes from.`,
    client: (host: string) => `The secret goes to ${host} and nowhere else.`,
  },
  redirect: 'Redirect address',
  redirectHelp: 'Your client there must allow it, and work without a secret (a public client).',
  clientId: 'Client id',
  clientSecret: 'Client secret',
  scopes: 'Scopes',
  needed: 'needed here',
  moreScopes: 'More scopes',
  moreScopesHelp: 'With spaces between them.',
  act: { code: 'Sign in', discovery: 'Sign in', client: 'Get the token' },
  required: 'A value is needed here.',

  waiting: 'A window has opened for you to sign in. If you closed it, choose Sign in again.',
  asking: 'Asking for the token…',
  done: 'The token is in the field above.',
  problem: {
    blocked: 'The browser opened no window. Allow windows of this site, then sign in again.',
    insecure:
      'This page came by plain http, where browsers sign nobody in this way. Get a token by other means and paste it in the field above.',
    unreachable:
      'The browser could not read the answer of the token server. It does not take calls from other sites’ pages (CORS), or it cannot be reached. Get a token by other means, such as curl, and paste it in the field above.',
    metadata:
      'The browser could not read where tokens are to be had. The server does not take calls from other sites’ pages (CORS), or it cannot be reached. Get a token by other means and paste it in the field above.',
    elsewhere:
      'This page may not ask the server that hands out the tokens. Get a token from it by other means and paste it in the field above:',
    stranger: 'The answer came from another server than the one you were sent to. It was not used.',
    refused: 'The server gave no token.',
    unclear: 'The server answered with nothing that could be used as a token.',
  },

  page: {
    title: 'Signing in',
    waiting: 'Handing the answer to the page that asked for it…',
    taken: 'The page that asked for it has the answer. You can close this window.',
    nobody:
      'No page has taken the answer. Close this window and look at the page that you came from; if no token is there, sign in again.',
    noScript: 'This page works with script only.',
  },
}
