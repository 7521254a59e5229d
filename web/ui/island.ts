const starts = new Map<string, (element: HTMLElement) => void>()
const begun = new WeakSet<Element>()
/** The islands of the page by name, looked for once for all whose files run now. */
let present: Map<string, HTMLElement[]> | undefined

/**
 * Runs an island once for each element `data-island="<name>"`, also for those that other islands add later.
 * The server adds the script of a site to a page that holds an island; see document/render-document.ts.
 */
export function whenPresent<E extends HTMLElement>(name: string, start: (element: E) => void): void {
  starts.set(name, start as (element: HTMLElement) => void)
  present ??= findPresent()
  for (const element of present.get(name) ?? []) begin(name, element)
}

function begin(name: string, element: HTMLElement): void {
  const start = starts.get(name)
  if (!start || begun.has(element)) return
  begun.add(element)
  start(element)
}

function findPresent(): Map<string, HTMLElement[]> {
  queueMicrotask(() => {
    present = undefined
  })
  return Map.groupBy(islandsIn(document), ({ dataset }) => dataset.island ?? '')
}

const islandsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-island]')]

document.addEventListener('island:added', ({ target }) => {
  if (!(target instanceof HTMLElement)) return
  for (const element of islandsIn(target)) begin(element.dataset.island ?? '', element)
})
