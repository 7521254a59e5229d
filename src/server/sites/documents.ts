import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { renderMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import { packageRoot } from '../../platform/package-root.ts'
import type { Platform } from '../../platform/platform.ts'
import type { App } from '../../platform/wire/routes.ts'

/** The OpenAPI documents of both doors, for anyone: they describe the product, not what is in it. */
export function openapiRoutes(app: App): void {
  for (const name of ['portal', 'management']) {
    app.get(
      `/openapi/${name}.json`,
      { config: { permission: 'anyone' }, schema: { hide: true } },
      async (_request, reply) =>
        reply.type('application/json').send(await readFile(join(packageRoot, 'openapi', `${name}.json`))),
    )
  }
}

/** The gateway of whoever reads `docs/developers.md` as a file: that of a first start. */
const gatewayOfDocs = 'http://localhost:8000'

/** `docs/developers.md` with this gateway's address in its command, for the page behind My Apps. */
export function helpRoutes(app: App, { config }: Platform): void {
  let help: { html: string; content: string } | undefined
  app.get(
    '/api/gatehouse/v1/help',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-help',
        summary: 'Read how applications and keys work',
        tags: ['Portal'],
        response: { 200: z.object({ html: z.string(), content: z.string().describe('The same in Markdown') }) },
      },
    },
    async () => {
      if (!help) {
        const written = await readFile(join(packageRoot, 'docs', 'developers.md'), 'utf8')
        const content = written.replaceAll(gatewayOfDocs, config.gatewayUrl.origin)
        help = { html: treeToHtml(renderMarkdown(content)), content }
      }
      return help
    },
  )
}
