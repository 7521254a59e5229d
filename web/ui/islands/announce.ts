let region: HTMLElement | undefined

/** Says something to a screen reader without moving the reader. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'gh-unseen'
    region.setAttribute('role', 'status')
  }
  // A modal dialog makes the rest of the page inert, live regions included.
  const place = document.querySelector('dialog:modal') ?? document.body
  if (region.parentElement !== place) place.append(region)
  region.textContent = ''
  // A region speaks only when its text changes after it stands in the page.
  setTimeout(() => {
    if (region) region.textContent = text
  }, 50)
}
