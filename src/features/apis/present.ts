import type { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import type { ValidationMessage } from '../specs/index.ts'
import type { ApiAttribute } from './attributes/model.ts'
import type { AttributeRow } from './attributes/store.ts'
import type {
  Api,
  ApiVersion,
  ApiVersionPage,
  Implementation,
  Lifecycle,
  PortalsOfApis,
  ValidationReport,
} from './model.ts'
import { implementedOf } from './queries.ts'
import { chooseCurrent } from './rules.ts'
import type { ApiRow, ImplementationRow } from './store.ts'
import { type VersionHead, type VersionReport, versionsOf } from './versions/queries.ts'
import type { VersionRow } from './versions/store.ts'

type ApiAnswer = z.infer<typeof Api>

/** APIs with what their answer tells beside the row: versions, portals, and whether a service implements them. */
export async function presentApis(reader: Reader, portalsOf: PortalsOfApis, rows: ApiRow[]): Promise<ApiAnswer[]> {
  const ids = rows.map((row) => row.id)
  const versions = await versionsOf(reader, ids)
  const implemented = await implementedOf(reader, ids)
  const portals = await portalsOf(reader, ids)
  return rows.map((row) => {
    const own = versions.get(row.id) ?? []
    const current = chooseCurrent(row.version, own)
    return {
      id: row.id,
      name: row.name,
      description: row.description,
      version: row.version,
      current_version_summary: current ? presentVersionHead(current) : null,
      slug: row.slug,
      api_spec_ids: own.map(({ id }) => id),
      portals: portals.get(row.id) ?? [],
      labels: row.labels as Record<string, string>,
      implementation_mode: implemented.has(row.id) ? 'gateway_entity_binding' : null,
      attributes: row.attributes as Record<string, string[]>,
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    }
  })
}

export function presentVersionHead(row: VersionHead): z.infer<typeof ApiVersionPage>['data'][number] {
  return {
    id: row.id,
    version: row.version,
    spec: { type: row.spec_type },
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentVersion(row: VersionRow): z.infer<typeof ApiVersion> {
  return {
    id: row.id,
    version: row.version,
    spec: {
      content: row.content,
      type: row.spec_type,
      validation_messages: presentMessages(row.validation_messages as ValidationMessage[]),
    },
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentLifecycle(row: VersionRow): z.infer<typeof Lifecycle> {
  return {
    deprecated_at: row.deprecated_at?.toISOString() ?? null,
    sunset_at: row.sunset_at?.toISOString() ?? null,
  }
}

export function presentReport(row: VersionReport): z.infer<typeof ValidationReport> {
  return { state: row.index_state, data: row.validation_messages as ValidationMessage[] }
}

/** The wire knows only a sentence, so the place (a JSON Pointer) stands in it. */
export function presentMessages(messages: Pick<ValidationMessage, 'message' | 'path'>[]): { message: string }[] {
  return messages.map(({ message, path }) => ({ message: path ? `${message} (at ${path})` : message }))
}

export function presentImplementation(row: ImplementationRow): z.infer<typeof Implementation> & { api_id: string } {
  return {
    id: row.id,
    api_id: row.api_id,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    service: { control_plane_id: row.control_plane_id, id: row.service_id, auth_strategy_sync_error: null },
  }
}

export function presentAttribute({ id, key, values, ...dates }: AttributeRow): z.infer<typeof ApiAttribute> {
  return {
    id,
    created_at: dates.created_at.toISOString(),
    updated_at: dates.updated_at.toISOString(),
    key,
    values,
  }
}
