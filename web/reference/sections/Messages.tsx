import { CodeBlock, InlineCode, Section } from '../../ui/kit.ts'
import { anchorOf } from '../addresses.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import { SchemaTree } from '../schema/SchemaTree.tsx'
import type { Binding, Channel, Message, Reply } from '../types.ts'
import { Bindings } from './Bindings.tsx'
import { ParameterList } from './Parameters.tsx'
import { Fact } from './Security.tsx'

/** The channel of an AsyncAPI operation. */
export function ChannelSection({ channel, bindings, place }: { channel: Channel; bindings: Binding[]; place: Place }) {
  const t = place.words.async
  return (
    <Section title={t.channel} id="channel">
      <ChannelFacts channel={channel} place={place} />
      {channel.parameters.length > 0 && (
        <div class="gh-ref__group">
          <h3 class="gh-ref__subtitle">{t.channelParameters}</h3>
          <ParameterList parameters={channel.parameters} place={place} id="parameter" />
        </div>
      )}
      <Bindings bindings={channel.bindings} place={place} />
      {bindings.length > 0 && (
        <div class="gh-ref__group">
          <h3 class="gh-ref__subtitle">{t.bindings}</h3>
          <Bindings bindings={bindings} place={place} />
        </div>
      )}
    </Section>
  )
}

function ChannelFacts({ channel, place }: { channel: Channel; place: Place }) {
  const t = place.words.async
  return (
    <>
      <dl class="gh-ref__facts">
        {channel.title && <Fact term={t.name}>{channel.title}</Fact>}
        <Fact term={t.address}>
          {channel.address === null ? t.noAddress : <InlineCode copy>{channel.address}</InlineCode>}
        </Fact>
        <Fact term={t.servers}>{channel.servers.length > 0 ? channel.servers.join(', ') : t.allServers}</Fact>
      </dl>
      <Description text={channel.description ?? channel.summary} />
    </>
  )
}

export function ReplySection({ reply, place }: { reply: Reply; place: Place }) {
  const t = place.words.async
  return (
    <Section title={t.reply} id="reply">
      {reply.address && (
        <p class="gh-schema__notes">
          <span class="gh-schema__note">{t.replyTo}</span> <code>{reply.address.location}</code>
        </p>
      )}
      <Description text={reply.address?.description} />
      {reply.channel && <ChannelFacts channel={reply.channel} place={place} />}
      <Messages messages={reply.messages} place={place} id="reply" />
    </Section>
  )
}

/** Messages below each other; one is open at a time where there are several. */
export function Messages({ messages, place, id }: { messages: Message[]; place: Place; id: string }) {
  const t = place.words.async
  const [only] = messages
  if (messages.length === 1 && only) return <OneMessage message={only} place={place} id={id} isAlone />
  return (
    <div class="gh-ref__responses">
      {messages.map((message, index) => (
        <details key={index} class="gh-ref__response" name={id} open={index === 0} id={anchorOf(id, message.name)}>
          <summary>
            <span class="gh-schema__label">{message.title ?? (message.name || t.message(index + 1))}</span>{' '}
            <span class="gh-ref__reason">{message.summary}</span>
          </summary>
          <div class="gh-ref__answer">
            <OneMessage message={message} place={place} id={`${id}-${index}`} />
          </div>
        </details>
      ))}
    </div>
  )
}

type OneProps = { message: Message; place: Place; id: string; isAlone?: boolean }

function OneMessage({ message, place, id, isAlone }: OneProps) {
  const { async: t, schema: words, operation } = place.words
  const { headers, payload, foreignPayload, correlationId, externalDocs } = message
  return (
    <div class="gh-ref__bodies">
      <div class="gh-schema__head">
        {isAlone && <span class="gh-schema__label">{message.title ?? message.name}</span>}
        {message.contentType && <code class="gh-schema__type">{message.contentType}</code>}
        {message.deprecated && <span class="gh-schema__mark gh-schema__mark--deprecated">{words.deprecated}</span>}
        {message.tags.map((tag) => (
          <span key={tag} class="gh-schema__mark">
            {tag}
          </span>
        ))}
      </div>
      {isAlone && <Description text={message.summary} />}
      <Description text={message.description} />
      {correlationId && (
        <div>
          <p class="gh-schema__notes">
            <span class="gh-schema__note">{t.correlation}</span> <code>{correlationId.location}</code>
          </p>
          <Description text={correlationId.description} />
        </div>
      )}
      <div class="gh-schema__part">
        <p class="gh-schema__part-title">{t.payload}</p>
        {payload && <SchemaTree schema={payload} direction="both" place={place} id={`${id}-payload`} />}
        {foreignPayload && (
          <>
            <p class="gh-schema__notes">
              <span class="gh-schema__note">{t.foreign}</span> <code>{foreignPayload.format}</code>
            </p>
            <CodeBlock code={foreignPayload.text} label={t.payload} />
          </>
        )}
        {!payload && !foreignPayload && <p class="gh-ref__hint">{t.noPayload}</p>}
      </div>
      {headers && (
        <div class="gh-schema__part">
          <p class="gh-schema__part-title">{t.headers}</p>
          <SchemaTree schema={headers} direction="both" place={place} id={`${id}-headers`} />
        </div>
      )}
      <Bindings bindings={message.bindings} place={place} />
      {externalDocs && (
        <p>
          <a href={externalDocs.url} rel="noopener nofollow">
            {externalDocs.description ?? operation.more}
          </a>
        </p>
      )}
    </div>
  )
}
