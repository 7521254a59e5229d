import { whenPresent } from '../../ui/island.ts'

/** Milliseconds without a key until the text is shown. */
const pause = 400
/** Longer texts are shown when somebody asks for it by the button. */
const longest = 200_000

/** Shows a document beside its text while it is written, as the server renders and cleans it. */
whenPresent('console/preview', (pane) => {
  const form = pane.closest('form')
  const area = form?.querySelector<HTMLTextAreaElement>('textarea[name=content]')
  const shown = pane.querySelector('.gh-prose')
  const said = pane.querySelector('[role=status]')
  if (!form || !area || !shown || !said) return
  const { failed = '', empty = '' } = pane.dataset
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  const show = async () => {
    asked?.abort()
    if (area.value.length > longest) return
    if (area.value.trim() === '') {
      shown.replaceChildren()
      said.textContent = empty
      return
    }
    const asking = new AbortController()
    asked = asking
    try {
      const answer = await fetch('/gatehouse/v1/documents/preview', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content: area.value }),
        signal: asking.signal,
      })
      const body = (await answer.json()) as { html?: string; invalid_parameters?: { reason: string }[] }
      said.textContent = answer.ok ? '' : (body.invalid_parameters?.[0]?.reason ?? failed)
      if (body.html === undefined) return
      const top = shown.scrollTop
      shown.innerHTML = body.html
      shown.scrollTop = top
    } catch {
      if (!asking.signal.aborted) said.textContent = failed
    }
  }
  area.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void show(), pause)
  })
  if (shown.childElementCount === 0) void show()
})
