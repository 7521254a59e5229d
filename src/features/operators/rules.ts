/** Operators hold everything, so their passwords are long whatever a portal asks of its developers (PW-1). */
export const leastPasswordCharacters = 15
/** How long the link works that a start prints while there is no operator (MGMT-1). */
export const setupLinkSeconds = 15 * 60
/** How long a link to choose a new password works (REG-5). */
export const resetLinkSeconds = 60 * 60
/** For how long a network from which an operator signed in counts its failures apart from strangers' (THR-4). */
export const knownNetworkSeconds = 30 * 24 * 60 * 60
/** Longest life of a token (MGMT-2). */
export const longestTokenDays = 365

type Person = { email: string; fullName: string }

/** Why a password cannot be an operator's, or nothing (PW-1, PW-3). `isCommon` knows the passwords guessed first. */
export function whyNotPassword(
  password: string,
  person: Person,
  isCommon: (password: string) => boolean,
): { rule: string; reason: string; minimum?: number } | undefined {
  if ([...password].length < leastPasswordCharacters) {
    const reason = `This must have at least ${leastPasswordCharacters} characters.`
    return { rule: 'min_length', reason, minimum: leastPasswordCharacters }
  }
  if (isCommon(password) || new Set(password.toLowerCase()).size < 5) {
    return { rule: 'invalid', reason: 'This is one of the passwords that are guessed first.' }
  }
  const local = person.email.slice(0, person.email.lastIndexOf('@'))
  const telling = [local, person.fullName, 'gatehouse'].filter((text) => text.length >= 4)
  if (telling.some((text) => password.toLowerCase().includes(text.toLowerCase()))) {
    return { rule: 'invalid', reason: 'This holds the name, the address or the name of the product.' }
  }
  return undefined
}

/** Why a token cannot live until then, or nothing. */
export function whyNotExpiry(expiresAt: Date, now: Date): { rule: string; reason: string } | undefined {
  if (expiresAt <= now) return { rule: 'min', reason: 'This must lie in the future.' }
  const latest = now.getTime() + longestTokenDays * 86_400_000
  if (expiresAt.getTime() > latest) return { rule: 'max', reason: `A token lives ${longestTokenDays} days at most.` }
  return undefined
}

/** What a token may do: what it was made for, and never more than its owner may now (MGMT-2). */
export function roleOfToken(token: { role: string | null }, owner: { role: string }): 'admin' | 'viewer' {
  return owner.role === 'admin' && (token.role ?? owner.role) === 'admin' ? 'admin' : 'viewer'
}

/** Why an admin cannot be removed or become a viewer, or nothing (AZ-13). `admins` counts all there are. */
export function whyNotLose(role: 'admin' | 'viewer', admins: number): string | undefined {
  return role === 'admin' && admins <= 1 ? 'This is the last admin; make another one first.' : undefined
}
