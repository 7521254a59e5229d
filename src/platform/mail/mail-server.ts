/** Where mails are handed over. `starttls` is required, never merely tried (MAIL-5). */
export type MailServer = {
  host: string
  port: number
  tls: 'from-start' | 'starttls' | 'off'
  user: string | undefined
  password: string | undefined
}

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|::1)$/

/** Reads `smtp://` and `smtps://` addresses. @throws Error that says what is wrong, for the setting's name to precede */
export function readMailServer(url: URL): MailServer {
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') throw new Error('must start with smtp:// or smtps://')
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '')
  if (!host) throw new Error('must name a host')
  if (!['', '/'].includes(url.pathname) || url.hash) throw new Error('must have no path')
  for (const [name, value] of url.searchParams) {
    if (name !== 'tls' || value !== 'off') throw new Error('knows no parameter but tls=off')
  }
  const off = url.searchParams.has('tls')
  if (off && url.protocol === 'smtps:') throw new Error('cannot have tls=off with smtps://')
  const tls = url.protocol === 'smtps:' ? 'from-start' : off || loopback.test(host) ? 'off' : 'starttls'
  return {
    host,
    port: Number(url.port) || (tls === 'from-start' ? 465 : tls === 'starttls' ? 587 : 25),
    tls,
    user: url.username ? decodeURIComponent(url.username) : undefined,
    password: url.password ? decodeURIComponent(url.password) : undefined,
  }
}

/** Whether mails, and the password, cross a network unprotected. */
export function isUnprotected(server: MailServer): boolean {
  return server.tls === 'off' && !loopback.test(server.host)
}
