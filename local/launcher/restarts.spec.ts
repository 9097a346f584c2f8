import { describe, expect, it } from '@jest/globals';
import { Restarts } from './restarts.js';

describe('restarts', () => {
  it('wait longer each time, and end with the fifth exit within a minute', () => {
    const restarts = new Restarts();
    const pauses = [0, 1000, 2000, 3000, 4000].map((now) => restarts.recordExit(now));
    expect(pauses).toEqual([500, 1000, 2000, 4000, undefined]);
  });

  it('ignore exits more than a minute ago', () => {
    const restarts = new Restarts();
    for (const now of [0, 1, 2, 3]) restarts.recordExit(now);
    expect(restarts.recordExit(60_002)).toBe(1000);
  });
});
