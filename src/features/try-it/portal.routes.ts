import { z } from 'zod'
import type { Outgoing } from '../../platform/outgoing/outgoing.ts'
import type { Platform } from '../../platform/platform.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { tryOperation } from './commands.ts'
import { TryOperation } from './model.ts'
import { headersToShow } from './rules.ts'

const params = z.strictObject({ apiIdOrSlug: z.string().min(1).max(255) })
const answer = { content: { 'application/octet-stream': { schema: z.string() } } }

export function tryItRoutes(app: App, platform: Platform, { outgoing }: { outgoing: Outgoing }): void {
  app.post(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/try',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'try-api-operation',
        summary: 'Send a call of an operation, for a browser that may not send it itself',
        description:
          'The body is that of the answer, as bytes. `Gatehouse-Try-Status` holds its status, `Gatehouse-Try-Headers` its headers: a percent-encoded JSON list of names and values.',
        tags: ['API pages'],
        params,
        body: TryOperation,
        response: { 200: answer, ...problemAnswers(400, 401, 403, 404, 413, 415, 429, 502, 503) },
      },
    },
    async ({ caller, portal, params: { apiIdOrSlug }, body: input }, reply) => {
      const { status, headers, body } = await tryOperation(caller, platform, outgoing, {
        portalId: portal.id,
        apiIdOrSlug,
        input,
      })
      // Whatever a stranger's server sends is data here: it must never be a page, a script or a cookie of ours (TRY-3).
      return reply
        .headers({
          'content-security-policy': "sandbox; default-src 'none'",
          'content-disposition': 'attachment; filename="answer"',
          'gatehouse-try-status': String(status),
          'gatehouse-try-headers': headersToShow(headers),
        })
        .type('application/octet-stream')
        .send(body as never)
    },
  )
}
