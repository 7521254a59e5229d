import { z } from 'zod'
import { type Caller, requireDeveloper } from '../../platform/caller.ts'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApplication } from '../applications/index.ts'
import { createCredential, renameCredential, revokeCredential, rotateCredential } from './commands.ts'
import {
  CreateCredential,
  CredentialPage,
  KnownCredential,
  KnownCredentialPage,
  ListCredentials,
  NewCredential,
  RotateCredential,
  RotatedCredential,
  UpdateCredential,
} from './model.ts'
import { presentCredential, presentKnown } from './present.ts'
import * as store from './store.ts'

const tags = ['Credentials']
const params = z.strictObject({ applicationId: uuid })
const oneParams = z.strictObject({ applicationId: uuid, credentialId: uuid })
const base = '/api/v3/applications/:applicationId/credentials'
const ours = '/api/gatehouse/v1/applications/:applicationId/credentials'

export function credentialPortalRoutes(app: App, platform: Platform): void {
  const { database, clock } = platform
  const find = async (caller: Caller, portalId: string, applicationId: string) => {
    const { developerId } = requireDeveloper(caller, portalId)
    const application = await findApplication(database, portalId, applicationId, developerId)
    if (!application) throw problem('not-found')
    return application
  }

  app.get(
    base,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-credentials',
        summary: 'List the credentials of one of your applications',
        tags,
        params,
        querystring: ListCredentials,
        response: { 200: CredentialPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const application = await find(request.caller, request.portal.id, request.params.applicationId)
      const found = await store.listCredentials(database, application, request.query)
      const now = clock.now()
      return toPage(found.page, found, (row) => presentCredential(row, now))
    },
  )

  app.post(
    base,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'create-credential',
        summary: 'Make a credential; its secret is in this answer and nowhere else',
        tags,
        params,
        body: CreateCredential,
        response: { 201: NewCredential, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.portal.id, ...request.params, displayName: request.body.display_name }
      const { row, secret } = await createCredential(request.caller, platform, input)
      return reply.code(201).send({ ...presentCredential(row, clock.now()), credential: secret })
    },
  )

  app.put(
    `${base}/:credentialId`,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'update-credential',
        summary: 'Rename a credential',
        tags,
        params: oneParams,
        body: UpdateCredential,
        response: { 200: nothing, ...problemAnswers(400, 401, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.portal.id, ...request.params, displayName: request.body.display_name }
      await renameCredential(request.caller, platform, input)
      return reply.code(200).send(null)
    },
  )

  app.delete(
    `${base}/:credentialId`,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'delete-credential',
        summary: 'Revoke a credential',
        tags,
        params: oneParams,
        response: { 204: nothing, ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => {
      await revokeCredential(request.caller, platform, { portalId: request.portal.id, ...request.params })
      return reply.code(204).send(null)
    },
  )

  app.get(
    ours,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-known-credentials',
        summary: 'List the credentials of one of your applications with their last characters and last use',
        description: 'Those that work come first, then those that have ended; each the newest first.',
        tags,
        params,
        querystring: ListCredentials,
        response: { 200: KnownCredentialPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const application = await find(request.caller, request.portal.id, request.params.applicationId)
      const now = clock.now()
      const found = await store.listCredentials(database, application, request.query, now)
      return toPage(found.page, found, (row) => presentKnown(row, now))
    },
  )

  app.get(
    `${ours}/:credentialId`,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-known-credential',
        summary: 'Get a credential of one of your applications with its last characters and last use',
        tags,
        params: oneParams,
        response: { 200: KnownCredential, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const application = await find(request.caller, request.portal.id, request.params.applicationId)
      const row = await store.findCredential(database, application, request.params.credentialId)
      if (!row) throw problem('not-found')
      return presentKnown(row, clock.now())
    },
  )

  app.post(
    `${ours}/:credentialId/rotate`,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'rotate-credential',
        summary: 'Make a key in the place of another, which ends when you choose',
        tags,
        params: oneParams,
        body: RotateCredential,
        response: { 201: RotatedCredential, ...problemAnswers(400, 401, 403, 404, 409, 415) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.portal.id, ...request.params, grace: request.body.grace }
      const { row, secret, previous } = await rotateCredential(request.caller, platform, input)
      return reply.code(201).send({
        ...presentCredential(row, clock.now()),
        credential: secret,
        previous: { id: previous.id, ends_at: previous.endsAt.toISOString() },
      })
    },
  )
}
