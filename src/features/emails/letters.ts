import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/database.ts'
import { mintMailedToken, type TokenPurpose, tokenSeconds } from '../developers/index.ts'
import { mintResetLink, resetLinkSeconds } from '../operators/index.ts'
import { portalOrigin, whoSignsIn } from '../portals/index.ts'
import type { Template } from './model.ts'
import { countPending, type Facts, isAdmin } from './queries.ts'
import { render } from './render.ts'
import { defang, isLate, plainName } from './rules.ts'
import { countWaitingSignUpMails, isSuperseded, type MailRow } from './store.ts'
import { textsIn } from './texts/index.ts'
import type { Letter } from './texts/mail-texts.ts'

/** A mail ready to go, or why it is not to go any more. */
export type Written = { subject: string; text: string; html: string; replyTo: string | undefined } | { drop: string }

type Desk = { tx: Tx; config: Config; now: Date }
type Portal = NonNullable<Facts['portal']>
type Developer = NonNullable<Facts['developer']>
type Registration = NonNullable<Facts['registration']>

const gone = { drop: 'What this mail is about is gone.' }
const notSo = { drop: 'What this mail says is no longer so.' }

/** Writes a mail from what is so now. Mints the token of its link, so it belongs into the transaction of an attempt. */
export async function writeMail(desk: Desk, mail: MailRow, facts: Facts): Promise<Written> {
  const { portal } = facts
  const texts = textsIn('en')
  if (mail.template === 'operator-reset-password') return writeOperatorReset(desk, mail, facts)
  if (!portal) return gone
  const letter =
    mail.recipient_kind === 'operator'
      ? await letterToOperator(desk, mail, portal, facts)
      : await letterToDeveloper(desk, mail, portal, facts)
  if ('drop' in letter) return letter
  const name = plainName(portal.display_name)
  const why = mail.recipient_kind === 'operator' ? texts.frame.whyOperator('Gatehouse') : texts.frame.whyDeveloper(name)
  const frame = { portal: { name, origin: portalOrigin(desk.config, portal) }, contactEmail: portal.contact_email, why }
  return {
    subject: letter.subject,
    ...render(letter, frame, texts.frame),
    replyTo: mail.recipient_kind === 'developer' ? (portal.contact_email ?? undefined) : undefined,
  }
}

/** To an operator about the own account, in the name of the installation. */
async function writeOperatorReset(desk: Desk, mail: MailRow, { operator }: Facts): Promise<Written> {
  if (!operator) return gone
  if (await isSuperseded(desk.tx, mail)) return { drop: 'A newer mail of this kind took its place.' }
  const texts = textsIn('en')
  const link = await mintResetLink(desk.tx, desk, operator.id)
  const life = inWords(resetLinkSeconds)
  const letter = texts['operator-reset-password']({ name: plainName(operator.full_name), link, life })
  const portal = { name: 'Gatehouse', origin: desk.config.publicUrl.origin }
  const why = texts.frame.whyOperator('Gatehouse')
  return {
    subject: letter.subject,
    ...render(letter, { portal, contactEmail: null, why }, texts.frame),
    replyTo: undefined,
  }
}

async function letterToDeveloper(
  desk: Desk,
  mail: MailRow,
  portal: Portal,
  { developer, registration }: Facts,
): Promise<Letter | { drop: string }> {
  if (!developer) return gone
  if (developer.email !== mail.recipient) return { drop: 'The address of this person has changed.' }
  if (!whoSignsIn(portal).basic_auth_enabled) return { drop: 'Nobody signs in on this portal.' }
  if (await isSuperseded(desk.tx, mail)) return { drop: 'A newer mail of this kind took its place.' }
  if (mail.template.startsWith('app-registration-'))
    return aboutRegistration(desk, mail, portal, developer, registration)
  return aboutAccount(desk, mail, portal, developer)
}

async function aboutAccount(
  desk: Desk,
  mail: MailRow,
  portal: Portal,
  developer: Developer,
): Promise<Letter | { drop: string }> {
  const texts = textsIn('en')
  const origin = portalOrigin(desk.config, portal)
  // Until the address is proven, or invited to be, whoever reads this may not be who typed the name.
  const name = defang(developer.full_name)
  const own = plainName(developer.full_name)
  const to = { portal: plainName(portal.display_name), name: own }
  const passing = async (page: string, purpose: TokenPurpose) => {
    const whose = { portalId: portal.id, developerId: developer.id, purpose, now: desk.now }
    // Minted here, while the mail is written, so that no token lies in an event, a job or a row (product.md 8).
    const token = await mintMailedToken(desk.tx, whose)
    return { ...to, link: `${origin}${page}?token=${encodeURIComponent(token)}`, life: inWords(tokenSeconds[purpose]) }
  }
  const held = isLate(mail.created_at, desk.now)
  const isStill = (status: Developer['status']) => !held || developer.status === status

  switch (mail.template) {
    case 'confirm-email-address':
      if (developer.status !== 'unverified') return { drop: 'The address is confirmed already.' }
      return texts['confirm-email-address']({ ...(await passing('/verify-email', 'verify')), name })
    case 'registration-status':
    case 'reset-password':
      // Asked for with nothing but the address: what is so now decides what its owner is told (ENUM-1).
      if (developer.status === 'unverified')
        return texts['confirm-email-address']({ ...(await passing('/verify-email', 'verify')), name })
      if (developer.status === 'rejected' || developer.status === 'revoked')
        return texts['registration-status'][developer.status](to)
      if (mail.template === 'reset-password') return texts['reset-password'](await passing('/reset-password', 'reset'))
      if (developer.status === 'pending') return texts['registration-status'].pending(to)
      return texts['registration-status'].approved(await passing('/reset-password', 'reset'))
    case 'developer-invitation':
      if (developer.has_password) return { drop: 'The invitation was accepted already.' }
      return texts['developer-invitation']({ ...(await passing('/reset-password', 'invitation')), name })
    case 'password-changed':
      return texts['password-changed']({ ...to, link: `${origin}/forgot-password` })
    case 'account-access-approved': {
      if (!isStill('approved')) return notSo
      const hasPassword = developer.has_password
      const link = `${origin}${hasPassword ? '/login' : '/forgot-password'}`
      return texts['account-access-approved']({ ...to, link, hasPassword })
    }
    case 'account-access-rejected':
      return isStill('rejected') ? texts['account-access-rejected'](to) : notSo
    case 'account-access-revoked':
      return isStill('revoked') ? texts['account-access-revoked'](to) : notSo
    default:
      return unwritable(mail.template)
  }
}

function aboutRegistration(
  { config, now }: Desk,
  mail: MailRow,
  portal: Portal,
  developer: Developer,
  registration: Registration | undefined,
): Letter | { drop: string } {
  if (!registration) return gone
  const texts = textsIn('en')
  const isStill = (status: Registration['status']) => !isLate(mail.created_at, now) || registration.status === status
  const values = {
    portal: plainName(portal.display_name),
    name: plainName(developer.full_name),
    application: plainName(registration.application_name),
    api: apiName(registration),
    link: `${portalOrigin(config, portal)}/apps/${registration.application_id}`,
  }
  switch (mail.template) {
    case 'app-registration-approved':
      return isStill('approved') ? texts['app-registration-approved'](values) : notSo
    case 'app-registration-rejected':
      return isStill('rejected') ? texts['app-registration-rejected'](values) : notSo
    case 'app-registration-revoked':
      return isStill('revoked') ? texts['app-registration-revoked'](values) : notSo
    default:
      return unwritable(mail.template)
  }
}

async function letterToOperator(
  { tx, config, now }: Desk,
  mail: MailRow,
  portal: Portal,
  { developer, registration }: Facts,
): Promise<Letter | { drop: string }> {
  if (!(await isAdmin(tx, mail.recipient))) return { drop: 'The recipient is no longer an admin.' }
  if (mail.template === 'sign-ups-queued') {
    return textsIn('en')['sign-ups-queued']({
      portal: plainName(portal.display_name),
      most: config.limits.signUpsPerPortalHour,
      count: await countWaitingSignUpMails(tx, portal.id),
      link: `${config.publicUrl.origin}/outbox?state=waiting`,
    })
  }
  if (!developer) return gone
  const texts = textsIn('en')
  const held = isLate(mail.created_at, now)
  const place = `${config.publicUrl.origin}/portals/${portal.id}`
  const values = {
    portal: plainName(portal.display_name),
    person: portal.names_people ? { name: defang(developer.full_name), email: developer.email } : undefined,
  }
  switch (mail.template) {
    case 'developer-waiting':
      if (held && developer.status !== 'pending') return notSo
      return texts['developer-waiting']({
        ...values,
        count: await countPending(tx, 'developers', portal.id),
        link: `${place}/developers?status=pending`,
      })
    case 'app-registration-waiting':
      if (!registration) return gone
      if (held && registration.status !== 'pending') return notSo
      return texts['app-registration-waiting']({
        ...values,
        application: defang(registration.application_name),
        api: apiName(registration),
        count: await countPending(tx, 'registrations', portal.id),
        link: `${place}/applications?status=pending`,
      })
    default:
      return unwritable(mail.template)
  }
}

function apiName({ api_name, api_version }: Registration): string {
  return plainName(api_version ? `${api_name} ${api_version}` : api_name)
}

function inWords(seconds: number): string {
  const { frame } = textsIn('en')
  const minutes = seconds / 60
  return minutes > 90 ? frame.hours(minutes / 60) : frame.minutes(minutes)
}

function unwritable(template: Template): never {
  throw new Error(`no text for ${template} to this kind of recipient`)
}
