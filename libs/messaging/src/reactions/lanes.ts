/** The outcome of one piece of a lane: whether the lane may go on. */
export type Step = 'done' | 'postponed';

/**
 * Works through items in lanes, those of one key in their order, several keys side by side, at most `width` at a time.
 * `onPrefix` hears how many items from the first one on are done without a gap. A postponed item ends its lane; the
 * other lanes go on. Gives the length of the final prefix.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  work: (item: Item) => Promise<Step>,
  { width, onPrefix }: { width: number; onPrefix: (count: number) => void },
): Promise<number> {
  const lanes = new Map<string, number[]>();
  items.forEach((item, place) => {
    const lane = lanes.get(keyOf(item));
    if (lane) lane.push(place);
    else lanes.set(keyOf(item), [place]);
  });

  const done = Array.from<boolean>({ length: items.length });
  let prefix = 0;
  const finish = (place: number) => {
    done[place] = true;
    const before = prefix;
    while (done[prefix]) prefix++;
    if (prefix > before) onPrefix(prefix);
  };

  const waiting = lanes.values();
  const worker = async () => {
    for (const lane of waiting) {
      for (const place of lane) {
        if ((await work(items[place]!)) === 'postponed') break;
        finish(place);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, lanes.size) }, worker));
  return prefix;
}
