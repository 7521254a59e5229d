import { fetchNpmFiles } from '../../src/cli/npm-files.ts'

/** A description in a file, and one of its operations as each peer names it in an address. */
export type Described = {
  file: string
  tag: string
  operationId: string
  method: string
  path: string
  /** What the operation's heading says. */
  summary: string
}

/** Somebody else's renderer: a page that shows one operation of a description, served with the package's own files. */
export type Peer = {
  name: string
  folder: string
  html(title: string): string
  /** What stands behind `#` to open the operation. */
  anchor(described: Described): string
}

/** How the description is called on the server of a peer. */
export const descriptionPath = '/description.json'

const page = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>body{margin:0}</style>${head}</head>
<body>${body}</body></html>`

/** The peers as their guides say to set them up, with nothing turned off and nothing added. */
export async function fetchPeers(): Promise<Peer[]> {
  const [redoc, rapidoc, scalar, elements, kong] = await Promise.all([
    // Its package does not install (a dependency is missing); the bundle for browsers is whole.
    fetchNpmFiles('redoc@3.0.1', ['bundles/redoc.standalone.js']),
    fetchNpmFiles('rapidoc@9.3.8', ['dist/rapidoc-min.js']),
    fetchNpmFiles('@scalar/api-reference@1.72.1', ['dist/browser']),
    fetchNpmFiles('@stoplight/elements@9.0.25', ['web-components.min.js', 'styles.min.css']),
    fetchNpmFiles('@kong/spec-renderer@1.107.15', ['dist']),
  ])
  return [
    {
      name: 'Redoc 3.0.1',
      folder: redoc,
      html: (title) =>
        page(
          title,
          '',
          `<redoc spec-url="${descriptionPath}"></redoc><script type="module" src="/bundles/redoc.standalone.js"></script>`,
        ),
      anchor: ({ tag, operationId }) => `/${tag}/${operationId}`,
    },
    {
      name: 'RapiDoc 9.3.8, focused',
      folder: rapidoc,
      html: (title) =>
        page(
          title,
          '<script type="module" src="/dist/rapidoc-min.js"></script>',
          `<rapi-doc spec-url="${descriptionPath}" render-style="focused"></rapi-doc>`,
        ),
      anchor: ({ method, path }) => `${method.toLowerCase()}-${path.replaceAll(/[{}#]/g, '-')}`,
    },
    {
      name: 'Scalar 1.72.1',
      folder: scalar,
      html: (title) =>
        page(
          title,
          '',
          `<div id="app"></div><script src="/dist/browser/standalone.js"></script>
<script>Scalar.createApiReference('#app', { url: '${descriptionPath}' })</script>`,
        ),
      anchor: ({ tag, method, path }) => `tag/${tag.toLowerCase()}/${method}${path}`,
    },
    {
      name: 'Elements 9.0.25',
      folder: elements,
      html: (title) =>
        page(
          title,
          '<link rel="stylesheet" href="/styles.min.css"><script src="/web-components.min.js"></script>',
          `<elements-api apiDescriptionUrl="${descriptionPath}" router="hash" layout="sidebar"></elements-api>`,
        ),
      anchor: ({ operationId }) => `/operations/${operationId}`,
    },
    {
      name: 'Kong spec-renderer 1.107.15',
      folder: kong,
      html: (title) =>
        page(
          title,
          '<link rel="stylesheet" href="/dist/spec-renderer.css">',
          // Where it follows the hash it reads it only on a change; the first place is the page's to say.
          `<script type="module">import { registerKongSpecRenderer } from '/dist/kong-spec-renderer.web-component.es.js'
registerKongSpecRenderer()
const element = document.createElement('kong-spec-renderer')
element.setAttribute('navigation-type', 'hash')
element.setAttribute('current-path', decodeURIComponent(location.hash.slice(1)))
element.setAttribute('spec-url', '${descriptionPath}')
document.body.append(element)</script>`,
        ),
      anchor: ({ operationId }) => `/operations/${operationId}`,
    },
  ]
}
