import { Button, InlineCode, Notice, useReader } from '../../ui/kit.ts'
import { Control, Secret, Text } from '../try-it/controls.tsx'
import type { Grant } from './grants.ts'

type GetTokenProps = {
  grant: Grant
  /** The field that the token goes into. */
  field: string
  id: string
}

/** One way to a token, folded; what does it comes when it is opened (TRY-5). */
export function GetToken({ grant, field, id }: GetTokenProps) {
  const { getToken: t } = useReader().texts.portal
  const { kind, authorizationUrl, tokenUrl, discoveryUrl, scopes, hasMoreScopes } = grant
  return (
    <details
      class="gh-try__get"
      data-get-token=""
      data-authorization={authorizationUrl}
      data-token={tokenUrl}
      data-discovery={discoveryUrl}
      data-field={field}
      data-required={t.required}
    >
      <summary>{t.open[kind]}</summary>
      <div class="gh-try__get-form">
        <Lead grant={grant} />
        {kind !== 'client' && (
          <div class="gh-field" data-redirect>
            <span class="gh-field__label">{t.redirect}</span>
            <InlineCode copy>/</InlineCode>
            <div class="gh-field__help">{t.redirectHelp}</div>
          </div>
        )}
        <Control id={`${id}-client`} label={t.clientId}>
          <Text id={`${id}-client`} name="client-id" maxLength={1_000} mono />
        </Control>
        {kind === 'client' && (
          <Control id={`${id}-secret`} label={t.clientSecret}>
            <Secret id={`${id}-secret`} name="client-secret" maxLength={4_000} />
          </Control>
        )}
        {scopes.length > 0 && (
          <fieldset class="gh-try__scopes">
            <legend class="gh-field__label">{t.scopes}</legend>
            {scopes.map((scope, at) => (
              <ScopeBox key={scope.name} scope={scope} id={`${id}-scope-${at}`} />
            ))}
          </fieldset>
        )}
        {hasMoreScopes && (
          <Control id={`${id}-more`} label={t.moreScopes} help={t.moreScopesHelp}>
            <Text id={`${id}-more`} name="more-scopes" maxLength={4_000} mono />
          </Control>
        )}
        <Button type="button" size="small" class="gh-try__get-act">
          {t.act[kind]}
        </Button>
        <Outcome />
      </div>
    </details>
  )
}

/** Who gets to see what: whoever published the description chose these hosts. */
function Lead({ grant: { authorizationUrl, tokenUrl, discoveryUrl } }: Pick<GetTokenProps, 'grant'>) {
  const { lead } = useReader().texts.portal.getToken
  const host = (address: string | undefined) => (address ? new URL(address).host : '')
  const text = discoveryUrl
    ? lead.discovery(host(discoveryUrl))
    : authorizationUrl
      ? lead.signIn(host(authorizationUrl), host(tokenUrl))
      : lead.client(host(tokenUrl))
  return <p class="gh-try__note">{text}</p>
}

function ScopeBox({ scope: { name, description, isNeeded }, id }: { scope: Grant['scopes'][number]; id: string }) {
  const { needed } = useReader().texts.portal.getToken
  return (
    <div class="gh-choice">
      <input class="gh-choice__box" type="checkbox" id={id} name="scope" value={name} checked={isNeeded} />
      <div class="gh-choice__text">
        <label class="gh-choice__label" for={id}>
          <code>{name}</code> {isNeeded && <span class="gh-try__place">{needed}</span>}
        </label>
        {description && <div class="gh-field__help">{description}</div>}
      </div>
    </div>
  )
}

/** Each outcome stands here; the script shows one. */
function Outcome() {
  const { getToken: t } = useReader().texts.portal
  const problems = Object.entries(t.problem)
  return (
    <div aria-live="polite">
      {(['waiting', 'asking'] as const).map((outcome) => (
        <p key={outcome} class="gh-try__note" data-outcome={outcome} hidden>
          {t[outcome]}
        </p>
      ))}
      <div data-outcome="done" hidden>
        <Notice tone="good">{t.done}</Notice>
      </div>
      {problems.map(([failure, sentence]) => (
        <div key={failure} data-outcome={failure} hidden>
          <Notice tone="bad">
            {sentence} <span data-detail />
          </Notice>
        </div>
      ))}
    </div>
  )
}
