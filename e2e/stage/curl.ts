import { spawnSync } from 'node:child_process'
import { fetch } from 'undici'
import { createDialer } from '../../src/client/dial.ts'

export type Command = { address: string; method: string; headers: [string, string][] }

/** A curl command as a shell splits it into words; curl itself need not be there. @throws for what curl would not take */
export function readCurl(line: string): Command {
  const shell = spawnSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${line}`], { encoding: 'utf8' })
  if (shell.status !== 0) throw new Error(`A shell refused "${line}": ${shell.stderr}`)
  const words = shell.stdout.split('\0').slice(0, -1)
  const command: Command = { address: '', method: 'GET', headers: [] }
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--header') {
      const [name = '', ...rest] = (words.shift() ?? '').split(': ')
      command.headers.push([name, rest.join(': ')])
    } else if (word === '--request') command.method = words.shift() ?? ''
    else if (!word.startsWith('-')) command.address = word
    else throw new Error(`What does ${word} mean in "${line}"?`)
  }
  return command
}

/** Sends the request and gives the status of the answer. */
export async function run({ address, method, headers }: Command): Promise<number> {
  const dispatcher = createDialer()
  try {
    const response = await fetch(address, { method, headers, dispatcher })
    await response.arrayBuffer()
    return response.status
  } finally {
    await dispatcher.close()
  }
}
