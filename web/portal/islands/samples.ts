import { whenPresent } from '../../ui/island.ts'

/** The language that a reader chose last, for the samples of all pages. */
const key = 'sample-language'

whenPresent('portal/samples', (choice) => {
  choice.addEventListener('change', (event) => localStorage.setItem(key, (event.target as HTMLInputElement).value))
  // In a task of its own: what a browser stores comes from another process, and the page would wait for it.
  setTimeout(() => {
    const language = CSS.escape(localStorage.getItem(key) ?? '')
    const remembered = choice.querySelector<HTMLInputElement>(`[value="${language}"]`)
    if (!remembered) return
    remembered.checked = true
    remembered.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
})
