import type { WriteCustomizationInput } from './customization.model.ts'
import type { CreatePortalInput, UpdatePortalInput } from './model.ts'

const reserved = new Set(['www', 'api', 'admin', 'console', 'gateway', 'mail', 'smtp', 'ns', 'localhost', 'gatehouse'])

/**
 * The host label that a portal's name asks for: lower case, letters, digits and hyphens, at most 50 characters.
 * `taken` are the labels in use; a number at the end tells equal ones apart.
 */
export function chooseSubdomain(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  const wanted = plain.replace(/-+$/, '') || 'portal'
  const isFree = (label: string) => !reserved.has(label) && !taken.has(label)
  if (isFree(wanted)) return wanted
  for (let number = 2; ; number++) {
    const label = `${wanted}-${number}`
    if (isFree(label)) return label
  }
}

/** A field whose value is on the wire and not honoured here yet, or nothing. */
export function whyNotSupported(input: CreatePortalInput | UpdatePortalInput): string | undefined {
  if (input.rbac_enabled === true) return 'rbac_enabled'
  if (input.sipr_enabled === true) return 'sipr_enabled'
  return undefined
}

export function whyNotDelete(publications: number, force: boolean): string | undefined {
  if (publications === 0 || force) return undefined
  return `${publications} ${publications === 1 ? 'API is' : 'APIs are'} published here; delete with force=true to remove the publications too.`
}

/** A part of the customization that is asked for and not honoured here yet, or nothing. */
export function whyNotCustomize(input: WriteCustomizationInput): string | undefined {
  return (['theme', 'layout', 'css', 'menu'] as const).find((part) => input[part] !== undefined && input[part] !== null)
}
