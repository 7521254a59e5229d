import { classes } from '../class-names.ts'

const colours = 8

type AvatarProps = {
  name: string
  /** What the colour is made from, when the name may change: an id. */
  seed?: string
  size?: 'small' | 'normal' | 'large'
}

/**
 * Initials on one of eight colours, the same for the same seed. Decoration: the name stands beside it, so the letters
 * come from the stylesheet and belong to no text.
 */
export function Avatar({ name, seed = name, size = 'normal' }: AvatarProps) {
  return (
    <span
      class={classes('gh-avatar', `gh-avatar--${size}`, `gh-avatar--${hashOf(seed) % colours}`)}
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  )
}

/** The first letters of the first and the last word; symbols and digits count when there is no letter. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s\-_./]+/u)
    .filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return chosen.map((word) => firstGrapheme(word ?? '').toLocaleUpperCase()).join('') || '?'
}

function firstGrapheme(word: string): string {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)][0]?.segment ?? ''
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
