import { whenPresent } from '../../ui/island.ts'

const mostBytes = 1_000_000

/** Shows the picture that was chosen before it is sent. As a data address, which is all that the page may show. */
whenPresent('console/icon', (element) => {
  const file = element.querySelector<HTMLInputElement>('input[type=file]')
  if (!file) return
  const picture = document.createElement('img')
  picture.className = 'gh-api-icon'
  picture.alt = element.dataset.alt ?? ''
  picture.hidden = true
  element.append(picture)
  file.addEventListener('change', () => {
    picture.hidden = true
    const [chosen] = file.files ?? []
    if (!chosen || chosen.size > mostBytes) return
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      picture.src = String(reader.result)
      picture.hidden = false
    })
    reader.readAsDataURL(chosen)
  })
  picture.addEventListener('error', () => {
    picture.hidden = true
  })
})
