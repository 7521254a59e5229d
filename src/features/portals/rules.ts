import type { WriteCustomizationInput } from './customization.model.ts'
import type { CreatePortalInput, UpdateAuthenticationSettingsInput, UpdatePortalInput } from './model.ts'

const reserved = new Set(['www', 'api', 'admin', 'console', 'gateway', 'mail', 'smtp', 'ns', 'localhost', 'gatehouse'])

/** The host label that a portal's name asks for: lower case, letters, digits and hyphens, at most 50 characters. */
export function labelOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  return plain.replace(/-+$/, '') || 'portal'
}

/** The labels below the portals' domain that this installation itself is reached at: a portal there would not be. */
export function ownLabels(domain: string, urls: readonly URL[]): string[] {
  const hosts = urls.map(({ hostname }) => hostname).filter((host) => host.endsWith(`.${domain}`))
  return hosts.map((host) => host.slice(0, -domain.length - 1))
}

/** The label of a new portal. `taken` are the labels in use; a number at the end tells equal ones apart. */
export function chooseSubdomain(name: string, taken: ReadonlySet<string>): string {
  const wanted = labelOf(name)
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

/** A way of signing in that is asked for and not there yet, or nothing. */
export function whyNotSignInSo({ basic_auth_enabled: _honoured, ...rest }: UpdateAuthenticationSettingsInput) {
  return Object.entries(rest).find(([, value]) => value !== undefined && value !== false)?.[0]
}
