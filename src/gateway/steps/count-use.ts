import type { Exchange } from '../exchange.ts'
import type { Gateway, Usage } from '../parts.ts'

/** Holds uses until `write` has taken them. A failed write is made up for by the next. */
export class UsageBuffer implements Usage {
  private uses = new Map<string, number>()
  private writing: Promise<void> | undefined
  private readonly write: (uses: ReadonlyMap<string, number>) => Promise<void>

  constructor(write: (uses: ReadonlyMap<string, number>) => Promise<void>) {
    this.write = write
  }

  note(credentialId: string, now: number): void {
    this.uses.set(credentialId, now)
  }

  /** Writes what was noted, one batch at a time. Rejects when it could not; nothing is lost then. */
  async flush(): Promise<void> {
    await this.writing?.catch(() => undefined)
    if (this.uses.size === 0) return
    const batch = this.uses
    this.uses = new Map()
    this.writing = this.write(batch).catch((error: unknown) => {
      for (const [id, at] of batch) if (!this.uses.has(id)) this.uses.set(id, at)
      throw error
    })
    await this.writing
  }
}

/** Notes the use; the answer is on its way already. */
export function countUse(exchange: Exchange, { usage }: Gateway): undefined {
  usage.note(exchange.credential.id, exchange.now)
}
