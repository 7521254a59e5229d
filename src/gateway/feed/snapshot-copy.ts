import { describeError, type Logger } from '../../platform/logger.ts'
import type { Snapshot } from '../snapshot.ts'
import { confirmSnapshotFile, readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts'

/** Milliseconds. */
const shortestPause = 1_000
/** At most a twentieth of the time goes into writing, however many keys there are. */
const restFactor = 20

/** Keeps the copy on disk close to the snapshot in memory. Its failures are logged and stop nothing. */
export class SnapshotCopy {
  private readonly file: string
  private readonly snapshot: Snapshot
  private readonly log: Logger
  /** When the database was last there to say that the snapshot is current. */
  private confirmedAt: number | undefined
  private writtenRevision = -1
  private restUntil = 0
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()

  constructor(file: string, snapshot: Snapshot, log: Logger) {
    this.file = file
    this.snapshot = snapshot
    this.log = log
    snapshot.onChange(() => this.plan())
  }

  /** Fills the snapshot from the file. @returns when it was last known to be current, in ms since 1970 */
  async read(): Promise<number | undefined> {
    const confirmedAt = await readSnapshotFile(this.file, this.snapshot).catch(() => undefined)
    if (confirmedAt !== undefined) this.writtenRevision = this.snapshot.revision
    return confirmedAt
  }

  /** Notes that the snapshot is current; the file learns it at once where it holds the same. */
  confirm(now: number): void {
    this.confirmedAt = now
    if (this.writtenRevision === this.snapshot.revision) this.enqueue(() => confirmSnapshotFile(this.file, now))
    else this.plan()
  }

  /** Writes what is not written yet. */
  async finish(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.write()
    await this.writing
  }

  private plan(): void {
    if (this.confirmedAt === undefined) return
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined
        this.write()
      },
      Math.max(shortestPause, this.restUntil - performance.now()),
    ).unref()
  }

  private write(): void {
    const { confirmedAt, snapshot } = this
    if (confirmedAt === undefined || this.writtenRevision === snapshot.revision) return
    this.enqueue(async () => {
      const began = performance.now()
      const { revision } = snapshot
      await writeSnapshotFile(this.file, snapshot, confirmedAt)
      this.writtenRevision = revision
      const ended = performance.now()
      this.restUntil = ended + restFactor * (ended - began)
    })
  }

  private enqueue(task: () => Promise<void>): void {
    this.writing = this.writing.then(task).catch((error: unknown) => {
      this.writtenRevision = -1
      this.log.warn('the copy of the snapshot on disk could not be written', describeError(error))
    })
  }
}
