import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { etagOf, ifMatchHeaders } from '../../platform/wire/etag.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApi } from '../apis/index.ts'
import * as commands from './commands.ts'
import {
  documentBodyLimit as bodyLimit,
  CreateDocument,
  Document,
  DocumentPreview,
  DocumentTree,
  ListDocuments,
  MoveDocument,
  PreviewDocument,
  UpdateDocument,
} from './model.ts'
import { presentDocument, presentNode } from './present.ts'
import { buildTree } from './rules.ts'
import * as store from './store.ts'

const tags = ['API documents']
const apiParams = z.strictObject({ apiId: uuid })
const params = z.strictObject({ apiId: uuid, documentId: uuid })

export function documentManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    '/v3/apis/:apiId/documents',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-documents',
        summary: 'Read the tree of an API’s documents',
        tags,
        params: apiParams,
        querystring: ListDocuments,
        response: { 200: DocumentTree, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { apiId } = request.params
      if (!(await findApi(database, apiId))) throw problem('not-found')
      const all = await store.listDocuments(database, apiId)
      const found = await store.listDocuments(database, apiId, request.query)
      return { data: buildTree(found, all).map(presentNode) }
    },
  )

  app.post(
    '/v3/apis/:apiId/documents',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-api-document',
        summary: 'Add a document to an API',
        tags,
        params: apiParams,
        body: CreateDocument,
        response: { 201: Document, ...problemAnswers(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request, reply) => {
      const input = { apiId: request.params.apiId, document: request.body }
      return reply.code(201).send(presentDocument(await commands.createDocument(request.caller, platform, input)))
    },
  )

  app.get(
    '/v3/apis/:apiId/documents/:documentId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api-document',
        summary: 'Read one document with its text',
        tags,
        params,
        response: { 200: Document, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const row = await store.findDocument(database, request.params.apiId, request.params.documentId)
      if (!row) throw problem('not-found')
      const document = presentDocument(row)
      return reply.header('etag', etagOf(document)).send(document)
    },
  )

  app.patch(
    '/v3/apis/:apiId/documents/:documentId',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-api-document',
        summary: 'Change a document',
        tags,
        params,
        headers: ifMatchHeaders,
        body: UpdateDocument,
        response: { 200: Document, ...problemAnswers(400, 401, 403, 404, 409, 412, 413, 415) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, change: request.body, ifMatch: request.headers['if-match'] }
      const document = presentDocument(await commands.updateDocument(request.caller, platform, input))
      return reply.header('etag', etagOf(document)).send(document)
    },
  )

  app.delete(
    '/v3/apis/:apiId/documents/:documentId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-api-document',
        summary: 'Delete a document and all below it',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await commands.deleteDocument(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/v3/apis/:apiId/documents/:documentId/move',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'move-api-document',
        summary: 'Put a document elsewhere in the tree',
        tags,
        params,
        body: MoveDocument,
        response: { 204: nothing, ...problemAnswers(400, 401, 403, 404, 409, 415) },
      },
    },
    async (request, reply) => {
      await commands.moveDocument(request.caller, platform, { ...request.params, place: request.body })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/gatehouse/v1/documents/preview',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'preview-document',
        summary: 'Show a text as developers would see it, and keep nothing',
        tags,
        body: PreviewDocument,
        response: { 200: DocumentPreview, ...problemAnswers(400, 401, 403, 413, 415) },
      },
    },
    (request) => commands.previewDocument(request.caller, request.body),
  )
}
