import { whenPresent } from '../../ui/island.ts'

/** The language that a reader chose last, for the samples of all pages. */
const key = 'sample-language'

whenPresent('portal/samples', (choice) => {
  const remembered = choice.querySelector<HTMLInputElement>(`[value="${CSS.escape(localStorage.getItem(key) ?? '')}"]`)
  if (remembered) {
    remembered.checked = true
    remembered.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  choice.addEventListener('change', (event) => localStorage.setItem(key, (event.target as HTMLInputElement).value))
})
