/** What stands at an address, as nodes that can be put into the page; undefined where it cannot be had. */
export async function fetchMarkup(address: string): Promise<DocumentFragment | undefined> {
  const answer = await fetch(address).catch(() => undefined)
  if (!answer?.ok) return undefined
  const template = document.createElement('template')
  template.innerHTML = await answer.text()
  return template.content
}
