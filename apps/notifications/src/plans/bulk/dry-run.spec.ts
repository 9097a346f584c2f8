import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { differences, type PlannedFigures, toDryRun } from './dry-run.js';
import { canarySize, canaryVerdict } from './release.js';
import { spikeOf } from './outcome-watch.js';

const now = new Date('2026-11-24T02:00:00Z');

describe('a dry run', () => {
  it('gives messages, parts, rupiah and the time of the slowest channel', () => {
    const run = toDryRun({
      groups: [
        { channel: 'SMS', areaCode: '32.01.22.2004', reason: null, messages: 90 },
        { channel: 'SMS', areaCode: '32.01.22.2005', reason: null, messages: 10 },
        { channel: 'EMAIL', areaCode: '32.01.22.2004', reason: null, messages: 40 },
        { channel: 'EMAIL', areaCode: null, reason: 'SUPPRESSED', messages: 7 },
      ],
      persons: 147,
      termsOf: (channel) => ({ rupiahPerSegment: channel === 'SMS' ? 350 : 0, perMinute: 60 }),
      segmentsOf: (channel) => (channel === 'SMS' ? 2 : 1),
      notBefore: null,
      now,
    });
    expect(run).toEqual({
      at: '2026-11-24T02:00:00.000Z',
      persons: 147,
      planned: 147,
      channels: [
        { channel: 'EMAIL', messages: 40, segments: 40, rupiah: 0, minutes: 1 },
        { channel: 'SMS', messages: 100, segments: 200, rupiah: 70_000, minutes: 2 },
      ],
      villages: [
        { areaCode: '32.01.22.2004', messages: 130 },
        { areaCode: '32.01.22.2005', messages: 10 },
      ],
      withheld: [{ reason: 'SUPPRESSED', messages: 7 }],
      rupiah: 70_000,
      finishesAt: '2026-11-24T02:02:00.000Z',
    });
  });
});

describe('the tolerance between a dry run and its plan', () => {
  const figures = (planned: number, sms: number): PlannedFigures => ({
    planned,
    channels: [{ channel: 'SMS', messages: sms }],
    withheld: [{ reason: 'SUPPRESSED', messages: planned - sms }],
  });

  it('names each figure beyond it, and tolerates one message', () => {
    expect(differences(figures(1_000, 900), figures(1_050, 945), 5)).toEqual({});
    expect(differences(figures(1_000, 900), figures(1_051, 946), 5)).toEqual({
      plannedExpected: 1_000,
      plannedActual: 1_051,
      SMSExpected: 900,
      SMSActual: 946,
    });
    expect(differences(figures(10, 10), figures(11, 11), 0)).toEqual({});
    expect(
      differences(figures(10, 10), { planned: 10, channels: [{ channel: 'EMAIL', messages: 10 }], withheld: [] }, 5),
    ).toEqual({
      EMAILExpected: 0,
      EMAILActual: 10,
      SMSExpected: 10,
      SMSActual: 0,
    });
  });
});

describe('the canary slice', () => {
  const limits = { slice: 100, canaryMinutes: 15, bouncePercent: 10, errorPercent: 50, minimum: 20 };
  const none = { waiting: 0, sent: 0, bounced: 0, retried: 0, firstAt: null };

  it('has at least one message and never more than the plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50 }), (planned, percent) => {
        const size = canarySize({ percent }, planned);
        expect(size).toBe(Math.ceil((planned * percent) / 100));
        expect(canarySize({ messages: 500 }, planned)).toBe(Math.min(500, planned));
      }),
    );
  });

  it('waits for outcomes, and judges by those that it has when the time is over', () => {
    expect(canaryVerdict({ ...none, waiting: 5, sent: 5 }, limits, 1)).toBe('wait');
    expect(canaryVerdict({ ...none, sent: 10 }, limits, 1)).toBe('good');
    expect(canaryVerdict({ ...none, sent: 8, bounced: 2 }, limits, 1)).toBe('bad');
    expect(canaryVerdict({ ...none, waiting: 3, retried: 3, sent: 2 }, limits, 1)).toBe('bad');
    expect(canaryVerdict({ ...none, waiting: 2, sent: 8 }, limits, 15)).toBe('good');
    expect(canaryVerdict({ ...none, waiting: 8, sent: 2 }, limits, 15)).toBe('bad');
  });

  it('pauses a running plan only when enough outcomes are known', () => {
    expect(spikeOf({ ...none, sent: 10, bounced: 9 }, limits)).toBeUndefined();
    expect(spikeOf({ ...none, sent: 18, bounced: 2 }, limits)?.pauseCause).toBe('BOUNCE_SPIKE');
    expect(spikeOf({ ...none, sent: 19, bounced: 1 }, limits)).toBeUndefined();
    expect(spikeOf({ ...none, sent: 10, retried: 10 }, limits)?.pauseCause).toBe('ERROR_SPIKE');
  });
});
