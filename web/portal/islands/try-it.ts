import { whenPresent } from '../../ui/island.ts'

/** Only who opens the form loads what sends it. */
whenPresent('portal/try-it', (root) => {
  const dialog = root.querySelector('dialog')
  root.querySelector('.gh-try__open')?.addEventListener('click', async () => {
    dialog?.showModal()
    const { startPanel } = await import('../../reference/try-it/panel.ts')
    startPanel(root)
  })
})
