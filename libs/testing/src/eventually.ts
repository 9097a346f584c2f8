import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until an assertion holds, trying it again and again, and gives what it returns. When it never does, its last
 * failure is thrown.
 *
 * @param within milliseconds, 10 s unless said otherwise: generous, since nothing waits longer than it must
 */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  { within = 10_000 }: { within?: number } = {},
): Promise<T> {
  const end = performance.now() + within;
  for (let rest = 5; ; rest = Math.min(rest * 2, 200)) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(rest);
  }
}
