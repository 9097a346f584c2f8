const freeTries = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 3_600_000;
const retentionMs = 24 * 3_600_000;

interface Tries {
  readonly count: number;
  readonly at: number;
  /** The earliest time of the next try. */
  readonly nextAt: number;
}

/**
 * Delays the tries of one source for one tracking number: five are free, then each doubles the delay, from 30 seconds to one
 * hour. Held in the memory of the process and bounded, so that numbers that do not exist are treated as those that do without
 * a row in the database; the daily budget of a number holds across processes and restarts (`WrongPins`).
 */
export class WrongPinDelays {
  /** By number and source; the oldest first. */
  private readonly tries = new Map<string, Tries>();

  constructor(private readonly maxEntries = 100_000) {}

  /** Counts a try as wrong until `forget` is called, so that concurrent ones count, too. Gives the delay of a refused one in ms. */
  begin(key: string, now: Date): number {
    const at = now.getTime();
    const before = this.recent(key, at);
    if (before && before.nextAt > at) return before.nextAt - at;
    const count = (before?.count ?? 0) + 1;
    this.tries.delete(key);
    this.tries.set(key, { count, at, nextAt: at + delayAfter(count) });
    if (this.tries.size > this.maxEntries) this.tries.delete(this.tries.keys().next().value!);
    return 0;
  }

  /** Resets the delay: the PIN was right, or could not be verified. */
  forget(key: string): void {
    this.tries.delete(key);
  }

  private recent(key: string, at: number): Tries | undefined {
    const tries = this.tries.get(key);
    return tries && tries.at > at - retentionMs ? tries : undefined;
  }
}

function delayAfter(count: number): number {
  return count < freeTries ? 0 : Math.min(firstDelayMs * 2 ** (count - freeTries), longestDelayMs);
}
