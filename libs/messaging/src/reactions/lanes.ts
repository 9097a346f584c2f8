import { crc32 } from 'node:zlib';

export interface LaneOptions {
  /** Number of concurrent lanes. */
  readonly width: number;
  /** Maximum number of items that a lane passes to `work` at once. */
  readonly chunk: number;
  /** Receives the number of finished items, counted from the first one without a gap. */
  readonly onPrefix: (count: number) => void;
}

/**
 * Processes items in concurrent lanes: items of one key share a lane and keep their order. Each lane passes chunks of
 * consecutive items to `work`, which reports each finished item by its index in the chunk. An item that is unfinished
 * when `work` returns ends its key: later items of that key are skipped, other keys continue. Returns the length of the
 * final prefix.
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

/** The indexes of the items, distributed to lanes by key. */
function lanesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, width: number): number[][] {
  const lanes = Array.from({ length: width }, (): number[] => []);
  items.forEach((item, index) => lanes[crc32(keyOf(item)) % width]!.push(index));
  return lanes.filter((lane) => lane.length > 0);
}
