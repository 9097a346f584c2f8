import { describe, expect, it } from '@jest/globals';
import { Semaphore } from './semaphore.js';

describe('a semaphore', () => {
  it('limits concurrent work and runs waiting work in order', async () => {
    const semaphore = new Semaphore(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3].map((index) =>
      semaphore.run(() => {
        started.push(index);
        return new Promise<number>((resolve) => ends.push(() => resolve(index)));
      }),
    );
    expect(started).toEqual([0, 1]);
    ends[1]!();
    await works[1];
    ends[0]!();
    await works[0];
    ends.slice(2).forEach((end) => end());
    expect(await Promise.all(works)).toEqual([0, 1, 2, 3]);
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it('is released by failed work', async () => {
    const semaphore = new Semaphore(1);
    await expect(semaphore.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await semaphore.run(() => Promise.resolve('yes'))).toBe('yes');
  });
});
