import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSecret } from '../../src/platform/secrets/secrets.ts'
import { expressGateway } from './express-gateway.ts'
import {
  bareProxy,
  findProgram,
  gatehouse,
  haproxy,
  nginx,
  type Place,
  type Subject,
  upstreamServer,
} from './subjects.ts'

/**
 * What the gateway costs: 1 KB by GET over kept connections, through one subject after the other, in turn, so that what
 * else the machine does strikes all alike. Prints the median of the rounds' ratios. See bench/README.md.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const seconds = Number(process.env.BENCH_SECONDS ?? 2)
/** V8 is still compiling before that many requests, and the larger program would pay more for it. */
const warmUp = { requests: 60_000, slices: 10 }
const connections = 50
const bars = { 'bare node:http + undici': 0.85, 'nginx proxy_pass': 0.2, 'express-gateway key-auth': 4 }

type Result = { perSecond: number; cpuMicroseconds: number }

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
const children: ChildProcess[] = []
const ports = new Map<string, number>()
const cores = availableParallelism()
// One core for the subject; upstream and load share the other one where there are only two.
const core = { subject: '1', upstream: '0', load: cores > 2 ? '2' : '0' }
const canPin = cores > 1 && findProgram('taskset') !== undefined

try {
  await main()
} finally {
  // nginx and HAProxy must be asked, or their workers stay behind.
  for (const child of children) child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const key = newSecret('gtk')
  const upstreamPort = await freePort()
  const cache = join(import.meta.dirname, '..', '..', '.cache', 'bench')
  mkdirSync(cache, { recursive: true })
  start(upstreamServer(folder, upstreamPort), core.upstream)
  const names = [
    'gatehouse',
    'bare node:http + undici',
    'nginx proxy_pass',
    'HAProxy, hashed keys',
    'express-gateway key-auth',
  ]
  for (const name of names) ports.set(name, await freePort())
  const place: Place = {
    folder,
    cache,
    key,
    upstream: `http://127.0.0.1:${upstreamPort}`,
    portOf: (name) => ports.get(name) ?? 0,
  }

  const running: { subject: Subject; child: ChildProcess; results: Result[] }[] = []
  for (const make of [gatehouse, bareProxy, nginx, haproxy, expressGateway]) {
    const subject = make(place)
    if (typeof subject === 'string') {
      console.log(`left out: ${subject}`)
      continue
    }
    const child = start(subject.command, core.subject, subject)
    if (await answers(urlOf(subject), subject.key ?? key)) running.push({ subject, child, results: [] })
    else console.log(`left out: ${subject.name} did not answer 200`)
  }

  const tool = findProgram('wrk') ? 'wrk' : 'autocannon'
  console.log(
    `1 KB GET, keep-alive, ${connections} connections, ${tool}, ${rounds} rounds of ${seconds} s, ${cores} cores`,
  )
  for (const { subject } of running) {
    for (let sum = 0, slice = 0; sum < warmUp.requests && slice < warmUp.slices; slice++) {
      sum += load(tool, urlOf(subject), subject.key ?? key, 1)
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { subject, child, results } of running) {
      const before = cpuSeconds(child.pid)
      const requests = load(tool, urlOf(subject), subject.key ?? key, seconds)
      const cpu = cpuSeconds(child.pid) - before
      results.push({ perSecond: requests / seconds, cpuMicroseconds: (cpu / requests) * 1e6 })
    }
  }
  report(running)
}

function report(running: { subject: Subject; results: Result[] }[]): void {
  const ours = running.find(({ subject }) => subject.name === 'gatehouse')?.results ?? []
  console.log(
    `${'subject'.padEnd(28)}${'requests/s'.padStart(12)}${'CPU us'.padStart(9)}${'gatehouse is'.padStart(16)}${'its CPU is'.padStart(13)}`,
  )
  for (const { subject, results } of running) {
    const ratio = median(results.map(({ perSecond }, i) => (ours[i]?.perSecond ?? 0) / perSecond))
    const cpu = median(results.map(({ cpuMicroseconds }, i) => (ours[i]?.cpuMicroseconds ?? 0) / cpuMicroseconds))
    const rate = median(results.map(({ perSecond }) => perSecond)).toFixed(0)
    const cost = median(results.map(({ cpuMicroseconds }) => cpuMicroseconds)).toFixed(1)
    const bar = bars[subject.name as keyof typeof bars]
    const verdict = bar === undefined ? '' : `  at least ${bar} wanted: ${ratio >= bar ? 'reached' : 'MISSED'}`
    console.log(
      `${subject.name.padEnd(28)}${rate.padStart(12)}${cost.padStart(9)}${`${ratio.toFixed(2)} x`.padStart(16)}${`${cpu.toFixed(2)} x`.padStart(13)}${verdict}`,
    )
    if (bar !== undefined && ratio < bar) process.exitCode = 1
  }
}

function urlOf({ name, path }: Subject): string {
  return `http://127.0.0.1:${ports.get(name)}${path}`
}

function start(command: string[], on: string, { env, cwd }: Partial<Subject> = {}): ChildProcess {
  const [program = '', ...args] = canPin ? ['taskset', '-c', on, ...command] : command
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}

async function answers(url: string, key: string): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    try {
      const response = await fetch(url, { headers: { 'x-api-key': key } })
      if (response.status === 200 && (await response.text()).length === 1024) return true
    } catch {
      // It is not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** @returns requests answered */
function load(tool: string, url: string, key: string, duration: number): number {
  const local = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'autocannon')
  const command =
    tool === 'wrk'
      ? ['wrk', '-t1', `-c${connections}`, `-d${duration}s`, '-H', `x-api-key: ${key}`, url]
      : [local, '-j', '-c', String(connections), '-d', String(duration), '-H', `x-api-key=${key}`, url]
  const [program = '', ...args] = canPin ? ['taskset', '-c', core.load, ...command] : command
  const { stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: (duration + 20) * 1000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} gave other answers than 200`)
  const requests = tool === 'wrk' ? Number(/(\d+) requests in/.exec(stdout)?.[1]) : Number(JSON.parse(stdout)['2xx'])
  if (!requests) throw new Error(`${tool} gave no figures for ${url}`)
  return requests
}

/** User and system time of a process and its children, in seconds (proc_pid_stat(5)); 0 where there is no /proc. */
function cpuSeconds(pid: number | undefined): number {
  const ids = [pid, ...childrenOf(pid)]
  return ids.reduce<number>((sum, id) => {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return sum + (Number(fields[11]) + Number(fields[12])) / 100
    } catch {
      return sum
    }
  }, 0)
}

function childrenOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
