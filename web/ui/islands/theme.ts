import { whenPresent } from '../island.ts'

/** A year, in seconds. */
const kept = 31_536_000

/** Light, dark, or as the system says. A cookie, because the server writes `data-theme` so that no page flashes. */
whenPresent<HTMLSelectElement>('theme', (select) => {
  select.value = document.documentElement.dataset.theme ?? 'system'
  select.addEventListener('change', () => {
    const theme = select.value
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    const age = theme === 'system' ? 0 : kept
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where cookies are sent over plain http
    document.cookie = `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`
  })
})
