import { formText } from './curl.ts'
import { javaBlock as block, javaText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** Headers that `HttpClient` writes by itself and refuses from others. */
const reserved = new Set(['connection', 'content-length', 'expect', 'host', 'upgrade'])

/** `java.net.http` of Java 15 and newer, as a whole program. */
export function java({ method, url, headers, body }: SampleRequest): string {
  const imports = [
    'java.net.URI',
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
  ]
  const before: string[] = []
  const calls = headers
    .filter(({ name }) => !reserved.has(name.toLowerCase()))
    .map(({ name, value }) => `.header(${quote(name)}, ${quote(value)})`)
  let publisher = 'HttpRequest.BodyPublishers.noBody()'
  if (body) {
    publisher = publisherOf(body, imports, before)
    const type = body.kind === 'multipart' ? `"multipart/form-data; boundary=" + boundary` : quote(body.mediaType)
    calls.push(`.header("Content-Type", ${type})`)
  }
  calls.push(method === 'GET' ? '.GET()' : `.method(${quote(method)}, ${publisher})`)
  const chain = [
    `HttpRequest request = HttpRequest.newBuilder(URI.create(${quote(url)}))`,
    ...calls.map((call) => `        ${call}`),
    '        .build();',
  ]
  const lines = [
    ...before,
    ...chain,
    'HttpResponse<String> response = HttpClient.newHttpClient()',
    '        .send(request, HttpResponse.BodyHandlers.ofString());',
    'System.out.println(response.statusCode());',
    'System.out.println(response.body());',
  ]
  const head = imports.sort().map((name) => `import ${name};\n`)
  // Lines of a text block keep the indentation that they were given.
  const inside = lines.map((line) => `        ${line}\n`)
  return `${head.join('')}\npublic class Call {\n    public static void main(String[] args) throws Exception {\n${inside.join('')}    }\n}`
}

function publisherOf(body: SampleBody, imports: string[], before: string[]): string {
  const strings = 'HttpRequest.BodyPublishers.ofString'
  switch (body.kind) {
    case 'text':
      return `${strings}(${block(body.text, '                ')})`
    case 'form':
      return `${strings}(${quote(formText(body.fields))})`
    case 'file':
      imports.push('java.nio.file.Path')
      return 'HttpRequest.BodyPublishers.ofFile(Path.of("file"))'
    case 'multipart': {
      imports.push('java.io.ByteArrayOutputStream', 'java.util.UUID')
      before.push(
        'String boundary = UUID.randomUUID().toString();',
        'ByteArrayOutputStream form = new ByteArrayOutputStream();',
      )
      if (body.fields.some(({ isFile }) => isFile)) imports.push('java.nio.file.Files', 'java.nio.file.Path')
      for (const { name, value, isFile } of body.fields) {
        const head = `Content-Disposition: form-data; name="${name}"${isFile ? '; filename="file"' : ''}\r\n\r\n`
        before.push(`form.write(("--" + boundary + ${quote(`\r\n${head}`)}).getBytes("UTF-8"));`)
        before.push(
          isFile
            ? 'form.write(Files.readAllBytes(Path.of("file")));'
            : `form.write(${quote(value)}.getBytes("UTF-8"));`,
        )
        before.push('form.write("\\r\\n".getBytes("UTF-8"));')
      }
      before.push('form.write(("--" + boundary + "--\\r\\n").getBytes("UTF-8"));')
      return 'HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())'
    }
  }
}
