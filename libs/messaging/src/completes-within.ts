import { setTimeout as pause } from 'node:timers/promises';

/** Waits for work that does not fail, but no longer than so many milliseconds. Says whether it was done by then. */
export async function completesWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const early = new AbortController();
  try {
    return await Promise.race([work.then(() => true), pause(ms, false, { signal: early.signal })]);
  } finally {
    early.abort();
  }
}
