import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../../src/platform/package-root.ts'
import { childrenOf } from '../../src/testing/processes.ts'
import type { Waits } from './asking.ts'
import { judge, median, printTable } from './figures.ts'
import type { Portal } from './portal.ts'

const uploads = 3

/**
 * What it takes to read a large description while others go on reading pages: processor time of the web process with its
 * threads, the longest that anybody waited beside what the same minutes cost without an upload, and memory.
 */
export async function measureUpload(portal: Portal, file: string): Promise<void> {
  const web = webProcess(portal.product.child.pid ?? 0)
  console.log('\nGitHub’s description taken in, pages asked for every 10 ms meanwhile')
  await portal.publish('Warm up', join(packageRoot, 'demo', 'parcels', 'openapi.yaml'))
  await sleep(2_000)
  const before = memoryOf(web)
  const rows = [['', 'CPU s', 'until read s', 'worst wait ms', '99 of 100 ms', 'idle worst ms']]
  const figures: { cpu: number; wait: number; idle: number }[] = []
  for (let at = 0; at < uploads; at++) {
    const idle = await whileAsked(portal, () => sleep(8_000))
    const cpu = cpuOf(web)
    const start = performance.now()
    let took = 0
    const busy = await whileAsked(portal, async () => {
      await portal.publish(`GitHub ${at}`, file)
      took = performance.now() - start
    })
    const spent = cpuOf(web) - cpu
    figures.push({ cpu: spent, wait: busy.worst, idle: idle.worst })
    rows.push([
      `upload ${at + 1}`,
      spent.toFixed(1),
      (took / 1000).toFixed(1),
      busy.worst.toFixed(0),
      busy.ninetyNine.toFixed(0),
      idle.worst.toFixed(0),
    ])
  }
  printTable(rows)
  let after = memoryOf(web)
  // What was freed goes back to the system when the collector gets to it.
  for (let wait = 0; wait < 30 && after - before > 100; wait++) {
    await sleep(1_000)
    after = Math.min(after, memoryOf(web))
  }
  console.log(`  memory: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after ${uploads} uploads`)
  judge('CPU seconds until read', median(figures.map(({ cpu }) => cpu)), 10, 1)
  judge('worst wait of others, ms', median(figures.map(({ wait }) => wait)), 50, 0)
  judge('memory above the start, MB', after - before, 300, 0)
}

/** How long a small page takes meanwhile, asked for again and again by a thread that does nothing else. */
async function whileAsked(portal: Portal, work: () => Promise<void>): Promise<Waits> {
  const workerData = { port: portal.product.port, host: new URL(portal.origin).host, path: '/login' }
  const asker = new Worker(new URL('asking.ts', import.meta.url), { workerData })
  await once(asker, 'message')
  try {
    await work()
    asker.postMessage('end')
    const [waits] = (await once(asker, 'message')) as [Waits]
    return waits
  } finally {
    await asker.terminate()
  }
}

function webProcess(supervisor: number): number {
  const found = childrenOf(supervisor).find(({ name }) => name === 'web')
  if (!found) throw new Error('The web process was not found')
  return found.pid
}

/** User and system time of a process with its threads, in seconds (proc_pid_stat(5)). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory in MB. */
function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1]) / 1024
}
