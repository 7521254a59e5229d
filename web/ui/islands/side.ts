import { whenPresent } from '../island.ts'

/** A long sidebar opens at the place where the reader is. */
whenPresent('side', (nav) => {
  const box = nav.parentElement
  const current = nav.querySelector<HTMLElement>('[aria-current]')
  if (!box || !current || box.scrollHeight <= box.clientHeight || box.scrollTop > 0) return
  const below = current.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom
  if (below > 0) box.scrollTop = below + box.clientHeight / 2
})
