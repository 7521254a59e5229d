import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isDatabaseAway, violatedConstraint } from '../../platform/database.ts'
import { describeError, type Logger } from '../../platform/logger.ts'
import { type InvalidParameter, Problem, problem } from '../../platform/wire/problem.ts'

/** Turns whatever was thrown into a problem. What nobody foresaw is logged and answered with one fixed text (LOG-5). */
export function toProblem(error: unknown, request: FastifyRequest, log: Logger): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidInput) return fromValidation(error)
  const { code, statusCode } = (error ?? {}) as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem('wrong-content-type')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('body-too-large')
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return problem('not-found')
  if (isDatabaseAway(error)) {
    log.warn('the database did not answer', { request: request.id, ...describeError(error) })
    return problem('not-available', { headers: { 'retry-after': '5' } })
  }
  const constraint = violatedConstraint(error)
  if (constraint) {
    // A command looked, and another one was quicker to write or delete (CON-1).
    log.warn('a constraint refused what no rule did', { request: request.id, constraint })
    return problem('conflict', { detail: 'What this belongs to was changed at the same moment; look at it again.' })
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return problem('malformed-body')
  log.error('a request failed', { request: request.id, route: request.routeOptions.url, ...describeError(error) })
  return problem('internal-error')
}

/** The body of a problem (RFC 9457), with the request's id to quote. */
export function problemBody(fault: Problem, request: FastifyRequest) {
  return {
    status: fault.status,
    title: fault.title,
    detail: fault.detail,
    instance: `urn:gatehouse:request:${request.id}`,
    ...(fault.invalidParameters ? { invalid_parameters: fault.invalidParameters } : {}),
  }
}

export function sendProblem(reply: FastifyReply, fault: Problem, request: FastifyRequest): FastifyReply {
  const body = JSON.stringify(problemBody(fault, request))
  return reply
    .code(fault.status)
    .headers({ 'cache-control': 'no-store', ...fault.headers })
    .type('application/problem+json')
    .serializer((text: string) => text)
    .send(body)
}

/** What a schema said of a request's part. Fastify adds which part it was. */
class InvalidInput extends Error {
  declare validationContext?: 'body' | 'querystring' | 'params' | 'headers'
  readonly issues: z.core.$ZodIssue[]

  constructor(issues: z.core.$ZodIssue[]) {
    super('invalid input')
    this.issues = issues
  }
}

/** Holds requests to their zod schemas; keeps every issue, so that the answer can name each field. */
export function validatorCompiler({ schema }: { schema: unknown }) {
  return (data: unknown) => {
    // An object that takes other keys skips this one without a word (DOS-4).
    if (typeof data === 'object' && data !== null && Object.hasOwn(data, '__proto__')) {
      return {
        error: new InvalidInput([
          { code: 'unrecognized_keys', keys: ['__proto__'], path: [], message: '', input: { ...data } },
        ]),
      }
    }
    const result = z.safeParse(schema as z.ZodType, data)
    return result.success ? { value: result.data } : { error: new InvalidInput(result.error.issues) }
  }
}

function fromValidation(error: InvalidInput): Problem {
  // An id that cannot exist answers like one that does not (AZ-5).
  if (error.validationContext === 'params') return problem('not-found')
  const source = error.validationContext === 'querystring' ? 'query' : 'body'
  return problem('invalid-input', {
    invalidParameters: error.issues.flatMap((issue) => toParameters(issue, source, '')),
  })
}

function toParameters(issue: z.core.$ZodIssue, source: 'body' | 'query', parent: string): InvalidParameter[] {
  const path = issue.path.map(String).join('.')
  const place = [parent, path].filter(Boolean).join('.')
  const field = place || source
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: place ? `${place}.${key}` : key,
        rule: 'unknown_property',
        reason: 'This is not a known field.',
        source,
      }))
    case 'invalid_type': {
      const missing = /received undefined/.test(issue.message)
      return missing
        ? [{ field, rule: 'required', reason: 'This is required.', source }]
        : [{ field, rule: `is_${issue.expected}`, reason: `This must be of type ${issue.expected}.`, source }]
    }
    case 'too_big': {
      const rule = issue.origin === 'string' ? 'max_length' : issue.origin === 'array' ? 'max_items' : 'max'
      const maximum = Number(issue.maximum)
      return [{ field, rule, maximum, reason: limitReason(issue.origin, 'at most', maximum), source }]
    }
    case 'too_small': {
      const rule = issue.origin === 'string' ? 'min_length' : issue.origin === 'array' ? 'min_items' : 'min'
      const minimum = Number(issue.minimum)
      return [{ field, rule, minimum, reason: limitReason(issue.origin, 'at least', minimum), source }]
    }
    case 'invalid_value': {
      const choices = issue.values.map(String)
      return [{ field, rule: 'enum', choices, reason: `This must be one of ${choices.join(', ')}.`, source }]
    }
    case 'invalid_union': {
      // The branch that came closest says most.
      const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? []
      const found = closest.flatMap((inner) => toParameters(inner, source, place))
      return found.length > 0
        ? found
        : [{ field, rule: 'invalid', reason: 'This has none of the allowed forms.', source }]
    }
    case 'invalid_format':
      return [
        { field, rule: formatRule(issue.format), reason: `This is not a valid ${formatName(issue.format)}.`, source },
      ]
    case 'invalid_key':
      return [{ field, rule: 'is_label', reason: 'This key is not allowed here.', source }]
    default:
      return [{ field, rule: 'invalid', reason: issue.message, source }]
  }
}

function limitReason(origin: string, bound: string, number: number): string {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' items' : ''
  if (unit && bound === 'at least' && number === 1) return 'This must not be empty.'
  return unit ? `This must have ${bound} ${number}${unit}.` : `This must be ${bound} ${number}.`
}

function formatRule(format: string): string {
  return { regex: 'matches_regex', uuid: 'is_uuid', datetime: 'is_date_time' }[format] ?? 'invalid'
}

function formatName(format: string): string {
  return (
    {
      regex: 'value: it has characters that are not allowed',
      uuid: 'UUID',
      datetime: 'date and time',
      email: 'e-mail address',
      url: 'address',
    }[format] ?? format
  )
}
