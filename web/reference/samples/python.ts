import { exactJson, plainText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** The package `requests`. */
export function python({ method, url, headers, body, isStream }: SampleRequest): string {
  const json = body?.kind === 'text' && body.mediaType === 'application/json' ? exactJson(body.text) : undefined
  const sent = [...headers]
  // `json=` and `files=` write the type by themselves.
  if (body && !json && body.kind !== 'multipart') sent.push({ name: 'Content-Type', value: body.mediaType })
  const inputs = [quote(url)]
  if (sent.length > 0) {
    inputs.push(
      `headers={\n${sent.map(({ name, value }) => `        ${quote(name)}: ${quote(value)},\n`).join('')}    }`,
    )
  }
  if (json) inputs.push(`json=${valueText(json.value, '    ')}`)
  else if (body) inputs.push(bodyText(body))
  if (isStream) inputs.push('stream=True')
  inputs.push(isStream ? 'timeout=(10, None)' : 'timeout=30')
  const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].includes(method)
  const call = known ? `requests.${method.toLowerCase()}` : 'requests.request'
  if (!known) inputs.unshift(quote(method))
  const read = isStream
    ? 'for line in response.iter_lines(decode_unicode=True):\n    print(line)'
    : 'print(response.status_code, response.text)'
  return `import requests\n\nresponse = ${call}(\n${inputs.map((input) => `    ${input},\n`).join('')})\n${read}`
}

function bodyText(body: SampleBody): string {
  switch (body.kind) {
    case 'text':
      return `data=${quote(body.text)}.encode("utf-8")`
    case 'file':
      return 'data=open("file", "rb")'
    case 'form':
      return `data=[\n${body.fields.map(({ name, value }) => `        (${quote(name)}, ${quote(value)}),\n`).join('')}    ]`
    case 'multipart': {
      const part = ({ name, value, isFile }: (typeof body.fields)[number]) =>
        `        (${quote(name)}, ${isFile ? 'open("file", "rb")' : `(None, ${quote(value)})`}),\n`
      return `files=[\n${body.fields.map(part).join('')}    ]`
    }
  }
}

function valueText(value: unknown, indent: string): string {
  const inner = `${indent}    `
  if (typeof value === 'string') return quote(value)
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((one) => `${inner}${valueText(one, inner)},\n`).join('')}${indent}]`
  }
  const pairs = Object.entries(value)
  if (pairs.length === 0) return '{}'
  return `{\n${pairs.map(([name, one]) => `${inner}${quote(name)}: ${valueText(one, inner)},\n`).join('')}${indent}}`
}
