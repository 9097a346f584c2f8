import { describe, expect, it } from '@jest/globals';
import { kimSince } from './activity-day.js';

describe('a KIM exists', () => {
  const createdAt = new Date('2026-11-23T18:00:00Z');

  it.each([
    [null, '2026-11-24'],
    [{ date: '2026-02-03' }, '2026-02-03'],
    [{ date: '2026-11-24' }, '2026-11-24'],
    [{ date: '2027-01-01' }, '2026-11-24'],
  ])('with the decree %j since %s', (decree, since) => {
    expect(kimSince({ decree, createdAt })).toBe(since);
  });
});
