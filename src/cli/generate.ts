import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { silentLogger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { packageRoot } from '../platform/package-root.ts'
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { makeFonts } from './generate-fonts.ts'
import { generateOpenapi } from './generate-openapi.ts'
import { describeTables } from './generate-tables.ts'

export const allParts = ['tables', 'openapi', 'fonts'] as const
type Part = (typeof allParts)[number]

/** Writes the committed files that are made from others. */
export async function generate(parts: readonly Part[]): Promise<void> {
  for (const [path, bytes] of await makeAll(parts)) {
    mkdirSync(dirname(join(packageRoot, path)), { recursive: true })
    writeFileSync(join(packageRoot, path), bytes)
  }
}

/** The committed files that are not what their sources would make now. */
export async function findStale(): Promise<string[]> {
  const made = await makeAll(allParts)
  return [...made].filter(([path, bytes]) => !read(join(packageRoot, path))?.equals(bytes)).map(([path]) => path)
}

async function makeAll(parts: readonly Part[]): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-generate-'))
  try {
    const made = new Map<string, Buffer>()
    if (parts.includes('tables')) {
      made.set('src/platform/tables.gen.ts', Buffer.from(await makeTables(join(folder, 'data'))))
    }
    if (parts.includes('openapi')) {
      for (const [path, bytes] of await makeOpenapi(join(folder, 'openapi'))) made.set(path, bytes)
    }
    if (parts.includes('fonts')) for (const [path, bytes] of await makeFonts()) made.set(path, bytes)
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

async function makeOpenapi(root: string): Promise<[string, Buffer][]> {
  const folders = ['openapi', 'src/client']
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  await generateOpenapi(root)
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name): [string, Buffer] => [
      `${folder}/${name}`,
      readFileSync(join(root, folder, name)),
    ]),
  )
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
