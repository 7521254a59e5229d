import { CodeBlock } from '../code/CodeBlock.tsx'
import { useReader } from '../reader.ts'
import { LinkButton } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Dialog } from './Dialog.tsx'

type SecretOnceProps = {
  title: string
  /** What is kept of it and what to do when it is lost. */
  note: string
  secret: string
  /** Accessible name of the secret: "API key". */
  secretLabel: string
  /** A command with the secret in it, ready to run. */
  ready?: { label: string; code: string }
  done: { label?: string; href: string }
}

/** A secret in the one moment in which it can be read. With script, leaving before "I have stored it" asks once. */
export function SecretOnce({ title, note, secret, secretLabel, ready, done }: SecretOnceProps) {
  const { kit } = useReader().texts
  return (
    <Dialog
      id="secret"
      title={title}
      open
      firm
      class="gh-secret"
      actions={
        <span class="gh-secret__done" data-secret-done="">
          <LinkButton href={done.href} kind="primary">
            {done.label ?? kit.secretKept}
          </LinkButton>
        </span>
      }
    >
      <p class="gh-secret__note">
        <strong>{kit.secretShownOnce}.</strong> {note}
      </p>
      <div class="gh-secret__value" data-island="secret">
        <output class="gh-secret__text" aria-label={secretLabel}>
          {secret}
        </output>
        <CopyButton text={secret} label={kit.copyOf(secretLabel)} />
      </div>
      {ready && <CodeBlock title={ready.label} code={ready.code} language="shell" wrap />}
    </Dialog>
  )
}
