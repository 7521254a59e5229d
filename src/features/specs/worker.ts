import { runThread, ThreadStopped, threadFile } from '../../platform/work/threads.ts'
import {
  type Operation,
  type RefusalReason,
  type Specification,
  type SpecificationHead,
  SpecificationRefused,
} from './model.ts'
import { refuseTooLarge } from './parse.ts'

/** What reading one specification may take (SPEC-2). */
const LIMITS = { cpuMs: 10_000, memoryMb: 512 }

const WHY_STOPPED = {
  time: 'Reading the specification took too much time.',
  memory: 'Reading the specification took too much memory.',
  busy: 'Too many specifications are being read at the moment; send it again later.',
}

export type FromWorker =
  | { kind: 'refused'; reason: RefusalReason; message: string }
  | { kind: 'head'; specification: SpecificationHead }
  | { kind: 'rows'; rows: string[] }
  | { kind: 'done' }

/**
 * What `readSpecification` gives, read in a thread that is ended when it takes too long or too much memory.
 * @throws SpecificationRefused
 */
export async function indexSpecification(content: string, limits: Partial<typeof LIMITS> = {}): Promise<Specification> {
  refuseTooLarge(content)
  let head: SpecificationHead | undefined
  const operations: Operation[] = []
  const take = (piece: FromWorker): boolean => {
    if (piece.kind === 'refused') throw new SpecificationRefused(piece.reason, piece.message)
    if (piece.kind === 'head') head = piece.specification
    if (piece.kind === 'rows') operations.push(...piece.rows.map((row) => JSON.parse(row) as Operation))
    return piece.kind === 'done'
  }
  try {
    await runThread(threadFile(import.meta.url, 'specs'), content, { ...LIMITS, ...limits }, take)
  } catch (error) {
    throw error instanceof ThreadStopped ? new SpecificationRefused('too-costly', WHY_STOPPED[error.why]) : error
  }
  if (!head) throw new Error('The thread that read a specification sent no head')
  return { ...head, operations, schemas: [] }
}
