import { connect, type Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import type { NodemailerError } from 'nodemailer/lib/errors'
import { headerText, readSender, whyNotAddress } from './mail-address.ts'
import type { MailServer } from './mail-server.ts'

export type OutgoingMail = {
  /** Becomes the Message-ID, so that a mail that arrives twice can be told to be one. */
  id: string
  to: string
  replyTo: string | undefined
  subject: string
  text: string
  html: string
}

/** `permanent`: the server refused this very mail, and would refuse it again. The reason is for admins. */
export type Delivery = { delivered: true } | { delivered: false; permanent: boolean; reason: string }

export type Mailer = { deliver(mail: OutgoingMail, signal?: AbortSignal): Promise<Delivery> }

const connectMilliseconds = 10_000
/** A server that answers a byte at a time is left behind after this long; the claim on a mail lasts 60 s (DUR-2). */
const deadlineMilliseconds = 45_000

/** Sends one mail a connection; what it may take is bounded as a whole, not only between two bytes (DEG-1). */
export function createMailer(server: MailServer, settings: { from: string; clientName: string }): Mailer {
  const from = readSender(settings.from)
  const domain = from.address.split('@')[1] ?? settings.clientName
  return {
    async deliver(mail, signal) {
      const fault = whyNotAddress(mail.to)
      if (fault) return { delivered: false, permanent: true, reason: fault }
      const deadline = AbortSignal.timeout(deadlineMilliseconds)
      const ended = signal ? AbortSignal.any([signal, deadline]) : deadline
      let socket: Socket | undefined
      const cut = () => socket?.destroy(new Error('The mail server took too long.'))
      ended.addEventListener('abort', cut, { once: true })
      try {
        socket = await open(server, ended)
        const transport = createTransport({
          connection: socket,
          host: server.host,
          port: server.port,
          name: settings.clientName,
          secure: server.tls === 'from-start',
          requireTLS: server.tls === 'starttls',
          ignoreTLS: server.tls === 'off',
          ...(server.user !== undefined && { auth: { user: server.user, pass: server.password ?? '' } }),
          disableFileAccess: true,
          disableUrlAccess: true,
          greetingTimeout: 30_000,
          socketTimeout: 30_000,
          logger: false,
        })
        await transport.sendMail({
          from,
          to: { name: '', address: mail.to },
          ...(mail.replyTo && !whyNotAddress(mail.replyTo) && { replyTo: { name: '', address: mail.replyTo } }),
          envelope: { from: from.address, to: [mail.to] },
          messageId: `<${mail.id}@${domain}>`,
          subject: headerText(mail.subject),
          text: mail.text,
          html: mail.html,
          // RFC 3834: nobody's holiday notice should answer.
          headers: { 'auto-submitted': 'auto-generated' },
        })
        return { delivered: true }
      } catch (error) {
        return { delivered: false, ...describe(error, server, ended) }
      } finally {
        ended.removeEventListener('abort', cut)
        socket?.destroy()
      }
    },
  }
}

function open(server: MailServer, ended: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: server.host, port: server.port, noDelay: true })
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    const late = setTimeout(() => fail(new Error('The mail server cannot be reached.')), connectMilliseconds)
    const cut = () => fail(new Error('Stopped before the mail server was reached.'))
    if (ended.aborted) cut()
    ended.addEventListener('abort', cut, { once: true })
    socket.once('error', fail)
    socket.once('connect', () => {
      clearTimeout(late)
      ended.removeEventListener('abort', cut)
      socket.off('error', fail)
      // Nobody else may be listening between two steps; an error shows where the socket is used.
      socket.on('error', () => {})
      resolve(socket)
    })
    socket.once('close', () => clearTimeout(late))
  })
}

/** Never holds anything of the mail itself: only what the server or the network said. */
function describe(error: unknown, server: MailServer, ended: AbortSignal): { permanent: boolean; reason: string } {
  const { command, responseCode, response, permanent, message, originalCode, code } = error as NodemailerError
  // Only a refusal of the recipient or of the mail itself is about this mail; others are about server and settings.
  const aboutThisMail = (command === 'RCPT TO' || command === 'DATA') && permanent === true
  if (responseCode !== undefined) {
    return { permanent: aboutThisMail, reason: cut(`${command ?? 'The mail server'}: ${response ?? responseCode}`) }
  }
  if (ended.aborted) return { permanent: false, reason: 'The mail server took too long to answer.' }
  const why = originalCode ?? code
  return { permanent: false, reason: cut(`${server.host}:${server.port}: ${message}${why ? ` (${why})` : ''}`) }
}

const cut = (text: string) => headerText(text).slice(0, 300)
