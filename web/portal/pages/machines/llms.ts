import { dataOf } from '../../../answers.ts'
import type { PortalPage, PortalPageContext } from '../../../page.ts'
import { link, paragraphs } from '../../../reference/markdown/markdown.ts'
import { textsIn } from '../../../texts/index.ts'
import { listAll } from './list-all.ts'

/** `/llms.txt`: what there is on this portal for whoever asks, in the form of llmstxt.org. */
export const llms: PortalPage<never> = {
  address: '/llms.txt',
  access: 'anyone',
  kept: { query: [] },
  load: async (context) => ({ piece: await write(context), type: 'text/plain; charset=utf-8' }),
  title: () => '',
  View: () => null as never,
}

async function write({ client, portal, language }: PortalPageContext): Promise<string> {
  const { machines: t } = textsIn(language).portal
  const apis = await listAll((number) =>
    dataOf(
      client.GET('/api/v3/apis', { params: { query: { sort: 'name', 'page[size]': 100, 'page[number]': number } } }),
    ),
  )
  const lines = apis.map(({ name, version, slug, description }) => {
    const words = description?.split('\n')[0]?.trim()
    const named = link(t.apiNamed(name, version), `${portal.origin}/apis/${slug}.md`)
    return `- ${named}${words ? `: ${words}` : ''}`
  })
  return paragraphs(
    `# ${portal.name}`,
    `> ${(portal.description ?? t.about(portal.name)).replaceAll(/\s+/g, ' ')}`,
    t.each,
    lines.length > 0 && `## ${t.catalog}`,
    lines.join('\n'),
    `## ${t.help}`,
    `- ${link(t.helpText, `${portal.origin}/apps/help.md`)}`,
  )
}
