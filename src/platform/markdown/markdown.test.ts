import { describe, expect, it } from 'vitest'
import { type MarkdownNode, type MarkdownTree, renderLongMarkdown, renderMarkdown, treeToHtml } from './markdown.ts'

const html = (text: string): string => treeToHtml(renderMarkdown(text))

const ELEMENTS = new Set(
  'p br hr strong em del code pre blockquote sup sub h1 h2 h3 h4 h5 h6 a img ul ol li input table thead tbody tr th td section'.split(
    ' ',
  ),
)
const PROPERTIES = new Set(
  'id href title rel dataFootnoteRef dataFootnoteBackref ariaLabel ariaDescribedBy className src alt loading disabled type checked start dataFootnotes align tabIndex'.split(
    ' ',
  ),
)

/** Why a tree must not be put into a page; nothing when it may. */
function whyNotShow(node: MarkdownNode | MarkdownTree): string | undefined {
  if (node.type === 'text') return typeof node.value === 'string' ? undefined : 'a text that is none'
  if (node.type === 'element') {
    if (!ELEMENTS.has(node.tagName)) return `<${node.tagName}>`
    for (const [name, value] of Object.entries(node.properties)) {
      if (!PROPERTIES.has(name)) return name
      if (name === 'id' && !String(value).startsWith('doc-')) return `id ${value}`
      if (name !== 'href' && name !== 'src') continue
      const { protocol } = new URL(String(value), 'https://portal.example/')
      const isAllowed = ['http:', 'https:', ...(name === 'href' ? ['mailto:'] : [])].includes(protocol)
      if (!isAllowed) return `${name} ${value}`
    }
  } else if (node.type !== 'root') return `a ${(node as { type: string }).type}`
  return node.children.map(whyNotShow).find((why) => why !== undefined)
}

const SCRIPTS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//x.example></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src=javascript:alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data=javascript:alert(1)>',
  '<embed src=javascript:alert(1)>',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<base href=javascript:alert(1)//>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//x.example/x.css>',
  '<style>@import "//x.example/x.css"</style>',
  '<template><script>alert(1)</script></template>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a id=getElementById name=cookie>x</a>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo 1 ?>',
  '"><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](<java&NewLine;script:alert(1)>)',
  '[x](<java&Tab;script:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](DATA:text/html,<script>alert(1)</script>)',
  '[x](blob:https://portal.example/1)',
  '[x](file:///etc/passwd)',
  '[x](filesystem:https://portal.example/x)',
  '[x](view-source:javascript:alert(1))',
  '[x](feed:javascript:alert(1))',
  '[x](intent://x#Intent;end)',
  '[x](ws://x.example)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x](mailto:a@example.com)',
  '![x" onerror="alert(1)](x "y\\" onerror=\\"alert(1)")',
  '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  'javascript:alert(1)',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '```language-x onclick=alert(1)\nx\n```',
  '# <img src=x onerror=alert(1)>',
  '# "><script>alert(1)</script>',
  '| <script>alert(1)</script> |\n|-|\n| <img src=x onerror=alert(1)> |',
  '- [ ] <input onfocus=alert(1) autofocus>',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
  'x[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: y',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<a href="//x.example" target=_blank>x</a>',
  '{{constructor.constructor("alert(1)")()}}',
  ':component{onclick=alert(1)}',
  '::iframe{src="javascript:alert(1)"}',
]

describe('UGC-1, UGC-3, UGC-4: no text makes a page run or load what it should not', () => {
  const wrapped = SCRIPTS.flatMap((text) => [
    text,
    `> ${text}`,
    `- ${text}`,
    `**${text}**`,
    `[${text}](https://a.example)`,
    `![${text}](https://a.example/x.png)`,
    `a\n${text}\nb`,
  ])

  it.each(wrapped)('%s', (text) => {
    const tree = renderMarkdown(text)
    expect(whyNotShow(tree)).toBeUndefined()
    // Read as HTML, the text has no element or attribute that the tree has not.
    const tags = [...treeToHtml(tree).matchAll(/<([a-z][^\s/>]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gi)]
    for (const [, name, attributes] of tags) {
      expect(ELEMENTS).toContain(name)
      expect(attributes?.replaceAll(/="[^"]*"/g, '')).not.toMatch(/\son|style|srcdoc|target/i)
    }
    expect(treeToHtml(tree).replaceAll(/"[^"]*"/g, '')).not.toMatch(/<(script|svg|math|iframe|style|img[^>]*\son)/i)
  })

  it('keeps what is harmless', () => {
    expect(html('See [a](/b?c=d#e), [m](mailto:a@example.com), [r](../x) and https://example.com.')).toBe(
      '<p>See <a href="/b?c=d#e">a</a>, <a href="mailto:a@example.com">m</a>, <a href="../x">r</a> and ' +
        '<a href="https://example.com" rel="noopener nofollow">https://example.com</a>.</p>',
    )
    expect(html('| a | b |\n|:-:|--:|\n| 1 | 2 |')).toContain('<td align="right">2</td>')
    expect(html('```json\n{"a": 1}\n```')).toBe('<pre tabindex="0"><code class="language-json">{"a": 1}\n</code></pre>')
    expect(html('| | b |\n|-|-|\n| 1 | 2 |')).toContain('<td></td>\n<th>b</th>')
    expect(html('- [x] done')).toContain('<input type="checkbox" checked disabled>')
  })
})

describe('headings', () => {
  it('get an id of their words, once each, behind the prefix', () => {
    expect(html('# Getting started\n## Größe & Maß\n## Getting *started*\n## 日本\n## !')).toBe(
      [
        '<h1 id="doc-getting-started">Getting started</h1>',
        '<h2 id="doc-größe-maß">Größe &#x26; Maß</h2>',
        '<h2 id="doc-getting-started-2">Getting <em>started</em></h2>',
        '<h2 id="doc-日本">日本</h2>',
        '<h2 id="doc-section">!</h2>',
      ].join('\n'),
    )
  })

  it('are found by links within the text', () => {
    expect(html('## Errors\n[See](#errors)')).toContain('<a href="#doc-errors">See</a>')
    expect(html('Note[^1]\n\n[^1]: Said.')).toContain('href="#doc-fn-1"')
  })
})

describe('a tree', () => {
  it('is plain JSON that jsonb takes, without positions', () => {
    const tree = renderMarkdown('# A\n\nText with \uD800 and &#0; and \0.')
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
    expect(JSON.stringify(tree)).not.toMatch(/position|\\u0000|\\ud800/)
  })

  it('survives storage', () => {
    const tree = renderMarkdown('A [link](https://example.com "title")\n\n1. x\n2. y')
    expect(treeToHtml(JSON.parse(JSON.stringify(tree)) as MarkdownTree)).toBe(treeToHtml(tree))
  })
})

describe('UGC-5: texts that would take long', () => {
  const repeats = [
    '> ',
    '- ',
    '1. ',
    '*a_ ',
    '](',
    '[^a]',
    '[a]',
    '[',
    '`a` ',
    '<',
    '![',
    '**a ',
    '[](',
    '[a](',
    '<!--',
    '_a',
    '~a ',
  ]
  it.each(repeats)('%j 20,000 times is shown as it is written', (text) => {
    const started = performance.now()
    const tree = renderMarkdown(text.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(treeToHtml(tree)).toMatch(/^<pre tabindex="0">/)
  })

  it('more than 50,000 nodes are shown as they are written', () => {
    expect(treeToHtml(renderMarkdown('a\n\n'.repeat(30_000)))).toMatch(/^<pre tabindex="0">a\n/)
  })

  it('a long document is rendered apart, the same as here', async () => {
    const text = `${'## Title\n\nSome *words* and a [link](#title).\n\n'.repeat(300)}`
    expect(await renderLongMarkdown(text)).toEqual(renderMarkdown(text))
  })

  it('more than a million characters are cut and shown as they are written', async () => {
    const html = treeToHtml(await renderLongMarkdown('x'.repeat(1_000_001)))
    expect(html).toBe(`<pre tabindex="0">${'x'.repeat(1_000_000)}</pre>`)
  })
})
