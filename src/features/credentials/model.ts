import { z } from 'zod'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

export type CredentialEvent = 'credential.created' | 'credential.renamed' | 'credential.rotated' | 'credential.revoked'

const displayName = z.string().trim().min(1).max(255)
export const CreateCredential = z.strictObject({ display_name: displayName.optional() })
export const UpdateCredential = z.strictObject({ display_name: displayName })

const status = z.enum(['active', 'expired', 'revoked'])
export type CredentialStatus = z.infer<typeof status>

const key = {
  type: z.literal('api_key'),
  id: uuid,
  display_name: z.string(),
  status,
  expires_at: timestamp.nullable(),
  created_at: timestamp,
}
const clientSecret = {
  type: z.literal('client_secret'),
  id: z.string(),
  display_name: z.string().nullable().optional(),
  client_id: z.string(),
  created_at: timestamp.nullable(),
  expires_at: timestamp.nullable().optional(),
}

/** A credential without its secret, which is shown once and kept only as a hash (KEY-2, KEY-3). */
export const Credential = z.discriminatedUnion('type', [z.object(key), z.object(clientSecret)])
export const CredentialPage = paged(Credential)
/** A new credential: the one answer that holds the secret. */
export const NewCredential = z.discriminatedUnion('type', [
  z.object({ ...key, credential: z.string() }),
  z.object({ ...clientSecret, client_secret: z.string() }),
])
export const ListCredentials = z.strictObject(pageQuery)

/** What the page of an application tells beside the reference: the end of the key and when it was used. */
export const KnownCredential = z.object({
  ...key,
  /** Everything but these four characters is forgotten. */
  last_four: z.string(),
  prefix: z.string(),
  last_used_at: timestamp.nullable(),
})
export const KnownCredentialPage = paged(KnownCredential)

export const graces = ['now', '1h', '24h', '7d'] as const
export const RotateCredential = z.strictObject({ grace: z.enum(graces) })
export type Grace = (typeof graces)[number]
/** A rotated key: the new one with its secret, and when the old one ends. */
export const RotatedCredential = z.object({
  ...key,
  credential: z.string(),
  previous: z.object({ id: uuid, ends_at: timestamp }),
})
