import { whenPresent } from '../../ui/island.ts'
import { isTyping } from '../../ui/typing.ts'

/** The way into the palette; the palette itself comes when somebody wants it. */
whenPresent('portal/search', (root) => {
  const field = root.querySelector<HTMLInputElement>('.gh-search__input')
  if (!field) return
  const load = () => import('../pages/search/palette.ts')

  const open = async () => {
    const before = document.activeElement
    // What is typed while the palette is on its way lands here, and goes with it.
    field.focus()
    const { openPalette } = await load()
    openPalette(root, field, before instanceof HTMLElement ? before : field)
  }
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    const jump = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!(slash || jump) || event.defaultPrevented || document.querySelector('dialog:modal')) return
    event.preventDefault()
    void open()
  })
  field.addEventListener('click', () => void open())
  field.addEventListener('input', () => void open())
  for (const near of ['pointerenter', 'focus']) field.addEventListener(near, () => void load(), { once: true })
})
