import { crc32 } from 'node:zlib';

export interface LaneOptions {
  /** Lanes that are worked on side by side. */
  readonly width: number;
  /** Items that a lane hands over together at the most. */
  readonly chunk: number;
  /** Hears how many items from the first one on are done without a gap. */
  readonly onPrefix: (count: number) => void;
}

/**
 * Works through items in lanes: those of one key share a lane and keep their order, the lanes go side by side. Each lane
 * hands over chunks of successive items; `work` reports each one that is done by its index in the chunk. One that is not done when `work` returns
 * ends its key: the later items of that key are not begun, those of other keys are. Gives the length of the final prefix.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  work: (chunk: readonly Item[], done: (index: number) => void) => Promise<void>,
  { width, chunk: chunkSize, onPrefix }: LaneOptions,
): Promise<number> {
  const done = Array.from<boolean>({ length: items.length });
  let prefix = 0;
  const finish = (index: number) => {
    done[index] = true;
    const previous = prefix;
    while (done[prefix]) prefix++;
    if (prefix > previous) onPrefix(prefix);
  };

  const runLane = async (lane: readonly number[]) => {
    const ended = new Set<string>();
    for (let pending = lane; pending.length > 0;) {
      const indexes = pending.slice(0, chunkSize);
      const unfinished = new Set(indexes);
      await work(
        indexes.map((index) => items[index]!),
        (index) => {
          unfinished.delete(indexes[index]!);
          finish(indexes[index]!);
        },
      );
      for (const index of unfinished) ended.add(keyOf(items[index]!));
      pending = pending.slice(chunkSize).filter((index) => !ended.has(keyOf(items[index]!)));
    }
  };
  await Promise.all(lanesOf(items, keyOf, width).map(runLane));
  return prefix;
}

/** The places of the items, spread over lanes by their keys. */
function lanesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, width: number): number[][] {
  const lanes = Array.from({ length: width }, (): number[] => []);
  items.forEach((item, index) => lanes[crc32(keyOf(item)) % width]!.push(index));
  return lanes.filter((lane) => lane.length > 0);
}
