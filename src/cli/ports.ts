import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../platform/start-problem.ts'

// What a killed start left running ends by itself well before this.
const patience = 5000

/** Comes back when the port can be taken. @throws StartProblem that names the setting */
export async function waitForPort(setting: string, host: string, port: number): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const code = await whyNotListen(host, port)
    if (!code) return
    if (code !== 'EADDRINUSE') throw new StartProblem(`${setting}: ${host}:${port} cannot be opened (${code}).`)
    if (Date.now() > deadline) throw new StartProblem(`${setting}: ${host}:${port} is in use by another program.`)
    await sleep(100)
  }
}

function whyNotListen(host: string, port: number): Promise<string | undefined> {
  const server = createServer()
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => done(undefined)))
  })
}
