import { exactJson, indented, scriptText as quote } from './literals.ts'
import { isJson, type SampleBody, type SampleRequest } from './request.ts'

/** `fetch`, in a browser or in Node 18 and newer. */
export function javascript({ method, url, headers, body, isStream }: SampleRequest): string {
  const before: string[] = []
  const options: string[] = []
  if (method !== 'GET') options.push(`method: ${quote(method)},`)
  const sent = [...headers]
  // Of a form in parts only the browser knows the type, which names their border.
  if (body && body.kind !== 'multipart') sent.push({ name: 'Content-Type', value: body.mediaType })
  if (sent.length > 0) {
    const lines = sent.map(
      ({ name, value }) => `    ${/^[A-Za-z_]\w*$/.test(name) ? name : quote(name)}: ${quote(value)},`,
    )
    options.push('headers: {', ...lines.map((line) => line.slice(2)), '},')
  }
  if (body) {
    const text = bodyText(body, before)
    options.push(`body: ${text},`)
  }
  const call =
    options.length > 0 ? `fetch(${quote(url)}, {\n${indented(options.join('\n'), '  ')}\n})` : `fetch(${quote(url)})`
  const read = isStream
    ? 'for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {\n  console.log(chunk)\n}'
    : 'console.log(response.status, await response.text())'
  return [...before, `const response = await ${call}\n${read}`].join('\n')
}

function bodyText(body: SampleBody, before: string[]): string {
  switch (body.kind) {
    case 'text': {
      const json = isJson(body.mediaType) ? exactJson(body.text) : undefined
      return json && typeof json.value === 'object' ? `JSON.stringify(${objectText(json.value)})` : quote(body.text)
    }
    case 'file':
      return 'file'
    case 'form':
      return `new URLSearchParams([\n${body.fields.map(({ name, value }) => `  [${quote(name)}, ${quote(value)}],`).join('\n')}\n])`
    case 'multipart':
      before.push('const form = new FormData()')
      for (const { name, value, isFile } of body.fields)
        before.push(`form.append(${quote(name)}, ${isFile ? 'file' : quote(value)})`)
      return 'form'
  }
}

function objectText(value: unknown, indent = ''): string {
  const inner = `${indent}  `
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((one) => `${inner}${objectText(one, inner)},\n`).join('')}${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = Object.entries(value)
  if (pairs.length === 0) return '{}'
  const nameOf = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : quote(name))
  return `{\n${pairs.map(([name, one]) => `${inner}${nameOf(name)}: ${objectText(one, inner)},\n`).join('')}${indent}}`
}
