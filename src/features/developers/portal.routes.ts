import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers } from '../../platform/wire/wire.ts'
import { DeveloperMe, EmailOnly, Register, ResetPassword, UpdateMe, VerifiedEmail, VerifyEmail } from './model.ts'
import { setPasswordByToken } from './password.commands.ts'
import { presentMe } from './present.ts'
import { renameMe } from './profile.commands.ts'
import { registerDeveloper, requestPasswordReset, resendVerification, verifyEmail } from './sign-up.commands.ts'
import { findDeveloper } from './store.ts'

const tags = ['Developer']

export function developerRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/v3/developer',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'register',
        summary: 'Sign up; what follows comes by mail',
        tags,
        body: Register,
        response: { 201: nothing, ...problemAnswers(400, 404, 429) },
      },
    },
    async (request, reply) => {
      const { portal, clientAddress: address, body } = request
      const input = { portal, address, email: body.email, fullName: body.full_name }
      await registerDeveloper(request.caller, platform, input)
      return reply.code(201).send(null)
    },
  )

  app.post(
    '/api/gatehouse/v1/developer/resend-verification',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'resend-verification',
        summary: 'Ask for the mail after a sign-up once more',
        tags,
        body: EmailOnly,
        response: { 202: nothing, ...problemAnswers(400, 404) },
      },
    },
    async (request, reply) => {
      const { portal, clientAddress: address } = request
      await resendVerification(request.caller, platform, { portal, address, email: request.body.email })
      return reply.code(202).send(null)
    },
  )

  app.post(
    '/api/v3/developer/verify-email',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'verify-email',
        summary: 'Prove an address by its mailed token; gives the token for the first password',
        tags,
        body: VerifyEmail,
        response: { 202: VerifiedEmail, ...problemAnswers(400, 404, 410) },
      },
    },
    async (request, reply) => {
      const input = { portal: request.portal, token: request.body.token }
      return reply.code(202).send(await verifyEmail(request.caller, platform, input))
    },
  )

  app.post(
    '/api/v3/developer/forgot-password',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'forgot-password',
        summary: 'Ask for a mail to choose a new password',
        tags,
        body: EmailOnly,
        response: { 200: nothing, ...problemAnswers(400, 404) },
      },
    },
    async (request, reply) => {
      const { portal, clientAddress: address } = request
      await requestPasswordReset(request.caller, platform, { portal, address, email: request.body.email })
      return reply.code(200).send(null)
    },
  )

  app.post(
    '/api/v3/developer/reset-password',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'reset-password',
        summary: 'Set a password by a mailed token; signs nobody in',
        tags,
        body: ResetPassword,
        response: { 204: nothing, ...problemAnswers(400, 401, 404, 410, 503) },
      },
    },
    async (request, reply) => {
      await setPasswordByToken(request.caller, platform, { portal: request.portal, ...request.body })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v3/developer/me',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-developer-me',
        summary: 'Read the own account',
        tags,
        response: { 200: DeveloperMe, ...problemAnswers(401) },
      },
    },
    async ({ caller }) => {
      if (caller.kind !== 'developer') throw problem('not-signed-in')
      const me = await findDeveloper(platform.database, caller.portalId, caller.developerId)
      if (!me) throw problem('not-signed-in')
      return presentMe(me)
    },
  )

  app.patch(
    '/api/gatehouse/v1/developer/me',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'update-developer-me',
        summary: 'Change the own name',
        tags,
        body: UpdateMe,
        response: { 200: DeveloperMe, ...problemAnswers(400, 401) },
      },
    },
    async (request) => presentMe(await renameMe(request.caller, platform, request.body)),
  )
}
