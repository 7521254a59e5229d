import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'

let known: ReadonlySet<string> | undefined

/** Whether a password is one of those that are guessed first, in whatever case (PW-3). */
export function isCommonPassword(password: string): boolean {
  known ??= readList()
  return known.has(password.toLowerCase())
}

function readList(): ReadonlySet<string> {
  const text = readFileSync(join(packageRoot, 'src', 'platform', 'secrets', 'common-passwords.txt'), 'utf8')
  return new Set(text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('# ')))
}
