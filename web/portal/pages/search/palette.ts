/** Keys that come quicker than this are answered together. */
const pause = 60
/** Answers that come later than this are waited for in sight. */
const patience = 200
/** So many answers are waited for at a time: each that comes is shown, so that the list follows whoever types quickly. */
const mostUnderWay = 3
const mostRemembered = 50

/** How the palette is opened: with what was typed so far, where the focus goes when it closes, and on the best hit. */
type Opening = { text: string; back: HTMLElement; follows: boolean }
type Question = { text: string; ending: AbortController; isLate: boolean }
type Palette = { open(opening: Opening): void }
const palettes = new WeakMap<HTMLElement, Palette>()

/** Opens the palette, or says that it cannot. `follows`: Enter was pressed before it was there. */
export function openPalette(root: HTMLElement, opening: Opening): boolean {
  const palette = palettes.get(root) ?? makePalette(root)
  if (!palette) return false
  palettes.set(root, palette)
  palette.open(opening)
  return true
}

function makePalette(root: HTMLElement): Palette | undefined {
  const dialog = root.querySelector('dialog')
  const input = root.querySelector<HTMLInputElement>('.gh-palette__input')
  const list = root.querySelector<HTMLElement>('.gh-palette__list')
  const said = root.querySelector<HTMLElement>('.gh-palette__said')
  if (!dialog || !input || !list || !said) return undefined
  const { searching = '', failed = '' } = root.dataset
  const invitation = said.textContent
  /** Lists of this page's life, by what was typed: going back a letter asks nobody. Nothing is stored. */
  const known = new Map<string, string>()
  let back: HTMLElement | undefined
  let shown: string | undefined
  /** What was asked and is not answered yet, the oldest first. */
  let underWay: Question[] = []
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Enter was pressed for this before its answer came. */
  let opens: string | undefined

  const typed = () => input.value.trim()
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  const active = () => list.querySelector<HTMLAnchorElement>('[aria-selected="true"]')

  const select = (option: HTMLAnchorElement | undefined) => {
    active()?.setAttribute('aria-selected', 'false')
    if (!option) {
      input.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const say = (text: string) => {
    if (said.textContent !== text) said.textContent = text
  }
  const sayLate = () => {
    list.setAttribute('aria-busy', 'true')
    say(searching)
  }
  const show = (text: string, markup: string) => {
    const template = document.createElement('template')
    template.innerHTML = markup
    const sentence = template.content.querySelector('[data-said]')
    sentence?.remove()
    shown = text
    list.dataset.answers = text
    list.replaceChildren(template.content)
    list.scrollTop = 0
    list.removeAttribute('aria-busy')
    const all = options()
    list.hidden = all.length === 0
    input.setAttribute('aria-expanded', String(all.length > 0))
    select(all[0])
    say(text === '' ? invitation : (sentence?.textContent ?? ''))
    if (opens === text) follow()
  }
  const giveUp = (those: Question[]) => {
    for (const { ending } of those) ending.abort()
    underWay = underWay.filter((one) => !those.includes(one))
  }
  const ask = async (text: string) => {
    giveUp(underWay.slice(0, 1 - mostUnderWay))
    const mine: Question = { text, ending: new AbortController(), isLate: false }
    const { signal } = mine.ending
    underWay.push(mine)
    asked = performance.now()
    const late = setTimeout(() => {
      mine.isLate = true
      sayLate()
    }, patience)
    signal.addEventListener('abort', () => clearTimeout(late))
    try {
      const answer = await fetch(`/search/hits?${new URLSearchParams({ q: text })}`, { signal })
      const markup = await answer.text()
      if (signal.aborted) return
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
      if (known.size >= mostRemembered) known.clear()
      known.set(text, markup)
      // An older question has no say any more.
      giveUp(underWay.slice(0, underWay.indexOf(mine) + 1))
      show(text, markup)
      // What is typed by now is still searched for.
      if (underWay.some(({ isLate }) => isLate)) sayLate()
    } catch {
      if (signal.aborted) return
      const isNewest = underWay.at(-1) === mine
      giveUp(isNewest ? underWay : [mine])
      if (isNewest) fail()
    }
  }
  const fail = () => {
    opens = undefined
    shown = undefined
    list.replaceChildren()
    list.removeAttribute('aria-busy')
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    select(undefined)
    say(failed)
  }
  const update = () => {
    clearTimeout(timer)
    const text = typed()
    const markup = text === '' ? '' : known.get(text)
    if (markup !== undefined) {
      giveUp(underWay)
      // One more blank leaves the list and what is chosen in it.
      if (text !== shown || list.hasAttribute('aria-busy')) show(text, markup)
      return
    }
    if (underWay.at(-1)?.text === text) return
    const wait = asked + pause - performance.now()
    if (wait <= 0) void ask(text)
    else timer = setTimeout(() => void ask(typed()), wait)
  }
  const follow = () => {
    const option = active()
    opens = undefined
    if (option) location.assign(option.href)
  }

  input.addEventListener('input', () => {
    opens = undefined
    update()
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const all = options()
    const at = all.indexOf(active() as HTMLAnchorElement)
    const next = {
      ArrowDown: at + 1 < all.length ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : all.length - 1,
      PageDown: Math.min(at + 6, all.length - 1),
      PageUp: Math.max(at - 6, 0),
    }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      select(all[next])
    } else if (event.key === 'Enter' && typed() !== '') {
      const isCurrent = shown === typed()
      const option = active()
      // Nothing to open, or no answer: the form leads to the results.
      if (isCurrent && !option) return
      if (!isCurrent && list.hidden && said.textContent === failed) return
      event.preventDefault()
      if (!isCurrent) opens = typed()
      else if (event.ctrlKey || event.metaKey) window.open(option?.href, '_blank', 'noopener')
      else follow()
    }
  })
  // Choosing with the pointer leaves the cursor where one types.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  dialog.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    if (target === dialog || target?.closest('.gh-palette__close')) dialog.close()
  })
  dialog.addEventListener('close', () => {
    clearTimeout(timer)
    giveUp(underWay)
    opens = undefined
    back?.focus()
  })
  // A page that comes back from the browser's memory shows itself, not what was left open on it.
  window.addEventListener('pagehide', () => dialog.close())
  return {
    open(opening) {
      if (dialog.open) return
      back = opening.back
      dialog.showModal()
      input.value = opening.text
      input.focus()
      input.setSelectionRange(opening.text.length, opening.text.length)
      if (opening.follows) opens = typed()
      update()
    },
  }
}
