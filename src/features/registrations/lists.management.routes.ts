import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findPortal } from '../portals/index.ts'
import { approveWaiting, decideApplication } from './commands.ts'
import {
  ApprovedWaiting,
  ApproveWaiting,
  ListStatedApplications,
  ListStatedRegistrations,
  StatedApplication,
  StatedApplicationPage,
  StatedRegistrationPage,
  Waiting,
} from './lists.model.ts'
import { presentStatedApplication, presentStatedRegistration } from './present.ts'
import {
  countWaiting,
  findStatedApplication,
  listRegistrations,
  listStatedApplications,
  registrationsOf,
} from './queries.ts'
import type { Decision } from './rules.ts'

const params = z.strictObject({ portalId: uuid })
const oneParams = z.strictObject({ portalId: uuid, applicationId: uuid })
const base = '/gatehouse/v1/portals/:portalId'

const decisionRoutes: { decision: Decision; summary: string }[] = [
  { decision: 'approve', summary: 'Approve every registration of an application that waits' },
  { decision: 'reject', summary: 'Reject every registration of an application that waits' },
  { decision: 'revoke', summary: 'Revoke every registration of an application that is approved or waits' },
]

export function registrationListManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform
  const find = async (place: { portalId: string; applicationId: string }) => {
    const row = await findStatedApplication(database, place)
    if (!row) throw problem('not-found')
    const registrations = await registrationsOf(database, place.portalId, [row.id])
    return presentStatedApplication(row, registrations.get(row.id) ?? [])
  }

  app.get(
    `${base}/applications`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-stated-applications',
        summary: 'List the applications of a portal with owner, state and registrations',
        tags: ['Applications'],
        params,
        querystring: ListStatedApplications,
        response: { 200: StatedApplicationPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const { portalId } = request.params
      if (!(await findPortal(database, portalId))) throw problem('not-found')
      const found = await listStatedApplications(database, { portalId }, request.query)
      const ids = found.rows.map((row) => row.id)
      const registrations = await registrationsOf(database, portalId, ids)
      return toPage(found.page, found, (row) => presentStatedApplication(row, registrations.get(row.id) ?? []))
    },
  )

  app.get(
    `${base}/applications/:applicationId`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-stated-application',
        summary: 'Read one application with owner, state and registrations',
        tags: ['Applications'],
        params: oneParams,
        response: { 200: StatedApplication, ...problemAnswers(401, 404) },
      },
    },
    async (request) => find(request.params),
  )

  for (const { decision, summary } of decisionRoutes) {
    app.post(
      `${base}/applications/:applicationId/${decision}`,
      {
        config: { permission: 'admin' },
        schema: {
          operationId: `${decision}-application`,
          summary,
          tags: ['Applications'],
          params: oneParams,
          response: { 200: StatedApplication, ...problemAnswers(401, 403, 404) },
        },
      },
      async (request) => {
        await decideApplication(request.caller, platform, { ...request.params, decision })
        return find(request.params)
      },
    )
  }

  app.get(
    `${base}/registrations`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-stated-registrations',
        summary: 'List the registrations of a portal with application, owner and API',
        tags: ['Registrations'],
        params,
        querystring: ListStatedRegistrations,
        response: { 200: StatedRegistrationPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      if (!(await findPortal(database, request.params.portalId))) throw problem('not-found')
      const found = await listRegistrations(database, request.params, request.query)
      return toPage(found.page, found, presentStatedRegistration)
    },
  )

  app.get(
    '/gatehouse/v1/waiting',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'count-waiting',
        summary: 'Count what waits for a decision, in all and on each portal',
        tags: ['Registrations'],
        response: { 200: Waiting, ...problemAnswers(401) },
      },
    },
    async () => {
      const portals = await countWaiting(database)
      const sum = (of: 'developers' | 'registrations') => portals.reduce((total, portal) => total + portal[of], 0)
      return { developers: sum('developers'), registrations: sum('registrations'), portals }
    },
  )

  app.post(
    `${base}/approve-waiting`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'approve-waiting',
        summary: 'Approve what waits on a portal: developers, registrations, or both',
        tags: ['Registrations'],
        params,
        body: ApproveWaiting,
        response: { 200: ApprovedWaiting, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => approveWaiting(request.caller, platform, { ...request.params, what: request.body }),
  )
}
