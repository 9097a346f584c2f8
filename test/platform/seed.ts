import { randomInt } from 'node:crypto';

/** The seed of random choices: SAMBUNG_TEST_SEED repeats a run. */
export const seed = Number(process.env['SAMBUNG_TEST_SEED'] ?? randomInt(1_000_000));

/** Chooses one by the seed and the name of the choice. */
export function choose<T>(choice: string, from: readonly T[]): T {
  let state = seed;
  for (const letter of choice) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  return from[state % from.length]!;
}
