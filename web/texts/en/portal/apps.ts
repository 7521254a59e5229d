import { pluralIn } from '../../plural.ts'

const plural = pluralIn('en')

type Named = { name: string; strategy: string }
type Pair = { app: Named; api: Named }

/** Applications, what they are registered for, and their keys. */
export const apps = {
  title: 'My Apps',
  lead: 'An application stands for a program of yours. It is registered for APIs and holds the keys to call them.',
  help: 'How applications and keys work',
  new: 'New app',
  emptyTitle: 'You have no application yet',
  emptyText: 'Create one, register it for an API, and generate a key.',
  registered: (count: number) => plural(count, { one: '# API', other: '# APIs' }),
  noApi: 'No API yet',
  findApi: 'Find an API',
  filter: 'Filter by name',
  none: (query: string) => `None of your applications matches “${query}”`,
  showAll: 'Show all',
  columns: { name: 'Name', status: 'Status', apis: 'APIs', created: 'Created' },

  form: {
    newTitle: 'New app',
    newLead: 'Give it a name that you and the people who approve it recognise.',
    name: 'Name',
    nameHelp: 'Such as “Warehouse sync” or “Mobile app, test”.',
    description: 'What it does',
    descriptionHelp: 'People who approve registrations read this.',
    strategy: 'How it signs its calls',
    strategyHelp: 'All APIs of one application share this.',
    create: 'Create application',
    editTitle: 'Edit application',
    save: 'Save changes',
    key: (names: string) => `API key in the header ${names}`,
    noStrategy: 'No API can be called on this portal yet, so no application can be created.',
  },

  app: {
    edit: 'Edit',
    registrations: 'Registrations',
    noRegistrations: 'Not registered for any API yet',
    noRegistrationsText: 'Find an API, open it and choose Register.',
    browse: 'Browse the APIs',
    credentials: 'Keys',
    generate: 'Generate key',
    noKeys: 'No key yet',
    noKeysText: 'Generate one to call the APIs that are approved.',
    noKeyYet: {
      registration: () => 'A key can be generated once a registration is approved. Register for an API first.',
      approval: (apis: string) =>
        `A key can be generated once a registration is approved. Waiting for approval: ${apis}.`,
      'other-decision': () =>
        'A key can be generated once a registration is approved. Those of this application were rejected or revoked.',
    },
    olderKeys: (count: number) =>
      plural(count, {
        one: '# more key that has ended is not shown.',
        other: '# more keys that have ended are not shown.',
      }),
    deleteTitle: 'Delete this application',
    deleteText: 'Its registrations and keys go with it.',
    delete: 'Delete application',
    created: 'Created',
    details: 'Details',
    id: 'Application ID',
    authentication: 'Authentication',
    unregister: 'Unregister',
    openApi: 'Open the API',
    admin: (portal: string) => `An administrator of ${portal}`,
    you: 'You',
    state: {
      approved: { sentence: 'Approved. Keys of this application open this API.', next: undefined },
      pending: {
        sentence: 'Waiting for approval.',
        next: 'We send you a mail when it is decided.',
      },
      rejected: {
        sentence: 'Not approved. Keys of this application do not open this API.',
        next: 'Ask the administrator why, or unregister and ask again.',
      },
      revoked: {
        sentence: 'Approval was taken back. Calls to this API are refused.',
        next: 'Ask the administrator why.',
      },
    },
    steps: {
      title: 'What happens next',
      created: 'Application created',
      register: 'Register it for an API',
      registerAgain: 'What it asked for was refused. Ask the administrator why, or choose another API.',
      approve: 'The registration is approved',
      approveBy: (portal: string) => `By an administrator of ${portal}.`,
      key: 'Generate a key',
      call: 'Call the API',
    },
    columns: { name: 'Name', key: 'Key', status: 'Status', created: 'Created', used: 'Last used', ends: 'Ends' },
    never: 'never',
    rename: 'Rename',
    rotate: 'Rotate',
    revoke: 'Revoke',
    createdNotice: 'The application was created.',
    requestedNotice: 'Access was requested.',
    approvedNotice: 'Access was approved. You can generate a key now.',
  },

  key: {
    newTitle: 'Generate a key',
    newLead: (app: string) => `For ${app}. It opens every API that the application is approved for.`,
    name: 'Name of the key',
    nameHelp: 'Such as where it is used. You can rename it later.',
    generate: 'Generate key',
    shownTitle: 'Your new key',
    shownNote: 'We keep only a fingerprint of it. If it is lost, generate another one and revoke this.',
    label: 'API key',
    ready: 'Try it',
    done: 'I have stored it',
    renameTitle: 'Rename the key',
    rename: 'Rename key',
    rotateTitle: 'Rotate the key',
    rotateLead: 'You get a new key now. Choose when the old one stops, so that nothing breaks in between.',
    rotate: 'Generate the new key',
    grace: 'The old key stops',
    graces: { now: 'Now', '1h': 'In one hour', '24h': 'In 24 hours', '7d': 'In seven days' },
    rotatedNote: 'The old key goes on until the time you chose.',
    revokeTitle: (name: string) => `Revoke “${name}”?`,
    revokeText: 'Calls with this key are refused at once. This cannot be undone.',
    revoke: 'Revoke key',
  },

  delete: {
    title: (name: string) => `Delete “${name}”?`,
    text: 'This cannot be undone.',
    consequences: (apis: number, keys: number) => [
      ...(apis > 0 ? [plural(apis, { one: '# registration ends', other: '# registrations end' })] : []),
      ...(keys > 0 ? [plural(keys, { one: '# key stops at once', other: '# keys stop at once' })] : []),
    ],
    act: 'Delete application',
  },

  unregister: {
    title: (app: string, api: string) => `Unregister ${app} from ${api}?`,
    text: 'Its keys no longer open this API. You can ask for access again later.',
    act: 'Unregister',
  },

  register: {
    title: (api: string) => `Register for ${api}`,
    lead: 'Choose which of your applications calls this API.',
    leadNew: 'Calls are made by an application, which stands for a program of yours.',
    which: 'Application',
    newOption: 'Create an application',
    orNew: 'Or create an application',
    newText: (strategy: string) => `A new one, made for this API. It sends its key in the header ${strategy}.`,
    existing: 'An application of yours',
    name: 'Name of the new application',
    description: 'What it does',
    createAct: 'Create and register',
    requestAct: 'Request access',
    by: (portal: string) =>
      `Some registrations are approved by an administrator of ${portal}. The next page says where yours stands.`,
    chooseFirst: 'Choose an application.',
    unfitting: 'Applications that do not fit',
    noneFit: 'None of your applications fits.',
    whyNot: {
      registered: ({ app, api }: Pair) => `${app.name} is registered for ${api.name} already.`,
      'other-strategy': ({ app, api }: Pair) =>
        `${api.name} is called with “${api.strategy}”, ${app.name} with “${app.strategy}”.`,
      'no-strategy': ({ api }: Pair) => `${api.name} takes no registrations on this portal.`,
    },
  },
}
