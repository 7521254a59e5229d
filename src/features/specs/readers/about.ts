// Who stands behind a description, and under which terms.

import { type Document, isMap, type Place, step } from '../document.ts'
import type { About } from '../model.ts'
import { cutText } from '../texts.ts'

const MOST = 500

/** Undefined where the document says none of it. Addresses that are none of the web are left out. */
export function readAbout(document: Document, root: Place): About | undefined {
  const info = document.follow(step(root, 'info'))
  if (!isMap(info.data)) return undefined
  const words = (place: Place, key: string): string | null => {
    const text = isMap(place.data) ? document.text(place, key) : null
    return text === null ? null : cutText(text, MOST)
  }
  const address = (place: Place, key: string): string | null => {
    const url = isMap(place.data) ? document.link(place, key) : null
    return url === null ? null : cutText(url, 2_000)
  }
  const contact = step(info, 'contact')
  const license = step(info, 'license')
  // AsyncAPI 3 keeps it within `info`.
  const docs = [step(root, 'externalDocs'), step(info, 'externalDocs')].find(({ data }) => isMap(data))
  const url = docs ? address(docs, 'url') : null
  const email = words(contact, 'email')
  const about: About = {
    summary: words(info, 'summary'),
    contact: {
      name: words(contact, 'name'),
      email: email !== null && /^[^\s@<>"']{1,64}@[^\s@<>"']{1,255}$/.test(email) ? email : null,
      url: address(contact, 'url'),
    },
    license: { name: words(license, 'name') ?? words(license, 'identifier'), url: address(license, 'url') },
    terms: address(info, 'termsOfService'),
    externalDocs: docs && url !== null ? { url, description: words(docs, 'description') } : null,
  }
  const said = [about.summary, ...Object.values(about.contact), ...Object.values(about.license), about.terms, url]
  return said.some((one) => one !== null) ? about : undefined
}
