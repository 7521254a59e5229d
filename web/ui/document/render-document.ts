import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The address of a built file, from its path below `web/`; undefined when the build has no such file. */
export type Asset = (path: string) => string | undefined

/**
 * The whole page as text: doctype, markup, and the script of exactly those islands that it holds. Looking at the
 * finished text also finds islands in stored fragments (Markdown, sidebars).
 */
export function renderDocument(page: VNode, asset: Asset): string {
  const markup = renderToString(page)
  const scripts = islandPaths(markup)
    .map((path) => asset(`${path}.ts`) ?? asset(`${path}.tsx`))
    .filter((address) => address !== undefined)
    .map((address) => `<script type="module" src="${address}"></script>`)
    .join('')
  return `<!doctype html>${markup.replace('</head>', () => `${scripts}</head>`)}`
}

const attribute = ' data-island="'
const islandName = /^(?:(?:portal|console|reference)\/)?[a-z][a-z-]*$/

/** `portal/try-it` is a file of its own with its site; names without a site are the kit's, which share one. */
export function islandPaths(markup: string): string[] {
  const names = new Set<string>()
  // Pages are long and islands few: looking for the attribute itself costs a tenth of an expression for all of it.
  for (let at = markup.indexOf(attribute); at >= 0; at = markup.indexOf(attribute, at + 1)) {
    const start = at + attribute.length
    names.add(markup.slice(start, markup.indexOf('"', start)))
  }
  const paths = [...names]
    .filter((name) => islandName.test(name))
    .map((name) => {
      const [site, island] = name.split('/')
      return island ? `${site}/islands/${island}` : 'ui/islands/kit'
    })
  return [...new Set(paths)].sort().reverse()
}
