import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dataRights as said } from '#contracts';
import { dataRightNames, dueAfter, nextHourAction } from './data-rights.js';

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the hours of a data request', () => {
  it('are 3 × 24 of the calendar, at night and on holidays', () => {
    // The eve of the feast, with five days off after it.
    expect(dueAfter(new Date('2026-03-17T16:00:00Z'), 'ACCESS')).toEqual(new Date('2026-03-20T16:00:00Z'));
  });

  it('are of the rights that the contract names', () => {
    expect(dataRightNames).toEqual([...said]);
  });

  it('end in a warning and then in a miss, each once, and in the miss alone when nobody looked before', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...dataRightNames), fc.boolean(), (receivedAt, right, lookedInTime) => {
        const dueAt = dueAfter(receivedAt, right);
        const told: string[] = [];
        let clock = { dueAt, warned: false, missed: false };
        let now = lookedInTime ? receivedAt : dueAt;
        for (let step = nextHourAction(clock, now); step; step = nextHourAction(clock, now)) {
          now = step.at > now ? step.at : now;
          told.push(`${step.kind} ${(dueAt.getTime() - step.at.getTime()) / 3_600_000}`);
          clock = { dueAt, warned: true, missed: step.kind === 'MISS' };
        }
        expect(told).toEqual(lookedInTime ? ['WARN 24', 'MISS 0'] : ['MISS 0']);
      }),
    );
  });
});
