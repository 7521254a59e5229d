import { exactJson } from '../samples/literals.ts'
import type { Answer } from './send.ts'

/** Characters of a body that are shown; the whole can be downloaded. */
const mostShown = 200_000

const streams = new WeakMap<HTMLElement, TextDecoder>()
const downloads = new WeakMap<HTMLElement, string>()

/** Shows one state of the answer's side and hides the others. */
export function showState(root: HTMLElement, state: string, more: { detail?: string; offer?: boolean } = {}): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-state]')) {
    element.hidden = element.dataset.state !== state
    const detail = element.querySelector('[data-detail]')
    if (detail) detail.textContent = more.detail ?? ''
  }
  // On a phone the answer stands below the form.
  root.querySelector('.gh-try__answer')?.scrollIntoView({ block: 'nearest' })
  const offer = root.querySelector<HTMLElement>('[data-offer]')
  if (offer) offer.hidden = !more.offer
  streams.delete(root)
}

/** A piece of an answer that has no end, as it comes. */
export function showPart(root: HTMLElement, part: Uint8Array): void {
  let decoder = streams.get(root)
  const place = root.querySelector('[data-body]:is(code)')
  if (!place) return
  if (!decoder) {
    showState(root, 'answer')
    fillHead(root, {})
    showOnly(root, ['text'])
    place.textContent = ''
    decoder = new TextDecoder()
    streams.set(root, decoder)
  }
  if ((place.textContent ?? '').length < mostShown) place.append(decoder.decode(part, { stream: true }))
}

export function showAnswer(root: HTMLElement, answer: Answer): void {
  const { status, statusText, headers, body, time, proxied } = answer
  showState(root, 'answer')
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  fillHead(root, {
    status: `${status} ${statusText}`.trim(),
    time: `${Math.round(time)} ms`,
    size: sizeText(body.length),
    headers: `(${headers.length})`,
  })
  const place = root.querySelector<HTMLElement>('.gh-try__status')
  if (place) place.dataset.class = String(status)[0] ?? ''
  fillHeaders(root, headers)
  const text = textOf(body, type)
  const parts = body.length === 0 ? ['empty'] : text === undefined ? ['binary', 'download'] : ['text', 'download']
  if (text !== undefined) {
    // Set as text: whatever the server sends, nothing of it becomes part of the page (TRY-3).
    const shown = root.querySelector('[data-body]:is(code)')
    if (shown) shown.textContent = text.slice(0, mostShown)
    if (text.length > mostShown) parts.push('cut')
  }
  if (proxied) parts.push('proxied')
  else parts.push('hidden')
  showOnly(root, parts)
  offerDownload(root, body)
}

function fillHead(root: HTMLElement, facts: Record<string, string>): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-fact]')) {
    element.textContent = facts[element.dataset.fact ?? ''] ?? ''
  }
}

function showOnly(root: HTMLElement, parts: string[]): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-part]')) {
    element.hidden = !parts.includes(element.dataset.part ?? '')
  }
}

function fillHeaders(root: HTMLElement, headers: Answer['headers']): void {
  const list = root.querySelector('[data-headers]')
  const items = headers.map(([name, value]) => {
    const item = document.createElement('div')
    const term = document.createElement('dt')
    const text = document.createElement('dd')
    term.textContent = name
    text.textContent = value
    item.append(term, text)
    return item
  })
  list?.replaceChildren(...items)
}

/** The body as characters, JSON indented where that changes nothing; undefined for bytes. */
function textOf(body: Uint8Array, type: string): string | undefined {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8'
  let text: string
  try {
    text = new TextDecoder(charset, { fatal: true }).decode(body)
  } catch {
    return undefined
  }
  if (text.includes('\0')) return undefined
  const json = text.length < 2_000_000 && /^\s*[{[]/.test(text) ? exactJson(text) : undefined
  return json ? JSON.stringify(json.value, null, 2) : text
}

function offerDownload(root: HTMLElement, body: Uint8Array<ArrayBuffer>): void {
  const link = root.querySelector<HTMLAnchorElement>('.gh-try__download')
  if (!link) return
  const before = downloads.get(root)
  if (before) URL.revokeObjectURL(before)
  link.hidden = body.length === 0
  // No type of the server's: the browser must not open it as a page of ours.
  const address = URL.createObjectURL(new Blob([body], { type: 'application/octet-stream' }))
  downloads.set(root, address)
  link.href = address
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
