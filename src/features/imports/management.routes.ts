import type { Outgoing } from '../../platform/outgoing/outgoing.ts'
import type { Platform } from '../../platform/platform.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import * as commands from './commands.ts'
import {
  importBodyLimit as bodyLimit,
  FetchedSpecification,
  FetchSpecification,
  ReadSpecification,
  SpecificationFacts,
} from './model.ts'

const tags = ['Specifications']

export function importManagementRoutes(app: App, platform: Platform, { outgoing }: { outgoing: Outgoing }): void {
  app.post(
    '/gatehouse/v1/specifications/read',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'read-specification',
        summary: 'Say what a specification is called, and keep nothing',
        tags,
        body: ReadSpecification,
        response: { 200: SpecificationFacts, ...problemAnswers(400, 401, 403, 413, 415, 503) },
      },
    },
    (request) => commands.readFacts(request.caller, request.body),
  )

  app.post(
    '/gatehouse/v1/specifications/fetch',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'fetch-specification',
        summary: 'Fetch a specification from its address, and keep nothing',
        tags,
        body: FetchSpecification,
        response: { 200: FetchedSpecification, ...problemAnswers(400, 401, 403, 413, 415, 503) },
      },
    },
    (request) => commands.fetchSpecification(request.caller, platform, outgoing, request.body),
  )
}
