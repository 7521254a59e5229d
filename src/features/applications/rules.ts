import type { CreateApplicationInput, CreateOwnApplicationInput, UpdateOwnApplicationInput } from './model.ts'

/** A field of other strategies or of teams that is given with a value, or nothing. */
export function whyNotSupported(
  input: Partial<CreateOwnApplicationInput> | UpdateOwnApplicationInput,
): string | undefined {
  if (input.client_id !== undefined) return 'client_id'
  if (input.redirect_uri != null) return 'redirect_uri'
  if (input.scopes !== undefined && input.scopes.length > 0) return 'scopes'
  if (input.team_id != null) return 'team_id'
  return undefined
}

export function whyNotSupportedByOperators(input: Partial<CreateApplicationInput>): string | undefined {
  if (input.dcr_client_id !== undefined) return 'dcr_client_id'
  if (input.client_id !== undefined) return 'client_id'
  if (input.owner?.type === 'team') return 'owner.type'
  return undefined
}

/** Why a developer cannot have one more application, or nothing. */
export function whyNotOneMore(owned: number, limit: number): string | undefined {
  if (owned < limit) return undefined
  return `A developer can have at most ${limit} ${limit === 1 ? 'application' : 'applications'}.`
}

type Offer = { default_application_auth_strategy_id: string | null }

/**
 * The strategy of a new application: the one asked for where it is allowed, else the portal's. Nothing where there is
 * none to take; false where another was asked for than those that are allowed.
 */
export function chooseStrategy(
  asked: string | null | undefined,
  portal: Offer,
  isAllowed: (strategyId: string) => boolean,
): string | false | undefined {
  if (asked == null) return portal.default_application_auth_strategy_id ?? undefined
  return asked === portal.default_application_auth_strategy_id || isAllowed(asked) ? asked : false
}
