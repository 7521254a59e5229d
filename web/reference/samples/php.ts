import { formText } from './curl.ts'
import { quotedText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** The extension `curl`, which comes with PHP. */
export function php({ method, url, headers, body, isStream }: SampleRequest): string {
  const sent = headers.map(({ name, value }) => `${name}: ${value}`)
  if (body && body.kind !== 'multipart') sent.push(`Content-Type: ${body.mediaType}`)
  const options: string[] = []
  if (method === 'HEAD') options.push('CURLOPT_NOBODY => true')
  else if (method !== 'GET') options.push(`CURLOPT_CUSTOMREQUEST => ${quote(method)}`)
  if (sent.length > 0) {
    options.push(`CURLOPT_HTTPHEADER => [\n${sent.map((line) => `        ${quote(line)},\n`).join('')}    ]`)
  }
  if (body) options.push(`CURLOPT_POSTFIELDS => ${bodyText(body)}`)
  if (!isStream) options.push('CURLOPT_RETURNTRANSFER => true')
  const read = isStream
    ? ['curl_exec($call);']
    : ['$body = curl_exec($call);', 'echo curl_getinfo($call, CURLINFO_RESPONSE_CODE), PHP_EOL, $body, PHP_EOL;']
  const set =
    options.length > 0 ? [`curl_setopt_array($call, [\n${options.map((one) => `    ${one},\n`).join('')}]);`] : []
  return ['<?php', '', `$call = curl_init(${quote(url)});`, ...set, ...read].join('\n')
}

function bodyText(body: SampleBody): string {
  switch (body.kind) {
    case 'text':
      return quote(body.text)
    case 'form':
      return quote(formText(body.fields))
    case 'file':
      return "file_get_contents('file')"
    case 'multipart':
      return `[\n${body.fields.map(({ name, value, isFile }) => `        ${quote(name)} => ${isFile ? "new CURLFile('file')" : quote(value)},\n`).join('')}    ]`
  }
}
