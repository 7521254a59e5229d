import { whenPresent } from '../../ui/island.ts'

/** Bytes from which people want to see how far the sending has come. */
const large = 500_000
const mostBytes = 25 * 1024 * 1024
/** What a specification says of itself stands at its beginning. */
const beginning = 200_000

whenPresent('console/specification', (element) => {
  const form = element.closest('form')
  const file = element.querySelector<HTMLInputElement>('input[type=file]')
  const content = element.querySelector<HTMLTextAreaElement>('textarea')
  const progress = element.querySelector('progress')
  const said = element.querySelector('[role=status]')
  if (!form || !file || !content || !progress || !said) return
  const { sending = '', reading = '', failed = '', tooLarge = '' } = element.dataset
  const say = (text: string) => {
    said.textContent = text
  }

  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    say(chosen && chosen.size > mostBytes ? tooLarge : '')
    if (chosen) prefill(form, await chosen.slice(0, beginning).text())
  })
  content.addEventListener('change', () => prefill(form, content.value.slice(0, beginning)))

  form.addEventListener('submit', (event) => {
    const [chosen] = file.files ?? []
    const isTooLarge = (chosen?.size ?? 0) > mostBytes
    if (!isTooLarge && (chosen?.size ?? 0) + content.value.length < large) return
    event.preventDefault()
    if (isTooLarge) {
      say(tooLarge)
      file.focus()
      release(form)
      return
    }
    if (form.dataset.sending !== undefined) return
    form.dataset.sending = ''
    send(form, {
      sent: (percent) => {
        progress.hidden = false
        progress.value = percent
        say(percent < 100 ? sending.replace('{percent}', String(percent)) : reading)
      },
      failed: () => {
        delete form.dataset.sending
        progress.hidden = true
        say(failed)
        release(form)
      },
      done: (address, html) => {
        if (new URL(address).pathname !== new URL(form.action).pathname) window.location.assign(address)
        else showAnswer(html, chosen)
      },
    })
  })
})

type Course = { sent(percent: number): void; failed(): void; done(address: string, html: string): void }

/** A form sent by script, because only this tells how far it has come. */
function send(form: HTMLFormElement, course: Course): void {
  const request = new XMLHttpRequest()
  let shown = -1
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = Math.floor((loaded / Math.max(total, 1)) * 100)
    // Whoever listens hears every tenth, not every step.
    if (percent < 100 && percent < shown + 10) return
    shown = percent
    course.sent(percent)
  })
  request.addEventListener('error', course.failed)
  request.addEventListener('abort', course.failed)
  request.addEventListener('load', () => {
    if (request.status >= 500) course.failed()
    else course.done(request.responseURL, request.responseText)
  })
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'text/html')
  request.send(new FormData(form))
}

/** The form as the server sends it back, with what is wrong; the file that was chosen stays chosen. */
function showAnswer(html: string, chosen: File | undefined): void {
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
  const main = document.querySelector('main')
  if (!next || !main) return
  main.replaceWith(next)
  const file = next.querySelector<HTMLInputElement>('input[type=file]')
  if (file && chosen) {
    const kept = new DataTransfer()
    kept.items.add(chosen)
    file.files = kept.files
  }
  next.dispatchEvent(new CustomEvent('island:added', { bubbles: true }))
  next.querySelector<HTMLElement>('.gh-errors, [aria-invalid=true]')?.focus()
  window.scrollTo(0, 0)
}

/** Lets the form be sent again. */
function release(form: HTMLFormElement): void {
  delete form.dataset.sent
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
}

/** Name, version and address as the specification has them, in fields where nobody wrote anything else. */
function prefill(form: HTMLFormElement, text: string): void {
  const facts = factsOf(text)
  for (const [name, value] of Object.entries({ ...facts, slug: slugOf(facts) })) {
    const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!field || !value || (field.value !== '' && field.value !== field.dataset.filled)) continue
    field.value = value
    field.dataset.filled = value
  }
}

/** Told from the first lines; the server reads the whole and has the last word. */
function factsOf(text: string): { name: string; version: string } {
  const info = /(?:^|[\s{,])["']?info["']?\s*:([\s\S]*)/.exec(text)?.[1] ?? ''
  const isJson = /^\s*\{/.test(text)
  const find = (key: string): string => {
    const json = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(info)?.[1]
    const yaml = new RegExp(`(?:^|[\\n{,])\\s*${key}\\s*:\\s*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\n,}#]*))`).exec(info)
    return isJson ? (json ? String(JSON.parse(json)) : '') : (yaml?.[1] ?? yaml?.[2] ?? yaml?.[3] ?? '').trim()
  }
  return { name: find('title').slice(0, 255), version: find('version').slice(0, 255) }
}

/** As the API makes one: name and version, of a semantic version the major number alone. */
function slugOf({ name, version }: { name: string; version: string }): string {
  const major = /^(v?\d+)\.\d+\.\d+/.exec(version)?.[1] ?? version
  return [name, major]
    .map((part) =>
      part
        .normalize('NFKD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9_]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter(Boolean)
    .join('-')
    .slice(0, 100)
    .replace(/-+$/, '')
}
