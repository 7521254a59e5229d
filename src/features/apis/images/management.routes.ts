import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Picture } from '../../../platform/images/images.ts'
import type { Platform } from '../../../platform/platform.ts'
import { problem } from '../../../platform/wire/problem.ts'
import type { App } from '../../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../../platform/wire/wire.ts'
import { deleteImage, putImage } from './commands.ts'
import { ApiImage, ImageKind, PutImage } from './model.ts'
import * as store from './store.ts'

const tags = ['API images']
const params = z.strictObject({ apiId: uuid, imageType: ImageKind })
const one = '/v3/apis/:apiId/images/:imageType'

/** The part of an address that changes with the picture, so that browsers may keep what they have. */
export const digestParam = z.string().regex(/^[0-9a-f]{32}$/)
export const pictureAnswers = {
  200: {
    content: {
      'image/png': { schema: z.string() },
      'image/jpeg': { schema: z.string() },
      'image/svg+xml': { schema: z.string() },
    },
  },
}
export const redirectAnswer = { 302: nothing }

/** Sends a picture so that nothing in it may run or load in this site's name, however it is opened (UGC-8). */
export function sendPicture(reply: FastifyReply, picture: Picture): FastifyReply {
  return reply
    .headers({
      'content-type': picture.mediaType,
      'content-security-policy': "sandbox; default-src 'none'",
      // Its address is of this picture alone; it is kept by the browser, not by what stands between (AZ-6).
      'cache-control': 'private, max-age=31536000, immutable',
    })
    .send(picture.bytes as never)
}

export function imageManagementRoutes(app: App, { database, ...platform }: Platform): void {
  const found = async (apiId: string) =>
    (await store.findImage(database, apiId)) ?? Promise.reject(problem('not-found'))

  app.get(
    one,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api-image',
        summary: 'Read how the check of an API’s latest picture went',
        tags,
        params,
        response: { 200: ApiImage, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => presentImage(await found(request.params.apiId)),
  )

  app.put(
    one,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'upsert-api-image',
        summary: 'Give an API a picture: PNG, JPEG or SVG as a data address, below 500 KB, at most 350 by 350 pixels',
        tags,
        params,
        body: PutImage,
        response: { 200: ApiImage, 201: ApiImage, ...problemAnswers(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request, reply) => {
      const input = { apiId: request.params.apiId, data: request.body.data }
      const { image, isNew } = await putImage(request.caller, { database, ...platform }, input)
      return reply.code(isNew ? 201 : 200).send(presentImage(image))
    },
  )

  app.delete(
    one,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-api-image',
        summary: 'Take an API’s picture away',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await deleteImage(request.caller, { database, ...platform }, request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    `${one}/raw`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api-raw-image',
        summary: 'Go to the picture that is shown for an API',
        tags,
        params,
        response: { ...redirectAnswer, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { digest } = await found(request.params.apiId)
      if (digest === null) throw problem('not-found')
      const { apiId, imageType } = request.params
      return reply.code(302).header('location', `/gatehouse/v1/apis/${apiId}/images/${imageType}/${digest}`).send(null)
    },
  )

  app.get(
    '/gatehouse/v1/apis/:apiId/images/:imageType/:digest',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'read-api-image',
        summary: 'Read a picture of an API',
        tags,
        params: params.extend({ digest: digestParam }),
        response: { ...pictureAnswers, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const picture = await store.findPicture(database, request.params.apiId, request.params.digest)
      if (!picture) throw problem('not-found')
      return sendPicture(reply, picture)
    },
  )
}

function presentImage(row: store.ImageHead): z.infer<typeof ApiImage> {
  return {
    error: row.error,
    status: row.status,
    api_id: row.api_id,
    image_type: 'icon',
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}
