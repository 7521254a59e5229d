import { formText } from './curl.ts'
import { goText as block, plainText as quote } from './literals.ts'
import type { SampleBody, SampleRequest } from './request.ts'

/** `net/http` of the standard library, as a whole program. */
export function go({ method, url, headers, body }: SampleRequest): string {
  const packages = ['fmt', 'io', 'net/http', 'os']
  const before: string[] = []
  const after = headers.map(({ name, value }) => `request.Header.Set(${quote(name)}, ${quote(value)})`)
  let source = 'nil'
  if (body) {
    source = bodyText(body, packages, before)
    after.push(
      `request.Header.Set("Content-Type", ${body.kind === 'multipart' ? 'form.FormDataContentType()' : quote(body.mediaType)})`,
    )
  }
  const lines = [
    ...before,
    `request, err := http.NewRequest(${quote(method)}, ${quote(url)}, ${source})`,
    ...failed,
    ...after,
    'response, err := http.DefaultClient.Do(request)',
    ...failed,
    'defer response.Body.Close()',
    'fmt.Println(response.Status)',
    'io.Copy(os.Stdout, response.Body)',
  ]
  const imports = [...new Set(packages)].sort().map((name) => `\t"${name}"\n`)
  return `package main\n\nimport (\n${imports.join('')})\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join('')}}`
}

const failed = ['if err != nil {', '\tpanic(err)', '}']

function bodyText(body: SampleBody, packages: string[], before: string[]): string {
  switch (body.kind) {
    case 'text':
      packages.push('strings')
      before.push(`body := strings.NewReader(${block(body.text)})`)
      return 'body'
    case 'form':
      packages.push('strings')
      before.push(`body := strings.NewReader(${quote(formText(body.fields))})`)
      return 'body'
    case 'file':
      before.push('file, err := os.Open("file")', ...failed)
      return 'file'
    case 'multipart':
      packages.push('bytes', 'mime/multipart')
      before.push('var body bytes.Buffer', 'form := multipart.NewWriter(&body)')
      for (const { name, value, isFile } of body.fields) {
        if (isFile) {
          before.push(
            '{',
            `\tpart, err := form.CreateFormFile(${quote(name)}, "file")`,
            ...failed.map((line) => `\t${line}`),
          )
          before.push(
            '\tfile, err := os.Open("file")',
            ...failed.map((line) => `\t${line}`),
            '\tio.Copy(part, file)',
            '}',
          )
        } else before.push(`form.WriteField(${quote(name)}, ${quote(value)})`)
      }
      before.push('form.Close()')
      return '&body'
  }
}
