// The house's rules about who may import whom; docs: ARCHITECTURE.md. `npm run check` holds them.

// A feature imports only those that stand before it here.
const features = [
  'operators',
  'portals',
  'developers',
  'sessions',
  'specs',
  'control-planes',
  'gateways',
  'apis',
  'imports',
  'documents',
  'strategies',
  'publications',
  'try-it',
  'applications',
  'registrations',
  'changelogs',
  'credentials',
  'search',
  'emails',
]

const test = '\\.test\\.tsx?$|^src/testing/|^src/gateway/dangers/'

const order = features.slice(0, -1).map((feature, position) => ({
  name: `order-of-features`,
  comment: `${feature} stands above; what it must ask of a later feature it declares as a question in its model.ts.`,
  severity: 'error',
  from: { path: `^src/features/${feature}/`, pathNot: test },
  to: { path: `^src/features/(${features.slice(position + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'listed-features',
      comment: 'A new feature takes its place in the order at the top of this file.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: `^src/features/(${features.join('|')})/` },
      to: {},
    },
    ...order,
    {
      name: 'through-the-door',
      comment: 'Others use a feature by its index.ts; the few names there are what it promises.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: test },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-door-from-outside',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: ['^src/features/', test] },
      to: { path: '^src/features/', pathNot: '^src/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'features-are-not-composers',
      comment: 'A feature knows the platform and the features above it; the server composes them.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: test },
      to: { path: ['^src/(server|gateway|client|cli)/', '^web/'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: ['^src/(?!platform/)', '^web/'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules decide on what they are handed: no database, no web framework, no clock of their own.',
      severity: 'error',
      from: { path: '^src/features/.*[/.](rules|model)\\.ts$' },
      to: {
        path: [
          '[/.](store|queries|commands|subscribers|routes)\\.ts$',
          '^src/platform/(config|database|migrate|platform|logger|clock)\\.ts$',
          '^src/platform/(postgres|mail/mailer|work|outgoing)',
          '(^|node_modules/)(kysely|pg|pg-boss|fastify|undici|nodemailer)(/|$)',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-lives-in-stores',
      severity: 'error',
      from: {
        path: '^(src|web)/',
        pathNot: [
          '[/.](store|queries)\\.ts$',
          '^src/gateway/feed/',
          '^src/platform/',
          '^src/cli/generate-tables\\.ts$',
          test,
        ],
      },
      to: { path: '(^|node_modules/)(kysely|pg)(/|$)' },
    },
    {
      name: 'one-way-out',
      comment: 'Requests to other servers go through platform/outgoing, which decides where they may go (SSRF-1).',
      severity: 'error',
      from: {
        path: '^(src|web)/',
        pathNot: [
          '^src/platform/outgoing/',
          // Has upstreams of its own, which operators configure.
          '^src/gateway/',
          // Our own APIs, over HTTP.
          '^src/client/',
          // These listen.
          '^src/server/http/web-server\\.ts$',
          '^src/server/demo/demo-upstream\\.ts$',
          '^web/ui/gallery/',
          test,
        ],
      },
      to: {
        path: ['(^|node_modules/)undici(/|$)', '^(node:)?(http|https|http2)$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'gateway-stands-alone',
      comment: 'The data plane carries no admin code; it reads the views gateway_*.',
      severity: 'error',
      from: { path: '^src/gateway/', pathNot: test },
      to: { path: ['^src/(?!gateway/|platform/)', '^web/'] },
    },
    {
      name: 'sites-know-only-the-client',
      severity: 'error',
      from: { path: '^web/', pathNot: test },
      to: { path: '^src/(?!client/)' },
    },
    {
      name: 'two-doors',
      comment: "The developers' site cannot even name a management call, nor the console a developer's.",
      severity: 'error',
      from: { path: '^web/portal/', pathNot: test },
      to: { path: ['^web/console/', '^src/client/management\\.gen\\.ts$'] },
    },
    {
      name: 'the-kit-knows-no-site',
      severity: 'error',
      from: { path: '^web/(ui|texts|reference)/', pathNot: '^web/ui/gallery/' },
      to: { path: '^web/(portal|console)/' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: test },
      to: { path: '^src/testing/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vite/client$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
