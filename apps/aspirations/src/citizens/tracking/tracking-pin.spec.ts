import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Transaction } from '#database';
import { type StoredPin, TrackingPins } from './tracking-pin.js';

const key = randomBytes(32).toString('base64');
const aspirationId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4d';

function issued(pins: TrackingPins): { pin: string; stored: StoredPin } {
  let stored: StoredPin | undefined;
  const tx = { enqueueInsert: (_into: unknown, row: StoredPin) => void (stored = row) } as unknown as Transaction;
  const pin = pins.issue(tx, aspirationId);
  return { pin, stored: stored! };
}

describe('tracking PINs', () => {
  it('have eight digits', () => {
    const pins = new TrackingPins(key);
    for (let time = 0; time < 200; time++) expect(issued(pins).pin).toMatch(/^\d{8}$/);
  });

  it('match only the PIN of their owner, under the key of their vault', () => {
    const pins = new TrackingPins(key);
    const { pin, stored } = issued(pins);
    const other = String((Number(pin) + 1) % 10 ** 8).padStart(8, '0');
    expect(pins.matches(pin, stored)).toBe(true);
    expect(pins.matches(other, stored)).toBe(false);
    expect(pins.matches(pin, { ...stored, aspirationId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4e' })).toBe(false);
    expect(new TrackingPins(randomBytes(32).toString('base64')).matches(pin, stored)).toBe(false);
  });

  it('match nothing of an unknown number', () => {
    const pins = new TrackingPins(key);
    expect(pins.matches(issued(pins).pin, undefined)).toBe(false);
  });
});
