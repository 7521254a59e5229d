import type { components, paths } from '../../src/client/portal.gen.ts'

/* What the reference pages show, as the API gives it. */

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type ApiPage = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}'>
export type ApiOperations = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/operations'>
export type ApiOperation = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/operation'>
export type OperationHead = ApiOperations['data'][number]
export type Detail = ApiOperation['detail']
export type Content = Detail['responses'][number]['contents'][number]
export type Schema = components['schemas']['ReferenceSchema']

/** The address of an operation: its id as it stands in the document, slashes kept (product.md, addresses). */
export function operationHref(slug: string, operationId: string, version?: string): string {
  const id = operationId.split('/').map(encodeURIComponent).join('/')
  return `/apis/${slug}/reference/operations/${id}${versionQuery(version)}`
}

export function versionQuery(version: string | undefined): string {
  return version === undefined ? '' : `?version=${encodeURIComponent(version)}`
}
