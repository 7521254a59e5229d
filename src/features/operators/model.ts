import { z } from 'zod'
import { emailInput } from '../../platform/mail/email-address.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

export const operatorEvents = [
  'operator.created',
  'operator.updated',
  'operator.deleted',
  'operator.signed-in',
  'operator.sign-in-failed',
  'operator.signed-out',
  'operator.sessions-ended',
  'operator.password-changed',
  'operator.password-reset-requested',
  'operator.reset-link-printed',
  'operator-token.created',
  'operator-token.revoked',
] as const

const role = z.enum(['admin', 'viewer'])
const fullName = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}]*$/u)
/** Longer than any password that is accepted, so that what is refused here was no password of ours. */
export const mostPasswordCharacters = 256
export const passwordInput = z
  .string()
  .min(1)
  .refine(
    (text) => [...text].length <= mostPasswordCharacters,
    `This must have at most ${mostPasswordCharacters} characters.`,
  )

export const Operator = z.object({
  id: uuid,
  email: z.string(),
  full_name: z.string(),
  role,
  created_at: timestamp,
  updated_at: timestamp,
})
export const OperatorPage = paged(Operator)
export const ListOperators = z.strictObject({ ...pageQuery })

export const CreateOperator = z.strictObject({ email: emailInput, full_name: fullName, role, password: passwordInput })
export const UpdateOperator = z.strictObject({ full_name: fullName.optional(), role: role.optional() })
export type CreateOperatorInput = z.infer<typeof CreateOperator>
export type UpdateOperatorInput = z.infer<typeof UpdateOperator>

// A name of our own machines, such as admin@localhost, may sign in too; what is no address is simply wrong.
export const SignIn = z.strictObject({ email: z.string().min(1).max(256), password: passwordInput })
export const ChangeOwnPassword = z.strictObject({ current_password: passwordInput, new_password: passwordInput })

export const SetupState = z.object({ needed: z.boolean() })
export const SetUp = z.strictObject({
  token: z.string().min(1).max(128),
  email: emailInput,
  full_name: fullName,
  password: passwordInput,
})
export type SetUpInput = z.infer<typeof SetUp>

export const ResetPassword = z.strictObject({ token: z.string().min(1).max(128), new_password: passwordInput })

/** A session of the console, as its operator sees it. */
export const OperatorSession = z.object({
  id: uuid,
  created_at: timestamp,
  last_seen_at: timestamp,
  expires_at: timestamp,
  user_agent: z.string().nullable(),
  address: z.string().nullable(),
  current: z.boolean(),
})
export const SessionPage = paged(OperatorSession)
export const EndSessions = z.strictObject({ keep_current: z.enum(['true', 'false']).default('false') })

export const Token = z.object({
  id: uuid,
  name: z.string(),
  role,
  created_at: timestamp,
  expires_at: timestamp,
  last_used_at: timestamp.nullable(),
})
export const TokenPage = paged(Token)
/** A token as it is shown once, when it is made. */
export const NewToken = Token.extend({ token: z.string() })
export const CreateToken = z.strictObject({
  name: z.string().trim().min(1).max(255),
  expires_at: z.iso.datetime({ offset: true }),
  /** The caller's own when absent; never above it. */
  role: role.optional(),
})
