import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

/** Finding an API and reading it. */
export const catalog = {
  home: {
    lead: (portal: string) => `APIs, documents and keys of ${portal}.`,
    browse: 'Browse the APIs',
    signUp: 'Sign up',
    myApps: 'My Apps',
    apis: 'APIs',
    all: (total: number) => `All ${total} APIs`,
    wayTitle: 'Get a key in three steps',
    way: {
      account: {
        title: 'Create an account',
        text: 'Confirm your e-mail address and choose a password.',
        act: 'Sign up',
      },
      choose: {
        title: 'Choose an API',
        text: 'Read what it does. Every operation has a page of its own, with a ready curl command.',
        act: 'Browse the APIs',
      },
      register: {
        title: 'Register an application',
        text: 'Say which API your program calls. Where a person has to approve it, we send you a mail.',
      },
      newApp: 'New app',
      key: {
        title: 'Generate a key',
        text: 'One key opens every API that the application is approved for. Send it with each request.',
        act: 'How applications and keys work',
      },
    },
    help: {
      title: 'Help',
      guide: 'How applications and keys work',
      guideText: 'The words, the way from nothing to a call, and what to do when a call is refused.',
      account: 'Your account',
      accountText: 'Name, password, and where you are signed in.',
      contact: 'Ask a person',
      contactText: (portal: string) => `Write a mail to the people behind ${portal}.`,
    },
  },
  list: {
    title: 'APIs',
    lead: (total: number) => plural(total, { one: '# API.', other: '# APIs, by name.' }),
    searchLabel: 'Filter by name',
    found: (total: number, query: string) =>
      plural(total, { one: `# API matches “${query}”`, other: `# APIs match “${query}”` }),
    noneTitle: (query: string) => `No API matches “${query}”`,
    noneText: 'Check the spelling, or look at all of them.',
    showAll: 'Show all APIs',
    emptyTitle: 'No API is published here yet',
    closedTitle: 'No API is open to everyone here',
    closedText: 'What you may read shows once you have signed in.',
    signIn: 'Sign in',
    noDescription: 'No description yet.',
  },
  api: {
    register: 'Register',
    signInToRegister: 'Sign in to register',
    overview: 'Overview',
    documents: 'Documents',
    reference: 'Reference',
    contents: 'Contents',
    version: (version: string) => `Version ${version}`,
    updated: 'Updated',
    download: 'Download the description',
    facts: 'At a glance',
    address: 'Address',
    noAddress: 'Not reachable through the gateway yet',
    authentication: 'Authentication',
    keyIn: (names: string) => `API key in the header ${names}`,
    noAuthentication: 'Nobody can register this API at the moment.',
    format: 'Format',
    operations: 'Operations',
    operationsCount: (count: number) => plural(count, { one: '# operation', other: '# operations' }),
    formats: { oas2: 'OpenAPI 2', oas3: 'OpenAPI 3', asyncapi: 'AsyncAPI' },
    noDescriptionTitle: 'Nothing is written here yet',
    noDescription: 'The operations and documents at the side say what this API does.',
    startHere: 'Start here',
    mine: 'Your applications for this API',
    versionsTitle: 'Versions',
    current: 'current',
  },
}
