import { describe, expect, it } from '@jest/globals';
import { type MessageLane, messageLanes } from '#contracts';
import { laneShares } from './lane-shares.js';
import { LaneSlots } from './lane-slots.js';

const fill = (slots: LaneSlots, lane: MessageLane) => {
  let taken = 0;
  for (; slots.free(lane) > 0; taken++) slots.take(lane);
  return taken;
};

describe('the connections of a driver', () => {
  it.each([
    [20, 20, 16, 12],
    [10, 10, 8, 6],
    [4, 4, 3, 2],
    [2, 2, 1, 1],
    [1, 1, 1, 1],
  ])(
    '%i are shared as %i for critical, %i for operational and %i for bulk',
    (connections, critical, operational, bulk) => {
      expect(laneShares(connections)).toEqual({ CRITICAL: critical, OPERATIONAL: operational, BULK: bulk });
    },
  );

  it('that bulk leaves free are for operational and critical messages, which bulk cannot take', () => {
    const slots = new LaneSlots(10);
    expect(messageLanes.toReversed().map((lane) => fill(slots, lane))).toEqual([6, 2, 2]);
    expect(messageLanes.map((lane) => slots.free(lane))).toEqual([0, 0, 0]);
    slots.release('CRITICAL');
    expect(messageLanes.map((lane) => slots.free(lane))).toEqual([1, 0, 0]);
  });

  it('are all for critical messages while nothing else is sent', () => {
    const slots = new LaneSlots(10);
    expect(fill(slots, 'CRITICAL')).toBe(10);
    expect(slots.free('BULK')).toBe(0);
  });

  it('never exceed their number, in whatever order lanes take and release them', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const slots = new LaneSlots(7);
      const used: MessageLane[] = [];
      for (let step = 0; step < 100; step++) {
        const lane = messageLanes[(seed * 7 + step * 13) % 3]!;
        if (slots.free(lane) > 0 && (seed + step * step) % 3 > 0) {
          slots.take(lane);
          used.push(lane);
        } else if (used.length > 0) slots.release(used.splice((seed * step) % used.length, 1)[0]!);
        expect(used.length).toBeLessThanOrEqual(7);
        const bulk = used.filter((one) => one === 'BULK').length;
        expect(bulk).toBeLessThanOrEqual(laneShares(7).BULK);
      }
    }
  });
});
