import { z } from 'zod'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp } from '../../platform/wire/wire.ts'

export const gatewayStates = ['current', 'behind', 'silent'] as const
export type GatewayState = (typeof gatewayStates)[number]

export const Gateway = z.object({
  /** Host and port. */
  name: z.string(),
  state: z.enum(gatewayStates),
  started_at: timestamp,
  reported_at: timestamp,
  /** When what it decides from was last known to be current. */
  confirmed_at: timestamp.nullable(),
  /** Until when it goes on with that while it cannot reach the database; null when not at all. */
  serves_until: timestamp.nullable(),
  keys: z.number(),
})
export const GatewayPage = paged(Gateway)
export const ListGateways = z.strictObject({ ...pageQuery })
