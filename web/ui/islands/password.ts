import { whenPresent } from '../island.ts'

whenPresent<HTMLButtonElement>('password', (toggle) => {
  const input = document.getElementById(toggle.getAttribute('aria-controls') ?? '')
  if (!(input instanceof HTMLInputElement)) return
  const show = (visible: boolean) => {
    input.type = visible ? 'text' : 'password'
    toggle.setAttribute('aria-pressed', String(visible))
  }
  toggle.addEventListener('click', () => show(input.type === 'password'))
  // Browsers keep what was typed into plain text fields for later suggestions: never a password.
  input.form?.addEventListener('submit', () => show(false))
})
