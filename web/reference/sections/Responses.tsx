import { anchorOf } from '../addresses.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { Link, ResponseDetail } from '../types.ts'
import { Bodies } from './Bodies.tsx'
import { Headers } from './Parameters.tsx'
import { STATUS_WORDS } from './status-words.ts'

/** Answers by status; the first good one is open. */
export function Responses({ responses, place, id }: { responses: ResponseDetail[]; place: Place; id: string }) {
  const t = place.words.operation
  if (responses.length === 0) return <p class="gh-ref__hint">{t.noResponses}</p>
  const good = responses.findIndex(({ status }) => /^2/.test(status))
  return (
    <div class="gh-ref__responses">
      {responses.map((response, index) => (
        <OneResponse
          key={response.status}
          response={response}
          isOpen={index === Math.max(0, good)}
          place={place}
          id={anchorOf(id, response.status)}
        />
      ))}
    </div>
  )
}

type OneProps = { response: ResponseDetail; isOpen: boolean; place: Place; id: string }

function OneResponse({ response, isOpen, place, id }: OneProps) {
  const { operation: t, anchor } = place.words
  const { status, summary, description, headers, contents, links } = response
  const { lead, rest } = splitLead(summary ?? description)
  const more = summary ? description : rest
  const reason = lead ?? STATUS_WORDS[status] ?? t.status[status.charAt(0).toLowerCase()] ?? ''
  const head = (
    <>
      <code class={`gh-ref__status gh-ref__status--${status.charAt(0).toLowerCase()}`}>{status}</code>
      <span class="gh-ref__reason">
        <Inline text={reason} />
      </span>
      <span class="gh-ref__types">{contents.map(({ mediaType }) => mediaType).join(', ')}</span>
    </>
  )
  const link = (
    <a class="gh-anchor" href={`#${encodeURIComponent(id)}`} aria-label={anchor(status)}>
      #
    </a>
  )
  if (contents.length === 0 && headers.length === 0 && links.length === 0 && !more) {
    return (
      <div class="gh-ref__response gh-ref__response--plain" id={id}>
        {head}
        {link}
      </div>
    )
  }
  return (
    <div class="gh-ref__response">
      <details open={isOpen}>
        <summary>{head}</summary>
        {/* A place inside of what is closed opens it when a link leads there. */}
        <div class="gh-ref__answer" id={id}>
          <Description text={more} />
          {headers.length > 0 && (
            <div class="gh-schema__part">
              <p class="gh-schema__part-title">{t.headers}</p>
              <Headers headers={headers} place={place} id={`${id}-header`} />
            </div>
          )}
          {contents.length > 0 && <Bodies contents={contents} direction="response" place={place} id={`${id}-body`} />}
          {links.length > 0 && (
            <div class="gh-schema__part">
              <p class="gh-schema__part-title">{t.links}</p>
              <Links links={links} place={place} />
            </div>
          )}
        </div>
      </details>
      {link}
    </div>
  )
}

/** The first paragraph stands beside the status where it is short. */
function splitLead(text: string | null): { lead: string | undefined; rest: string | undefined } {
  const trimmed = text?.trim()
  if (!trimmed) return { lead: undefined, rest: undefined }
  const [first = '', ...others] = trimmed.split(/\n\s*\n/)
  if (first.length > 160 || /^\s*[-*+#|>]|^\s*```/m.test(first)) return { lead: undefined, rest: trimmed }
  return { lead: first, rest: others.join('\n\n') || undefined }
}

/** Markdown's signs are left out of a line that opens and closes: links in it could not be pressed. */
function Inline({ text }: { text: string }) {
  return <>{text.replaceAll(/\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g, '$1').replaceAll(/\*\*|`|__/g, '')}</>
}

function Links({ links, place }: { links: Link[]; place: Place }) {
  const t = place.words.operation
  return (
    <dl class="gh-schema__list">
      {links.map((link) => (
        <div key={link.name} class="gh-schema__row">
          <dt class="gh-schema__head">
            <span class="gh-schema__label">{link.name}</span>
            {link.operationId && (
              <span class="gh-schema__type">
                {t.linkTo} <a href={place.operationHref(link.operationId)}>{link.operationId}</a>
              </span>
            )}
          </dt>
          <dd class="gh-schema__body">
            <Description text={link.description} />
            {link.server && (
              <p class="gh-schema__notes">
                <span class="gh-schema__note">{t.linkAt}</span> <code>{link.server.url}</code>
              </p>
            )}
            {(link.parameters.length > 0 || link.requestBody) && (
              <p class="gh-schema__notes">
                <span class="gh-schema__note">{t.linkWith}</span>
                {link.parameters.map(({ name, value }) => (
                  <code key={name}>{`${name} = ${value}`}</code>
                ))}
                {link.requestBody && <code>{link.requestBody}</code>}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
