import { Avatar } from '../../../ui/kit.ts'

type ApiIconProps = { name: string; url: string | null | undefined; size?: 'normal' | 'large' }

/** An API's own icon, or its initials. Decoration: the name stands beside it. */
export function ApiIcon({ name, url, size = 'normal' }: ApiIconProps) {
  if (!url) return <Avatar name={name} size={size} />
  return <img class={`gh-api-icon gh-api-icon--${size}`} src={url} alt="" width={56} height={56} decoding="async" />
}
