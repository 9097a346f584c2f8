import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('retries until the assertion holds and returns its result', async () => {
    let tries = 0;
    const result = await eventually(() => {
      expect(++tries).toBe(3);
      return 'there';
    });
    expect(result).toBe('there');
  });

  it('throws the last failure when the time is over', async () => {
    let tries = 0;
    const waiting = eventually(() => Promise.reject(new Error(`try ${++tries}`)), { within: 30 });
    await expect(waiting).rejects.toThrow(/^try [2-9]/);
  });

  it('waits longer while the work makes progress', async () => {
    let tries = 0;
    const waiting = eventually(() => expect(++tries).toBe(12), { within: 300, progress: () => tries });
    await expect(waiting).resolves.toBeUndefined();
  });

  it('throws when the progress stops', async () => {
    let tries = 0;
    const waiting = eventually(() => Promise.reject(new Error(`try ${++tries}`)), {
      within: 30,
      progress: () => Math.min(tries, 3),
    });
    await expect(waiting).rejects.toThrow(/^try ([4-9]|\d\d)/);
  });
});
