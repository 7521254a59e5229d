import { Fragment } from 'preact'
import { useReader } from '../../ui/kit.ts'
import { GetToken } from '../oauth/GetToken.tsx'
import { grantsOf } from '../oauth/grants.ts'
import type { ApiOperation } from '../types.ts'
import { Control, Group, Secret, Text } from './controls.tsx'

type AuthenticationProps = { keyHeader: string | undefined; registerHref: string | undefined; operation: ApiOperation }

/** The reader's own credential: the portal's key for the gateway, the description's schemes for its own servers. */
export function Authentication({ keyHeader, registerHref, operation }: AuthenticationProps) {
  const { authentication: t } = useReader().texts.portal.tryIt
  const named = new Set(operation.detail.security.flat().map(({ name }) => name))
  const schemes = operation.security_schemes.filter(({ name, type }) => named.has(name) && type !== 'mutualTLS')
  const grants = grantsOf(operation)
  if (keyHeader === undefined && schemes.length === 0) return null
  return (
    <Group title={t.title}>
      {keyHeader !== undefined && (
        <div class="gh-try__group" data-for="gateway">
          <Control
            id="try-key"
            label={t.key(keyHeader)}
            help={
              <>
                {t.memory} {registerHref && <a href={registerHref}>{t.getKey}</a>}
              </>
            }
          >
            <Secret id="try-key" name="credential" data-in="header" data-name={keyHeader} />
          </Control>
        </div>
      )}
      {schemes.length > 0 && (
        <div class="gh-try__group" data-for="description" hidden={keyHeader !== undefined}>
          {schemes.map((scheme, index) => {
            const id = `try-scheme-${index}`
            const own = grants.filter((grant) => grant.scheme === scheme.name)
            return (
              <Fragment key={scheme.name}>
                <SchemeFields scheme={scheme} id={id} />
                {own.map((grant, at) => (
                  <GetToken key={at} grant={grant} field={id} id={`${id}-get-${at}`} />
                ))}
              </Fragment>
            )
          })}
          <p class="gh-try__note">{t.memory}</p>
        </div>
      )}
    </Group>
  )
}

function SchemeFields({ scheme, id }: { scheme: ApiOperation['security_schemes'][number]; id: string }) {
  const { authentication: t } = useReader().texts.portal.tryIt
  const { name, type } = scheme
  if (type === 'apiKey') {
    return (
      <Control id={id} label={t.parameter(name)}>
        <Secret id={id} name="credential" data-in={scheme.in ?? 'header'} data-name={scheme.parameterName ?? ''} />
      </Control>
    )
  }
  if (type === 'http' && scheme.scheme?.toLowerCase() === 'basic') {
    return (
      <>
        <Control id={`${id}-user`} label={t.basicUser(name)}>
          <Text id={`${id}-user`} name="basic-user" />
        </Control>
        <Control id={id} label={t.basicPassword(name)}>
          <Secret id={id} name="credential" data-in="basic" data-name="Authorization" />
        </Control>
      </>
    )
  }
  return (
    <Control id={id} label={t.bearer(name)}>
      <Secret id={id} name="credential" data-in="bearer" data-name="Authorization" />
    </Control>
  )
}
