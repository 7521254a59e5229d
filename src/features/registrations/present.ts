import type { z } from 'zod'
import { presentStrategyOf } from '../applications/index.ts'
import type { OwnStatedApplication, StatedApplication, StatedRegistration } from './lists.model.ts'
import type { OwnRegistration, Registration } from './model.ts'
import type { StatedApplicationRow } from './queries.ts'
import { awaitsWhat, whyNotCredential } from './rules.ts'
import type { RegistrationRow } from './store.ts'

function times(row: { created_at: Date; updated_at: Date }) {
  return { created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() }
}

export function presentOwn(row: RegistrationRow): z.infer<typeof OwnRegistration> {
  const { id, status, api_id, api_name, api_slug, application_id } = row
  return { id, ...times(row), status, api_name, api_id, api_slug, application_id }
}

export function presentRegistration(row: RegistrationRow): z.infer<typeof Registration> {
  return {
    id: row.id,
    ...times(row),
    status: row.status,
    api: { id: row.api_id, name: row.api_name, version: row.api_version, entity_type: 'api' },
    application: { id: row.application_id, name: row.application_name },
  }
}

function presentStated(row: RegistrationRow) {
  return {
    id: row.id,
    status: row.status,
    ...times(row),
    api: { id: row.api_id, name: row.api_name, version: row.api_version, slug: row.api_slug },
  }
}

function presentDeveloper(row: {
  developer_id: string
  developer_name: string
  developer_email: string
  developer_status: string
}) {
  return {
    id: row.developer_id,
    full_name: row.developer_name,
    email: row.developer_email,
    status: row.developer_status,
  }
}

export function presentStatedRegistration(row: RegistrationRow): z.infer<typeof StatedRegistration> {
  return {
    ...presentStated(row),
    application: { id: row.application_id, name: row.application_name },
    developer: presentDeveloper(row),
  }
}

function presentWithStates(row: StatedApplicationRow, registrations: RegistrationRow[]) {
  const awaits = awaitsWhat(registrations)
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    status: awaits === undefined ? ('approved' as const) : ('pending' as const),
    awaits: awaits ?? null,
    auth_strategy: presentStrategyOf(row),
    registrations: registrations.map(presentStated),
    ...times(row),
  }
}

export function presentOwnStated(
  row: StatedApplicationRow,
  registrations: RegistrationRow[],
): z.infer<typeof OwnStatedApplication> {
  return { ...presentWithStates(row, registrations), why_no_credential: whyNotCredential(registrations) ?? null }
}

export function presentStatedApplication(
  row: StatedApplicationRow,
  registrations: RegistrationRow[],
): z.infer<typeof StatedApplication> {
  return {
    ...presentWithStates(row, registrations),
    labels: row.labels as Record<string, string>,
    owner: presentDeveloper(row),
  }
}
