import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { createDatabase, createPool } from '../platform/database.ts'
import { Changes } from '../platform/events/changes.ts'
import { silentLogger } from '../platform/logger.ts'
import { createGatehouse } from '../server/app.ts'

type Operation = {
  responses?: Record<string, { content?: Record<string, unknown>; description?: string }>
  'x-extension'?: boolean
}
type Document = { paths: Record<string, Record<string, Operation>> }

/** Writes openapi/*.json from the route schemas, and the typed clients from them, below `root`. */
export async function generateOpenapi(root: string): Promise<void> {
  // Nothing is asked of the database: the routes only declare themselves.
  const config = readConfig({ DATABASE_URL: 'postgres://nowhere', GATEHOUSE_SECRET_KEY: '0'.repeat(64) })
  const pool = createPool({ connectionString: 'postgres://nowhere' })
  const gatehouse = await createGatehouse({
    config,
    database: createDatabase(pool),
    clock: systemClock,
    changes: new Changes(),
    log: silentLogger,
  })
  mkdirSync(join(root, 'openapi'), { recursive: true })
  for (const [name, app] of [
    ['portal', gatehouse.portalApp],
    ['management', gatehouse.consoleApp],
  ] as const) {
    const document = tidy(JSON.parse(JSON.stringify(app.swagger(), withoutPatterns)))
    writeFileSync(join(root, 'openapi', `${name}.json`), `${JSON.stringify(document, null, 2)}\n`)
    const types = astToString(await openapiTypescript(structuredClone(document) as never))
    writeFileSync(
      join(root, 'src', 'client', `${name}.gen.ts`),
      `// Made from openapi/${name}.json by \`npm run generate:openapi\`. Do not edit.\n\n${types}`,
    )
  }
  await gatehouse.close()
  await pool.end()
}

/** Sorts paths, marks what is ours beside the reference, and drops the empty bodies that answers without one get. */
function tidy(document: Document): Document {
  const paths: Document['paths'] = {}
  for (const path of Object.keys(document.paths).sort()) {
    paths[path] = document.paths[path] ?? {}
    for (const operation of Object.values(paths[path])) {
      if (/^(\/api)?\/gatehouse\//.test(path)) operation['x-extension'] = true
      for (const [status, answer] of Object.entries(operation.responses ?? {})) {
        answer.description = reasons[status] ?? answer.description ?? ''
        if (JSON.stringify(answer.content ?? {}).includes('"schema":{"type":"null"')) delete answer.content
      }
    }
  }
  return { ...document, paths }
}

/** A format says what its pattern says, in a word. */
function withoutPatterns(_key: string, value: unknown): unknown {
  const { format, pattern } = (value ?? {}) as { format?: unknown; pattern?: unknown }
  if (typeof format !== 'string' || typeof pattern !== 'string') return value
  const { pattern: _, ...rest } = value as { pattern: string }
  return rest
}

const reasons: Record<string, string> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken in.',
  204: 'Done; nothing to say.',
  302: 'Found elsewhere.',
  400: 'Something sent is not valid.',
  401: 'Nobody is signed in.',
  403: 'The caller may not do this.',
  404: 'There is no such thing, or the caller may not see it.',
  409: 'In conflict with what is there.',
  410: 'Used already, or too old.',
  413: 'Too large.',
  415: 'Not a content type taken here.',
  429: 'Too many requests.',
  503: 'Not available right now.',
}

if (process.argv[1] === import.meta.filename) await generateOpenapi(process.cwd())
