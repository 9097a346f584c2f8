import { describe, expect, it } from '@jest/globals';
import { WrongPinDelays } from './wrong-pin-delays.js';

const start = new Date('2026-12-01T01:00:00Z').getTime();
const after = (ms: number) => new Date(start + ms);

/** Tries until it is refused, and gives the number of tries and the delay. */
function triesOf(delays: WrongPinDelays, key: string, now: Date): [number, number] {
  for (let tries = 0; ; tries++) {
    const delay = delays.begin(key, now);
    if (delay > 0) return [tries, delay];
  }
}

describe('the delays after wrong PINs', () => {
  it('begin with the fifth wrong PIN of a source and double up to an hour', () => {
    const delays = new WrongPinDelays();
    expect(triesOf(delays, 'a', after(0))).toEqual([5, 30_000]);
    expect(delays.begin('a', after(29_999))).toBe(1);
    let now = 30_000;
    for (const delay of [60, 120, 240, 480, 960, 1920, 3600, 3600].map((seconds) => seconds * 1000)) {
      expect(triesOf(delays, 'a', after(now))).toEqual([1, delay]);
      now += delay;
    }
  });

  it('concern only the number and the source of the tries', () => {
    const delays = new WrongPinDelays();
    triesOf(delays, 'a', after(0));
    expect(delays.begin('b', after(0))).toBe(0);
  });

  it('end with the right PIN, and a day after the last try', () => {
    const delays = new WrongPinDelays();
    triesOf(delays, 'a', after(0));
    delays.forget('a');
    expect(triesOf(delays, 'a', after(0))).toEqual([5, 30_000]);
    expect(triesOf(delays, 'a', after(24 * 3_600_000 - 1))).toEqual([1, 60_000]);
    expect(triesOf(delays, 'a', after(48 * 3_600_000))).toEqual([5, 30_000]);
  });

  it('take a bounded amount of memory: the oldest are forgotten', () => {
    const delays = new WrongPinDelays(2);
    for (const key of ['a', 'b', 'c']) triesOf(delays, key, after(0));
    expect(['b', 'c', 'a'].map((key) => delays.begin(key, after(0)))).toEqual([30_000, 30_000, 0]);
  });
});
