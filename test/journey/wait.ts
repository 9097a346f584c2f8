import { setTimeout as sleep } from 'node:timers/promises';

/** A message in hand when its service is killed is taken up again when its lease ends: one minute to plan it, two to send. */
export const messageDeadlineMs = 240_000;

interface WaitOptions {
  readonly deadlineMs?: number;
  readonly pauseMs?: number;
  /** Told now and then what is still waited for. */
  readonly log?: (line: string) => void;
}

/**
 * Asks `look` again and again until it finds something.
 *
 * @param what what is waited for, as a noun phrase: it is in the error when the deadline passes, with how it stood then
 */
export async function waitFor<T>(
  what: string | (() => string),
  look: () => Promise<T | undefined>,
  { deadlineMs = 60_000, pauseMs = 150, log }: WaitOptions = {},
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
