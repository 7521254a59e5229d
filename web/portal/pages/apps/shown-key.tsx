import { SecretOnce, useReader } from '../../../ui/kit.ts'

export type Shown = { secret: string; ready: string | undefined }

/** A new key in the one answer that holds it, with a command that uses it. */
export function ShownKey({ shown, note, done }: { shown: Shown; note: string; done: string }) {
  const t = useReader().texts.portal.apps.key
  return (
    <SecretOnce
      title={t.shownTitle}
      note={note}
      secret={shown.secret}
      secretLabel={t.label}
      ready={shown.ready ? { label: t.ready, code: shown.ready } : undefined}
      done={{ label: t.done, href: done }}
    />
  )
}
