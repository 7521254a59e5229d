import { z } from 'zod'
import { emailInput } from '../../platform/mail/email-address.ts'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

export const developerEvents = [
  'developer.registered',
  'developer.registration-repeated',
  'developer.registration-ignored',
  'developer.verified',
  'developer.waiting',
  'developer.approved',
  'developer.rejected',
  'developer.revoked',
  'developer.created',
  'developer.updated',
  'developer.invited',
  'developer.password-reset-requested',
  'developer.password-reset-ignored',
  'developer.password-changed',
  'developer.deleted',
  'developer.sign-in-failed',
] as const

/** The states that the wire knows. Who has not proven the address yet is `unverified` and does not exist out there. */
export const wireStatuses = ['approved', 'pending', 'revoked', 'rejected'] as const
export type WireStatus = (typeof wireStatuses)[number]
export type DeveloperStatus = WireStatus | 'unverified'

export const tokenPurposes = ['verify', 'set-password', 'reset', 'invitation'] as const
export type TokenPurpose = (typeof tokenPurposes)[number]

/** Longest password; longer ones are refused, never cut (PW-2). */
export const mostPasswordCharacters = 256
export const passwordInput = z
  .string()
  .min(1)
  .refine(
    (text) => [...text].length <= mostPasswordCharacters,
    `This must have at most ${mostPasswordCharacters} characters.`,
  )

// Control characters and those that turn the direction of writing have no place in a name (MAIL-1, MAIL-2).
const nameText = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u
const fullName = z.string().trim().min(1)

/** Strangers may not have mail sent to a bare machine name, such as root@localhost. */
const strangersEmail = emailInput.refine(
  (email) => email.slice(email.lastIndexOf('@')).includes('.'),
  'This is not a valid e-mail address.',
)

export const Register = z.strictObject({ email: strangersEmail, full_name: fullName.max(256).regex(nameText) })
export const EmailOnly = z.strictObject({ email: strangersEmail })
export const VerifyEmail = z.strictObject({ token: uuid })
export const VerifiedEmail = z.object({ email: z.string(), token: uuid })
export const ResetPassword = z.strictObject({ token: uuid, password: passwordInput })
export const UpdateMe = z.strictObject({ full_name: fullName.max(250).regex(nameText).optional() })

export const DeveloperMe = z.object({
  id: uuid,
  email: z.string(),
  full_name: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
})

/** A developer as the management API shows it. */
export const Developer = z.object({
  id: uuid,
  email: z.string(),
  full_name: z.string(),
  status: z.enum(wireStatuses),
  created_at: timestamp,
  updated_at: timestamp,
})
export const DeveloperPage = paged(Developer)

export const ListDevelopers = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ name: 'text', email: 'text', status: 'choice' }),
})
export type ListDevelopersQuery = z.infer<typeof ListDevelopers>

export const CreateDeveloper = z.strictObject({
  email: strangersEmail,
  full_name: fullName.max(255).regex(nameText),
  status: z.enum(wireStatuses).optional(),
  send_invitation_email: z.boolean().optional(),
})
export type CreateDeveloperInput = z.infer<typeof CreateDeveloper>
export const UpdateDeveloper = z.strictObject({ status: z.enum(wireStatuses).optional() })
