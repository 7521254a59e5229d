import { grantsOf, originsOfGrants } from '../oauth/grants.ts'
import type { ApiOperation, ApiPage } from '../types.ts'

/**
 * Where the page of an operation may call: the gateway, the description's servers and where it says that tokens are
 * (TRY-5), and nothing else unless the portal lets readers type an address of their own (TRY-4). That one is by https,
 * or on the reader's own machine.
 */
export function originsToTry(
  { gateway_url }: Pick<ApiPage, 'gateway_url'>,
  operation: Pick<ApiOperation, 'try_it' | 'detail' | 'security_schemes'>,
): string[] {
  const offered = operation.try_it
  if (!offered) return []
  const gateway = gateway_url === null ? [] : [new URL(gateway_url).origin]
  const custom = offered.custom_servers ? ['https:', 'http://localhost:*'] : []
  const servers = offered.servers.flatMap(({ origins }) => origins)
  return [...new Set([...gateway, ...servers, ...originsOfGrants(grantsOf(operation)), ...custom])]
}
