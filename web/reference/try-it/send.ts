import type { Call } from './read-form.ts'

export type Answer = {
  status: number
  statusText: string
  headers: [name: string, value: string][]
  body: Uint8Array<ArrayBuffer>
  /** Milliseconds. */
  time: number
  proxied: boolean
}

export type Failure = 'cancelled' | 'unreachable' | 'redirected' | 'refused' | 'notSignedIn' | 'tooMany'

export class CallFailed extends Error {
  readonly failure: Failure
  readonly detail: string

  constructor(failure: Failure, detail = '') {
    super(failure)
    this.failure = failure
    this.detail = detail
  }
}

/** Headers that a page cannot set; the browser would drop them without a word. */
const unsent = new Set(['cookie', 'host', 'origin', 'referer', 'content-length', 'connection', 'user-agent'])

/** From the browser to the server, with nothing of the portal: no cookies, no address of the page (TRY-4). */
export async function sendDirectly(
  call: Call,
  signal: AbortSignal,
  onPart: (part: Uint8Array) => void,
): Promise<Answer> {
  const headers = new Headers()
  for (const { name, value } of call.headers) if (!unsent.has(name.toLowerCase())) headers.append(name, value)
  if (call.body && call.body.kind !== 'multipart') headers.set('content-type', call.body.mediaType)
  const began = performance.now()
  const response = await settle(
    fetch(call.url, {
      method: call.method,
      headers,
      body: bodyOf(call),
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A redirect would carry the credential's header to wherever it leads.
      redirect: 'manual',
      signal,
    }),
    signal,
  )
  if (response.type === 'opaqueredirect') throw new CallFailed('redirected')
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const body = await readAll(response, signal, isStream ? onPart : undefined)
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body,
    time: performance.now() - began,
    proxied: false,
  }
}

/** Through the portal's server, which calls only what the description names and the operator allows (TRY-1). */
export async function sendProxied(call: Call, root: HTMLElement, signal: AbortSignal): Promise<Answer> {
  const { proxy = '', operation, version } = root.dataset
  const request = new Request('https://request.invalid', { method: 'POST', body: bodyOf(call) ?? null })
  const type = call.body?.kind === 'multipart' ? request.headers.get('content-type') : call.body?.mediaType
  const headers = [...call.headers, ...(type ? [{ name: 'Content-Type', value: type }] : [])]
  const bytes = call.body ? new Uint8Array(await request.arrayBuffer()) : undefined
  const began = performance.now()
  const response = await settle(
    fetch(proxy, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        operation_id: operation,
        version,
        url: call.url,
        headers,
        body: bytes ? toBase64(bytes) : null,
      }),
      signal,
    }),
    signal,
  )
  if (response.status === 401) throw new CallFailed('notSignedIn')
  if (response.status === 429) throw new CallFailed('tooMany')
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string }
    throw new CallFailed('refused', problem.detail)
  }
  const body = await readAll(response, signal)
  const told = JSON.parse(decodeURIComponent(response.headers.get('gatehouse-try-headers') ?? '%5B%5D')) as [
    string,
    string,
  ][]
  return {
    status: Number(response.headers.get('gatehouse-try-status')),
    statusText: '',
    headers: told,
    body,
    time: performance.now() - began,
    proxied: true,
  }
}

async function settle(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  try {
    return await answer
  } catch {
    throw new CallFailed(signal.aborted ? 'cancelled' : 'unreachable')
  }
}

async function readAll(
  response: Response,
  signal: AbortSignal,
  onPart?: (part: Uint8Array) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  try {
    const reader = response.body?.getReader()
    for (;;) {
      const { done = true, value } = (await reader?.read()) ?? {}
      if (done || !value) break
      parts.push(value)
      onPart?.(value)
    }
  } catch {
    // What came before somebody stopped an endless answer is worth showing.
    if (!signal.aborted || parts.length === 0) throw new CallFailed(signal.aborted ? 'cancelled' : 'unreachable')
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function bodyOf({ body, files, method }: Call): BodyInit | undefined {
  if (!body || method === 'GET' || method === 'HEAD') return undefined
  if (body.kind === 'text') return body.text
  if (body.kind === 'file') return files.get('')
  if (body.kind === 'form') return new URLSearchParams(body.fields.map(({ name, value }) => [name, value])).toString()
  const form = new FormData()
  for (const { name, value } of body.fields) form.append(name, files.get(name) ?? value)
  return form
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
  return btoa(text)
}
