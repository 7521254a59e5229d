import type { Exchange } from './exchange.ts'
import type { Gateway } from './parts.ts'
import type { Refusal } from './refusals.ts'
import { answerPreflight, openToPortal } from './steps/answer-portals.ts'
import { checkApplication } from './steps/check-application.ts'
import { checkRegistration } from './steps/check-registration.ts'
import { countUse } from './steps/count-use.ts'
import { findCredential, findCredentialAgain } from './steps/find-credential.ts'
import { forward } from './steps/forward.ts'
import { limitRate } from './steps/limit-rate.ts'
import { matchRoute } from './steps/match-route.ts'
import { readRequest } from './steps/read-request.ts'
import { requireSnapshot } from './steps/require-snapshot.ts'
import { tunnel } from './steps/tunnel.ts'

/** One step. It says why the request goes no further, or nothing; it decides from memory and waits for nothing. */
export type Step = {
  readonly name: string
  readonly run: (exchange: Exchange, gateway: Gateway) => Refusal | undefined
}

/** In this order, so that a request without a key learns nothing about applications. */
const decisions: readonly Step[] = [
  { name: 'require-snapshot', run: requireSnapshot },
  { name: 'read-request', run: readRequest },
  { name: 'answer-preflight', run: answerPreflight },
  { name: 'match-route', run: matchRoute },
  { name: 'open-to-portal', run: openToPortal },
  { name: 'find-credential', run: findCredential },
  { name: 'check-application', run: checkApplication },
  { name: 'check-registration', run: checkRegistration },
  { name: 'limit-rate', run: limitRate },
]

export const requestSteps: readonly Step[] = [
  ...decisions,
  { name: 'forward', run: forward },
  { name: 'count-use', run: countUse },
]

/** A WebSocket is authorised by the same steps as any request. */
export const upgradeSteps: readonly Step[] = [
  ...decisions,
  { name: 'tunnel', run: tunnel },
  { name: 'count-use', run: countUse },
]

/** What an answer without an end must still pass each time that something changes (KEY-8). */
export const openStreamSteps: readonly Step[] = [
  { name: 'require-snapshot', run: requireSnapshot },
  { name: 'find-credential-again', run: findCredentialAgain },
  { name: 'check-application', run: checkApplication },
  { name: 'check-registration', run: checkRegistration },
]

/** Runs the steps until one refuses. */
export function run(steps: readonly Step[], exchange: Exchange, gateway: Gateway): Refusal | undefined {
  for (const step of steps) {
    const refusal = step.run(exchange, gateway)
    if (refusal) return refusal
  }
  return undefined
}
