import type { Direction } from '../schema/schema-words.ts'
import { schemeWords } from '../sections/Security.tsx'
import type {
  ApiOperation,
  ApiPage,
  Binding,
  Callback,
  Channel,
  Content,
  Message,
  Parameter,
  Reply,
  ResponseDetail,
  SecurityRequirement,
  SecurityScheme,
  Server,
} from '../types.ts'
import { code, codeBlock, line, paragraphs, schemaList, tail, typeText, valueNotes, type Words } from './markdown.ts'

/* An operation as Markdown: all that a program needs to call it, without the page for people. */

type Text = string | null | undefined | false

export function operationMarkdown(
  operation: ApiOperation,
  words: Words,
  api: Pick<ApiPage, 'auth_strategy' | 'gateway_url'>,
): string {
  const { operation: t } = words
  const { detail } = operation
  const isWebhook = operation.kind === 'webhook'
  const isHttp = !isWebhook && !detail.channel
  return paragraphs(
    `# ${line(operation.summary ?? operation.operation_id)}`,
    code(`${operation.method} ${operation.path}`),
    detail.badges?.map((badge) => `**${line(badge)}**`).join(' · '),
    operation.deprecated && `**${t.deprecated}**`,
    operation.internal && `**${t.internalTitle}**: ${t.internal}`,
    isWebhook && t.webhookText,
    isHttp && api.gateway_url && `${words.servers}: ${api.gateway_url}`,
    operation.description,
    isHttp && securityText(operation, words, api),
    ...(detail.channel
      ? asyncTexts(operation, detail.channel, words)
      : [
          ...callTexts(detail, isWebhook ? 'both' : 'request', words, 2),
          detail.callbacks.length > 0 && `## ${t.callbacks}`,
          ...detail.callbacks.flatMap((one) => callbackTexts(one, words)),
        ]),
    isHttp && !api.gateway_url && detail.servers.length > 0 && `## ${words.servers}`,
    isHttp && !api.gateway_url && serverLines(detail.servers),
    ...sampleTexts(detail.samples ?? [], words),
  )
}

/** Calls that the description itself writes down. */
function sampleTexts(samples: { label: string; text: string }[], words: Words): Text[] {
  if (samples.length === 0) return []
  return [
    `## ${words.operation.samples}`,
    ...samples.flatMap(({ label, text }) => [`${line(label)}:`, codeBlock(text)]),
  ]
}

/** Parameters, body and answers, under headings of a level. */
function callTexts(
  call: Pick<ApiOperation['detail'], 'parameters' | 'requestBody' | 'responses'>,
  direction: Direction,
  words: Words,
  level: number,
): Text[] {
  const { operation: t } = words
  return [
    call.parameters.length > 0 && heading(level, t.parameters),
    call.parameters.map((one) => parameterLine(one, words)).join('\n'),
    call.requestBody && heading(level, t.body),
    call.requestBody?.description,
    ...(call.requestBody?.contents ?? []).map((one) => contentText(one, direction, words)),
    call.responses.length > 0 && heading(level, t.responses),
    ...call.responses.map((one) => responseText(one, words, level + 1)),
  ]
}

function callbackTexts({ name, expression, operation }: Callback, words: Words): Text[] {
  return [
    heading(3, `${name}: ${code(`${operation.method} ${expression}`)}`),
    operation.summary,
    operation.description,
    ...callTexts(operation, 'both', words, 4),
  ]
}

/** What the gateway asks for; where there is none, what the description does. */
function securityText(
  operation: ApiOperation,
  words: Words,
  { auth_strategy: strategy }: Pick<ApiPage, 'auth_strategy'>,
) {
  const { auth: t } = words
  const needed = requirementLines(operation.detail.security, operation.security_schemes, words)
  if (!strategy) return paragraphs(`## ${words.security}`, needed === '' ? t.none : needed)
  const names = strategy.credential_type === 'key_auth' ? strategy.key_names : undefined
  const own = names
    ? `${names.length > 1 ? t.keyInOne : t.keyIn}: ${names.map((name) => code(`${name}: ${t.key}`)).join(', ')}`
    : `${t.token}: ${code('Authorization: Bearer …')}`
  return paragraphs(`## ${words.security}`, own, needed !== '' && `${t.described}:`, needed)
}

/** One line an alternative. */
function requirementLines(security: SecurityRequirement[], schemes: SecurityScheme[], words: Words): string {
  const { auth: t } = words
  const lines = security.map((alternative) => {
    if (alternative.length === 0) return `- ${t.optional}`
    const together = alternative.map(({ name, scopes }) => {
      const scheme = schemes.find((one) => one.name === name)
      const notes = [
        scheme ? schemeWords(scheme, t) : t.undescribed,
        ...(scopes.length > 0 ? [`${t.scopesTitle}: ${scopes.map(code).join(', ')}`] : []),
      ]
      return `${code(name)} (${line(notes.join('; '))})`
    })
    return `- ${together.join(` ${t.and} `)}`
  })
  return security.some((alternative) => alternative.length > 0) ? lines.join('\n') : ''
}

function asyncTexts(operation: ApiOperation, channel: Channel, words: Words): Text[] {
  const { async: t } = words
  const { messages = [], reply, bindings = [], servers, security } = operation.detail
  const needed = requirementLines(security, operation.security_schemes, words)
  return [
    `## ${t.channel}`,
    ...channelTexts(channel, words),
    channel.parameters.length > 0 && `### ${t.channelParameters}`,
    channel.parameters
      .map((one) => `- ${code(one.name)}${valueNotes(one.schema, words)}${tail(one.description)}`)
      .join('\n'),
    ...bindingTexts([...channel.bindings, ...bindings], words),
    ...messages.flatMap((message) => messageTexts(message, words, 2)),
    ...(reply ? replyTexts(reply, words) : []),
    servers.length > 0 && `## ${words.servers}`,
    serverLines(servers),
    needed !== '' && `## ${words.security}`,
    needed,
  ]
}

function channelTexts(channel: Pick<Channel, 'address' | 'servers' | 'description' | 'summary'>, words: Words): Text[] {
  const { async: t } = words
  return [
    `${t.address}: ${channel.address === null ? t.noAddress : code(channel.address)}`,
    `${t.servers}: ${channel.servers.length > 0 ? line(channel.servers.join(', ')) : t.allServers}`,
    channel.description ?? channel.summary,
  ]
}

function replyTexts(reply: Reply, words: Words): Text[] {
  const { async: t } = words
  return [
    `## ${t.reply}`,
    reply.address && `${t.replyTo} ${code(reply.address.location)}${tail(reply.address.description)}`,
    ...(reply.channel ? channelTexts(reply.channel, words) : []),
    ...reply.messages.flatMap((message) => messageTexts(message, words, 3)),
  ]
}

function messageTexts(message: Message, words: Words, level: number): Text[] {
  const { async: t } = words
  const { payload, foreignPayload, headers, correlationId } = message
  return [
    heading(level, message.title ?? message.name),
    message.contentType && code(message.contentType),
    message.summary,
    message.description,
    correlationId && `${t.correlation} ${code(correlationId.location)}${tail(correlationId.description)}`,
    payload && schemaList(payload, 'both', words),
    foreignPayload && `${t.foreign} ${code(foreignPayload.format)}`,
    foreignPayload && codeBlock(foreignPayload.text),
    headers && heading(level + 1, t.headers),
    headers && schemaList(headers, 'both', words),
    ...bindingTexts(message.bindings, words),
  ]
}

function bindingTexts(bindings: Binding[], words: Words): Text[] {
  return bindings.flatMap(({ protocol, text }) => [
    `${line(words.async.bindingOf(protocol))}:`,
    codeBlock(text, 'json'),
  ])
}

function serverLines(servers: Server[]): string {
  return servers
    .map(({ url, protocol, protocolVersion, description }) => {
      const spoken = [protocol, protocolVersion].filter(Boolean).join(' ')
      return `- ${code(url)}${spoken === '' ? '' : ` (${line(spoken)})`}${tail(description)}`
    })
    .join('\n')
}

function parameterLine({ name, in: place, required, description, schema }: Parameter, words: Words): string {
  const { operation: t } = words
  const notes = [t.parametersIn[place], ...(schema ? [typeText(schema, words)] : []), ...(required ? [t.required] : [])]
  return `- ${code(name)} (${notes.join(', ')})${valueNotes(schema, words)}${tail(description ?? schema?.description)}`
}

function responseText(response: ResponseDetail, words: Words, level: number): string {
  return paragraphs(
    heading(level, response.status),
    response.description,
    response.headers
      .map(({ name, schema, description }) => {
        return `- ${code(name)} (${[words.operation.headers, ...(schema ? [typeText(schema, words)] : [])].join(', ')})${tail(description)}`
      })
      .join('\n'),
    ...response.contents.map((one) => contentText(one, 'response', words)),
  )
}

function contentText({ mediaType, schema, examples }: Content, direction: Direction, words: Words): string {
  const [example] = examples
  return paragraphs(
    code(mediaType),
    schema && schemaList(schema, direction, words),
    example && `${words.operation.example}:`,
    example && codeBlock(example.text, mediaType.includes('json') ? 'json' : ''),
  )
}

const heading = (level: number, text: string) => `${'#'.repeat(level)} ${line(text)}`
