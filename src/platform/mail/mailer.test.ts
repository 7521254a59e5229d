import { afterEach, describe, expect, test } from 'vitest'
import { type MailCatcher, startMailCatcher } from '../../testing/mail-catcher.ts'
import { headerText, whyNotAddress } from './mail-address.ts'
import { isUnprotected, readMailServer } from './mail-server.ts'
import { createMailer, type OutgoingMail } from './mailer.ts'

const mail: OutgoingMail = {
  id: 'a-mail',
  to: 'ann@example.com',
  replyTo: undefined,
  subject: 'Grüße',
  text: 'Hello\n.\nThere',
  html: '<p>Hello</p>',
}
const settings = { from: 'Gatehouse <no-reply@portal.example>', clientName: 'portal.example' }
let catcher: MailCatcher
afterEach(() => catcher?.stop())

async function start(options?: Parameters<typeof startMailCatcher>[0]) {
  catcher = await startMailCatcher(options)
  return readMailServer(new URL(catcher.url))
}

describe('how a mail server is reached (MAIL-5)', () => {
  test.each([
    ['smtps://mail.example', { host: 'mail.example', port: 465, tls: 'from-start' }],
    ['smtp://mail.example', { host: 'mail.example', port: 587, tls: 'starttls' }],
    ['smtp://u%40x:p%2Fw@mail.example:25', { port: 25, tls: 'starttls', user: 'u@x', password: 'p/w' }],
    ['smtp://localhost', { port: 25, tls: 'off' }],
    ['smtp://127.0.0.1:1025', { port: 1025, tls: 'off' }],
    ['smtp://[::1]:1025', { host: '::1', tls: 'off' }],
    ['smtp://mail.example?tls=off', { tls: 'off' }],
    ['smtp://127.0.0.1.example', { tls: 'starttls' }],
  ])('%s', (url, expected) => {
    expect(readMailServer(new URL(url))).toMatchObject(expected)
  })

  test.each(['http://mail', 'smtp://mail/path', 'smtp://mail?tls=no', 'smtp://mail?secure=1', 'smtps://mail?tls=off'])(
    '%s is refused',
    (url) => {
      expect(() => readMailServer(new URL(url))).toThrow()
    },
  )

  test('only tls=off to another machine is unprotected', () => {
    const isBare = (url: string) => isUnprotected(readMailServer(new URL(url)))
    expect(isBare('smtp://mail.example?tls=off')).toBe(true)
    expect(['smtp://mail.example', 'smtps://mail.example', 'smtp://localhost'].some(isBare)).toBe(false)
  })

  test('a server that offers no STARTTLS where it is required gets nothing', async () => {
    const server = await start({ tls: 'none' })
    const answer = await createMailer({ ...server, tls: 'starttls' }, settings).deliver(mail)
    expect(answer).toMatchObject({ delivered: false, permanent: false })
    expect(catcher.mails).toEqual([])
  })

  test.each(['starttls', 'from-start'] as const)('a certificate that nobody signed is refused (%s)', async (tls) => {
    const server = await start({ tls })
    const answer = await createMailer({ ...server, tls }, settings).deliver(mail)
    expect(answer).toMatchObject({ delivered: false, permanent: false, reason: expect.stringMatching(/certificate/i) })
    expect(catcher.mails).toEqual([])
  })
})

test('a mail arrives with both parts, its sender and the mark of a machine', async () => {
  const server = await start({ auth: { user: 'gate', password: 'house:/@' } })
  expect(await createMailer(server, settings).deliver({ ...mail, replyTo: 'help@portal.example' })).toEqual({
    delivered: true,
  })
  expect(catcher.mails[0]).toMatchObject({
    from: 'no-reply@portal.example',
    to: ['ann@example.com'],
    replyTo: 'help@portal.example',
    subject: 'Grüße',
    messageId: '<a-mail@portal.example>',
  })
  expect(catcher.mails[0]?.text.trim()).toBe('Hello\n.\nThere')
  expect(catcher.mails[0]?.html).toContain('<p>Hello</p>')
  expect(catcher.mails[0]?.headers).toContainEqual({ key: 'auto-submitted', value: 'auto-generated' })
})

test('a wrong password is no reason to give a mail up, and never shows', async () => {
  const server = await start({ auth: { user: 'gate', password: 'right' } })
  const answer = await createMailer({ ...server, password: 'wrong-secret' }, settings).deliver(mail)
  expect(answer).toMatchObject({ delivered: false, permanent: false })
  expect(JSON.stringify(answer)).not.toContain('wrong-secret')
})

test.each([
  [550, true],
  [553, true],
  [451, false],
  [421, false],
])('a recipient answered with %i', async (code, permanent) => {
  const server = await start()
  await catcher.fail(code)
  const answer = await createMailer(server, settings).deliver(mail)
  expect(answer).toMatchObject({ delivered: false, permanent, reason: expect.stringContaining(String(code)) })
})

test('a server that is away is named with its port', async () => {
  const server = await start()
  await catcher.fail('down')
  const answer = await createMailer(server, settings).deliver(mail)
  expect(answer).toMatchObject({ delivered: false, permanent: false, reason: expect.stringContaining('ECONNREFUSED') })
})

test.each(['tarpit', 'drip'] as const)('a %s is left when asked to, at once (DEG-1)', async (mode) => {
  const server = await start()
  await catcher.fail(mode)
  const started = Date.now()
  const answer = await createMailer(server, settings).deliver(mail, AbortSignal.timeout(300))
  expect(answer).toMatchObject({ delivered: false, permanent: false })
  expect(Date.now() - started).toBeLessThan(2000)
})

const injections = [
  'a@example.com\r\nBcc: victim@example.com',
  'a@example.com\nBcc: victim@example.com',
  'a@example.com\rBcc: x',
  'a@example.com\0',
  'a@example.com, victim@example.com',
  'a@example.com;victim@example.com',
  '"a@evil.example x"@example.com',
  'a@example.com> SIZE=1',
  '<a@example.com>',
  'a @example.com',
  'a@b@example.com',
  'group:a@example.com;',
  'a(comment)@example.com',
  'a@example.com\u2028Bcc: x',
  'a@[127.0.0.1]',
  'no-at-sign',
  `${'x'.repeat(250)}@example.com`,
]

test.each(injections)('the address %j goes nowhere (MAIL-1)', async (to) => {
  expect(whyNotAddress(to)).toBeDefined()
  const server = await start()
  expect(await createMailer(server, settings).deliver({ ...mail, to })).toMatchObject({ permanent: true })
  expect(catcher.connections()).toBe(0)
})

test.each(['ann@example.com', "o'neil+tag@example.com", 'ü@exämple.com', 'a.b_c-d@sub.example.co'])(
  '%s is an address',
  (address) => {
    expect(whyNotAddress(address)).toBeUndefined()
  },
)

test.each(['Hi\r\nBcc: victim@example.com', 'Hi\nX-Evil: 1', 'Hi\r\n\r\n<h1>body</h1>', 'Hi\0there', 'Hi\u2028Bcc: x'])(
  'the subject %j stays one line (MAIL-1)',
  async (subject) => {
    const server = await start()
    expect(await createMailer(server, settings).deliver({ ...mail, subject })).toEqual({ delivered: true })
    expect(catcher.mails[0]?.subject).toBe(headerText(subject))
    expect(catcher.mails[0]?.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['bcc']))
    expect(catcher.mails[0]?.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['x-evil']))
    expect(catcher.mails[0]?.to).toEqual(['ann@example.com'])
  },
)
