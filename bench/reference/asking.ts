// Runs in a thread of its own: asks for one page again and again until it is told to end.

import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { Client } from 'undici'

/** How long answers took, in milliseconds. */
export type Waits = { worst: number; ninetyNine: number }

const { port, host, path } = workerData as { port: number; host: string; path: string }
/** Milliseconds between an answer and the next question. */
const pace = 10

const client = new Client(`http://127.0.0.1:${port}`)
const waits: number[] = []
let isDone = false
parentPort?.once('message', () => {
  isDone = true
})
parentPort?.postMessage('asking')
while (!isDone) {
  const start = performance.now()
  const { body } = await client.request({ path, method: 'GET', headers: { host } })
  await body.dump()
  waits.push(performance.now() - start)
  await sleep(pace)
}
await client.close()
waits.sort((a, b) => a - b)
parentPort?.postMessage({ worst: waits.at(-1) ?? 0, ninetyNine: waits[Math.floor(waits.length * 0.99)] ?? 0 })
