import { whenPresent } from '../../ui/island.ts'
import { isTyping } from '../../ui/typing.ts'

/** The way into the palette; the palette itself comes when somebody wants it. */
whenPresent('portal/search', (root) => {
  const field = root.querySelector<HTMLInputElement>('.gh-search__input')
  if (!field) return
  const load = () => import('../pages/search/palette.ts')

  let isComing = false
  let follows = false
  let back: HTMLElement = field

  const open = async () => {
    // Letters that are typed while it comes ask again; the focus goes back to where it was at first.
    if (!isComing) back = document.activeElement instanceof HTMLElement ? document.activeElement : field
    // What is typed while the palette is on its way lands here, and goes with it.
    field.focus()
    isComing = true
    const isOpen = await load().then(
      ({ openPalette }) => openPalette(root, { text: field.value, back, follows }),
      () => false,
    )
    isComing = false
    // Without the palette the form does what it does without script.
    if (!isOpen && follows) field.form?.submit()
    follows = false
  }
  field.form?.addEventListener('submit', (event) => {
    if (!isComing || field.value.trim() === '') return
    event.preventDefault()
    follows = true
  })
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
