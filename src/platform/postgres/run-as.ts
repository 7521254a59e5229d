import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** As whom a PostgreSQL program runs: it refuses to run as root. */
export type RunAs =
  | { kind: 'self' }
  /** Root of ours in a user namespace of its own: files stay root's, folders with mode 0700 above them stay passable. */
  | { kind: 'namespace'; id: number }
  | { kind: 'user'; uid: number; gid: number }

export interface Outcome {
  ok: boolean
  output: string
}

/** Runs a program to its end in its own session, so that a Ctrl-C in our terminal does not reach what it starts. */
export function runProgram(runAs: RunAs, file: string, args: string[], cwd = '/'): Promise<Outcome> {
  const [program, ...rest] = [...prefix(runAs), file, ...args] as [string, ...string[]]
  const identity = runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {}
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }
  return new Promise((done) => {
    // `detached` is a session of its own; execFile hands it to spawn, though its types do not list it.
    const options = { cwd, env, ...identity, detached: true, maxBuffer: 1 << 24 }
    execFile(program, rest, options, (error, stdout, stderr) => {
      done({ ok: !error, output: `${stdout}${stderr}${error && !stderr ? error.message : ''}`.trim() })
    })
  })
}

function prefix(runAs: RunAs): string[] {
  if (runAs.kind !== 'namespace') return []
  return ['unshare', '--user', `--map-user=${runAs.id}`, `--map-group=${runAs.id}`]
}

/** The namespace to run in, when this system lets root make one in which both paths can be used. */
export async function findNamespace(executable: string, folder: string): Promise<RunAs | undefined> {
  const runAs: RunAs = { kind: 'namespace', id: namespaceId() }
  const probe = await runProgram(runAs, 'sh', ['-c', 'test -x "$0" && test -w "$1"', executable, folder])
  return probe.ok ? runAs : undefined
}

// initdb looks its user up by number, so the number inside the namespace must be one that the system has a name for.
function namespaceId(): number {
  const ids = readUsers().map((user) => user.uid)
  return ids.includes(1000) ? 1000 : (ids.findLast((id) => id !== 0) ?? 65534)
}

/** The system user for machines that forbid namespaces (a container, as a rule); made when it is missing. */
export async function findSystemUser(name: string, home: string): Promise<RunAs | undefined> {
  const known = () => readUsers().find((user) => user.name === name)
  if (!known()) {
    const shell = '/usr/sbin/nologin'
    const args = ['--system', '--user-group', '--no-create-home', '--home-dir', home, '--shell', shell, name]
    await runProgram({ kind: 'self' }, 'useradd', args)
  }
  const user = known()
  return user && { kind: 'user', uid: user.uid, gid: user.gid }
}

function readUsers(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}
