import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { renderMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import { packageRoot } from '../../platform/package-root.ts'
import type { Platform } from '../../platform/platform.ts'
import type { App, Permission } from '../../platform/wire/routes.ts'

/** The OpenAPI document of the developers' API, for anyone. */
export function portalDocumentRoutes(app: App): void {
  addDocument(app, 'portal', 'anyone')
}

/** The document of the management API, for operators: it is nothing that visitors of a portal need (MGMT-5). */
export function managementDocumentRoutes(app: App): void {
  addDocument(app, 'management', 'operator')
}

function addDocument(app: App, name: 'portal' | 'management', permission: Permission): void {
  app.get(`/openapi/${name}.json`, { config: { permission }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(await readFile(join(packageRoot, 'openapi', `${name}.json`))),
  )
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
