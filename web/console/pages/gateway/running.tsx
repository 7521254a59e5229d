import type { ConsolePageContext } from '../../../page.ts'
import { Badge, Count, type IconName, Time, type Tone, useReader } from '../../../ui/kit.ts'
import { ListSection } from '../../parts/ListSection.tsx'
import { partOf } from '../../parts/list.ts'
import type { RunningGateway } from '../../parts/types.ts'

const looks: Record<RunningGateway['state'], { tone: Tone; icon: IconName }> = {
  current: { tone: 'green', icon: 'check' },
  behind: { tone: 'amber', icon: 'clock' },
  silent: { tone: 'amber', icon: 'alert' },
}

/** The gateways that run, and how current what they decide from is. */
export function RunningGateways({ context, gateways }: { context: ConsolePageContext; gateways: RunningGateway[] }) {
  const t = useReader().texts.console.gateway.running
  return (
    <ListSection
      context={context}
      id="running"
      title={t.heading}
      lead={t.lead}
      list={partOf(context.url, 'running', 25, gateways)}
      none={t.noneListed}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: t.columns.name, main: true, cell: ({ name }) => <code>{name}</code> },
        {
          key: 'state',
          label: t.columns.state,
          cell: ({ state }) => <Badge {...looks[state]}>{t.states[state]}</Badge>,
        },
        {
          key: 'reported',
          label: t.columns.reported,
          cell: ({ reported_at }) => <Time at={reported_at} form="relative" />,
        },
        {
          key: 'confirmed',
          label: t.columns.confirmed,
          cell: ({ confirmed_at }) => (confirmed_at ? <Time at={confirmed_at} form="relative" /> : t.never),
        },
        {
          key: 'until',
          label: t.columns.until,
          wide: true,
          // Of one that follows the database a time would say what is not going to happen.
          cell: ({ state, serves_until }) =>
            state === 'current' ? t.follows : serves_until ? <Time at={serves_until} /> : t.notAtAll,
        },
        { key: 'keys', label: t.columns.keys, cell: ({ keys }) => <Count value={keys} /> },
        {
          key: 'started',
          label: t.columns.started,
          cell: ({ started_at }) => <Time at={started_at} form="relative" />,
        },
      ]}
    />
  )
}
