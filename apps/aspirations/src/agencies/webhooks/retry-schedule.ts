const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after an attempt the next one follows; the first attempt is made at once. */
const delays = [5 * second, minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour];
const jitter = 0.2;

/** Attempts of one event, the first included. */
export const maxAttempts = delays.length + 1;

/**
 * Milliseconds to wait after this number of attempts, shorter or longer by up to a tenth, so that what failed together is not
 * tried again together; undefined after the last attempt.
 */
export function retryDelayAfter(attempts: number, random = Math.random()): number | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : Math.round(delay * (1 + jitter * (random - 0.5)));
}

/** Failures in a row after which an endpoint is left alone for a while. */
export const failuresUntilPause = 5;
const firstPauseMs = 15 * second;
const longestPauseMs = 15 * minute;

/** Milliseconds in which an endpoint gets nothing after this number of failures in a row; then one event is the probe. */
export function pauseAfter(failures: number): number {
  if (failures < failuresUntilPause) return 0;
  return Math.min(firstPauseMs * 2 ** (failures - failuresUntilPause), longestPauseMs);
}
