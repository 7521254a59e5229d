import { whenPresent } from '../../ui/island.ts'

/** Leads from a remark to its place in the text: the parts of the JSON Pointer are looked for one after the other. */
whenPresent<HTMLAnchorElement>('console/place', (link) => {
  link.addEventListener('click', (event) => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[name=content]')
    if (!area) return
    event.preventDefault()
    const { start, end } = findPlace(area.value, link.dataset.path ?? '')
    const line = area.value.slice(0, start).split('\n').length
    const height = Number.parseFloat(getComputedStyle(area).lineHeight) || 20
    area.focus()
    area.setSelectionRange(start, end)
    area.scrollTop = Math.max(0, (line - 4) * height)
  })
})

/** As far as the parts are found; numbers, which name places in lists, are not written in the text. */
function findPlace(text: string, pointer: string): { start: number; end: number } {
  let found = { start: 0, end: 0 }
  for (const part of pointer.split('/').slice(1)) {
    if (/^\d+$/.test(part)) continue
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const pattern = new RegExp(`(?<![\\w/])["']?${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?\\s*:`, 'g')
    pattern.lastIndex = found.end
    const match = pattern.exec(text)
    if (!match) break
    found = { start: match.index, end: match.index + match[0].length }
  }
  return found
}
