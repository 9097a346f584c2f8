import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('waits until the assertion holds and gives what it returns', async () => {
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
});
