import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type CaughtMail = {
  from: string
  to: string[]
  replyTo: string | undefined
  subject: string
  text: string
  html: string
  messageId: string
  /** Every header as it stood, names in lower case. */
  headers: { key: string; value: string }[]
  /** The message as it came over the wire. */
  raw: string
  /** Addresses in the text part, in order. */
  links: string[]
  at: Date
}

/**
 * `down`: nothing listens. `tarpit`: connects and never says a word. `drip`: a greeting that never ends, a byte at a time.
 * A number is the SMTP answer that every recipient gets; `after-data` takes the mail and cuts the connection before saying so.
 */
export type FailMode = 'none' | 'down' | 'tarpit' | 'drip' | 'after-data' | number

export type MailCatcher = {
  /** For GATEHOUSE_SMTP_URL. */
  url: string
  mails: CaughtMail[]
  /** Changes what happens to mails that come from now on. `only` narrows a number to recipients it matches. */
  fail(mode: FailMode, only?: RegExp): Promise<void>
  /** The first mail that fits, already there or yet to come. @throws after `milliseconds`, naming what came instead */
  waitFor(isIt: (mail: CaughtMail) => boolean, milliseconds?: number): Promise<CaughtMail>
  /** Connections made so far. */
  connections(): number
  stop(): Promise<void>
}

type Options = { port?: number; tls?: 'none' | 'starttls' | 'from-start'; auth?: { user: string; password: string } }

/** A real SMTP server on a free port of this machine, which keeps what it is given. */
export async function startMailCatcher(options: Options = {}): Promise<MailCatcher> {
  const { tls = 'none', auth } = options
  const mails: CaughtMail[] = []
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let mode: FailMode = 'none'
  let only: RegExp | undefined
  let connections = 0

  const smtp = new SMTPServer({
    secure: tls === 'from-start',
    hideSTARTTLS: tls !== 'starttls',
    authOptional: !auth,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth: (given, _session, done) =>
      given.username === auth?.user && given.password === auth?.password
        ? done(null, { user: given.username })
        : done(new Error('Wrong user or password')),
    onRcptTo({ address }, _session, done) {
      if (typeof mode !== 'number' || (only && !only.test(address))) return done()
      done(Object.assign(new Error('Not this one'), { responseCode: mode }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        mails.push(await parse(Buffer.concat(chunks), recipients))
        if (mode === 'after-data') for (const socket of sockets) socket.destroy()
        else done()
      })
    },
  })
  smtp.on('error', () => {})

  // In front of the SMTP server, so that a test can take the server away and bring it back on the same port.
  let front: Server | undefined
  const accept = (socket: Socket) => {
    connections++
    // Node crashes when a socket is destroyed below a TLS layer that shakes hands; those are left to the SMTP server.
    if (tls === 'none') sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    if (mode === 'tarpit') return
    if (mode === 'drip') {
      socket.write('220-')
      timers.add(setInterval(() => socket.write('x'), 200))
      return
    }
    smtp.server.emit('connection', socket)
  }
  const listen = async (port: number): Promise<number> => {
    const server = createServer(accept)
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
    front = server
    return (server.address() as AddressInfo).port
  }
  const close = async () => {
    for (const timer of timers) clearInterval(timer)
    timers.clear()
    for (const socket of sockets) socket.destroy()
    const server = front
    front = undefined
    if (server) await new Promise((resolve) => server.close(resolve))
  }
  const port = await listen(options.port ?? 0)
  const login = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.password)}@` : ''

  return {
    url: `${tls === 'from-start' ? 'smtps' : 'smtp'}://${login}127.0.0.1:${port}`,
    mails,
    async fail(next, narrow) {
      mode = next
      only = narrow
      if (next === 'down') await close()
      else if (!front) await listen(port)
      if (next === 'none') {
        for (const timer of timers) clearInterval(timer)
        timers.clear()
      }
    },
    async waitFor(isIt, milliseconds = 5000) {
      const end = Date.now() + milliseconds
      for (;;) {
        const found = mails.find(isIt)
        if (found) return found
        if (Date.now() > end) {
          const came = mails.map((mail) => `${mail.to}: ${mail.subject}`).join('; ') || 'none'
          throw new Error(`No such mail within ${milliseconds} ms. Mails so far: ${came}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    connections: () => connections,
    async stop() {
      await close()
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
    },
  }
}

async function parse(bytes: Buffer, to: string[]): Promise<CaughtMail> {
  const mail = await PostalMime.parse(bytes)
  const text = mail.text ?? ''
  return {
    from: mail.from?.address ?? '',
    to,
    replyTo: mail.replyTo?.[0]?.address,
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    headers: mail.headers.map(({ key, value }) => ({ key, value })),
    raw: bytes.toString('utf8'),
    links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
    at: new Date(),
  }
}
