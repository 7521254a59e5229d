import type { Caller } from '../../platform/caller.ts'
import { type Outgoing, type OutgoingAnswer, OutgoingFailed } from '../../platform/outgoing/outgoing.ts'
import { uses } from '../../platform/outgoing/uses.ts'
import type { Platform } from '../../platform/platform.ts'
import { takeFrom } from '../../platform/secrets/throttles.ts'
import { problem } from '../../platform/wire/problem.ts'
import { chooseCurrent, findOperation, versionsOf } from '../apis/index.ts'
import { specRendererOf } from '../portals/index.ts'
import {
  callableServers,
  chooseShown,
  findVisibleApi,
  gatewayAddress,
  isHostListed,
  routesOf,
  type VisibleApi,
} from '../publications/index.ts'
import type { OperationDetail } from '../specs/index.ts'
import type { TryOperationInput } from './model.ts'
import { chooseTarget, headersToSend } from './rules.ts'

/**
 * Sends a call of a published operation for a developer whose browser may not. It goes to the gateway, or to a server
 * that the description names and the operator allows (TRY-1). @throws 403, 404, 429, 502
 */
export async function tryOperation(
  caller: Caller,
  platform: Platform,
  outgoing: Outgoing,
  asked: { portalId: string; apiIdOrSlug: string; input: TryOperationInput },
): Promise<OutgoingAnswer> {
  if (caller.kind !== 'developer') throw problem('not-signed-in')
  const { config, database, log } = platform
  const { portalId, input } = asked
  const most = config.limits.triesPerMinute
  const isWithin = await takeFrom(platform, { scope: 'try-it', key: caller.developerId, most, seconds: 60 })
  if (!isWithin) throw problem('too-many-requests', { headers: { 'retry-after': '60' } })
  const renderer = await specRendererOf(platform, portalId)
  const api = await findVisibleApi(database, caller, portalId, asked.apiIdOrSlug)
  if (!api || !renderer.try_it_ui) throw problem('not-found')
  const hidden = { internal: renderer.hide_internal, deprecated: renderer.hide_deprecated }
  const operation = await findPublished(platform, api, input, hidden)
  const gateway = gatewayAddress(config.gatewayUrl, await routesOf(database, api.id))
  const { servers } = operation.detail as OperationDetail
  const url = new URL(input.url)
  const target = chooseTarget(url, operation.path, {
    gateway,
    servers: callableServers(servers, (host) => isHostListed(config.tryHosts, host)),
  })
  if (!target || !canBeSent(operation.method)) throw problem('not-allowed', { detail: notThere })
  try {
    return await outgoing.send({
      use: uses.tryIt,
      owner: portalId,
      url,
      method: operation.method,
      headers: headersToSend(input.headers),
      body: input.body === null ? undefined : Buffer.from(input.body, 'base64'),
      listener: target === 'gateway' ? config.gatewayUrl : undefined,
    })
  } catch (error) {
    if (!(error instanceof OutgoingFailed)) throw error
    log.info('a call from a page was not sent or not answered', { portal: portalId, host: url.host, why: error.reason })
    throw problem('not-reached', { detail: error.message })
  }
}

const notThere =
  'The portal sends calls to the gateway and to servers that the description names and the operator allows.'

/** TRACE would come back with the credential in it; CONNECT and AsyncAPI's words are no requests. */
const canBeSent = (method: string): boolean =>
  /^[A-Z][A-Z-]{0,19}$/.test(method) && !['TRACE', 'CONNECT', 'SEND', 'RECEIVE'].includes(method)

async function findPublished(
  { database }: Platform,
  api: VisibleApi,
  { version, operation_id }: TryOperationInput,
  hidden: { internal: boolean; deprecated: boolean },
) {
  const versions = (await versionsOf(database, [api.id])).get(api.id) ?? []
  const head = chooseShown(versions, chooseCurrent(api.version, versions), version)
  const operation = head ? await findOperation(database, head.id, operation_id, hidden) : undefined
  if (operation?.kind !== 'operation') throw problem('not-found')
  return operation
}
