/** A table as RFC 4180 has it. A cell that a spreadsheet would run as a formula is made text. */
export function toCsv(head: string[], rows: string[][]): string {
  return [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
