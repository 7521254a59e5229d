import { whenPresent } from '../../ui/island.ts'
import { fetchMarkup } from '../fetch-markup.ts'

/** Parts of a page that stand closed are fetched when they are opened. */
whenPresent('portal/parts', (page) => {
  const { loading = '', failed = '' } = page.dataset
  const fill = async (part: HTMLDetailsElement, address: string) => {
    // The link to the whole page, which stays where the part cannot be had.
    const link = part.lastElementChild
    const note = document.createElement('p')
    note.className = 'gh-schema__cut'
    note.setAttribute('role', 'status')
    note.textContent = loading
    link?.before(note)
    const markup = await fetchMarkup(address)
    if (!markup) {
      note.textContent = failed
      part.dataset.inside = address
      return
    }
    const inside = document.createElement('div')
    inside.className = 'gh-schema__inside'
    inside.append(markup)
    note.remove()
    link?.replaceWith(inside)
    inside.dispatchEvent(new CustomEvent('island:added', { bubbles: true }))
  }
  // `toggle` does not bubble.
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return
      const { inside: part } = target.dataset
      if (!part) return
      delete target.dataset.inside
      void fill(target, part)
    },
    true,
  )
})
