import { LinkButton } from './ui/action/Button.tsx'
import { useReader } from './ui/reader.ts'
import { ProblemNote } from './ui/status/ProblemNote.tsx'

type ProblemProps = { status: number; detail?: string; requestId: string; contact?: string | null }

/** What happened, what was kept and what to do, for a status that a page could not be shown with. */
export function Problem({ status, detail, requestId, contact }: ProblemProps) {
  const t = useReader().texts.problems
  return (
    <ProblemNote
      title={t.titles[status] ?? t.other}
      detail={t.details[status] ?? detail ?? t.details[500]}
      next={<LinkButton href="/">{t.home}</LinkButton>}
      requestId={requestId}
      contact={contact ?? undefined}
    />
  )
}
