import { Button, Icon, LinkButton, MethodBadge, Notice, useReader } from '../../ui/kit.ts'
import { type Called, keyHeaderOf, keyWord } from '../samples/request.ts'
import type { ApiOperation, ApiPage } from '../types.ts'
import { Authentication } from './Authentication.tsx'
import { BodyFields } from './BodyFields.tsx'
import { ParameterFields } from './ParameterFields.tsx'
import { ServerFields } from './ServerFields.tsx'

type TryItProps = {
  api: Called & Pick<ApiPage, 'slug' | 'registration'>
  operation: ApiOperation
}

/**
 * Calls an operation from its page. The form is written by the server; the script that sends it comes when it is
 * opened. Without script nothing of it is shown: the samples are for that.
 */
export function TryIt({ api, operation }: TryItProps) {
  const { tryIt: t } = useReader().texts.portal
  const offered = operation.try_it
  if (!offered || !operation.request) return null
  const hasServers = api.gateway_url !== null || offered.servers.length > 0 || offered.custom_servers
  if (!hasServers) return null
  const address = `/api/gatehouse/v1/apis/${encodeURIComponent(api.slug)}/try`
  return (
    <div
      class="gh-try"
      data-island="portal/try-it"
      data-method={operation.method}
      data-path={operation.path}
      data-operation={operation.operation_id}
      data-version={operation.version.id}
      data-proxy={address}
      data-key-word={keyWord}
    >
      <Button kind="primary" type="button" class="gh-try__open">
        {t.open}
      </Button>
      <dialog class="gh-dialog gh-try__dialog" aria-labelledby="try-title" closedby="closerequest">
        <div class="gh-dialog__head">
          <h2 class="gh-dialog__title gh-try__title" id="try-title">
            <span class="gh-unseen">{t.title(operation.summary ?? operation.operation_id)}</span>
            <MethodBadge method={operation.method} />
            <code class="gh-try__url" data-url>
              {operation.path}
            </code>
          </h2>
          <button class="gh-dialog__close" type="button" data-close aria-label={useReader().texts.kit.close}>
            <Icon name="close" />
          </button>
        </div>
        <div class="gh-try__columns">
          <form class="gh-try__form" autocomplete="off" novalidate>
            <ServerFields gatewayUrl={api.gateway_url} offered={offered} />
            <Authentication
              keyHeader={api.gateway_url === null ? undefined : keyHeaderOf(api)}
              registerHref={api.registration === 'closed' ? undefined : `/apis/${api.slug}/register`}
              operation={operation}
            />
            <ParameterFields operation={operation} />
            <BodyFields operation={operation} />
            <div class="gh-try__acts">
              <Button kind="primary" type="submit">
                {t.act.send}
              </Button>
              <Button type="button" class="gh-try__cancel" disabled>
                {t.act.cancel}
              </Button>
              <Button kind="quiet" type="button" class="gh-try__curl">
                {t.act.curl}
              </Button>
            </div>
            <FaultWords />
            <p class="gh-try__note" data-copied role="status" hidden>
              {t.act.curlNote(keyWord)}
            </p>
          </form>
          <Answer />
        </div>
      </dialog>
    </div>
  )
}

/** What the script says under a field; `{}` stands for what it fills in. */
function FaultWords() {
  const { fault } = useReader().texts.portal.tryIt
  const words = Object.entries(fault).map(([name, text]) => [
    `data-${name}`,
    typeof text === 'string' ? text : text('{}'),
  ])
  return <span data-words="" hidden {...Object.fromEntries(words)} />
}

/** What scrolls must be reachable by keyboard, and then needs a name (WCAG 2.1.1, 4.1.2). */
const reachable = (label: string) => ({ tabIndex: 0, role: 'group', 'aria-label': label }) as const

/** What came back, or why nothing did. Each state stands here; the script shows one and fills its places. */
function Answer() {
  const { tryIt: t } = useReader().texts.portal
  const { answer: words, problem } = t
  return (
    <section class="gh-try__answer" aria-labelledby="try-answer">
      <h3 class="gh-try__heading" id="try-answer">
        {words.title}
      </h3>
      <div aria-live="polite">
        <p class="gh-try__note" data-state="none">
          {words.none}
        </p>
        <p class="gh-try__note" data-state="waiting" hidden>
          {words.waiting}
        </p>
        <p class="gh-try__note" data-state="cancelled" hidden>
          {problem.cancelled}
        </p>
        {(['unreachable', 'redirected', 'refused', 'notSignedIn', 'tooMany', 'invalid'] as const).map((state) => (
          <div key={state} data-state={state} hidden>
            <Notice tone="bad">
              {problem[state]} <span data-detail />
            </Notice>
          </div>
        ))}
        <div class="gh-try__proxy" data-offer hidden>
          <Button type="button" class="gh-try__send-proxied">
            {t.act.proxy}
          </Button>
          <p class="gh-try__note">{t.act.proxyHelp}</p>
        </div>
        <dl class="gh-try__facts" data-state="answer" hidden>
          <div>
            <dt>{words.status}</dt>
            <dd class="gh-try__status" data-fact="status" />
          </div>
          <div>
            <dt>{words.time}</dt>
            <dd data-fact="time" />
          </div>
          <div>
            <dt>{words.size}</dt>
            <dd data-fact="size" />
          </div>
        </dl>
      </div>
      <div class="gh-try__parts" data-state="answer" hidden>
        <p class="gh-try__note" data-part="proxied" hidden>
          {words.proxied}
        </p>
        <div class="gh-code" data-part="text" hidden>
          <pre class="gh-code__text" {...reachable(words.body)}>
            <code data-body />
          </pre>
        </div>
        <p class="gh-try__note" data-part="cut" hidden>
          {words.cut}
        </p>
        <p class="gh-try__note" data-part="binary" hidden>
          {words.binary}
        </p>
        <p class="gh-try__note" data-part="empty" hidden>
          {words.empty}
        </p>
        <LinkButton class="gh-try__download" href="#" size="small" icon="download" download="answer">
          {words.download}
        </LinkButton>
        <details class="gh-try__headers">
          <summary>
            {words.headers} <span data-fact="headers" />
          </summary>
          <dl data-headers />
          <p class="gh-try__note" data-part="hidden">
            {words.hidden}
          </p>
        </details>
      </div>
    </section>
  )
}
