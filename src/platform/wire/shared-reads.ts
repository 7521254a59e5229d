import { AsyncLocalStorage } from 'node:async_hooks'

/** What was read for one page, by what was asked. */
export type SharedReads = Map<string, Promise<unknown>>

const reads = new AsyncLocalStorage<SharedReads | undefined>()

/** Lets the calls of one page, all on behalf of one caller, share what they read. */
export function shareReads<Result>(shared: SharedReads | undefined, run: () => Result): Result {
  return reads.run(shared, run)
}

/** Reads what another call of the same page may have read already. The key names the question, not the caller. */
export function readOnce<Row>(key: string, read: () => Promise<Row>): Promise<Row> {
  const shared = reads.getStore()
  if (!shared) return read()
  const known = shared.get(key) ?? read()
  shared.set(key, known)
  return known as Promise<Row>
}
