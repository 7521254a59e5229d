// Runs in a thread of its own. Rows go out in small batches, each on demand, so that the thread that takes them is never
// busy with them for long.

import { parentPort, workerData } from 'node:worker_threads'
import { SpecificationRefused } from './model.ts'
import { readSpecification } from './read.ts'
import type { FromWorker } from './worker.ts'

const MOST_ROWS = 50
const MOST_CHARACTERS = 500_000

function* answers(content: string): Generator<FromWorker> {
  let specification: ReturnType<typeof readSpecification>
  try {
    specification = readSpecification(content)
  } catch (error) {
    if (!(error instanceof SpecificationRefused)) throw error
    yield { kind: 'refused', reason: error.reason, message: error.message }
    return
  }
  const { operations, schemas: _, ...rest } = specification
  yield { kind: 'head', specification: rest }
  let rows: string[] = []
  let size = 0
  for (const operation of operations) {
    const row = JSON.stringify(operation)
    rows.push(row)
    size += row.length
    if (rows.length < MOST_ROWS && size < MOST_CHARACTERS) continue
    yield { kind: 'rows', rows }
    rows = []
    size = 0
  }
  yield { kind: 'rows', rows }
  yield { kind: 'done' }
}

const port = parentPort
if (port) {
  const rest = answers(workerData as string)
  const answer = (): void => {
    const { value, done } = rest.next()
    if (done) port.close()
    else port.postMessage(value)
  }
  port.on('message', answer)
  answer()
}
