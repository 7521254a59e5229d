import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startUpstream, type Upstream } from '../../../src/testing/upstream.ts'
import { callAddress } from './address.ts'
import { languages } from './languages.ts'
import { exactJson } from './literals.ts'
import { type CalledOperation, type SampleRequest, sampleRequest } from './request.ts'

// Go builds its whole library the first time.
vi.setConfig({ testTimeout: 400_000 })

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-samples-'))
let upstream: Upstream
beforeAll(async () => {
  upstream = await startUpstream()
  writeFileSync(join(folder, 'file'), 'what the file holds')
})
afterAll(async () => {
  await upstream.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  upstream.seen.length = 0
})

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
/** How a sample is run, where its language is at hand; the others are read back by their own grammar below. */
const runners: Record<string, { is: boolean; file: string; command: string[] }> = {
  curl: { is: has('curl', '--version'), file: 'call.sh', command: ['sh'] },
  javascript: { is: true, file: 'call.mjs', command: [process.execPath] },
  python: { is: has('python3', '-c', 'import requests'), file: 'call.py', command: ['python3'] },
  go: { is: has('go', 'version'), file: 'call.go', command: ['go', 'run'] },
  java: { is: has('java', '--version'), file: 'Call.java', command: ['java', '-Dfile.encoding=UTF-8'] },
  php: { is: has('php', '-r', 'curl_init();'), file: 'call.php', command: ['php'] },
  ruby: { is: has('ruby', '--version'), file: 'call.rb', command: ['ruby'] },
}

// The upstream is in this process, so a sample must not block it.
async function run(id: string, code: string): Promise<void> {
  const { execFile } = await import('node:child_process')
  const runner = runners[id]
  if (!runner) throw new Error(`nothing runs ${id}`)
  const [command = '', ...args] = runner.command
  writeFileSync(join(folder, runner.file), code)
  await new Promise<void>((resolve, reject) => {
    execFile(command, [...args, runner.file], { cwd: folder, timeout: 300_000 }, (error, out, fault) =>
      error ? reject(new Error(`${fault}\n${out}\n${code}`)) : resolve(),
    )
  })
}

const hostile = [
  `'; touch pwned; #`,
  `"; touch pwned; //`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a hostile document may hold
  '$(touch pwned) `touch pwned` ${process.exit(1)} #{exit}',
  '\\',
  '\\" \\\' \\n \\u0022 \\u000a \\',
  '%s %d {0} {{x}} {x}',
  '"""\n"""; """" \'\'\'',
  '@/etc/passwd',
  '<?php ?> </script> <!-- */ /* //',
  'line one\nline two\r\nline three\ttab',
  '\u2028\u2029\u202e\u0085\u0007',
  'Ünïcode 日本 🎣',
  '__proto__',
  'EOF\n__END__\n=begin\n\\',
]
const text = hostile.join('\n')
const oneLine = hostile
  .join(' ')
  .replaceAll(/[^\x20-\x7e]/g, ' ')
  .trim()

function requestFor(body: SampleRequest['body'], more: Partial<SampleRequest> = {}): SampleRequest {
  const url = callAddress(`http://127.0.0.1:${upstream.port}`, '/things/{id}', [
    { name: 'id', in: 'path', style: null, explode: null, value: text },
    { name: text, in: 'query', style: null, explode: null, value: text },
  ])
  const headers = [{ name: 'X-Hostile', value: oneLine }]
  return { method: 'POST', url: url?.href ?? '', headers, body, isStream: false, ...more }
}

const runnable = languages.filter(({ id }) => runners[id]?.is)

describe.each(runnable)('SPEC-10: $label, run as it stands', ({ id, write }) => {
  test('sends hostile texts as they are, and runs nothing of them', async () => {
    const request = requestFor({ kind: 'text', mediaType: 'text/plain; charset=utf-8', text })
    await run(id, write(request))
    const [seen] = upstream.seen
    expect(upstream.seen).toHaveLength(1)
    expect(seen?.method).toBe('POST')
    expect(`http://127.0.0.1:${upstream.port}${seen?.url}`).toBe(request.url)
    expect(seen?.headers['x-hostile']).toBe(oneLine)
    expect(seen?.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(seen?.body).toBe(text)
    expect(execFileSync('ls', [folder], { encoding: 'utf8' })).not.toContain('pwned')
  })

  test('sends JSON that means the same, whatever its keys and numbers', async () => {
    const values = [
      { name: text, [text]: [1, 2.5, true, false, null, {}, []], nested: { a: 'b' } },
      JSON.parse('{"__proto__": {"a": 1}, "big": 1}') as unknown,
    ]
    for (const value of values) {
      const sent = JSON.stringify(value, null, 2)
      await run(id, write(requestFor({ kind: 'text', mediaType: 'application/json', text: sent }, { method: 'PATCH' })))
      const [seen] = upstream.seen.splice(0)
      expect(seen?.method).toBe('PATCH')
      expect(seen?.headers['content-type']).toMatch(/^application\/json/)
      expect(JSON.parse(seen?.body ?? '')).toEqual(value)
    }
    const large = '{"id": 12345678901234567890}'
    await run(id, write(requestFor({ kind: 'text', mediaType: 'application/json', text: large })))
    expect(upstream.seen[0]?.body).toBe(large)
  })

  test('sends forms, and bodies with DELETE', async () => {
    const fields = [{ name: 'a', value: text, isFile: false }]
    await run(id, write(requestFor({ kind: 'form', mediaType: 'application/x-www-form-urlencoded', fields })))
    const [form] = upstream.seen.splice(0)
    expect([...new URLSearchParams(form?.body)]).toEqual([['a', text]])
    await run(
      id,
      write(
        requestFor({
          kind: 'multipart',
          mediaType: 'multipart/form-data',
          fields: [{ name: 'a', value: 'plain', isFile: false }],
        }),
      ),
    )
    const [parts] = upstream.seen.splice(0)
    expect(parts?.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/)
    expect(parts?.body).toContain('plain')
    await run(id, write(requestFor({ kind: 'text', mediaType: 'text/plain', text: 'x' }, { method: 'DELETE' })))
    expect(upstream.seen[0]).toMatchObject({ method: 'DELETE', body: 'x' })
  })

  test('sends nothing but the call where nothing else is said', async () => {
    await run(id, write(requestFor(null, { method: 'GET', headers: [] })))
    expect(upstream.seen[0]).toMatchObject({ method: 'GET', body: '' })
  })
})

/** The texts in a program, as its language reads them. */
const readers: Record<string, (code: string) => string[]> = {
  // C#: regular strings, and raw ones that lose the indentation of their last line (C# 11).
  csharp: (code) => {
    const texts: string[] = []
    const tokens = /"""\n([\s\S]*?)\n([ ]*)"""|"((?:[^"\\\n]|\\.)*)"/g
    for (const [, raw, indent = '', plain] of code.matchAll(tokens)) {
      if (raw !== undefined)
        texts.push(
          raw
            .split('\n')
            .map((line) => line.slice(indent.length))
            .join('\n'),
        )
      else texts.push(JSON.parse(`"${plain}"`) as string)
    }
    return texts
  },
  // PHP and Ruby in single quotes: a backslash counts only before a quote or another one.
  php: (code) =>
    [...code.matchAll(/'((?:[^'\\]|\\[\s\S])*)'/g)].map(([, inside = '']) => inside.replaceAll(/\\([\\'])/g, '$1')),
}
readers.ruby = readers.php as (code: string) => string[]

describe.each(languages.filter(({ id }) => readers[id]))(
  'SPEC-10: $label, read as its language does',
  ({ id, write }) => {
    test('holds every text whole', () => {
      const texts = [...hostile, text, '{\n  "a": "b"\n}', '  all\n  indented', 'ends in a quote"\n"']
      for (const one of texts) {
        const code = write(requestFor({ kind: 'text', mediaType: 'text/plain', text: one }))
        expect(readers[id]?.(code)).toContain(one)
        expect(readers[id]?.(code).some((read) => read.endsWith(oneLine))).toBe(true)
      }
    })
  },
)

describe('the request behind the samples', () => {
  const operation: CalledOperation = {
    method: 'POST',
    path: '/a/{id}',
    security_schemes: [],
    detail: {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          deprecated: false,
          description: null,
          schema: null,
          style: null,
          explode: null,
          examples: [],
        },
        {
          name: 'tags',
          in: 'query',
          required: true,
          deprecated: false,
          description: null,
          schema: null,
          style: null,
          explode: null,
          examples: [],
        },
        {
          name: 'page',
          in: 'query',
          required: false,
          deprecated: false,
          description: null,
          schema: null,
          style: null,
          explode: null,
          examples: [],
        },
        {
          name: 'bad header',
          in: 'header',
          required: true,
          deprecated: false,
          description: null,
          schema: null,
          style: null,
          explode: null,
          examples: [],
        },
        {
          name: 'X-Key',
          in: 'header',
          required: true,
          deprecated: false,
          description: null,
          schema: null,
          style: null,
          explode: null,
          examples: [],
        },
      ],
      requestBody: null,
      responses: [],
      servers: [
        {
          url: 'https://{region}.example.com/v1/',
          description: null,
          variables: [{ name: 'region', default: 'eu', values: ['eu'], description: null }],
        },
      ],
      security: [],
      externalDocs: null,
    } as unknown as CalledOperation['detail'],
    request: { parameters: ['a b/c', ['x', 'y&z'], 1, 'x', 'other'], bodies: [] },
  }
  const strategy = { id: '', name: 'Key', credential_type: 'key_auth', key_names: ['x-key'] }
  const called = (gateway: string | null, isKeyed = true) =>
    ({ gateway_url: gateway, auth_strategy: isKeyed ? strategy : null }) as Parameters<typeof sampleRequest>[0]

  test('goes to the gateway with the header of the portal’s own strategy, required parameters only', () => {
    expect(sampleRequest(called('https://gateway.example/things'), operation)).toMatchObject({
      url: 'https://gateway.example/things/a/a%20b%2Fc?tags=x&tags=y%26z',
      headers: [{ name: 'x-key', value: 'YOUR_API_KEY' }],
      body: null,
    })
  })

  test('goes to the description’s server while nothing implements the API', () => {
    expect(sampleRequest(called(null), operation)?.url).toBe('https://eu.example.com/v1/a/a%20b%2Fc?tags=x&tags=y%26z')
  })

  test.each(['javascript:alert(1)', 'https://user:word@a.example', '//other', 'file:///etc', 'not an address', ''])(
    'is written for an example address where the server is %j',
    (url) => {
      const servers = [{ url, description: null, variables: [] }]
      const sample = sampleRequest(called(null), { ...operation, detail: { ...operation.detail, servers } })
      expect(sample?.url).toMatch(/^https:\/\/api\.example\.com\//)
    },
  )

  test('is not there for what is no call', () => {
    expect(sampleRequest(called(null), { ...operation, request: null })).toBeUndefined()
  })
})

test.each([
  ['form', null, ['a=1', 'a=2'], [1, 2]],
  ['form', false, ['a=1,2'], [1, 2]],
  ['spaceDelimited', null, ['a=1%202'], [1, 2]],
  ['pipeDelimited', null, ['a=1%7C2'], [1, 2]],
  ['deepObject', null, ['a%5Bx%5D=1', 'a%5By%5D=2'], { x: 1, y: 2 }],
  ['form', null, ['x=1', 'y=2'], { x: 1, y: 2 }],
  ['form', false, ['a=x,1,y,2'], { x: 1, y: 2 }],
])('a query parameter of style %s, explode %s', (style, explode, pairs, value) => {
  const url = callAddress('https://a.example', '/', [{ name: 'a', in: 'query', style, explode, value }])
  expect(url?.search).toBe(`?${pairs.join('&')}`)
})

test.each([
  ['simple', false, '3,4', [3, 4]],
  ['label', true, '.3.4', [3, 4]],
  ['matrix', false, ';a=3,4', [3, 4]],
  ['matrix', true, ';a=3;a=4', [3, 4]],
  ['simple', true, 'x=1,y=2', { x: 1, y: 2 }],
  ['simple', false, 'x,1,y,2', { x: 1, y: 2 }],
])('a path parameter of style %s, explode %s', (style, explode, expected, value) => {
  const url = callAddress('https://a.example', '/{a}', [{ name: 'a', in: 'path', style, explode, value }])
  expect(url?.pathname).toBe(`/${expected}`)
})

test('JSON is rewritten only where that loses nothing', () => {
  expect(exactJson('{ "a": [1, "x y"] }')).toEqual({ value: { a: [1, 'x y'] } })
  for (const one of [
    '{"a": 1.0}',
    '{"a": 12345678901234567890}',
    '{"a": 1, "a": 2}',
    '{"__proto__": 1}',
    '{',
    '{"2": 1, "1": 2}',
  ]) {
    expect([one, exactJson(one)]).toEqual([one, undefined])
  }
})
