import { describe, expect, it } from '@jest/globals';
import type { OutboxBatch } from './outbox-rows.js';
import { ReadAhead } from './read-ahead.js';

describe('a batch that was read ahead', () => {
  const batch: OutboxBatch = { rows: [], full: true };
  const leases = (...held: [number, string][]) => new Map(held);

  const readUnder = (held: Map<number, string>) => {
    const ahead = new ReadAhead();
    ahead.put(held, Promise.resolve(batch));
    return ahead;
  };

  it('is returned once to a relay with unchanged shards', async () => {
    const ahead = readUnder(leases([1, '7'], [2, '4']));
    expect(await ahead.take(leases([2, '4'], [1, '7']))).toBe(batch);
    expect(await ahead.take(leases([2, '4'], [1, '7']))).toBeUndefined();
  });

  it.each([
    ['a shard was released', leases([1, '7'])],
    ['a shard was lost and leased again', leases([1, '7'], [2, '5'])],
    ['a shard was replaced by another', leases([1, '7'], [3, '4'])],
    ['a shard was added', leases([1, '7'], [2, '4'], [3, '1'])],
  ])('is not returned when %s meanwhile: another relay may have published it', async (_, now) => {
    expect(await readUnder(leases([1, '7'], [2, '4'])).take(now)).toBeUndefined();
  });

  it('is not returned after it was dropped', async () => {
    const ahead = readUnder(leases([1, '7']));
    ahead.drop();
    expect(await ahead.take(leases([1, '7']))).toBeUndefined();
  });

  it('is read again from the database after a failed read', async () => {
    const ahead = new ReadAhead();
    ahead.put(leases([1, '7']), Promise.reject(new Error('no connection')));
    await expect(ahead.take(leases([1, '7']))).rejects.toThrow('no connection');
    expect(await ahead.take(leases([1, '7']))).toBeUndefined();
  });
});
