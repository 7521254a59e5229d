import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

/** Longer than what is asked takes on a machine that is not overrun, shorter than a person notices, in milliseconds. */
const step = 25
/** A timer fires in whole milliseconds counted from some earlier moment, so the last ones are waited for in turns. */
const finish = 2

/**
 * Does something and ends, well or badly, a whole number of steps after it began: how long it took in truth, which tells
 * whether there was a row to make or only one to find, is in the answer's time no more (ENUM-2).
 * @throws what `work` throws
 */
export async function inEvenTime<Out>(work: () => Promise<Out>): Promise<Out> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    const end = began + step * Math.ceil((performance.now() - began) / step)
    const rest = end - performance.now() - finish
    if (rest > 0) await pause(rest)
    while (performance.now() < end) await turn()
  }
}
