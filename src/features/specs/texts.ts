// Texts and values cut to what one row may hold.

import type { Data } from './parse.ts'

export function cutText(text: string, most: number): string {
  if (most < 1) return ''
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text
}

/** A value of a schema, such as a default: kept as it is while small, else as the beginning of its text. */
export function smallValue(data: Data): unknown {
  if (data === null || typeof data === 'boolean' || typeof data === 'number') return data
  if (typeof data === 'string') return cutText(data, 1000)
  const { text, truncated } = printJson(data, 2000)
  return truncated ? text : data
}

/** JSON indented by two spaces, which stops at `most` characters however large the value is. */
export function printJson(data: Data, most: number): { text: string; truncated: boolean } {
  const printer = new Printer(most)
  printer.print(data, '\n')
  const text = printer.parts.join('')
  return text.length > most ? { text: cutText(text, most), truncated: true } : { text, truncated: false }
}

class Printer {
  readonly parts: string[] = []
  #room: number

  constructor(most: number) {
    this.#room = most
  }

  #put(text: string): void {
    this.parts.push(text)
    this.#room -= text.length
  }

  print(data: Data, indent: string): void {
    if (this.#room < 0) return
    if (typeof data === 'string') this.#put(JSON.stringify(cutText(data, this.#room + 2)))
    else if (data === null || typeof data !== 'object') this.#put(JSON.stringify(data))
    else if (Array.isArray(data)) {
      const members = data.map((value) => ({ before: '', value }))
      this.#printMembers(members, indent, '[', ']')
    } else {
      const members = Object.keys(data).map((key) => ({ before: `${JSON.stringify(key)}: `, value: data[key] as Data }))
      this.#printMembers(members, indent, '{', '}')
    }
  }

  #printMembers(members: { before: string; value: Data }[], indent: string, open: string, close: string): void {
    if (members.length === 0) {
      this.#put(open + close)
      return
    }
    const deeper = `${indent}  `
    let separator = open
    for (const { before, value } of members) {
      if (this.#room < 0) return
      this.#put(separator + deeper + before)
      separator = ','
      this.print(value, deeper)
    }
    this.#put(indent + close)
  }
}
