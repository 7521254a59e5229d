import { whenPresent } from '../island.ts'
import { announce } from './announce.ts'

/** How long the tick stands, in milliseconds. */
const shown = 2000

whenPresent<HTMLButtonElement>('copy', (button) => {
  let timer = 0
  button.addEventListener('click', async () => {
    const { copied = '', failed = '' } = button.dataset
    const copy = button.dataset.copy ?? button.closest('.gh-code')?.querySelector('.gh-code__text')?.textContent ?? ''
    try {
      await navigator.clipboard.writeText(copy)
    } catch {
      // The clipboard is closed on plain http away from localhost and where the reader forbade it.
      if (!copyBySelection(copy, button)) {
        announce(failed)
        return
      }
    }
    announce(copied)
    button.dataset.done = ''
    const word = button.querySelector('.gh-copy__word')
    const idle = word?.textContent
    if (word && !timer) word.textContent = copied
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      delete button.dataset.done
      if (word && idle) word.textContent = button.dataset.idle ?? idle
      timer = 0
    }, shown)
  })
  const word = button.querySelector('.gh-copy__word')
  if (word?.textContent) button.dataset.idle = word.textContent
})

function copyBySelection(text: string, near: HTMLElement): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'gh-unseen'
  near.after(area)
  area.select()
  // Deprecated, and the only way without a secure context.
  const done = document.execCommand('copy')
  area.remove()
  near.focus()
  return done
}
