import { problem } from './wire/problem.ts'

export type Anonymous = { kind: 'anonymous'; portalId?: string }
export type DeveloperCaller = { kind: 'developer'; portalId: string; developerId: string; sessionId: string }
export type OperatorRole = 'admin' | 'viewer'
export type OperatorCaller = { kind: 'operator'; operatorId: string; role: OperatorRole; sessionId?: string }
/** The product itself: its worker, its first start, its command line, and the holder of the bootstrap token. */
export type Machine = { kind: 'machine'; name: 'worker' | 'first-start' | 'command-line' | 'bootstrap-token' }

/** Who asks. First argument of every command; comes from a session or a token, never from a header or a body (AZ-12). */
export type Caller = Anonymous | DeveloperCaller | OperatorCaller | Machine

/** The caller as a signed-in developer of this portal. @throws 401 */
export function requireDeveloper(caller: Caller, portalId?: string): DeveloperCaller {
  if (caller.kind !== 'developer' || (portalId !== undefined && caller.portalId !== portalId))
    throw problem('not-signed-in')
  return caller
}

/** Refuses all but people and machines that may look at the management side. @throws 401 */
export function requireOperator(caller: Caller): OperatorCaller | Machine {
  if (caller.kind !== 'operator' && caller.kind !== 'machine') throw problem('not-signed-in')
  return caller
}

/** Refuses all but those that may change things on the management side. @throws 401, 403 */
export function requireAdmin(caller: Caller): OperatorCaller | Machine {
  const operator = requireOperator(caller)
  if (operator.kind === 'operator' && operator.role !== 'admin') {
    throw problem('not-allowed', { detail: 'Only an admin may do this; your role is viewer.' })
  }
  return operator
}

/** How an event names the caller. */
export function actorOf(caller: Caller): { kind: Caller['kind']; id: string | null } {
  if (caller.kind === 'developer') return { kind: 'developer', id: caller.developerId }
  if (caller.kind === 'operator') return { kind: 'operator', id: caller.operatorId }
  if (caller.kind === 'machine') return { kind: 'machine', id: caller.name }
  return { kind: 'anonymous', id: null }
}
