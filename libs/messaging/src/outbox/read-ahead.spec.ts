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

  it('is taken once, by a relay that holds the same shards still', async () => {
    const ahead = readUnder(leases([1, '7'], [2, '4']));
    expect(await ahead.take(leases([2, '4'], [1, '7']))).toBe(batch);
    expect(await ahead.take(leases([2, '4'], [1, '7']))).toBeUndefined();
  });

  it.each([
    ['a shard was given up', leases([1, '7'])],
    ['a shard was lost and won again', leases([1, '7'], [2, '5'])],
    ['a shard came in place of another', leases([1, '7'], [3, '4'])],
    ['a shard came', leases([1, '7'], [2, '4'], [3, '1'])],
  ])('is not taken when %s in the meantime: another relay may have sent it', async (_, now) => {
    expect(await readUnder(leases([1, '7'], [2, '4'])).take(now)).toBeUndefined();
  });

  it('is not taken when it was dropped', async () => {
    const ahead = readUnder(leases([1, '7']));
    ahead.drop();
    expect(await ahead.take(leases([1, '7']))).toBeUndefined();
  });

  it('is asked of the database again when it could not be read', async () => {
    const ahead = new ReadAhead();
    ahead.put(leases([1, '7']), Promise.reject(new Error('no connection')));
    await expect(ahead.take(leases([1, '7']))).rejects.toThrow('no connection');
    expect(await ahead.take(leases([1, '7']))).toBeUndefined();
  });
});
