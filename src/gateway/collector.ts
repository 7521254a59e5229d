import type { IncomingMessage, ServerResponse } from 'node:http'
import { metricsText, metricsType, processFamilies } from '../platform/metrics-text.ts'
import { isSameSecret } from '../platform/secrets/secrets.ts'
import { type GatewayReport, gatewayFamilies } from './report.ts'

/**
 * Answers `/metrics` to who has the token of metrics, the database being there or not (docs/decisions/021). To everybody
 * else the path is one like any other, so that it tells nothing and takes no path away from an API.
 */
export function collectorAnswer(token: string, report: () => GatewayReport) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url !== '/metrics' || request.method !== 'GET') return false
    const [, given] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (given === undefined || !isSameSecret(given, token)) return false
    response.writeHead(200, { 'Content-Type': metricsType, 'Cache-Control': 'no-store' })
    response.end(metricsText([...processFamilies(), ...gatewayFamilies([report()])]))
    return true
  }
}
