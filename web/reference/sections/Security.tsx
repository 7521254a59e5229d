import type { ComponentChildren } from 'preact'
import { InlineCode } from '../../ui/kit.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { ApiPage, SecurityRequirement, SecurityScheme } from '../types.ts'

type HowToCallProps = { api: Pick<ApiPage, 'slug' | 'auth_strategy' | 'gateway_url' | 'registration'>; place: Place }

/** What the portal's gateway asks for: the only credential that opens the API here. Nothing where there is no gateway. */
export function HowToCall({ api, place }: HowToCallProps) {
  const t = place.words.auth
  const { auth_strategy: strategy, gateway_url: address, registration } = api
  if (!strategy) return null
  const register = `/apis/${api.slug}/register`
  return (
    <div class="gh-ref__call">
      <dl class="gh-ref__facts">
        {strategy.credential_type === 'key_auth' ? (
          <Fact term={strategy.key_names.length > 1 ? t.keyInOne : t.keyIn}>
            {strategy.key_names.map((name) => (
              <InlineCode key={name}>{`${name}: ${t.key}`}</InlineCode>
            ))}
          </Fact>
        ) : (
          <Fact term={t.token}>
            <InlineCode>Authorization: Bearer …</InlineCode>
          </Fact>
        )}
        {address && (
          <Fact term={t.to}>
            <InlineCode copy>{address}</InlineCode>
          </Fact>
        )}
      </dl>
      <p class="gh-ref__hint">
        {registration === 'open' && <a href={register}>{t.register}</a>}
        {registration === 'sign-in' && <a href={`/login?return_to=${encodeURIComponent(register)}`}>{t.signIn}</a>}
        {registration === 'closed' && t.closed}
      </p>
    </div>
  )
}

export function Fact({ term, children }: { term: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="gh-ref__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type RequirementsProps = { security: SecurityRequirement[]; schemes: SecurityScheme[]; place: Place }

/** What the description asks for: alternatives, each a set of schemes needed together. */
export function Requirements({ security, schemes, place }: RequirementsProps) {
  const t = place.words.auth
  const needed = security.filter((alternative) => alternative.length > 0)
  if (needed.length === 0) return <p class="gh-ref__hint">{t.none}</p>
  return (
    <>
      {needed.length > 1 && <p class="gh-ref__hint">{t.either}</p>}
      <ul class="gh-ref__alternatives">
        {needed.map((alternative, index) => (
          <li key={index}>
            {alternative.map(({ name, scopes }, at) => (
              <div key={name} class="gh-ref__needed">
                {at > 0 && <span class="gh-ref__hint">{t.and}</span>}
                <Scheme scheme={schemes.find((scheme) => scheme.name === name)} name={name} place={place} />
                {scopes.length > 0 && (
                  <p class="gh-schema__notes">
                    <span class="gh-schema__note">{t.scopesTitle}</span>
                    {scopes.map((scope) => (
                      <code key={scope}>{scope}</code>
                    ))}
                  </p>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {needed.length < security.length && <p class="gh-ref__hint">{t.optional}</p>}
    </>
  )
}

/** All schemes of a description, with their flows. */
export function Schemes({ schemes, place }: { schemes: SecurityScheme[]; place: Place }) {
  return (
    <ul class="gh-ref__alternatives">
      {schemes.map((scheme) => (
        <li key={scheme.name}>
          <Scheme scheme={scheme} name={scheme.name} place={place} isFull />
        </li>
      ))}
    </ul>
  )
}

type SchemeProps = { scheme: SecurityScheme | undefined; name: string; place: Place; isFull?: boolean }

function Scheme({ scheme, name, place, isFull }: SchemeProps) {
  const { auth: t, schema: words } = place.words
  return (
    <div class="gh-schema__row">
      <div class="gh-schema__head">
        <span class="gh-schema__label">{name}</span>
        <span class="gh-schema__type">{scheme ? schemeWords(scheme, t) : t.undescribed}</span>
        {scheme?.deprecated && <span class="gh-schema__mark gh-schema__mark--deprecated">{words.deprecated}</span>}
        {scheme?.bearerFormat && <span class="gh-schema__note">{t.bearerFormat(scheme.bearerFormat)}</span>}
      </div>
      <Description text={scheme?.description} />
      {scheme?.openIdConnectUrl && <Address term={t.metadataUrl} url={scheme.openIdConnectUrl} />}
      {scheme?.oauth2MetadataUrl && <Address term={t.metadataUrl} url={scheme.oauth2MetadataUrl} />}
      {scheme && isFull && scheme.flows.map((flow) => <Flow key={flow.type} flow={flow} place={place} />)}
    </div>
  )
}

function Flow({ flow, place }: { flow: SecurityScheme['flows'][number]; place: Place }) {
  const t = place.words.auth
  return (
    <div class="gh-schema__part">
      <p class="gh-schema__part-title">{t.flows[flow.type] ?? flow.type}</p>
      {flow.authorizationUrl && <Address term={t.authorizationUrl} url={flow.authorizationUrl} />}
      {flow.deviceAuthorizationUrl && <Address term={t.deviceUrl} url={flow.deviceAuthorizationUrl} />}
      {flow.tokenUrl && <Address term={t.tokenUrl} url={flow.tokenUrl} />}
      {flow.refreshUrl && <Address term={t.refreshUrl} url={flow.refreshUrl} />}
      {flow.scopes.length > 0 && (
        <details class="gh-schema__more" open={flow.scopes.length <= 5}>
          <summary>{t.scopesTitle}</summary>
          <dl class="gh-ref__scopes">
            {flow.scopes.map(({ name, description }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}

function Address({ term, url }: { term: string; url: string }) {
  return (
    <p class="gh-schema__notes">
      <span class="gh-schema__note">{term}</span> <code>{url}</code>
    </p>
  )
}

/** What a scheme is, in a few words. */
export function schemeWords(
  { type, in: where, parameterName, scheme }: SecurityScheme,
  t: Place['words']['auth'],
): string {
  if (type === 'apiKey' || type === 'httpApiKey') {
    return t.type.apiKey(t.type.in[where ?? ''] ?? where ?? '', parameterName ?? '')
  }
  if (type === 'http') return t.type.http(scheme ?? '')
  if (type === 'oauth2' || type === 'openIdConnect' || type === 'mutualTLS') return t.type[type]
  return type
}
