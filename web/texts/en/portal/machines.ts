/** What programs read: `llms.txt` and the Markdown form of pages. */
export const machines = {
  catalog: 'APIs',
  about: (portal: string) => `What the APIs of ${portal} are, and how to call them.`,
  each: 'Each page listed here is Markdown; without `.md` it is the same page for people.',
  reference: 'Reference',
  documents: 'Documents',
  operations: 'Operations',
  schemas: 'Schemas',
  help: 'How to get a key and call an API',
  helpText: 'Applications, registrations and credentials',
  apiNamed: (name: string, version: string | null) => (version === null ? name : `${name} ${version}`),
  called: (url: string) => `Calls go to ${url}`,
  withKey: (header: string) => `Send a key in the header ${header}.`,
}
