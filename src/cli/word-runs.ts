import { createHash } from 'node:crypto'

const wordsInRun = 8
/** Five bytes: with 100,000 runs and some thousand of ours, one chance in a thousand that any two meet. */
const bytesOfRun = 5

/** Every description and summary in an OpenAPI document, however deep. */
export function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(description|summary|title)$/.test(key) && typeof inner === 'string' ? [inner] : textsOf(inner),
  )
}

/** Every run of eight words in a text, without regard to case, marks and line ends. */
export function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(wordsInRun - 1).map((_word, at) => words.slice(at, at + wordsInRun).join(' '))
}

function fingerprint(run: string): Buffer {
  return createHash('sha256').update(run).digest().subarray(0, bytesOfRun)
}

/** The runs as sorted fingerprints, one after another. */
export function packRuns(runs: Iterable<string>): Buffer {
  return Buffer.concat([...runs].map(fingerprint).sort(Buffer.compare))
}

/** Whether a run is among packed ones. */
export function holdsRun(packed: Buffer, run: string): boolean {
  const wanted = fingerprint(run)
  let [from, to] = [0, packed.length / bytesOfRun]
  while (from < to) {
    const middle = (from + to) >> 1
    const order = packed.compare(wanted, 0, bytesOfRun, middle * bytesOfRun, (middle + 1) * bytesOfRun)
    if (order === 0) return true
    if (order < 0) from = middle + 1
    else to = middle
  }
  return false
}
