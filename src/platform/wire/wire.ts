import { z } from 'zod'

/* What many schemas of the wire share. Requests are strict objects, answers plain ones, never one schema for both. */

export const uuid = z.uuid()
/** RFC 3339 in UTC. */
export const timestamp = z.iso.datetime()

const labelValue = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[a-z0-9A-Z]([a-z0-9A-Z\-._]*[a-z0-9A-Z])?$/)
const labelKey = z
  .string()
  .min(1)
  .max(63)
  .regex(/^(?!(kong|konnect|mesh|kic|_))/)
const mostLabels = 50
const hasRoom = (labels: object) => Object.keys(labels).length <= mostLabels

/** Labels as they are written: a null value takes its key away. */
export const labelsInput = z
  .record(labelKey, labelValue.nullable())
  .refine(hasRoom, `At most ${mostLabels} labels are allowed.`)
  .nullable()
  .optional()
export const labelsOutput = z.record(z.string(), z.string())

/** What labels are after a change: given keys win, null takes away, null for all clears. */
export function mergeLabels(before: unknown, change: Record<string, string | null> | null | undefined): string {
  if (change === undefined) return JSON.stringify(before ?? {})
  const merged: Record<string, string | null> = change === null ? {} : { ...(before as object), ...change }
  return JSON.stringify(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)))
}

/** The answers that say no, as every route declares them. */
export const ProblemAnswer = z
  .object({
    status: z.number(),
    title: z.string(),
    detail: z.string(),
    instance: z.string(),
    invalid_parameters: z
      .array(
        z.object({
          field: z.string(),
          rule: z.string(),
          reason: z.string(),
          source: z.string().optional(),
          minimum: z.number().optional(),
          maximum: z.number().optional(),
          choices: z.array(z.string()).optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 502 | 503

/** Declares the problems a route may answer with, beside its good answers. */
export function problemAnswers<const Statuses extends readonly ProblemStatus[]>(...statuses: Statuses) {
  const answer = { description: 'A problem', content: { 'application/problem+json': { schema: ProblemAnswer } } }
  return Object.fromEntries(statuses.map((status) => [status, answer])) as Record<Statuses[number], typeof answer>
}

/** An answer without a body. */
export const nothing = z.null()
