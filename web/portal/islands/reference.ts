import { whenPresent } from '../../ui/island.ts'
import { fetchMarkup } from '../fetch-markup.ts'

/** More matches than these say nothing; typing on does. */
const mostFound = 100
/** A longer group is not opened again on the next page, which would have to wait for it. */
const mostRestored = 200

/** Where an element stands once the next frame is laid out. */
function seen(element: Element, root: Element): Promise<IntersectionObserverEntry[]> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        observer.disconnect()
        resolve(entries)
      },
      { root },
    )
    observer.observe(element)
  })
}

/** The sidebar of an API: groups are fetched when they are opened, kept open on the next page, and filtered as one types. */
whenPresent('portal/reference', (nav) => {
  const { key = '', all = '', found = '', foundMany = '', nothing = '', loading = '', failed = '' } = nav.dataset
  const scroller = nav.parentElement
  const groups = [...nav.querySelectorAll<HTMLDetailsElement>('.gh-nav__group')]

  const remember = () => {
    const open = groups.filter((group) => group.open).map((group) => group.dataset.group)
    sessionStorage.setItem(key, JSON.stringify({ open, top: scroller?.scrollTop ?? 0 }))
  }
  const remembered = (): { open: string[]; top: number } | undefined => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? '') as { open: string[]; top: number }
    } catch {
      return undefined
    }
  }

  /** Puts the entries in place of the link to them, which stays where they cannot be had. */
  const fill = async (wait: HTMLElement, address: string) => {
    const note = document.createElement('p')
    note.className = 'gh-nav__count'
    note.textContent = loading
    wait.before(note)
    const markup = await fetchMarkup(address)
    if (!markup) {
      note.textContent = failed
      return
    }
    note.remove()
    const place = wait.matches('[data-more]') ? wait.parentElement : wait
    const current = place?.querySelector('[aria-current]')?.getAttribute('href')
    place?.replaceChildren(markup)
    if (current) nav.querySelector(`a[href="${CSS.escape(current)}"]`)?.setAttribute('aria-current', 'page')
  }
  const open = (group: HTMLDetailsElement): Promise<void> | undefined => {
    const wait = group.querySelector<HTMLElement>(':scope > [data-src]')
    const address = wait?.dataset.src
    if (!wait || !address) return undefined
    delete wait.dataset.src
    return fill(wait, address)
  }
  // `toggle` does not bubble.
  nav.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open && groups.includes(target)) void open(target)
    },
    true,
  )
  nav.addEventListener('click', (event) => {
    const more = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-more]') : null
    if (!more || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void fill(more, more.dataset.more ?? '')
  })

  const restore = async () => {
    const before = remembered()
    const isShort = (group: Element) => Number(group.querySelector('.gh-nav__number')?.textContent) <= mostRestored
    const again = groups.filter(
      (group) => !group.open && isShort(group) && before?.open.includes(group.dataset.group ?? ''),
    )
    await Promise.all(
      again.map((group) => {
        const filled = open(group)
        group.open = true
        return filled
      }),
    )
    if (scroller) await scrollBack(scroller, before?.top)
  }
  /** To where the reader was before, and so far that their place is seen with what stands before it. */
  const scrollBack = async (scroller: HTMLElement, before: number | undefined) => {
    // The column is drawn a frame late (reference.css), and whoever measured it sooner would wait for that here.
    await new Promise(requestAnimationFrame)
    await Promise.allSettled(nav.getAnimations().map(({ finished }) => finished))
    // The row, not the link in it, which has no place while the row is out of sight.
    const place = nav.querySelector('[aria-current]')?.closest('li')
    const [entry] = place ? await seen(place, scroller) : []
    let top = before ?? scroller.scrollTop
    if (entry?.rootBounds) {
      const { boundingClientRect: at, rootBounds: box } = entry
      const start = at.top + scroller.scrollTop - top
      if (start < box.top + box.height / 6 || start + at.height > box.bottom) top += start - box.top - box.height / 3
    }
    scroller.scrollTop = top
  }
  // In a task of its own: what a browser stores comes from another process, and the page would wait for it.
  setTimeout(() => {
    void restore()
    window.addEventListener('pagehide', remember)
  })

  const filter = nav.querySelector<HTMLElement>('.gh-nav__filter')
  const field = filter?.querySelector('input')
  const result = nav.querySelector<HTMLElement>('.gh-nav__found')
  const tree = nav.querySelector<HTMLElement>('.gh-nav__tree')
  const list = result?.querySelector('ul')
  const count = result?.querySelector('.gh-nav__count')
  if (!filter || !field || !result || !tree || !list || !count) return
  filter.hidden = false
  let entries: Promise<{ label: string; text: string; item: Element }[] | undefined> | undefined
  const readEntries = async () => {
    const markup = await fetchMarkup(all)
    return (
      markup &&
      [...markup.querySelectorAll('li')].map((item) => {
        const link = item.querySelector('a')
        const label = link?.firstElementChild?.textContent ?? ''
        return { label, text: `${label} ${link?.title} ${link?.pathname}`.toLowerCase(), item }
      })
    )
  }
  const show = async () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    result.hidden = words.length === 0
    tree.hidden = words.length > 0
    if (words.length === 0) return
    entries ??= readEntries()
    const known = await entries
    // Typing went on while they were fetched.
    if (field.value.toLowerCase().split(/\s+/).filter(Boolean).join(' ') !== words.join(' ')) return
    if (!known) {
      entries = undefined
      count.textContent = failed
      return
    }
    const matches = known.filter(({ text }) => words.every((word) => text.includes(word)))
    // The shortest name says the least beside what was typed.
    matches.sort((a, b) => a.label.length - b.label.length)
    list.replaceChildren(...matches.slice(0, mostFound).map(({ item }) => item))
    const sentence = matches.length === 0 ? nothing : found.replace('#', String(matches.length))
    count.textContent =
      matches.length > mostFound ? `${sentence}. ${foundMany.replace('#', String(mostFound))}` : sentence
  }
  field.addEventListener('focus', () => {
    entries ??= readEntries()
  })
  field.addEventListener('input', () => void show())
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value !== '') {
      field.value = ''
      void show()
    } else if (event.key === 'Enter') list.querySelector('a')?.click()
    else if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.querySelector('a')?.focus()
    }
  })
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const links = [...list.querySelectorAll('a')]
    const next = links.indexOf(document.activeElement as HTMLAnchorElement) + step
    if (next < 0) field.focus()
    else links[next]?.focus()
  })
})
