import { whenPresent } from '../island.ts'

/** A second click while the first is under way must not create a second thing. */
whenPresent<HTMLFormElement>('form', (form) => {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent !== undefined) {
      event.preventDefault()
      return
    }
    form.dataset.sent = ''
    // aria-busy and not `disabled`: a disabled button would lose its name and value from the form, and its focus.
    event.submitter?.setAttribute('aria-busy', 'true')
  })
  // Coming back through the history shows the page as it was left, sent.
  window.addEventListener('pageshow', () => {
    delete form.dataset.sent
    for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
  })
})
