import type { Browser } from 'playwright-core'
import { judge, median, printTable } from './figures.ts'
import { look, type Sight } from './look.ts'
import type { Described, Peer } from './peers.ts'
import { type Subject, serveCopy, serveHeading, servePeer } from './subjects.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
/** Ours and its files are looked at so often a round: a tenth of a second is soon disturbed. */
const looks = 3
/** Whoever takes longer than this is asked in two rounds only, in milliseconds. */
const slow = 10_000
const slowdown = 4

type Bars = { files: number; visible: number; transferred: number; longTasks: boolean }
/** `quick`: what takes a moment is looked at as often when slowed down. */
type Looked = { subject: Subject; sights: Sight[]; quick?: true; slowed?: Sight; fault?: string }

/** How soon an operation can be read in a browser that has never been there: ours, its own HTML as files, and the peers. */
export async function compare(
  browser: Browser,
  described: Described,
  ours: string,
  peers: readonly Peer[],
  bars: Bars,
): Promise<void> {
  const heading = described.summary
  // The first look fills what the server keeps of it, as the first reader of the day does.
  const gatehouse: Looked = {
    subject: { name: 'gatehouse', url: ours, close: async () => {} },
    sights: [],
    quick: true,
  }
  await look(browser, ours, heading)
  const files: Looked = { subject: await serveCopy(browser, ours), sights: [], quick: true }
  await look(browser, files.subject.url, heading)
  const floor: Looked = { subject: await serveHeading(heading), sights: [], quick: true }
  const others: Looked[] = []
  for (const peer of peers) others.push({ subject: await servePeer(peer, described), sights: [] })
  const all = [floor, files, gatehouse, ...others]
  try {
    for (let round = 0; round < rounds; round++) {
      for (let pair = 0; pair < looks; pair++) {
        for (const one of [floor, files, gatehouse]) one.sights.push(await look(browser, one.subject.url, heading))
      }
      for (const one of others) await lookAtPeer(browser, one, heading, round)
    }
    for (const one of all) {
      if (bars.longTasks && !one.fault) one.slowed = await lookSlowed(browser, one, heading)
    }
    report(all, bars)
  } finally {
    for (const { subject } of all) await subject.close()
  }
}

async function lookAtPeer(browser: Browser, one: Looked, heading: string, round: number): Promise<void> {
  const isSlow = one.sights.some(({ visible }) => visible > slow)
  if (one.fault || (isSlow && round > 1)) return
  try {
    one.sights.push(await look(browser, one.subject.url, heading))
  } catch (error) {
    one.fault = error instanceof Error ? error.message : String(error)
  }
}

/** Ours as often as unslowed; the others once, since they take up to a minute. */
async function lookSlowed(browser: Browser, one: Looked, heading: string): Promise<Sight | undefined> {
  const patience = 240_000
  const sights: Sight[] = []
  try {
    for (let time = 0; time < (one.quick ? rounds : 1); time++) {
      sights.push(await look(browser, one.subject.url, heading, { slowdown, patience }))
    }
  } catch {
    return undefined
  }
  return {
    visible: median(sights.map(({ visible }) => visible)),
    transferred: 0,
    // The median round: a task that only one round has belongs to another program on this machine.
    longTasks: [median(sights.map(({ longTasks }) => Math.max(0, ...longTasks)))],
  }
}

function report(all: readonly Looked[], bars: Bars): void {
  const rows = [
    ['', 'rounds', 'visible ms', 'transfer KB', 'longest task', `visible at ${slowdown}x`, `task at ${slowdown}x`],
  ]
  for (const { subject, sights, slowed, fault } of all) {
    if (fault) rows.push([subject.name, fault])
    else {
      const longest = median(sights.map(({ longTasks }) => Math.max(0, ...longTasks)))
      rows.push([
        subject.name,
        String(sights.length),
        visibleOf(sights).toFixed(0),
        (transferOf(sights) / 1000).toFixed(1),
        longest.toFixed(0),
        slowed ? slowed.visible.toFixed(0) : '',
        slowed ? Math.max(0, ...slowed.longTasks).toFixed(0) : '',
      ])
    }
  }
  printTable(rows)
  const [, files, ours, ...others] = all
  if (!files || !ours) return
  const pairs = ours.sights.map(({ visible }, at) => visible / (files.sights[at]?.visible ?? Number.NaN))
  const seen = others.filter(({ fault, sights }) => !fault && sights.length > 0)
  const best = Math.min(...seen.map(({ sights }) => visibleOf(sights)))
  const lightest = Math.min(...seen.map(({ sights }) => transferOf(sights)))
  judge('visible, of its own HTML as files', median(pairs), bars.files)
  judge('visible, of the best peer', visibleOf(ours.sights) / best, bars.visible, 3)
  judge('transferred, of the lightest peer', transferOf(ours.sights) / lightest, bars.transferred, 3)
  if (ours.slowed) judge(`longest task at ${slowdown} times slower, ms`, Math.max(0, ...ours.slowed.longTasks), 50, 0)
}

const visibleOf = (sights: readonly Sight[]) => median(sights.map(({ visible }) => visible))
const transferOf = (sights: readonly Sight[]) => median(sights.map(({ transferred }) => transferred))
