import type { ComponentChildren } from 'preact'
import { classes } from '../ui/class-names.ts'
import { CopyButton, MethodBadge, Notice, PageHeader, Prose, Section, useReader } from '../ui/kit.ts'
import { Description } from './markdown/Description.tsx'
import type { Place } from './place.ts'
import { Samples } from './samples/Samples.tsx'
import { Bodies } from './sections/Bodies.tsx'
import { Callbacks } from './sections/Callbacks.tsx'
import { Examples, examplesOf, type Shown } from './sections/Examples.tsx'
import { ChannelSection, Messages, ReplySection } from './sections/Messages.tsx'
import { Parameters } from './sections/Parameters.tsx'
import { Responses } from './sections/Responses.tsx'
import { HowToCall, Requirements } from './sections/Security.tsx'
import { Servers } from './sections/Servers.tsx'
import { STATUS_WORDS } from './sections/status-words.ts'
import { TryIt } from './try-it/TryIt.tsx'
import type { ApiOperation, ApiPage, Content, Message } from './types.ts'
import { partsData, WholeLink } from './WholeLink.tsx'

type OperationProps = {
  api: ApiPage
  operation: ApiOperation
  place: Place
  crumbs: { label: string; href?: string }[]
  /** The version picker. */
  picker?: ComponentChildren
  /** Says what a reader of this version must know. */
  notice?: ComponentChildren
}

/** One operation: what it takes, what it answers, and calls to copy. Costs what the operation weighs. */
export function Operation({ api, operation, place, crumbs, picker, notice }: OperationProps) {
  const { words } = place
  const t = words.operation
  const { detail } = operation
  const isHttp = operation.kind === 'operation' && !detail.channel
  const beside = showBeside({ api, operation, place })
  const marks = [...(operation.kind === 'webhook' ? [t.webhook] : []), ...(detail.badges ?? [])]
  return (
    <article class={classes('gh-ref', beside !== null && 'gh-ref--beside')} {...partsData(place)}>
      <div class="gh-ref__head">
        <PageHeader
          crumbs={crumbs}
          title={operation.summary ?? operation.operation_id}
          badge={marks.length > 0 ? marks.map((mark) => <Mark key={mark} text={mark} />) : undefined}
          actions={picker}
        />
        <Address operation={operation} />
      </div>
      <div class="gh-ref__main">
        {notice}
        {operation.deprecated && <Notice tone="warn">{t.deprecated}</Notice>}
        {operation.internal && (
          <Notice tone="info" title={t.internalTitle}>
            {t.internal}
          </Notice>
        )}
        {operation.kind === 'webhook' && <p class="gh-ref__lead">{t.webhookText}</p>}
        {operation.description_html && <Prose html={operation.description_html} />}
        {detail.externalDocs && (
          <p>
            <a href={detail.externalDocs.url} rel="noopener nofollow">
              {detail.externalDocs.description ?? t.more}
            </a>
          </p>
        )}
        {isHttp && <Security api={api} operation={operation} place={place} />}
        {!detail.channel && detail.parameters.length > 0 && (
          <Section title={t.parameters} id="parameters">
            <Parameters parameters={detail.parameters} place={place} id="parameter" />
          </Section>
        )}
        {detail.requestBody && (
          <Section
            title={t.body}
            id="body"
            actions={
              <span class={detail.requestBody.required ? 'gh-schema__required' : 'gh-schema__note'}>
                {detail.requestBody.required ? t.required : t.optional}
              </span>
            }
          >
            <Description text={detail.requestBody.description} />
            <Bodies
              contents={detail.requestBody.contents}
              direction={operation.kind === 'webhook' ? 'both' : 'request'}
              place={place}
              id="body"
            />
          </Section>
        )}
        {detail.channel ? (
          <AsyncSections operation={operation} place={place} />
        ) : (
          <Section title={t.responses} id="responses">
            <Responses responses={detail.responses} place={place} id="response" />
          </Section>
        )}
        {detail.callbacks.length > 0 && (
          <Section title={t.callbacks} id="callbacks" lead={t.callbacksLead}>
            <Callbacks callbacks={detail.callbacks} place={place} />
          </Section>
        )}
        {isHttp && detail.servers.length > 0 && <OwnServers operation={operation} place={place} />}
        <WholeLink place={place} />
      </div>
      {beside}
    </article>
  )
}

const Mark = ({ text }: { text: string }) => <span class="gh-schema__mark">{text}</span>

/** Method and path, large, and copied as they are written everywhere. */
function Address({ operation }: { operation: ApiOperation }) {
  const { reference } = useReader().texts.portal
  const { method, path, detail } = operation
  const address = detail.channel ? (detail.channel.address ?? detail.channel.name) : path
  const text = operation.kind === 'webhook' || detail.channel ? address : `${method} ${address}`
  return (
    <div class="gh-operation">
      <MethodBadge method={method} class="gh-operation__method" />
      <code class="gh-operation__path">
        {address.split(/(\{[^}]*\})/u).map((part, index) =>
          part.startsWith('{') ? (
            <span key={index} class="gh-operation__parameter">
              {part}
            </span>
          ) : (
            // A long path breaks after its slashes.
            part.split(/(?<=\/)/u).flatMap((piece, at) => (at > 0 ? [<wbr key={at} />, piece] : [piece]))
          ),
        )}
      </code>
      <CopyButton text={text} label={reference.operation.copyOf(text)} small />
    </div>
  )
}

type PartProps = { operation: ApiOperation; place: Place }

function Security({ api, operation, place }: PartProps & { api: ApiPage }) {
  const t = place.words.auth
  const { security } = operation.detail
  const described = <Requirements security={security} schemes={operation.security_schemes} place={place} />
  return (
    <Section title={place.words.security} id="security">
      <HowToCall api={api} place={place} />
      {!api.auth_strategy && described}
      {api.auth_strategy && security.some((alternative) => alternative.length > 0) && (
        <details class="gh-schema__more">
          <summary>{t.described}</summary>
          <div class="gh-schema__inside">{described}</div>
        </details>
      )}
    </Section>
  )
}

/** Where the gateway answers, the description's own addresses are of interest to few. */
function OwnServers({ operation, place }: PartProps) {
  return (
    <details class="gh-schema__more gh-ref__servers">
      <summary>{place.words.documentServers}</summary>
      <Servers servers={operation.detail.servers} place={place} />
    </details>
  )
}

function AsyncSections({ operation, place }: PartProps) {
  const t = place.words
  const { channel, messages = [], reply, bindings = [], servers, security } = operation.detail
  if (!channel) return null
  return (
    <>
      <ChannelSection channel={channel} bindings={bindings} place={place} />
      {messages.length > 0 && (
        <Section title={t.async.messages} id="messages">
          <Messages messages={messages} place={place} id="message" />
        </Section>
      )}
      {reply && <ReplySection reply={reply} place={place} />}
      {servers.length > 0 && (
        <Section title={t.servers} id="servers">
          <Servers servers={servers} place={place} />
        </Section>
      )}
      {security.length > 0 && (
        <Section title={t.security} id="security">
          <Requirements security={security} schemes={operation.security_schemes} place={place} />
        </Section>
      )}
    </>
  )
}

/** The column at the side: calls to copy, and what comes back; null where there is neither. */
function showBeside({ api, operation, place }: PartProps & { api: ApiPage }) {
  const t = place.words.operation
  const { requestBody, responses, messages = [], reply } = operation.detail
  const bodies = examplesOf(requestBody?.contents ?? [], '')
  const answers = responses.flatMap(({ status, contents }) => examplesOf(contents, status, STATUS_WORDS[status]))
  const sent = [...messages, ...(reply?.messages ?? [])].flatMap(messageExamples)
  const isCall = operation.request !== null && operation.kind === 'operation'
  // One body stands in the samples already.
  const showsBodies = bodies.length > 1 || (!isCall && bodies.length > 0)
  const written = (operation.detail.samples ?? []).map(sampleExample)
  if (!isCall && !showsBodies && written.length === 0 && answers.length === 0 && sent.length === 0) return null
  return (
    <aside class="gh-ref__beside" aria-label={t.examples}>
      <div class="gh-ref__samples">
        {isCall && <TryIt api={api} operation={operation} />}
        {isCall && <Samples api={api} operation={operation} />}
        <Examples title={t.samples} shown={written} id="example-samples" place={place} />
        {showsBodies && <Examples title={t.exampleBody} shown={bodies} id="example-bodies" place={place} />}
        <Examples title={t.exampleAnswers} shown={answers} id="example-answers" place={place} />
        <Examples title={t.examples} shown={sent} id="example-messages" place={place} />
      </div>
    </aside>
  )
}

function sampleExample({ label, text }: { label: string; text: string }): Shown {
  const example = { name: null, summary: null, description: null, text, truncated: false }
  return { label, reason: undefined, mediaType: 'text/plain', example }
}

function messageExamples(message: Message) {
  const content = (mediaType: string, text: string | null, summary: string | null): Content[] =>
    text === null
      ? []
      : [
          {
            mediaType,
            schema: null,
            examples: [{ name: null, summary, description: null, text, truncated: false }],
          },
        ]
  const label = message.title ?? message.name
  return message.examples.flatMap(({ name, summary, payload }) =>
    examplesOf(content(message.contentType ?? 'application/json', payload, summary ?? name), label),
  )
}
