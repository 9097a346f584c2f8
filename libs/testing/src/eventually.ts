import { setTimeout as pause } from 'node:timers/promises';

interface Waiting {
  /** Milliseconds, two minutes by default: generous, because the wait ends as soon as the assertion holds. */
  readonly within?: number;
  /** A measure of the work that is waited for: each change of it starts the time anew. */
  readonly progress?: () => unknown;
}

/** Retries an assertion until it holds, and returns its result. Throws its last failure when the time is over. */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  { within = 120_000, progress = () => undefined }: Waiting = {},
): Promise<T> {
  let [end, last] = [performance.now() + within, progress()];
  for (let rest = 5; ; rest = Math.min(rest * 2, 200)) {
    try {
      return await assertion();
    } catch (error) {
      const now = progress();
      if (now !== last) [end, last] = [performance.now() + within, now];
      if (performance.now() > end) throw error;
    }
    await pause(rest);
  }
}
