import { dataOf, loadAll } from '../../answers.ts'
import type { ConsolePageContext } from '../../page.ts'
import { LinkButton, Notice, useReader } from '../../ui/kit.ts'
import type { RunningGateway } from './types.ts'

export function loadGateways({ client }: ConsolePageContext): Promise<RunningGateway[]> {
  return loadAll((query) => dataOf(client.GET('/gatehouse/v1/gateways', { params: { query } })))
}

/** Says which gateways do not know the latest, and that none reports; nothing while all is well (product.md 20). */
export function GatewayNotice({ gateways, link = false }: { gateways: RunningGateway[]; link?: boolean }) {
  const t = useReader().texts.console.gateway.running
  const behind = gateways.filter(({ state }) => state === 'behind')
  const silent = gateways.filter(({ state }) => state === 'silent')
  const noneReports = silent.length === gateways.length
  const sentences = [
    noneReports && t.noneReports,
    behind.length > 0 && t.areBehind(behind.length),
    silent.length > 0 && t.areSilent(silent.length),
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return null
  const action = link && (
    <LinkButton href="/gateway#running" size="small">
      {t.look}
    </LinkButton>
  )
  return (
    <Notice tone="warn" title={noneReports ? t.noneTitle : t.title} actions={action}>
      {sentences.join(' ')}
    </Notice>
  )
}
