import type { FastifyReply } from 'fastify'
import type { Config } from '../../platform/config.ts'
import type { Platform } from '../../platform/platform.ts'
import { cookieName, cookieOptions, readCookie } from '../../platform/secrets/cookies.ts'
import type { SessionCookies, Tokens } from './model.ts'

/** The names that existing clients know (product.md 7). */
const accessName = 'portalaccesstoken'
const refreshName = 'portalrefreshtoken'

/** The session's tokens in a Cookie header, by their own names; by the bare ones where the setting allows it. */
export function readSessionCookies(config: Config, header: string | undefined): SessionCookies {
  const read = (name: string) =>
    readCookie(header, cookieName(config, name)) ?? (config.compatCookie ? readCookie(header, name) : undefined)
  return { access: read(accessName), refresh: read(refreshName) }
}

export function setSessionCookies(reply: FastifyReply, { config, clock }: Platform, tokens: Tokens): FastifyReply {
  const seconds = Math.max(0, Math.ceil((tokens.expiresAt.getTime() - clock.now().getTime()) / 1000))
  const options = cookieOptions(config, seconds)
  return reply
    .setCookie(cookieName(config, accessName), tokens.access, options)
    .setCookie(cookieName(config, refreshName), tokens.refresh, options)
}

/** Takes the cookies back, and what the browser kept of the pages (SES-9). */
export function clearSessionCookies(reply: FastifyReply, { config }: Platform): FastifyReply {
  const options = cookieOptions(config, 0)
  return reply
    .clearCookie(cookieName(config, accessName), options)
    .clearCookie(cookieName(config, refreshName), options)
    .header('clear-site-data', '"cache","storage"')
}
