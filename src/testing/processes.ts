import { readdirSync, readFileSync } from 'node:fs'

/** The processes that one started and that still run, by what their command line ends with. Linux only, as the tests are. */
export function childrenOf(parent: number): { pid: number; name: string }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        // The name in brackets may hold anything; what follows it does not.
        const [state, ppid] = readFileSync(`/proc/${entry}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        if (Number(ppid) !== parent || state === 'Z') return []
        const name = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0').filter(Boolean).at(-1) ?? ''
        return [{ pid: Number(entry), name }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
}

export function isRunning(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0]
    return state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}
