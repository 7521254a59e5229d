import { whenPresent } from '../island.ts'

/** "Select all" and the count in the bar of a table. Showing the bar is left to CSS. */
whenPresent('select-rows', (frame) => {
  const all = frame.querySelector<HTMLInputElement>('[data-select-all]')
  const count = frame.querySelector<HTMLElement>('[data-select-count]')
  const boxes = [...frame.querySelectorAll<HTMLInputElement>('tbody .gh-table__box input')]
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length
    if (count) count.textContent = (count.dataset.text ?? '#').replace('#', String(ticked))
    if (all) {
      all.checked = ticked === boxes.length && ticked > 0
      all.indeterminate = ticked > 0 && ticked < boxes.length
    }
  }
  all?.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked
    show()
  })
  for (const box of boxes) box.addEventListener('change', show)
  show()
})
