import { Pool } from 'undici'
import type { Service } from './routing.ts'
import type { Snapshot } from './snapshot.ts'

/** The connections to the upstreams: one pool for each origin and connect timeout. */
export class Upstreams {
  private readonly pools = new Map<string, Pool>()
  private readonly known = new WeakMap<Service, Pool>()

  of(service: Service): Pool {
    const known = this.known.get(service)
    if (known) return known
    const key = keyOf(service)
    let pool = this.pools.get(key)
    if (!pool) {
      pool = createPool(service)
      this.pools.set(key, pool)
    }
    this.known.set(service, pool)
    return pool
  }

  /** Lets go of what no service uses any more; requests on their way there are finished. */
  keepOnly(snapshot: Snapshot): void {
    const used = new Set(snapshot.routing.services.map(keyOf))
    for (const [key, pool] of this.pools) {
      if (used.has(key)) continue
      this.pools.delete(key)
      void pool.close()
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.destroy()))
  }
}

function keyOf({ origin, connectTimeout }: Service): string {
  return `${connectTimeout} ${origin}`
}

function createPool({ origin, connectTimeout }: Service): Pool {
  return new Pool(origin, {
    // The certificate and its host name are verified; there is no way to turn that off (GW-10).
    connect: { timeout: connectTimeout, rejectUnauthorized: true },
    allowH2: false,
    maxHeaderSize: 65_536,
    // One request at a time on a connection: an answer can never reach another caller.
    pipelining: 1,
  })
}
