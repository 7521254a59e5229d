import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { type Outgoing, OutgoingFailed } from '../../platform/outgoing/outgoing.ts'
import { uses } from '../../platform/outgoing/uses.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import { encodeText } from '../../platform/work/large-texts.ts'
import { SpecificationRefused, type SpecificationStart, startReading, UNRECOGNISED_RULE } from '../specs/index.ts'

type Facts = Pick<SpecificationStart, 'type' | 'title' | 'version'>

/** What a specification says of itself; nothing is kept. @throws 400, 503 */
export async function readFacts(caller: Caller, { content }: { content: string }): Promise<Facts> {
  requireAdmin(caller)
  const facts = await readStart(content)
  if (facts instanceof SpecificationRefused) throw invalidField('content', 'is_specification', facts.message)
  const { validationMessages: _said, ...rest } = facts
  return rest
}

/**
 * The specification that another server has at an address. Whatever goes wrong is told in one sentence, and no other
 * answer than a specification is handed on (SSRF-8). @throws 400, 503
 */
export async function fetchSpecification(
  caller: Caller,
  { log }: Platform,
  outgoing: Outgoing,
  input: { url: string },
): Promise<Facts & { content: string }> {
  requireAdmin(caller)
  if (!/^https?:\/\//i.test(input.url) || !URL.canParse(input.url)) {
    throw invalidField('url', 'url', 'This must be a web address that begins with https://.')
  }
  const failed = (reason: string) => {
    log.info('a specification was not fetched', { reason })
    return invalidField('url', 'is_specification', uses.specification.failure)
  }
  try {
    const url = new URL(input.url)
    url.hash = ''
    const headers: [string, string][] = [['accept', 'application/json, application/yaml, text/yaml, */*;q=0.5']]
    const answer = await outgoing.send({ use: uses.specification, owner: 'imports', url, headers })
    if (answer.status !== 200) throw failed(`status ${answer.status}`)
    const content = decode(answer.body)
    const facts = content === undefined ? undefined : await readStart(content)
    if (content === undefined || !facts) throw failed('no text in UTF-8')
    if (facts instanceof SpecificationRefused) throw failed(facts.reason)
    const { validationMessages, ...said } = facts
    // An upload of any object is kept; here it would hand on what another server keeps for itself.
    if (validationMessages.some(({ rule }) => rule === UNRECOGNISED_RULE)) throw failed('not-a-specification')
    return { ...said, content }
  } catch (error) {
    throw error instanceof OutgoingFailed ? failed(error.reason) : error
  }
}

type Start = Facts & Pick<SpecificationStart, 'validationMessages'>

async function readStart(content: string): Promise<Start | SpecificationRefused> {
  try {
    const reading = startReading(await encodeText(content), { cpuMs: 10_000 })
    try {
      return await reading.start
    } finally {
      reading.stop()
    }
  } catch (error) {
    if (!(error instanceof SpecificationRefused)) throw error
    if (error.reason !== 'busy') return error
    throw problem('not-available', { detail: error.message, headers: { 'retry-after': '10' } })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Buffer): string | undefined {
  try {
    const text = utf8.decode(bytes)
    return text === '' || text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
