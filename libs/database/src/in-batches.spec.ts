import { describe, expect, it } from '@jest/globals';
import { inBatches } from './in-batches.js';

/** Rows that are handled by batches, and the number of batches that it takes. */
async function handled(rows: number, size: number): Promise<[sum: number, batches: number]> {
  let left = rows;
  let batches = 0;
  const sum = await inBatches(size, async () => {
    const count = Math.min(left, size);
    left -= count;
    batches += 1;
    return count;
  });
  return [sum, batches];
}

describe('inBatches', () => {
  it.each([
    [0, 1],
    [4, 1],
    [5, 2],
    [6, 2],
    [10, 3],
  ])('handles %i rows in %i batches of five at most', async (rows, batches) => {
    expect(await handled(rows, 5)).toEqual([rows, batches]);
  });

  it('ends with the error of a batch', async () => {
    await expect(inBatches(5, () => Promise.reject(new Error('connection lost')))).rejects.toThrow('connection lost');
  });
});
