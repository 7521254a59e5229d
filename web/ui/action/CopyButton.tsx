import { classes } from '../class-names.ts'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

type CopyButtonProps = {
  /** Without one the button copies the code block that it stands in. */
  text?: string
  /** Accessible name where "Copy" alone would not tell what. */
  label?: string
  /** The sign only. */
  small?: boolean
  class?: string
}

/** Puts a text on the clipboard. Without script it is not shown. */
export function CopyButton({ text, label, small, class: extra }: CopyButtonProps) {
  const { kit } = useReader().texts
  return (
    <button
      class={classes('gh-copy', small && 'gh-copy--small', extra)}
      type="button"
      data-island="copy"
      data-copy={text}
      data-copied={kit.copied}
      data-failed={kit.copyFailed}
      aria-label={small || label ? (label ?? kit.copy) : undefined}
    >
      <Icon name="copy" class="gh-copy__idle" />
      <Icon name="check" class="gh-copy__done" />
      {!small && <span class="gh-copy__word">{kit.copy}</span>}
    </button>
  )
}
