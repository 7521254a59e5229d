import { formText } from './curl.ts'
import { quotedText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** `net/http` of the standard library. */
export function ruby({ method, url, headers, body, isStream }: SampleRequest): string {
  const sends = body ? 'true' : 'false'
  const lines = [
    "require 'net/http'",
    '',
    `uri = URI(${quote(url)})`,
    // The general form takes every method, and a body with each.
    `request = Net::HTTPGenericRequest.new(${quote(method)}, ${sends}, ${method !== 'HEAD'}, uri)`,
    ...headers.map(({ name, value }) => `request[${quote(name)}] = ${quote(value)}`),
  ]
  if (body) lines.push(...bodyLines(body))
  lines.push("Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == 'https') do |http|")
  if (isStream) lines.push('  http.request(request) { |response| response.read_body { |part| print part } }')
  else lines.push('  response = http.request(request)', '  puts response.code, response.body')
  return [...lines, 'end'].join('\n')
}

function bodyLines(body: SampleBody): string[] {
  const type = `request['Content-Type'] = ${quote(body.mediaType)}`
  switch (body.kind) {
    case 'text':
      return [type, `request.body = ${quote(body.text)}`]
    case 'form':
      return [type, `request.body = ${quote(formText(body.fields))}`]
    case 'file':
      return [type, "request.body = File.binread('file')"]
    case 'multipart':
      return [
        `request.set_form([\n${body.fields.map(({ name, value, isFile }) => `  [${quote(name)}, ${isFile ? "File.open('file')" : quote(value)}],\n`).join('')}], 'multipart/form-data')`,
      ]
  }
}
