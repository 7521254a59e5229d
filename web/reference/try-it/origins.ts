import type { ApiOperation, ApiPage } from '../types.ts'

/**
 * Where the page of an operation may call: the gateway and the description's servers, and nothing else unless the
 * portal lets readers type an address of their own (TRY-4). That one is by https, or on the reader's own machine.
 */
export function originsToTry(
  { gateway_url }: Pick<ApiPage, 'gateway_url'>,
  { try_it: offered }: ApiOperation,
): string[] {
  if (!offered) return []
  const gateway = gateway_url === null ? [] : [new URL(gateway_url).origin]
  const custom = offered.custom_servers ? ['https:', 'http://localhost:*'] : []
  return [...new Set([...gateway, ...offered.servers.flatMap(({ origins }) => origins), ...custom])]
}
