import { shellText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** A command line for a POSIX shell. Nothing makes curl read a file but `@file`, which is ours. */
export function curl({ method, url, headers, body, isStream }: SampleRequest): string {
  const lines = [`curl ${quote(url)}`]
  if (method === 'HEAD') lines.push('--head')
  else if (method !== 'GET') lines.push(`--request ${method}`)
  for (const { name, value } of headers) lines.push(`--header ${quote(`${name}: ${value}`)}`)
  if (isStream) lines.push('--no-buffer')
  if (body) lines.push(...bodyLines(body))
  return lines.join(' \\\n  ')
}

function bodyLines(body: SampleBody): string[] {
  const type = `--header ${quote(`Content-Type: ${body.mediaType}`)}`
  switch (body.kind) {
    case 'text':
      // Unlike --data and --form, these two take a leading @ as it is.
      return [type, `--data-raw ${quote(body.text)}`]
    case 'file':
      return [type, "--data-binary '@file'"]
    case 'form':
      return [type, `--data-raw ${quote(formText(body.fields))}`]
    case 'multipart':
      return body.fields.map(({ name, value, isFile }) =>
        isFile && !/[=;]/.test(name)
          ? `--form ${quote(`${name}=@file`)}`
          : `--form-string ${quote(`${name.replaceAll('=', '')}=${value}`)}`,
      )
  }
}

export function formText(fields: { name: string; value: string }[]): string {
  return new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString()
}
