import type { Reader } from '../../platform/database.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { ListEntitiesQuery } from './core-entities.model.ts'
import * as store from './store.ts'

type Asked = { controlPlaneId: string; query: ListEntitiesQuery; url: string }

/** One page of core entities in the wire's form. @throws 404 without such a control plane */
export async function findEntities<Item>(
  reader: Reader,
  asked: Asked,
  find: () => Promise<{ rows: Item[]; offset: string | undefined }>,
): Promise<{ data: Item[]; next: string | null; offset?: string }> {
  if (!(await store.findControlPlane(reader, asked.controlPlaneId))) throw problem('not-found')
  const { rows, offset } = await find()
  if (offset === undefined) return { data: rows, next: null }
  const [path = '', search = ''] = asked.url.split('?')
  const next = new URLSearchParams(search)
  next.set('offset', offset)
  return { data: rows, next: `${path}?${next}`, offset }
}
