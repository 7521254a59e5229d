/**
 * Works off a list that grows while it is worked off, one thing at a time in each lane. Ends when nothing waits and
 * nothing is under way. @throws what the work throws; the rest is then left
 */
export async function workOff<Item, Lane>(
  waiting: Item[],
  lanes: readonly Lane[],
  work: (item: Item, lane: Lane) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>()
  const goOn = async (lane: Lane) => {
    for (;;) {
      const item = waiting.shift()
      if (item !== undefined) {
        const working = work(item, lane)
        underWay.add(working)
        await working.finally(() => underWay.delete(working))
      } else if (underWay.size > 0) {
        await Promise.race(underWay)
      } else return
    }
  }
  await Promise.all(lanes.map(goOn)).finally(() => waiting.splice(0))
}
