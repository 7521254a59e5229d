import { setPriority } from 'node:os'

/** A tenth of the share of a thread that serves people, where they compete; all of a processor that is free. */
const niceness = 10

/**
 * To be called in a thread that works long: where processors are short, the thread that serves people gets them first.
 * Linux counts niceness by thread (setpriority(2), notes); elsewhere it would be the whole process's, so it stays.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, niceness)
  } catch {
    // Where a sandbox forbids it the work is done all the same.
  }
}
