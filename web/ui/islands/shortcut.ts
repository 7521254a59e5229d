import { whenPresent } from '../island.ts'
import { isTyping } from '../typing.ts'

/** A key that puts the cursor into a field, while the reader is not typing elsewhere. */
whenPresent<HTMLInputElement>('shortcut', (input) => {
  document.addEventListener('keydown', (event) => {
    if (event.key !== input.dataset.key || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented)
      return
    if (isTyping(event.target) || document.querySelector('dialog:modal') || !input.checkVisibility()) return
    event.preventDefault()
    input.focus()
    input.select()
  })
})
