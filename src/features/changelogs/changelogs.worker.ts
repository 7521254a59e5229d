// Runs in a thread of its own: reads two specifications and sends what differs, in batches, each on demand.

import { parentPort, workerData } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { giveWay } from '../../platform/work/give-way.ts'
import { decodeText } from '../../platform/work/large-texts.ts'
import { readSpecification, SpecificationRefused } from '../specs/index.ts'
import { type Compared, compareSpecifications } from './compare/specifications.ts'
import type { FromThread, Texts } from './thread.ts'

const MOST_ROWS = 50
const MOST_CHARACTERS = 250_000

function* answers({ before, isPressed, after }: Texts): Generator<FromThread> {
  const texts = { before: decodeText(isPressed ? gunzipSync(before) : before), after: decodeText(after) }
  if (texts.before === texts.after) {
    yield { kind: 'done' }
    return
  }
  const read: Partial<Record<'before' | 'after', Compared>> = {}
  for (const which of ['before', 'after'] as const) {
    try {
      // All else that was read is let go.
      const { operations, schemas, servers, securitySchemes } = readSpecification(texts[which])
      read[which] = { operations, schemas, servers, securitySchemes }
    } catch (error) {
      if (!(error instanceof SpecificationRefused)) throw error
      yield { kind: 'unreadable', which, message: error.message }
      return
    }
  }
  if (!read.before || !read.after) return
  let rows: string[] = []
  let size = 0
  for (const group of compareSpecifications(read.before, read.after)) {
    const row = JSON.stringify(group)
    rows.push(row)
    size += row.length
    if (rows.length < MOST_ROWS && size < MOST_CHARACTERS) continue
    yield { kind: 'groups', groups: rows }
    rows = []
    size = 0
  }
  yield { kind: 'groups', groups: rows }
  yield { kind: 'done' }
}

const port = parentPort
if (port) {
  giveWay()
  const rest = answers(workerData as Texts)
  const answer = (): void => {
    const { value, done } = rest.next()
    if (done) port.close()
    else port.postMessage(value)
  }
  port.on('message', answer)
  answer()
}
