/** Seconds to wait after each failed attempt; when they are used up, the message is given up. */
const retryDelays = [60, 300, 1_800, 7_200] as const;

/** How long to wait after so many attempts; undefined when it is time to give up. */
export function retryDelayAfter(attempts: number): number | undefined {
  return retryDelays[attempts - 1];
}
