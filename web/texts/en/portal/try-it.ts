/** Calling an operation from its page: samples, the form, what came back. */
export const tryIt = {
  open: 'Try it',
  title: (operation: string) => `Try it: ${operation}`,
  samples: {
    language: 'Language of the sample',
    in: (language: string) => `Request in ${language}`,
    key: (word: string) => `Put your key in place of ${word}.`,
  },

  server: {
    label: 'Server',
    gateway: 'Gateway',
    custom: 'Another address',
    customLabel: 'Address of the server',
    customWarning: 'Your credential goes to whoever runs that address.',
    plainWarning: 'Plain http: everybody on the way can read your credential.',
    variable: (name: string) => `{${name}}`,
  },

  authentication: {
    title: 'Authentication',
    memory: 'Kept in this page only, and gone when you leave it.',
    key: (header: string) => `Key, sent as ${header}`,
    parameter: (name: string) => `${name}: value`,
    bearer: (name: string) => `${name}: token`,
    basicUser: (name: string) => `${name}: user`,
    basicPassword: (name: string) => `${name}: password`,
    getKey: 'Register an application to get a key',
  },

  parameters: {
    title: 'Parameters',
    place: { path: 'path', query: 'query', querystring: 'query', header: 'header', cookie: 'cookie' },
    unset: 'not sent',
    listHelp: 'One value a line.',
    objectHelp: 'As JSON.',
    cookieHelp: 'Browsers send no cookies that a page sets for another host; goes along only through the portal.',
  },

  body: {
    title: 'Body',
    type: 'Content type',
    text: 'Text',
    file: 'File',
    send: 'Send a body',
  },

  act: {
    send: 'Send',
    cancel: 'Cancel',
    curl: 'Copy as curl',
    curlNote: (word: string) => `The copy has ${word} where your credential stands.`,
    proxy: 'Send it through this portal',
    proxyHelp: 'The portal’s server sends it on. Your credential passes through that server and is not kept.',
  },

  answer: {
    title: 'Answer',
    none: 'Nothing was sent yet.',
    waiting: 'Waiting for the answer…',
    status: 'Status',
    time: 'Time',
    size: 'Size',
    headers: 'Headers',
    body: 'Body',
    empty: 'No body.',
    binary: 'These are no characters; download the answer to look at it.',
    cut: 'Only the beginning is shown; download the answer for all of it.',
    download: 'Download',
    proxied: 'Sent through the portal.',
    hidden: 'A browser shows only those headers that the server opens to pages.',
  },

  problem: {
    cancelled: 'Cancelled.',
    unreachable:
      'The browser could not read an answer. The server does not take calls from other sites’ pages (CORS), or it cannot be reached.',
    redirected:
      'The server redirects to another address. It is not followed from here, because your credential would go along.',
    refused: 'The portal could not send it.',
    notSignedIn: 'Sign in again to send it through the portal.',
    tooMany: 'Too many calls in this minute; wait a little.',
    invalid: 'Some fields need another look.',
  },

  /** Under a field. */
  fault: {
    required: 'A value is needed here.',
    invalid: 'This value does not fit what the description asks for.',
    integer: 'A whole number is needed here.',
    number: 'A number is needed here.',
    min: (least: string) => `At least ${least}.`,
    max: (most: string) => `At most ${most}.`,
    json: (why: string) => `This is not JSON: ${why}`,
    address: 'An address is needed here, such as https://api.example.com.',
  },
}
