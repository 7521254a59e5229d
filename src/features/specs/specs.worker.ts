// Runs in a thread of its own. Rows go out in small batches, each on demand, so that the thread that takes them is never
// busy with them for long.

import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from '../../platform/work/give-way.ts'
import { decodeText, type SharedText } from '../../platform/work/large-texts.ts'
import { SpecificationRefused } from './model.ts'
import { openSpecification } from './read.ts'
import type { FromWorker } from './worker.ts'

const MOST_ROWS = 50
const MOST_CHARACTERS = 250_000
const encoder = new TextEncoder()

function* answers(content: string): Generator<FromWorker> {
  let opened: ReturnType<typeof openSpecification>
  try {
    opened = openSpecification(content)
  } catch (error) {
    if (!(error instanceof SpecificationRefused)) throw error
    yield { kind: 'refused', reason: error.reason, message: error.message }
    return
  }
  yield { kind: 'start', start: opened.start }
  const { operations, schemas, ...rest } = opened.finish()
  yield { kind: 'head', head: rest }
  yield* batches('operations', operations)
  yield* batches('schemas', schemas)
  yield { kind: 'done' }
}

function* batches(table: 'operations' | 'schemas', rows: readonly unknown[]): Generator<FromWorker> {
  let texts: string[] = []
  let size = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    texts.push(text)
    size += text.length
    if (texts.length < MOST_ROWS && size < MOST_CHARACTERS) continue
    yield { kind: 'rows', table, rows: encoder.encode(`[${texts.join(',')}]`) }
    texts = []
    size = 0
  }
  if (texts.length > 0) yield { kind: 'rows', table, rows: encoder.encode(`[${texts.join(',')}]`) }
}

const port = parentPort
if (port) {
  giveWay()
  const rest = answers(decodeText(workerData as SharedText))
  const answer = (): void => {
    const { value, done } = rest.next()
    if (done) port.close()
    else port.postMessage(value, value.kind === 'rows' ? [value.rows.buffer] : [])
  }
  port.on('message', answer)
  answer()
}
