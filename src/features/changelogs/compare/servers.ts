// Where an API is called and what opens it.

import type { SecurityRequirement, SecurityScheme, Server } from '../../specs/index.ts'
import { type Ledger, listed, shown } from './changes.ts'

const addressOf = ({ url, protocol }: Server): string => (protocol ? `${url} (${protocol})` : url)

export function compareServers(before: Server[], after: Server[], ledger: Ledger): void {
  const [old, now] = [new Set(before.map(addressOf)), new Set(after.map(addressOf))]
  const place = 'Servers'
  for (const url of old) {
    if (now.has(url)) continue
    const reason = 'Clients that call this address may find nobody there.'
    ledger.add(place, { rule: 'server-removed', kind: 'removed', path: null, text: `Removed ${shown(url)}.`, reason })
  }
  for (const url of now) {
    if (old.has(url)) continue
    ledger.add(place, { rule: 'server-added', kind: 'added', path: null, text: `Added ${shown(url)}.`, reason: null })
  }
}

const ASPECTS: { words: string; of: (scheme: SecurityScheme) => string | null | undefined }[] = [
  { words: 'Type', of: ({ type }) => type },
  { words: 'Place', of: ({ in: place }) => place },
  { words: 'Name', of: ({ parameterName }) => parameterName },
  { words: 'HTTP scheme', of: ({ scheme }) => scheme?.toLowerCase() },
  { words: 'OpenID Connect address', of: ({ openIdConnectUrl }) => openIdConnectUrl },
  { words: 'Token address', of: ({ flows }) => flows.map(({ type, tokenUrl }) => `${type} ${tokenUrl}`).join(', ') },
]

/** Schemes that both documents know under one name. Which operations ask for which is told there. */
export function compareSchemes(before: SecurityScheme[], after: SecurityScheme[], ledger: Ledger): void {
  const old = new Map(before.map((scheme) => [scheme.name, scheme]))
  for (const scheme of after) {
    const same = old.get(scheme.name)
    if (!same) continue
    const place = `Security scheme ${shown(scheme.name)}`
    for (const { words, of } of ASPECTS) {
      const [was, is] = [of(same) ?? 'none', of(scheme) ?? 'none']
      if (was === is) continue
      const text = `${words} changed from ${shown(was)} to ${shown(is)}.`
      const reason = 'Credentials sent as before are not found.'
      ledger.add(place, { rule: 'security-scheme-changed', kind: 'changed', path: null, text, reason })
    }
    if (!same.deprecated && scheme.deprecated) {
      ledger.add(place, { rule: 'deprecated', kind: 'deprecated', path: null, text: 'Deprecated.', reason: null })
    }
  }
}

/** Nothing asked for is one alternative that asks for nothing. */
const alternativesOf = (security: SecurityRequirement[]): SecurityRequirement[] =>
  security.length > 0 ? security : [[]]

/** Whoever fulfils `given` fulfils `asked`. */
function covers(given: SecurityRequirement, asked: SecurityRequirement): boolean {
  return asked.every(({ name, scopes }) =>
    given.some((one) => one.name === name && scopes.every((scope) => one.scopes.includes(scope))),
  )
}

export function compareSecurity(before: SecurityRequirement[], after: SecurityRequirement[], ledger: Ledger): void {
  const [old, now] = [alternativesOf(before), alternativesOf(after)]
  const place = 'Security'
  for (const requirement of old) {
    if (now.some((asked) => covers(requirement, asked))) continue
    const text = `${capital(wordsFor(requirement))} no longer enough.`
    const reason = 'Calls with it are refused.'
    const found = { rule: 'security-tightened', kind: 'changed', path: null, text, reason } as const
    ledger.add(place, requirement.length > 0 ? found : { ...found, reason: 'Calls without credentials are refused.' })
  }
  for (const requirement of now) {
    if (old.some((given) => covers(given, requirement) && covers(requirement, given))) continue
    const text = `${capital(wordsFor(requirement))} enough now.`
    ledger.add(place, { rule: 'security-added', kind: 'added', path: null, text, reason: null })
  }
}

function wordsFor(requirement: SecurityRequirement): string {
  if (requirement.length === 0) return 'no credential is'
  const named = requirement.map(({ name, scopes }) => (scopes.length > 0 ? `${name} (${listed(scopes)})` : name))
  return `${named.map(shown).join(' with ')} is`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
