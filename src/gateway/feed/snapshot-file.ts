import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import type { Snapshot } from '../snapshot.ts'
import type { ApplicationRow, RoutingRows } from '../store.ts'

/**
 * The snapshot on disk, for a gateway that starts while the database is away (product.md 20). It holds hashes of keys,
 * never keys, and only its owner may read it. Three kinds of lines: when it was last known to be current, at a fixed
 * place and of a fixed length so that it can be renewed alone; the routing; an application each; and a checksum.
 */
const format = 'gatehouse-gateway-snapshot-1'
const timeLength = 24
const applicationsAtOnce = 500

/** Writes a new copy beside the old one and takes its place only when it is whole. */
export async function writeSnapshotFile(path: string, snapshot: Snapshot, confirmedAt: number): Promise<void> {
  const fresh = `${path}.${process.pid}.new`
  const file = await open(fresh, 'w', 0o600)
  try {
    await file.writeFile(`${new Date(confirmedAt).toISOString()}\n`)
    const digest = createHash('sha256')
    const write = async (text: string) => {
      digest.update(text)
      await file.writeFile(text)
    }
    await write(`${format}\n${JSON.stringify(snapshot.routing.rows)}\n`)
    let lines = ''
    let count = 0
    for (const application of snapshot.applications.values()) {
      lines += `${JSON.stringify(snapshot.toRow(application))}\n`
      // In pieces, so that requests are served in between.
      if (++count % applicationsAtOnce === 0) {
        await write(lines)
        lines = ''
      }
    }
    await write(lines)
    await file.writeFile(digest.digest('hex'))
    await file.sync()
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(fresh, path)
}

/** Notes in the file that it is still current, without writing the rest again. */
export async function confirmSnapshotFile(path: string, confirmedAt: number): Promise<void> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r+')
    await file.write(new Date(confirmedAt).toISOString(), 0)
  } finally {
    await file?.close()
  }
}

/**
 * Fills a snapshot from the file.
 * @returns when it was last known to be current, in ms since 1970; undefined when there is no file that can be trusted
 */
export async function readSnapshotFile(path: string, snapshot: Snapshot): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (!text) return undefined
  const start = timeLength + 1
  const end = text.lastIndexOf('\n') + 1
  const content = text.slice(start, end)
  const confirmedAt = Date.parse(text.slice(0, timeLength))
  const checksum = createHash('sha256').update(content).digest('hex')
  if (Number.isNaN(confirmedAt) || checksum !== text.slice(end) || !content.startsWith(`${format}\n`)) return undefined
  const [, routing = '', ...applications] = content.trimEnd().split('\n')
  snapshot.setRouting(JSON.parse(routing) as RoutingRows)
  snapshot.setApplications(applications.map((line) => JSON.parse(line) as ApplicationRow))
  return confirmedAt
}
