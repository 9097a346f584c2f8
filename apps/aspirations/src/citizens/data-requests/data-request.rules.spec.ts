import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dataRights as contractRights } from '#contracts';
import { dataRightNames, dueAfter, nextHourAction } from './data-request.rules.js';

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the deadline of a data request', () => {
  it('is 3 × 24 calendar hours, nights and holidays included', () => {
    // The day before the feast, with five days off after it.
    expect(dueAfter(new Date('2026-03-17T16:00:00Z'), 'ACCESS')).toEqual(new Date('2026-03-20T16:00:00Z'));
  });

  it.each(dataRightNames)('is after 72 hours for %s', (right) => {
    expect(dueAfter(new Date('2026-11-24T00:00:00Z'), right)).toEqual(new Date('2026-11-27T00:00:00Z'));
  });

  it('gives no warning at its end', () => {
    const dueAt = new Date('2026-11-27T00:00:00Z');
    const before = new Date(dueAt.getTime() - 1);
    expect(nextHourAction({ dueAt, warned: false, missed: false }, before)?.kind).toBe('WARN');
    expect(nextHourAction({ dueAt, warned: false, missed: false }, dueAt)?.kind).toBe('MISS');
  });

  it('exists for every right of the contract', () => {
    expect(dataRightNames).toEqual([...contractRights]);
  });

  it('gives a warning and then a miss, each once, and only the miss when the warning is too late', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...dataRightNames), fc.boolean(), (receivedAt, right, handledInTime) => {
        const dueAt = dueAfter(receivedAt, right);
        const actions: string[] = [];
        let deadline = { dueAt, warned: false, missed: false };
        let now = handledInTime ? receivedAt : dueAt;
        for (let action = nextHourAction(deadline, now); action; action = nextHourAction(deadline, now)) {
          now = action.at > now ? action.at : now;
          actions.push(`${action.kind} ${(dueAt.getTime() - action.at.getTime()) / 3_600_000}`);
          deadline = { dueAt, warned: true, missed: action.kind === 'MISS' };
        }
        expect(actions).toEqual(handledInTime ? ['WARN 24', 'MISS 0'] : ['MISS 0']);
      }),
    );
  });
});
