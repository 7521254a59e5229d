/**
 * Runs an island once for each element `data-island="<name>"`, also for those that other islands add later.
 * The server adds the script of an island to a page that holds it; see document/render-document.ts.
 */
export function whenPresent<E extends HTMLElement>(name: string, start: (element: E) => void): void {
  const selector = `[data-island="${name}"]`
  const begun = new WeakSet<Element>()
  const begin = (root: ParentNode) => {
    for (const element of root.querySelectorAll<E>(selector)) {
      if (begun.has(element)) continue
      begun.add(element)
      start(element)
    }
  }
  begin(document)
  document.addEventListener('island:added', (event) => {
    if (event.target instanceof HTMLElement) begin(event.target)
  })
}
