/** Seconds to wait after each failed attempt; when they are used up, the message is given up. */
const waits = [60, 300, 1_800, 7_200] as const;

/** How long to wait after so many attempts; undefined when it is time to give up. */
export function waitAfter(attempts: number): number | undefined {
  return waits[attempts - 1];
}
