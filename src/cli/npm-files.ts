import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = join(homedir(), '.cache', 'gatehouse', 'npm')

/** npm could not bring a package; the message says why, in npm's words. */
export class NotFetched extends Error {}

/**
 * Brings files of a published npm package into the user's cache folder, once, and gives the folder that holds them.
 * Only what is asked for is kept: a package may be hundreds of megabytes. Nothing of it is installed or run.
 * @param name with an exact version, such as `@octokit/openapi@23.0.2`
 * @param files paths inside the package, folders with all below them
 * @throws NotFetched when npm cannot be reached or knows no such package
 * @throws Error when the package has no such file
 */
export async function fetchNpmFiles(name: string, files: readonly string[]): Promise<string> {
  const folder = join(cache, name.replaceAll('/', '+'))
  const missing = files.filter((file) => !existsSync(join(folder, file)))
  if (missing.length === 0) return folder
  await mkdir(cache, { recursive: true })
  // Unpacked beside, then moved: who looks meanwhile finds whole files or none.
  const work = await mkdtemp(join(cache, 'unpacking-'))
  try {
    const archive = await pack(name, work)
    await run('tar', ['-xzf', archive, '-C', work, ...missing.map((file) => `package/${file}`)])
    for (const file of missing) {
      const target = join(folder, file)
      // Another process brought it meanwhile, and somebody may be reading it.
      if (existsSync(target)) continue
      await mkdir(dirname(target), { recursive: true })
      await rename(join(work, 'package', file), target)
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}

/** @returns the archive's path */
async function pack(name: string, folder: string): Promise<string> {
  // One more try, soon: whoever has no way to the registry should hear of it in seconds.
  const options = ['--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  try {
    const { stdout } = await run('npm', ['pack', ...options, '--pack-destination', folder, name], { cwd: folder })
    return join(folder, stdout.trim().split('\n').at(-1) ?? '')
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string }
    const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, ''))
    const reason = lines.find((line) => line !== '' && !/^(code|syscall|errno) /.test(line))
    throw new NotFetched(`npm could not bring ${name}: ${reason ?? message}`)
  }
}
