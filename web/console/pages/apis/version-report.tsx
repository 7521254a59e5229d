import { InlineCode, LinkButton, Notice, Section, Stack, useReader } from '../../../ui/kit.ts'
import type { ValidationReport } from '../../parts/types.ts'

type Remark = ValidationReport['data'][number]
/** More of one rule than these say nothing new. */
const mostShown = 50

/** Whether a version was read whole, and what is wrong with its specification: by rule, with places and sentences. */
export function VersionReport({ report: { state, data }, href }: { report: ValidationReport; href: string }) {
  const t = useReader().texts.console.apis.report
  if (state === 'waiting') {
    return (
      <Notice tone="info" title={t.waitingTitle} actions={<LinkButton href={href}>{t.refresh}</LinkButton>}>
        {t.waiting}
      </Notice>
    )
  }
  const groups = groupByRule(data)
  return (
    <Section id="report" title={t.title} lead={data.length > 0 ? t.lead(data.length, groups.length) : undefined}>
      {state === 'refused' && (
        <Notice tone="bad" title={t.refusedTitle}>
          {t.refused}
        </Notice>
      )}
      {data.length === 0 ? (
        <p class="gh-quiet">{t.none}</p>
      ) : (
        <Stack>
          {groups.map(([rule, remarks]) => (
            <Group key={rule} rule={rule} remarks={remarks} open={groups.length <= 3} />
          ))}
        </Stack>
      )}
    </Section>
  )
}

function Group({ rule, remarks, open }: { rule: string; remarks: Remark[]; open: boolean }) {
  const t = useReader().texts.console.apis.report
  const rules: Record<string, string> = t.rules
  return (
    <details class="gh-report" open={open}>
      <summary class="gh-report__rule">
        {Object.hasOwn(rules, rule) ? rules[rule] : rule} <span class="gh-quiet">{t.count(remarks.length)}</span>
      </summary>
      <ul class="gh-report__list">
        {remarks.slice(0, mostShown).map(({ message, path }) => (
          <li key={`${path} ${message}`}>
            <span>{message}</span>
            {path && (
              <a class="gh-report__place" href="#form-content" data-island="console/place" data-path={path}>
                <InlineCode>{path}</InlineCode>
              </a>
            )}
          </li>
        ))}
        {remarks.length > mostShown && <li class="gh-quiet">{t.more(remarks.length - mostShown)}</li>}
      </ul>
    </details>
  )
}

function groupByRule(remarks: Remark[]): [string, Remark[]][] {
  const groups = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const group = groups.get(remark.rule)
    if (group) group.push(remark)
    else groups.set(remark.rule, [remark])
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length)
}
