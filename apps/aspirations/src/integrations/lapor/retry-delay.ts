const maxTries = 50;
const firstDelayMs = 30_000;
const longestDelayMs = 3_600_000;

/** Milliseconds to wait after this number of tries, longer each time, for about two days; undefined after the last one. */
export function retryDelayAfter(tries: number): number | undefined {
  return tries >= maxTries ? undefined : Math.min(firstDelayMs * 2 ** Math.max(0, tries - 1), longestDelayMs);
}
