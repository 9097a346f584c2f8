import { expect } from '@jest/globals';
import { eventually } from '#testing';
import { compareLedgers, type Ledger } from '../journey/ledger.js';
import type { RunningPlatform } from './running-platform.js';

/**
 * Every event since `before` is handled, at least as many as a journey reported. Jobs of the platform publish at any time:
 * what is open now is handled a moment later.
 */
export async function expectAllHandled(platform: RunningPlatform, before: Ledger, reported: number): Promise<void> {
  await eventually(async () => {
    const lines = compareLedgers(before, await platform.ledger());
    expect(lines.filter(({ balanced }) => !balanced)).toEqual([]);
    expect(lines.reduce((sum, { handled }) => sum + handled, 0)).toBeGreaterThanOrEqual(reported);
  });
}
