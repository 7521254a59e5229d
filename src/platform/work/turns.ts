import { problem } from '../wire/problem.ts'

/** Those who come when this many wait already are sent away. */
const mostWaiting = 200
const turns = new Map<string, { last: Promise<void>; waiting: number }>()

/**
 * Runs what concerns one thing one after the other within this process. Its row is locked in the database besides, which
 * is what makes limits exact; this keeps those who would wait for that row from taking every connection meanwhile, so
 * that one person's burst delays nobody else (DOS-6, DOS-7). @throws 503 when too many wait
 */
export async function inTurn<T>(thing: string, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(thing) ?? { last: Promise.resolve(), waiting: 0 }
  if (turn.waiting >= mostWaiting) throw problem('not-available', { headers: { 'retry-after': '5' } })
  turns.set(thing, turn)
  turn.waiting++
  const mine = turn.last.then(work)
  turn.last = mine.then(
    () => undefined,
    () => undefined,
  )
  try {
    return await mine
  } finally {
    turn.waiting--
    if (turn.waiting === 0) turns.delete(thing)
  }
}
