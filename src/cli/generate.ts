import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { silentLogger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { packageRoot } from '../platform/package-root.ts'
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { generateOpenapi } from './generate-openapi.ts'
import { describeTables } from './generate-tables.ts'

type Part = 'tables' | 'openapi'

/** Writes the committed files that are made from others. */
export async function generate(parts: Part[]): Promise<void> {
  for (const [path, text] of await makeAll(parts)) {
    mkdirSync(dirname(join(packageRoot, path)), { recursive: true })
    writeFileSync(join(packageRoot, path), text)
  }
}

/** The committed files that are not what their sources would make now. */
export async function findStale(): Promise<string[]> {
  const made = await makeAll(['tables', 'openapi'])
  return [...made].filter(([path, text]) => read(join(packageRoot, path)) !== text).map(([path]) => path)
}

async function makeAll(parts: Part[]): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-generate-'))
  try {
    const made = new Map<string, string>()
    if (parts.includes('tables')) made.set('src/platform/tables.gen.ts', await makeTables(join(folder, 'data')))
    if (parts.includes('openapi')) {
      for (const [path, text] of await makeOpenapi(join(folder, 'openapi'))) made.set(path, text)
    }
    return made
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeTables(dataDir: string): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir, log: silentLogger, settings: { fsync: 'off' } })
  try {
    await migrate(server.connection)
    return await describeTables(server.connection)
  } finally {
    await server.stop()
  }
}

async function makeOpenapi(root: string): Promise<[string, string][]> {
  const folders = ['openapi', 'src/client']
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  await generateOpenapi(root)
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name): [string, string] => [
      `${folder}/${name}`,
      readFileSync(join(root, folder, name), 'utf8'),
    ]),
  )
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
