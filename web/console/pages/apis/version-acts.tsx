import { dataOrNothing } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import { askPage } from '../../parts/ask.tsx'
import type { Api, ApiVersion } from '../../parts/types.ts'
import { loadApi } from './load.ts'

type Found = { api: Api; version: ApiVersion; path: { apiId: string; versionId: string } }

async function load(context: ConsolePageContext): Promise<Found | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const path = { apiId: api.id, versionId: context.params.version ?? '' }
  const version = await dataOrNothing(context.client.GET('/v3/apis/{apiId}/versions/{versionId}', { params: { path } }))
  return version && { api, version, path }
}

const isCurrent = ({ api, version }: Found) => api.current_version_summary?.id === version.id

/** `/apis/:api/versions/:version/delete` */
export const deleteVersion = askPage({
  address: '/apis/:api/versions/:version/delete',
  load,
  run: ({ client }, { path }) => client.DELETE('/v3/apis/{apiId}/versions/{versionId}', { params: { path } }),
  words: (texts, found) => {
    const { title, gone, wasCurrent, wasNewest, ...words } = texts.console.apis.deleteVersion
    const { api, version } = found
    const next = api.version === null ? wasNewest : wasCurrent
    return {
      ...words,
      title: title(api.name, version.version),
      consequences: [...gone, ...(isCurrent(found) ? [next] : [])],
    }
  },
  after: (_, { api }) => `/apis/${api.id}`,
  cancel: (_, { api, version }) => `/apis/${api.id}/versions/${version.id}`,
  done: () => 'version-deleted',
  place: 'apis',
})

/** `/apis/:api/versions/:version/current`: what developers see first; it can be taken back, so a button is enough. */
export const makeCurrent = askPage({
  address: '/apis/:api/versions/:version/current',
  load,
  run: ({ client }, { api, version }) =>
    client.PATCH('/v3/apis/{apiId}', { params: { path: { apiId: api.id } }, body: { version: version.version } }),
  words: (texts, { api, version }) => {
    const words = texts.console.apis.makeCurrent
    return { ...words, title: words.title(api.name, version.version) }
  },
  danger: () => false,
  after: (_, { api, version }) => `/apis/${api.id}/versions/${version.id}`,
  done: () => 'version-current',
  place: 'apis',
})

/** `/apis/:api/versions/:version/download`: the text as it was given. */
export const downloadVersion: ConsolePage<never> = {
  address: '/apis/:api/versions/:version/download',
  access: 'signed-in',
  load: async (context) => {
    const found = await load(context)
    if (!found) return missing()
    const { api, version } = found
    const isJson = version.spec.content.trimStart().startsWith('{')
    const name = `${api.slug}-${version.version}`.replace(/[^\w.-]+/g, '-')
    return {
      download: `${name}.${isJson ? 'json' : 'yaml'}`,
      type: isJson ? 'application/json; charset=utf-8' : 'application/yaml; charset=utf-8',
      content: version.spec.content,
    }
  },
  title: () => '',
  View: () => <></>,
}
