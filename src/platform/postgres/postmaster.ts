import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Postmaster {
  pid: number
  socketFolder: string
  isStopping: boolean
}

/** The server that runs on a cluster, by its pid file; a file that a crash left behind is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 1 || !runsOn(pid, cluster)) return undefined
  return { pid, socketFolder: lines[4]?.trim() ?? '', isStopping: lines[7]?.trim() === 'stopping' }
}

/**
 * PostgreSQL takes any living process with the number in its pid file for a server. After a restart of the machine, or
 * in a container, that may be anyone; in the hands of the start lock, what a dead server left is removed.
 */
export function removeStaleFiles(cluster: string, socketFolder: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  rmSync(join(socketFolder, '.s.PGSQL.5432'), { force: true })
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
}

/** Asks the server to end, and ends it if it does not; it has no other owner by now. */
export async function stopPostmaster(cluster: string, patience = 20_000): Promise<void> {
  const started = Date.now()
  let sent = ''
  for (;;) {
    const postmaster = findPostmaster(cluster)
    if (!postmaster) return
    const waited = Date.now() - started
    // SIGINT: disconnect clients, write a checkpoint. SIGQUIT: end at once, the next start recovers.
    const signal = waited > 2 * patience ? 'SIGKILL' : waited > patience ? 'SIGQUIT' : 'SIGINT'
    if (signal !== sent) send(postmaster.pid, signal)
    sent = signal
    await sleep(20)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function runsOn(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (!existsSync('/proc/self')) return true
  try {
    // A server works in its cluster's folder.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}
