import type { CreateImplementationInput } from './model.ts'

/** Semantic versioning 2.0, with or without a leading v; groups: what stands before the first dot. */
const semanticVersion = /^(v?\d{1,9})\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?(?:\+[0-9A-Za-z.-]{1,64})?$/
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const longestDefault = 100

/** A text as one part of an address: lower case, letters, digits and hyphens. Empty when nothing of it remains. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * The slug of an API that names none: its name and version; of a semantic version only the major number, because each
 * major version is an API of its own (product-facts.md 1.5). A number at the end tells it from `taken`.
 */
export function defaultSlug(name: string, version: string | null, taken: ReadonlySet<string>): string {
  const shown = version === null ? '' : (semanticVersion.exec(version)?.[1] ?? version)
  const parts = [slugify(name) || 'api', slugify(shown)].filter(Boolean).join('-')
  const cut = parts.slice(0, longestDefault).replace(/-+$/, '')
  const wanted = uuidForm.test(cut) ? `api-${cut}` : cut
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
  }
}

/** Addresses take an id or a slug, so no slug may look like an id (AZ-8). */
export function whyNotSlug(slug: string): string | undefined {
  return uuidForm.test(slug) ? 'A slug may not have the form of a UUID.' : undefined
}

export const isUuid = (text: string): boolean => uuidForm.test(text)

type Attributes = Record<string, string[]>

/** What attributes are after a change: given keys win, null takes away. */
export function mergeAttributes(before: unknown, change: Record<string, string[] | null> | undefined): Attributes {
  const merged: Record<string, string[] | null> = { ...(before as Attributes | undefined), ...change }
  return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, string[]] => entry[1] !== null))
}

export const mostAttributes = 50

/** Why an API cannot have these attributes, which several changes may have brought together. */
export function whyNotAttributes(attributes: Attributes): string | undefined {
  if (Object.keys(attributes).length <= mostAttributes) return undefined
  return `An API may have ${mostAttributes} attributes at most.`
}

/** A version's name: the one given, else the one its specification states. Undefined when neither says one. */
export function chooseVersion(given: string | undefined, stated: string | null): string | undefined {
  return given ?? (stated?.trim() || undefined)
}

/**
 * A version's name after its text changed: the one given; else a name that the old text stated follows the new text, and
 * any other stays. Undefined: it stays.
 */
export function renameVersion(
  before: { version: string; summary: unknown },
  given: string | undefined,
  stated: string | null,
): string | undefined {
  if (given !== undefined) return given
  const old = (before.summary as { version?: string | null }).version?.trim()
  return before.version === old ? stated?.trim() || undefined : undefined
}

/** What is deprecated first ends later. */
export function whyNotLifecycle(input: { deprecated_at: string | null; sunset_at: string | null }): string | undefined {
  const { deprecated_at, sunset_at } = input
  if (deprecated_at === null || sunset_at === null || Date.parse(sunset_at) >= Date.parse(deprecated_at))
    return undefined
  return 'A version cannot end before it is deprecated.'
}

/**
 * The version that pages show first: the one named like the API's own version; of an API without one, the newest.
 * `versions` are ordered from the newest.
 */
export function chooseCurrent<Version extends { version: string }>(
  apiVersion: string | null,
  versions: Version[],
): Version | undefined {
  return apiVersion === null ? versions[0] : versions.find(({ version }) => version === apiVersion)
}

/** Which field keeps an implementation from being made, or nothing. A whole control plane is not linked yet. */
export function whyNotImplement(
  input: CreateImplementationInput,
): { field: string; rule: 'not_supported' | 'required' } | undefined {
  if (input.control_plane !== undefined) return { field: 'control_plane', rule: 'not_supported' }
  return input.service === undefined ? { field: 'service', rule: 'required' } : undefined
}
