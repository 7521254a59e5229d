import { callAddress, fillServer, type Given } from '../samples/address.ts'
import { encode, headerText, isHeaderName, oneLine, type Place, pathText, webAddress } from '../samples/encode.ts'
import type { SampleBody } from '../samples/request.ts'

/** A call as the form says it. */
export type Call = {
  method: string
  url: string
  headers: { name: string; value: string }[]
  body: SampleBody | null
  files: Map<string, File>
  /** Whether the portal may send it. */
  mayProxy: boolean
}

/** A field whose value cannot be sent, and why. */
export type Fault = { control: HTMLElement; reason: string }

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export const fieldsOf = <F extends Field = Field>(form: HTMLElement, name: string): F[] => [
  ...form.querySelectorAll<F>(`[name="${name}"]`),
]
const isShown = (element: HTMLElement) => !element.closest('[hidden]')

/** Server, variables and parameters as an address; undefined when they make none. */
export function readAddress(
  form: HTMLFormElement,
  path: string,
): { url: URL | undefined; option: HTMLOptionElement | undefined } {
  const [server] = fieldsOf<HTMLSelectElement>(form, 'server')
  const option = server?.selectedOptions[0]
  const custom = fieldsOf(form, 'custom')[0]?.value.trim() ?? ''
  const chosen: Record<string, string> = {}
  for (const field of fieldsOf(form, 'variable')) if (isShown(field)) chosen[field.dataset.variable ?? ''] = field.value
  const variables = Object.entries(chosen).map(([name, value]) => ({ name, default: value }))
  const base = option?.value === 'custom' ? custom : fillServer({ url: option?.dataset.url ?? '', variables }, chosen)
  return { url: webAddress(base) && callAddress(base, path, readParameters(form, [])), option }
}

/** The whole call. `asKey` stands for each credential, where the real ones must not be told. */
export function readCall(form: HTMLFormElement, root: HTMLElement, faults: Fault[], asKey?: string): Call | undefined {
  const given = readParameters(form, faults)
  const { url, option } = readAddress(form, root.dataset.path ?? '')
  if (!url) {
    const [custom] = fieldsOf(form, 'custom')
    if (custom) faults.push({ control: custom, reason: 'address' })
    return undefined
  }
  const headers: Call['headers'] = []
  const push = (name: string, value: string) => {
    if (isHeaderName(name) && value !== '') headers.push({ name, value: oneLine(value) })
  }
  for (const one of given)
    if (one.in === 'header' && one.value !== undefined) push(one.name, headerText(one, one.value))
  const cookies = given.filter((one) => one.in === 'cookie' && one.value !== undefined)
  if (cookies.length > 0) {
    const pairs = cookies.map((one) => `${encode(one.name)}=${pathText({ ...one, style: 'simple' }, one.value)}`)
    push('Cookie', pairs.join('; '))
  }
  const user = fieldsOf(form, 'basic-user')[0]?.value ?? ''
  for (const field of fieldsOf(form, 'credential')) {
    const secret = asKey ?? field.value.trim()
    if (!isShown(field) || field.value.trim() === '') continue
    const { in: place, name = '' } = field.dataset
    if (place === 'header') push(name, secret)
    else if (place === 'bearer') push(name, `Bearer ${secret}`)
    else if (place === 'basic') push(name, `Basic ${asKey ?? base64(`${user}:${field.value}`)}`)
    else if (place === 'query') url.searchParams.set(name, secret)
    else if (place === 'cookie') push('Cookie', `${encode(name)}=${encode(secret)}`)
  }
  const files = new Map<string, File>()
  const body = readBody(form, files)
  return {
    method: root.dataset.method ?? 'GET',
    url: url.href,
    headers,
    body,
    files,
    mayProxy: option?.dataset.proxied !== undefined,
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

function readParameters(form: HTMLFormElement, faults: Fault[]): Given[] {
  return fieldsOf(form, 'parameter').map((field) => {
    const { name = '', in: place, style, explode, kind } = field.dataset
    const fault = (reason: string) => faults.push({ control: field, reason })
    const raw =
      field instanceof HTMLSelectElement && field.multiple
        ? [...field.selectedOptions].map(({ value }) => value)
        : field.value
    const isEmpty = raw.length === 0
    if (isEmpty && field.required) fault('required')
    else if (!isEmpty && !field.validity.valid) fault('invalid')
    return {
      name,
      in: (place ?? 'query') as Place,
      style: style ?? null,
      explode: explode === undefined ? null : explode === 'true',
      value: isEmpty ? undefined : readValue(raw, kind, field, fault),
    }
  })
}

function readValue(
  raw: string | string[],
  kind: string | undefined,
  field: Field,
  fault: (reason: string) => void,
): unknown {
  if (Array.isArray(raw)) return raw
  if (kind === 'array') return raw.split('\n').filter((line) => line.trim() !== '')
  if (kind === 'object') {
    try {
      return JSON.parse(raw) as unknown
    } catch (error) {
      fault(`json:${(error as Error).message}`)
    }
    return raw
  }
  if (kind === 'integer' || kind === 'number') {
    const number = Number(raw)
    const { min, max } = field.dataset
    if (Number.isNaN(number) || (kind === 'integer' && !/^\s*-?\d+\s*$/.test(raw))) fault(kind)
    else if (min !== undefined && number < Number(min)) fault(`min:${min}`)
    else if (max !== undefined && number > Number(max)) fault(`max:${max}`)
    // As it was typed: a large number keeps its digits.
    return raw.trim()
  }
  return raw
}

function readBody(form: HTMLFormElement, files: Map<string, File>): SampleBody | null {
  const [type] = fieldsOf<HTMLSelectElement>(form, 'type')
  const option = type?.selectedOptions[0]
  const [isSent] = fieldsOf<HTMLInputElement>(form, 'with-body')
  if (!option || isSent?.checked === false) return null
  const { type: mediaType = '', kind } = option.dataset
  const group = form.querySelector<HTMLElement>(`[data-body="${option.value}"]`)
  if (!group) return null
  if (kind === 'text') return { kind, mediaType, text: fieldsOf(group, 'text')[0]?.value ?? '' }
  if (kind === 'file') {
    const file = fieldsOf<HTMLInputElement>(group, 'file')[0]?.files?.[0]
    if (file) files.set('', file)
    return { kind, mediaType }
  }
  const fields = fieldsOf<HTMLInputElement>(group, 'field')
    .map((field) => ({ field, name: field.dataset.name ?? '', file: field.files?.[0] }))
    .filter(({ field, file }) => field.type !== 'file' || file)
    .map(({ field, name, file }) => {
      if (file) files.set(name, file)
      return { name, value: file ? '' : field.value, isFile: file !== undefined }
    })
  return { kind: kind === 'multipart' ? 'multipart' : 'form', mediaType, fields }
}
