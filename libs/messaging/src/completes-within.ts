import { setTimeout as pause } from 'node:timers/promises';

/** Waits for work that never rejects, for at most `ms` milliseconds. Resolves to whether it completed in time. */
export async function completesWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const early = new AbortController();
  try {
    return await Promise.race([work.then(() => true), pause(ms, false, { signal: early.signal })]);
  } finally {
    early.abort();
  }
}
