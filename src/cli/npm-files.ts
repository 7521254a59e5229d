import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = join(homedir(), '.cache', 'gatehouse', 'npm')

/**
 * Brings files of a published npm package into the user's cache folder, once, and gives the folder that holds them.
 * Only what is asked for is kept: a package may be hundreds of megabytes. Nothing of it is installed or run.
 * @param name with an exact version, such as `@octokit/openapi@23.0.2`
 * @param files paths inside the package, folders with all below them
 * @throws Error when npm cannot be reached or the package has no such file
 */
export async function fetchNpmFiles(name: string, files: readonly string[]): Promise<string> {
  const folder = join(cache, name.replaceAll('/', '+'))
  const missing = files.filter((file) => !existsSync(join(folder, file)))
  if (missing.length === 0) return folder
  await mkdir(folder, { recursive: true })
  // Unpacked beside, then moved: who looks meanwhile finds whole files or none.
  const work = await mkdtemp(join(cache, 'unpacking-'))
  try {
    const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', work, name], { cwd: work })
    const archive = stdout.trim().split('\n').at(-1) ?? ''
    await run('tar', ['-xzf', join(work, archive), '-C', work, ...missing.map((file) => `package/${file}`)])
    for (const file of missing) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await rm(join(folder, file), { recursive: true, force: true })
      await rename(join(work, 'package', file), join(folder, file))
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}
