/** Runs a round now and then again, each a while after the last one ended. A round takes care of its own faults. */
export function repeat(milliseconds: number, round: () => Promise<void>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const run = async () => {
    await round()
    if (!stopped) timer = setTimeout(() => void go(), milliseconds)
  }
  let running = run()
  const go = () => {
    running = run()
  }
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
