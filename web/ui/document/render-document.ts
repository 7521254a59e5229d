import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The address of a built file, from its path below `web/`; undefined when the build has no such file. */
export type Asset = (path: string) => string | undefined

/**
 * The whole page as text: doctype, markup, and the script of the site where the page holds an island. Looking at the
 * finished text also finds islands in stored fragments (Markdown, sidebars).
 * @param islands the site's script, as a path below `web/`
 */
export function renderDocument(page: VNode, asset: Asset, islands: string): string {
  const markup = renderToString(page)
  const address = markup.includes(' data-island="') ? asset(islands) : undefined
  // Low: a page can be read before it runs, so styles and the font come first.
  const script = address ? `<script type="module" src="${address}" fetchpriority="low"></script>` : ''
  return `<!doctype html>${markup.replace('</head>', () => `${script}</head>`)}`
}
