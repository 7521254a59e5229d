import { whenPresent } from '../island.ts'

/** A secret that is shown once: leaving asks, until the reader says that it is stored or has copied it. */
whenPresent('secret', (element) => {
  const dialog = element.closest('dialog')
  let stored = false
  const done = () => {
    stored = true
  }
  element.querySelector('button')?.addEventListener('click', done)
  dialog?.querySelector('[data-secret-done]')?.addEventListener('click', done, { capture: true })
  window.addEventListener('beforeunload', (event) => {
    if (!stored) event.preventDefault()
  })
})
