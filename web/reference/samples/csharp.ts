import { formText } from './curl.ts'
import { csharpBlock as block, plainText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** `HttpClient` of .NET 7 and newer, as top-level statements. */
export function csharp({ method, url, headers, body }: SampleRequest): string {
  const lines = ['using var client = new HttpClient();']
  lines.push(`using var request = new HttpRequestMessage(new HttpMethod(${quote(method)}), ${quote(url)});`)
  // Without validation, because .NET refuses values that servers take.
  for (const { name, value } of headers) {
    lines.push(`request.Headers.TryAddWithoutValidation(${quote(name)}, ${quote(value)});`)
  }
  if (body) lines.push(...contentLines(body))
  lines.push('using var response = await client.SendAsync(request);')
  lines.push('Console.WriteLine((int)response.StatusCode);')
  lines.push('Console.WriteLine(await response.Content.ReadAsStringAsync());')
  return lines.join('\n')
}

function contentLines(body: SampleBody): string[] {
  const typed = [
    'request.Content.Headers.Remove("Content-Type");',
    `request.Content.Headers.TryAddWithoutValidation("Content-Type", ${quote(body.mediaType)});`,
  ]
  switch (body.kind) {
    case 'text':
      return [`request.Content = new StringContent(${block(body.text, '    ')});`, ...typed]
    case 'form':
      return [`request.Content = new StringContent(${quote(formText(body.fields))});`, ...typed]
    case 'file':
      return ['request.Content = new StreamContent(File.OpenRead("file"));', ...typed]
    case 'multipart':
      return [
        'var form = new MultipartFormDataContent();',
        ...body.fields.map(({ name, value, isFile }) =>
          isFile
            ? `form.Add(new StreamContent(File.OpenRead("file")), ${quote(name)}, "file");`
            : `form.Add(new StringContent(${quote(value)}), ${quote(name)});`,
        ),
        'request.Content = form;',
      ]
  }
}
