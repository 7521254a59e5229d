import type { Server } from 'node:net'
import { StartProblem } from './start-problem.ts'

/** Opens a listener. A port that was free a moment ago may be gone. @throws StartProblem that names the setting */
export function listen(server: Server, setting: string, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new StartProblem(`${setting} cannot be used: port ${port} on ${host} (${code}).`)),
    )
    server.listen(port, host, resolve)
  })
}
