import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Lets one process at a time do what must not be done twice on a folder. A name in Linux's abstract socket space is
 * gone with the process that holds it, however that ends; a file would stay. Elsewhere PostgreSQL's own checks suffice.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work()
  const name = `\0gatehouse-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  const holder = await hold(name)
  try {
    return await work()
  } finally {
    await new Promise((done) => holder.close(done))
  }
}

async function hold(name: string): Promise<Server> {
  for (;;) {
    const server = createServer((socket) => socket.destroy())
    const taken = await new Promise<Error | undefined>((done) => {
      server.once('error', done).listen(name, () => done(undefined))
    })
    if (!taken) return server
    if ((taken as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw taken
    await sleep(50)
  }
}
