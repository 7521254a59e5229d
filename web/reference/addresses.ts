/** The address of an operation: its id as it stands in the document, slashes kept (product.md, addresses). */
export function operationHref(slug: string, operationId: string, version?: string): string {
  return `/apis/${slug}/reference/operations/${inPath(operationId)}${versionQuery(version)}`
}

export function schemaHref(slug: string, name: string, version?: string): string {
  return `/apis/${slug}/reference/schemas/${inPath(name)}${versionQuery(version)}`
}

function inPath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}

export function referenceHref(slug: string, version?: string): string {
  return `/apis/${slug}/reference${versionQuery(version)}`
}

/** Groups that are no tags, in the addresses of groups. */
export const webhooks = '~webhooks'
export const schemas = '~schemas'

export function groupHref(slug: string, group: string, version?: string): string {
  const query = new URLSearchParams({ ...(version === undefined ? {} : { version }), group })
  return `/apis/${slug}/reference?${query}`
}

export function versionQuery(version: string | undefined): string {
  return version === undefined ? '' : `?version=${encodeURIComponent(version)}`
}

/** The name of a place inside of a page: letters and digits as they are, everything else a dash. */
export function anchorOf(...parts: string[]): string {
  return parts.map((part) => part.replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-')).join('-')
}
