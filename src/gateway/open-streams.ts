import type { Exchange } from './exchange.ts'

type OpenStream = { readonly exchange: Exchange; end(): void }

/** Answers and tunnels that have no end of their own. They end when their key no longer opens the API (KEY-8). */
export class OpenStreams {
  private readonly streams = new Set<OpenStream>()

  /** @returns what to call when the stream has ended by itself */
  add(exchange: Exchange, end: () => void): () => void {
    const stream = { exchange, end }
    this.streams.add(stream)
    return () => {
      this.streams.delete(stream)
    }
  }

  endThose(isRefused: (exchange: Exchange) => boolean): void {
    for (const stream of this.streams) if (isRefused(stream.exchange)) stream.end()
  }

  endAll(): void {
    this.endThose(() => true)
  }
}
