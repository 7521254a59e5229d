import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartProblem } from '../start-problem.ts'
import { copyBinaries } from './binaries.ts'
import { findNamespace, findSystemUser, type RunAs, runProgram } from './run-as.ts'

/** Where a server lives and as whom it runs. */
export interface Place {
  /** Holds the cluster, the log and, where its path is short enough, the socket. */
  home: string
  cluster: string
  socketFolder: string
  runAs: RunAs
  bin: string
}

export interface Programs {
  /** Holds bin, lib and share. */
  folder: string
  version: string
  initdb: string[]
}

const systemFolder = '/var/lib/gatehouse'
// sun_path holds 103 bytes on every system we run on; the socket's name takes 18 of them.
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

export async function preparePlace(dataDir: string, programs: Programs): Promise<Place> {
  const folder = makeFolder(dataDir)
  const { runAs, bin } = await chooseUser(folder, programs)
  const home = realpathSync(join(folder, 'postgres'))
  const cluster = join(home, 'cluster')
  return { home, cluster, socketFolder: await prepareSocketFolder(home, runAs), runAs, bin }
}

function makeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const folder = realpathSync(dataDir)
    mkdirSync(join(folder, 'postgres'), { recursive: true, mode: 0o700 })
    return folder
  } catch (error) {
    const reason = (error as Error).message.replace(/^E[A-Z]+: /, '').replace(/,.*$/s, '')
    throw new StartProblem(
      `The data folder ${dataDir} cannot be used (${reason}): set GATEHOUSE_DATA to a folder that this user may write.`,
    )
  }
}

async function chooseUser(folder: string, programs: Programs): Promise<{ runAs: RunAs; bin: string }> {
  const bin = join(programs.folder, 'bin')
  const home = join(folder, 'postgres')
  if (process.getuid?.() !== 0) return { runAs: refuseForeign(home), bin }
  const { uid, gid } = statSync(home)
  if (uid !== 0) return readable({ kind: 'user', uid, gid }, programs)
  const namespace = await findNamespace(join(bin, 'postgres'), home)
  if (namespace) return { runAs: namespace, bin }
  const user = existsSync(join(home, 'cluster')) ? undefined : await findSystemUser('gatehouse', systemFolder)
  if (user?.kind !== 'user') {
    throw new StartProblem(
      'The embedded PostgreSQL will not run as root, and this system allows neither a user namespace nor a system user: start Gatehouse as an ordinary user, or set DATABASE_URL.',
    )
  }
  await moveHome(home, user)
  return readable(user, programs)
}

function refuseForeign(home: string): RunAs {
  if (statSync(home).uid === process.getuid?.()) return { kind: 'self' }
  throw new StartProblem(
    `The data folder belongs to another user (${home}): start Gatehouse as that user, or set GATEHOUSE_DATA to another folder.`,
  )
}

async function moveHome(home: string, user: { uid: number; gid: number }): Promise<void> {
  const target = join(systemFolder, createHash('sha256').update(home).digest('hex').slice(0, 16))
  await mkdir(target, { recursive: true, mode: 0o755 })
  await chmod(systemFolder, 0o755)
  await chown(target, user.uid, user.gid)
  await chmod(target, 0o700)
  await rm(home, { recursive: true })
  symlinkSync(target, home)
}

async function readable(runAs: RunAs, programs: Programs): Promise<{ runAs: RunAs; bin: string }> {
  const bin = join(programs.folder, 'bin')
  const probe = await runProgram(runAs, join(bin, 'postgres'), ['--version'])
  if (probe.ok) return { runAs, bin }
  const copy = await copyBinaries(programs.folder, join(systemFolder, `postgresql-${programs.version}`))
  return { runAs, bin: join(copy, 'bin') }
}

async function prepareSocketFolder(home: string, runAs: RunAs): Promise<string> {
  const uid = runAs.kind === 'user' ? runAs.uid : process.getuid?.()
  const near = join(home, 'run')
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16)
  const folder = Buffer.byteLength(near) <= longestSocketFolder ? near : join(tmpdir(), `gatehouse-${hash}`)
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  if (runAs.kind === 'user') await chown(folder, runAs.uid, runAs.gid)
  const found = await lstat(folder)
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid)) {
    throw new StartProblem(`The folder for the database's socket belongs to someone else (${folder}): remove it.`)
  }
  await chmod(folder, 0o700)
  return folder
}

/** Makes the cluster on a first start. It gets its final name only when it is whole: a kill in between leaves none. */
export async function makeCluster(place: Place, programs: Programs): Promise<void> {
  const { home, cluster, runAs, bin } = place
  const versionFile = join(cluster, 'PG_VERSION')
  if (existsSync(versionFile)) return refuseOtherVersion(readFileSync(versionFile, 'utf8').trim(), programs, home)
  await removeUnfinished(home)
  const unfinished = join(home, `unfinished-${process.pid}-${Date.now()}`)
  const args = ['-D', unfinished, '-U', 'gatehouse', '-A', 'trust', '--encoding=UTF8', ...programs.initdb]
  const made = await runProgram(runAs, join(bin, 'initdb'), args, home)
  if (!made.ok) {
    throw new StartProblem(
      `The database could not be made in ${home}: ${lastLine(made.output, /error|could not|FATAL/i)}`,
    )
  }
  await rename(unfinished, cluster).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(versionFile)) throw error
  })
}

function refuseOtherVersion(found: string, programs: Programs, home: string): void {
  const needed = programs.version.split('.')[0]
  if (found === needed) return
  throw new StartProblem(
    `The database in ${home} is of PostgreSQL ${found}, and this Gatehouse brings ${needed}: start the version of Gatehouse that made it.`,
  )
}

async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = Number(/^unfinished-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join(home, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The line of a program's output that says why it failed. */
export function lastLine(output: string, saysWhy: RegExp): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => saysWhy.test(line)) ?? lines.at(-1) ?? 'it gave no reason').trim()
}
