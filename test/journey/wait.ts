import { setTimeout as sleep } from 'node:timers/promises';

/** A killed service leaves leases on messages, which others wait for: one minute to plan a message, two to send it. */
export const messageDeadlineMs = 240_000;

interface WaitOptions {
  readonly deadlineMs?: number;
  readonly pauseMs?: number;
  /** Logs now and then what is awaited. */
  readonly log?: (line: string) => void;
}

/**
 * Repeats `look` until it finds something.
 *
 * @param what the awaited state as a noun phrase, for the error when the deadline passes
 */
export async function waitFor<T>(
  what: string | (() => string),
  look: () => Promise<T | undefined>,
  { deadlineMs = 180_000, pauseMs = 150, log }: WaitOptions = {},
): Promise<T> {
  const named = typeof what === 'string' ? () => what : what;
  const startedAt = Date.now();
  let loggedAt = startedAt;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    const now = Date.now();
    if (now - startedAt > deadlineMs)
      throw new Error(`waited ${Math.round(deadlineMs / 1000)} s in vain for ${named()}`);
    if (now - loggedAt > 5_000) {
      loggedAt = now;
      log?.(`  … still waiting for ${named()} (${Math.round((now - startedAt) / 1000)} s)`);
    }
    await sleep(pauseMs);
  }
}
