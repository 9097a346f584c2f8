/** Seconds to wait after each failed attempt; after the last one, the message fails. */
const retryDelays = [60, 300, 1_800, 7_200] as const;

/** The delay after this number of attempts; undefined when no further attempt follows. */
export function retryDelayAfter(attempts: number): number | undefined {
  return retryDelays[attempts - 1];
}
