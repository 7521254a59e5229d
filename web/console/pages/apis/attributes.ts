/** `key: value, value`, a line each: how attributes and labels are written in forms. */
type Attributes = Record<string, string[]>
type Labels = Record<string, string>

export const linesOfAttributes = (attributes: Attributes): string[] =>
  Object.entries(attributes).map(([key, values]) => `${key}: ${values.join(', ')}`)

export const linesOfLabels = (labels: Labels): string[] =>
  Object.entries(labels).map(([key, value]) => `${key}: ${value}`)

/** The pairs of a field; undefined, with the line, when one is none. */
export function readPairs(text: string): { pairs: [key: string, value: string][] } | { line: string } {
  const pairs: [string, string][] = []
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const at = line.indexOf(':')
    const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    if (at < 1 || key === '' || value === '') return { line: line.trim() }
    pairs.push([key, value])
  }
  return { pairs }
}

/** What a change says: the given ones, and null for each that is no longer there. */
export function changeOf<Value>(
  before: Record<string, unknown>,
  after: Record<string, Value>,
): Record<string, Value | null> {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  return { ...Object.fromEntries(gone.map((key) => [key, null])), ...after }
}

export function attributesOf(pairs: [string, string][]): Attributes {
  const attributes: Attributes = {}
  for (const [key, value] of pairs) {
    const values = value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    attributes[key] = [...new Set([...(attributes[key] ?? []), ...values])]
  }
  return attributes
}
