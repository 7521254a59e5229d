import type { paths } from '../../../../src/client/portal.gen.ts'

type Json<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type App = Json<'/api/gatehouse/v1/applications/{applicationId}'>
export type Key = Json<'/api/gatehouse/v1/applications/{applicationId}/credentials'>['data'][number]
export type KeyList = { keys: Key[]; total: number }
export type Candidate = Json<'/api/gatehouse/v1/apis/{apiIdOrSlug}/fitting-applications'>['data'][number]
export type Strategy = App['auth_strategy']

/** The header names of a strategy, for people. */
export function headerNames(strategy: Strategy): string {
  return strategy.credential_type === 'key_auth' ? strategy.key_names.join(', ') : strategy.name
}
