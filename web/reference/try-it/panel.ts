import { isLoopback } from '../oauth/grants.ts'
import { curl } from '../samples/curl.ts'
import { type Fault, fieldsOf, readAddress, readCall } from './read-form.ts'
import { type Answer, CallFailed, sendDirectly, sendProxied } from './send.ts'
import { showAnswer, showPart, showState } from './show-answer.ts'

const started = new WeakSet<HTMLElement>()

/** Brings the form of an operation to life. Credentials stay in its fields: nothing is stored (SES-10, TRY-4). */
export function startPanel(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('.gh-try__form')
  const dialog = root.querySelector('dialog')
  if (!form || !dialog || started.has(root)) return
  started.add(root)
  const words = root.querySelector<HTMLElement>('[data-words]')?.dataset ?? {}
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`.gh-try__${name}`)
  let running: AbortController | undefined

  const refresh = () => {
    const { url, option } = readAddress(form, root.dataset.path ?? '')
    const isGateway = option?.dataset.gateway !== undefined
    const isHidden = (element: HTMLElement, hidden: boolean) => {
      element.hidden = hidden
    }
    for (const element of form.querySelectorAll<HTMLElement>('[data-server]')) {
      isHidden(element, element.dataset.server !== option?.value)
    }
    const groups = [...form.querySelectorAll<HTMLElement>('[data-for]')]
    const wanted = isGateway || groups.length < 2 ? groups[0]?.dataset.for : 'description'
    // A key of this portal is for its gateway alone.
    for (const group of groups)
      isHidden(group, group.dataset.for !== wanted || (group.dataset.for === 'gateway' && !isGateway))
    const [type] = fieldsOf<HTMLSelectElement>(form, 'type')
    const [isSent] = fieldsOf<HTMLInputElement>(form, 'with-body')
    for (const body of form.querySelectorAll<HTMLElement>('[data-body]')) {
      isHidden(body, body.dataset.body !== type?.value || isSent?.checked === false)
    }
    const shown = root.querySelector('[data-url]:is(code)')
    if (shown && url) shown.textContent = url.href
    const plain = form.querySelector<HTMLElement>('[data-plain]')
    if (plain) plain.hidden = url?.protocol !== 'http:' || isLoopback(url.hostname)
  }

  const run = async (send: (signal: AbortSignal) => Promise<Answer>, mayProxy: boolean) => {
    running?.abort()
    const own = new AbortController()
    running = own
    setBusy(true)
    showState(root, 'waiting')
    try {
      const answer = await send(own.signal)
      if (running === own) showAnswer(root, answer)
    } catch (error) {
      const failed = error instanceof CallFailed ? error : new CallFailed('unreachable')
      if (running === own) {
        const isOffered = mayProxy && (failed.failure === 'unreachable' || failed.failure === 'redirected')
        showState(root, failed.failure, { detail: failed.detail, offer: isOffered })
      }
    } finally {
      if (running === own) setBusy(false)
    }
  }

  const setBusy = (isBusy: boolean) => {
    const cancel = button('cancel')
    if (cancel) cancel.disabled = !isBusy
  }

  const read = () => {
    const faults: Fault[] = []
    clearFaults(form)
    const call = readCall(form, root, faults)
    if (faults.length === 0) return call
    for (const fault of faults) showFault(fault, words)
    showState(root, 'invalid')
    faults[0]?.control.focus()
    return undefined
  }

  form.addEventListener('input', refresh)
  form.addEventListener('change', refresh)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const call = read()
    if (call) void run((signal) => sendDirectly(call, signal, (part) => showPart(root, part)), call.mayProxy)
  })
  button('send-proxied')?.addEventListener('click', () => {
    const call = read()
    if (call) void run((signal) => sendProxied(call, root, signal), false)
  })
  button('cancel')?.addEventListener('click', () => running?.abort())
  button('curl')?.addEventListener('click', async () => {
    const call = readCall(form, root, [], root.dataset.keyWord)
    const note = root.querySelector<HTMLElement>('[data-copied]')
    if (!call || !note) return
    await navigator.clipboard.writeText(curl({ ...call, isStream: false }))
    note.hidden = false
  })
  for (const way of form.querySelectorAll<HTMLElement>('[data-get-token]')) {
    // Only who wants a token loads what gets it.
    way.addEventListener('toggle', async () => (await import('../oauth/get-token.ts')).startGetToken(way))
  }
  root.querySelector('[data-close]')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => running?.abort())
  refresh()
}

function clearFaults(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll<HTMLElement>('.gh-field__error')) place.hidden = true
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
}

/** `reason` is a word of the catalog, perhaps with what goes into its sentence: `min:1`. */
function showFault({ control, reason }: Fault, words: DOMStringMap): void {
  const [word = '', ...rest] = reason.split(':')
  const place = document.getElementById(`${control.id}-error`)
  control.setAttribute('aria-invalid', 'true')
  if (!place) return
  place.textContent = (words[word] ?? words.invalid ?? '').replace('{}', () => rest.join(':'))
  place.hidden = false
}
