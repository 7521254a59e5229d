import type { paths } from '../../../src/client/portal.gen.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Changelog = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog'>
export type EntryPage = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog/{entryId}'>
export type Entry = EntryPage['entry']
export type ChangedOperation = EntryPage['data'][number]
export type Change = ChangedOperation['changes'][number]

/** Where an operation of an entry can be read; undefined where there is no such page. */
export type HrefOf = (entry: Entry, operation: ChangedOperation) => string | undefined
