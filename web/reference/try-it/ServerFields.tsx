import { useReader } from '../../ui/kit.ts'
import type { ApiOperation } from '../types.ts'
import { Choice, Control, Group, Text } from './controls.tsx'

type Offered = NonNullable<ApiOperation['try_it']>

/** Where the call goes: the gateway, what the description names, or an address of the reader's own. */
export function ServerFields({ gatewayUrl, offered }: { gatewayUrl: string | null; offered: Offered }) {
  const { server: t } = useReader().texts.portal.tryIt
  const own = offered.servers.filter(({ url }) => url.replace(/\/+$/, '') !== gatewayUrl)
  const servers = [
    ...(gatewayUrl === null
      ? []
      : [{ url: gatewayUrl, note: t.gateway, proxied: offered.gateway_proxied, variables: [], isGateway: true }]),
    ...own.map((server) => ({ ...server, note: server.description, isGateway: false })),
  ]
  return (
    <Group>
      <Control id="try-server" label={t.label}>
        <Choice id="try-server" name="server">
          {servers.map(({ url, note, proxied, isGateway }, index) => (
            <option
              key={index}
              value={index}
              data-url={url}
              data-proxied={proxied ? '' : undefined}
              data-gateway={isGateway ? '' : undefined}
            >
              {note ? `${url} (${shorten(note)})` : url}
            </option>
          ))}
          {offered.custom_servers && <option value="custom">{t.custom}</option>}
        </Choice>
      </Control>
      {servers.map(({ variables }, index) => {
        const used = variables.filter(({ name }) => servers[index]?.url.includes(`{${name}}`))
        if (used.length === 0) return null
        return (
          <div key={index} class="gh-try__group" data-server={index} hidden={index > 0}>
            {used.map(({ name, default: usual, values, description }) => {
              const id = `try-variable-${index}-${name}`
              const isHost = /^[^/]*\/\/[^/]*/.exec(servers[index]?.url ?? '')?.[0].includes(`{${name}}`)
              return (
                <Control key={name} id={id} label={t.variable(name)} help={description}>
                  {values.length > 0 ? (
                    <Choice id={id} name="variable" data-variable={name}>
                      {values.map((value) => (
                        <option key={value} value={value} selected={value === usual}>
                          {value}
                        </option>
                      ))}
                    </Choice>
                  ) : (
                    // What is typed must not choose the host that a credential goes to (TRY-4).
                    <Text id={id} name="variable" data-variable={name} value={usual} readOnly={isHost} mono />
                  )}
                </Control>
              )
            })}
          </div>
        )
      })}
      {offered.custom_servers && (
        <div class="gh-try__group" data-server="custom" hidden={servers.length > 0}>
          <Control id="try-custom" label={t.customLabel} help={t.customWarning}>
            <Text id="try-custom" name="custom" type="url" placeholder="https://api.example.com" mono />
          </Control>
        </div>
      )}
      <p class="gh-try__warning" data-plain hidden>
        {t.plainWarning}
      </p>
    </Group>
  )
}

function shorten(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
