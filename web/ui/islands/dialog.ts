import { whenPresent } from '../island.ts'

whenPresent('dialog', (element) => {
  if (element instanceof HTMLDialogElement) {
    makeModal(element)
    return
  }
  const dialog = document.getElementById(element.dataset.dialog ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  element.addEventListener('click', (event) => {
    // A click that asks for a new tab or window wants the page behind the link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    dialog.showModal()
  })
  closeOnVeil(dialog)
})

/** The server shows an open dialog as a part of the page; here it moves to the front. */
function makeModal(dialog: HTMLDialogElement): void {
  dialog.close()
  dialog.showModal()
  if (dialog.getAttribute('closedby') === 'none') {
    dialog.addEventListener('cancel', (event) => event.preventDefault())
  } else {
    closeOnVeil(dialog)
  }
}

/** For browsers without `closedby`: a click on the dialog itself, not on what is in it, hit the veil. */
function closeOnVeil(dialog: HTMLDialogElement): void {
  if ('closedBy' in dialog) return
  ;(dialog as HTMLDialogElement).addEventListener('click', (event) => {
    if (event.target === dialog) (dialog as HTMLDialogElement).close()
  })
}
