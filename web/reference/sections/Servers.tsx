import { InlineCode } from '../../ui/kit.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { Server } from '../types.ts'
import { Bindings } from './Bindings.tsx'

/** The addresses that a description names, with what may be put into them. */
export function Servers({ servers, place }: { servers: Server[]; place: Place }) {
  const t = place.words
  return (
    <ul class="gh-ref__alternatives">
      {servers.map((server, index) => (
        <li key={index} class="gh-schema__row">
          <div class="gh-schema__head">
            {(server.title ?? server.name) && <span class="gh-schema__label">{server.title ?? server.name}</span>}
            <InlineCode copy>{server.url}</InlineCode>
            {server.protocol && (
              <span class="gh-schema__type">{[server.protocol, server.protocolVersion].filter(Boolean).join(' ')}</span>
            )}
          </div>
          <Description text={server.description} />
          {server.variables.length > 0 && (
            <dl class="gh-schema__list gh-schema__inside">
              {server.variables.map(({ name, default: usual, values, description }) => (
                <div key={name} class="gh-schema__row">
                  <dt class="gh-schema__head">
                    <code class="gh-schema__name">{t.variable(name)}</code>
                    <span class="gh-schema__note">
                      {t.schema.default} <code>{usual}</code>
                    </span>
                  </dt>
                  <dd class="gh-schema__body">
                    {values.length > 0 && (
                      <p class="gh-schema__notes">
                        <span class="gh-schema__note">{t.schema.values}</span>
                        {values.map((value) => (
                          <code key={value}>{value}</code>
                        ))}
                      </p>
                    )}
                    <Description text={description} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {server.bindings && <Bindings bindings={server.bindings} place={place} />}
        </li>
      ))}
    </ul>
  )
}
