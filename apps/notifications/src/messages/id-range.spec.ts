import { expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { firstIdAt, idsOfMonth } from './id-range.js';

it('begins the ids of a moment before every UUIDv7 of it', () => {
  const at = new Date('2026-11-24T02:00:00.000Z');
  expect(firstIdAt(at) < uuidv7({ msecs: at.getTime() })).toBe(true);
  expect(firstIdAt(at) > uuidv7({ msecs: at.getTime() - 1 })).toBe(true);
});

it('bounds a month by the midnights of Jakarta', () => {
  const { from, until } = idsOfMonth('2026-12');
  expect(from).toBe(firstIdAt(new Date('2026-11-30T17:00:00Z')));
  expect(until).toBe(firstIdAt(new Date('2026-12-31T17:00:00Z')));
  expect(idsOfMonth('2026-01').until).toBe(idsOfMonth('2026-02').from);
});
