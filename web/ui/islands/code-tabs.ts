import { whenPresent } from '../island.ts'

/** Which sample a reader chose last, for all samples of all pages. */
const key = 'code-sample'

/** Samples below each other become tabs (WAI-ARIA authoring practices, tabs with manual arrows). */
whenPresent('code-tabs', (group) => {
  const panels = [...group.querySelectorAll<HTMLElement>(':scope > .gh-code')]
  if (panels.length < 2) return
  const list = document.createElement('div')
  list.className = 'gh-code-tabs__list'
  list.setAttribute('role', 'tablist')
  list.setAttribute('aria-label', group.dataset.label ?? '')
  const tabs = panels.map((panel, index) => {
    const title = panel.querySelector('.gh-code__title')
    const tab = document.createElement('button')
    tab.type = 'button'
    tab.className = 'gh-code-tabs__tab'
    tab.textContent = title?.textContent ?? ''
    tab.setAttribute('role', 'tab')
    panel.id ||= `sample-${index}-${Math.random().toString(36).slice(2)}`
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-label', tab.textContent)
    tab.setAttribute('aria-controls', panel.id)
    title?.remove()
    return tab
  })
  const choose = (chosen: number) => {
    tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen))
      tab.tabIndex = index === chosen ? 0 : -1
    })
    panels.forEach((panel, index) => {
      panel.hidden = index !== chosen
    })
  }
  list.addEventListener('click', (event) => {
    const index = tabs.indexOf(event.target as HTMLButtonElement)
    if (index < 0) return
    choose(index)
    localStorage.setItem(key, tabs[index]?.textContent ?? '')
  })
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement)
    const next = (at + step + tabs.length) % tabs.length
    choose(next)
    tabs[next]?.focus()
  })
  list.append(...tabs)
  group.prepend(list)
  group.dataset.ready = ''
  const remembered = tabs.findIndex((tab) => tab.textContent === localStorage.getItem(key))
  choose(Math.max(0, remembered))
})
