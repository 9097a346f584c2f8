import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Pause, type StageTime, stageTimes, type StatusChange, type TimedStage } from './stage-times.js';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 0, 5) + hours * hour);

/** `['RECEIVED', 0], …`: statuses with hours since receipt; the agency while one is assigned. */
function history(...changes: [status: string, hours: number, agencyId?: string][]): StatusChange[] {
  return changes.map(([status, hours, agencyId = null]) => ({ status, at: at(hours), agencyId }));
}

const summaryOf = (times: readonly StageTime[], stage: TimedStage) =>
  times
    .filter((time) => time.stage === stage)
    .map(({ agencyId, seconds, pausedSeconds, state }) => [agencyId, seconds / 3_600, pausedSeconds / 3_600, state]);

describe('the duration of a stage', () => {
  it('is given for every stage of a straight lifecycle', () => {
    const times = stageTimes(
      'COMPLAINT',
      history(
        ['RECEIVED', 0],
        ['VERIFIED', 5],
        ['ASSIGNED', 6, 'a'],
        ['ACCEPTED', 8, 'a'],
        ['RESPONDED', 30, 'a'],
        ['CLOSED', 50, 'a'],
      ),
      [],
    );
    expect(summaryOf(times, 'VERIFICATION')).toEqual([[null, 5, 0, 'ENDED']]);
    expect(summaryOf(times, 'ASSIGNMENT')).toEqual([[null, 1, 0, 'ENDED']]);
    expect(summaryOf(times, 'FIRST_ANSWER')).toEqual([['a', 24, 0, 'ENDED']]);
    expect(summaryOf(times, 'LAST_ANSWER')).toEqual([['a', 24, 0, 'ENDED']]);
    expect(summaryOf(times, 'WHOLE')).toEqual([[null, 50, 0, 'ENDED']]);
  });

  it('excludes waits for the citizen', () => {
    const times = stageTimes(
      'COMPLAINT',
      history(
        ['RECEIVED', 0],
        ['RETURNED', 2],
        ['RECEIVED', 40],
        ['VERIFIED', 43],
        ['ASSIGNED', 43, 'a'],
        ['ACCEPTED', 44, 'a'],
        ['ASKED', 45, 'a'],
        ['ACCEPTED', 95, 'a'],
        ['RESPONDED', 100, 'a'],
      ),
      [],
    );
    expect(summaryOf(times, 'VERIFICATION')).toEqual([[null, 5, 38, 'ENDED']]);
    expect(summaryOf(times, 'FIRST_ANSWER')).toEqual([['a', 7, 50, 'ENDED']]);
    expect(summaryOf(times, 'WHOLE')).toEqual([[null, 12, 88, 'RUNNING']]);
  });

  it('adds the time after every reopening, not that of the review by the citizen', () => {
    const changes = history(
      ['RECEIVED', 0],
      ['VERIFIED', 1],
      ['ASSIGNED', 1, 'a'],
      ['RESPONDED', 11, 'a'],
      ['REOPENED', 111, 'a'],
      ['RESPONDED', 116, 'a'],
      ['REOPENED', 200, 'a'],
    );
    expect(summaryOf(stageTimes('COMPLAINT', changes, []), 'FIRST_ANSWER')).toEqual([['a', 10, 0, 'ENDED']]);
    expect(summaryOf(stageTimes('COMPLAINT', changes.slice(0, 4), []), 'LAST_ANSWER')).toEqual([['a', 10, 0, 'ENDED']]);
    expect(summaryOf(stageTimes('COMPLAINT', changes.slice(0, 6), []), 'LAST_ANSWER')).toEqual([['a', 15, 0, 'ENDED']]);
    expect(summaryOf(stageTimes('COMPLAINT', changes, []), 'LAST_ANSWER')).toEqual([['a', 15, 0, 'RUNNING']]);
  });

  it('counts per agency: a decline is no answer, and the next agency starts again', () => {
    const times = stageTimes(
      'COMPLAINT',
      history(
        ['RECEIVED', 0],
        ['VERIFIED', 1],
        ['ASSIGNED', 1, 'a'],
        ['VERIFIED', 31],
        ['ASSIGNED', 33, 'b'],
        ['RESPONDED', 43, 'b'],
      ),
      [],
    );
    expect(summaryOf(times, 'FIRST_ANSWER')).toEqual([
      ['a', 30, 0, 'LEFT'],
      ['b', 10, 0, 'ENDED'],
    ]);
    expect(summaryOf(times, 'ASSIGNMENT')).toEqual([
      [null, 0, 0, 'ENDED'],
      [null, 2, 0, 'ENDED'],
    ]);
  });

  it('excludes manual pauses, overlapping ones once, and an open one', () => {
    const changes = history(['RECEIVED', 0], ['VERIFIED', 0], ['ASSIGNED', 0, 'a'], ['RESPONDED', 100, 'a']);
    const pauses = [
      { from: at(10), until: at(30) },
      { from: at(20), until: at(40) },
    ];
    expect(summaryOf(stageTimes('COMPLAINT', changes, pauses), 'FIRST_ANSWER')).toEqual([['a', 70, 30, 'ENDED']]);
    const lasting = stageTimes('COMPLAINT', changes.slice(0, 3), [{ from: at(25), until: null }]);
    expect(summaryOf(lasting, 'FIRST_ANSWER')).toEqual([['a', 25, 0, 'PAUSED']]);
    expect(lasting.find(({ stage }) => stage === 'FIRST_ANSWER')?.stateAt).toEqual(at(25));
  });

  const statuses = [
    'RECEIVED',
    'RETURNED',
    'VERIFIED',
    'ASSIGNED',
    'ACCEPTED',
    'ASKED',
    'RESPONDED',
    'REOPENED',
    'UNDER_REVIEW',
    'CLOSED',
    'REFERRED',
    'ARCHIVED',
  ];
  const walks = fc
    .array(fc.record({ status: fc.constantFrom(...statuses), hours: fc.integer({ min: -2, max: 50 }) }), {
      maxLength: 20,
    })
    .map((moves) => {
      let now = 0;
      return [{ status: 'RECEIVED', hours: 0 }, ...moves].map(({ status, hours }): StatusChange => {
        now += hours;
        return { status, at: at(now), agencyId: 'a' };
      });
    });
  const anyPauses = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.option(fc.integer({ min: 0, max: 100 })))
      .map(([from, hours]): Pause => ({ from: at(from), until: hours === null ? null : at(from + hours) })),
    { maxLength: 4 },
  );

  it('is never negative nor longer than the elapsed time, for any lifecycle and clock skew', () => {
    fc.assert(
      fc.property(walks, anyPauses, (changes, pauses) => {
        const moments = [
          ...changes.map(({ at: moment }) => moment),
          ...pauses.flatMap(({ from, until }) => [from, until ?? from]),
        ];
        const elapsed = (Math.max(...moments.map(Number)) - Math.min(...moments.map(Number))) / 1_000;
        for (const { seconds, pausedSeconds } of stageTimes('COMPLAINT', changes, pauses)) {
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(pausedSeconds).toBeGreaterThanOrEqual(0);
          expect(seconds + pausedSeconds).toBeLessThanOrEqual(elapsed);
        }
      }),
    );
  });

  it('of the whole lifecycle, with pauses, is the time from the first change to the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...statuses.slice(0, 9)), fc.nat(50)), { maxLength: 12 }),
        anyPauses,
        (moves, pauses) => {
          let now = 0;
          const middle = moves.map(([status, hours]): [string, number] => [status, (now += hours)]);
          const [whole] = stageTimes(
            'COMPLAINT',
            history(['RECEIVED', 0], ...middle, ['CLOSED', now + 1]),
            pauses,
          ).filter(({ stage }) => stage === 'WHOLE');
          expect(whole).toMatchObject({ state: 'ENDED' });
          expect(whole!.seconds + whole!.pausedSeconds).toBe((now + 1) * 3_600);
        },
      ),
    );
  });

  it('of a request for information is that of the whole alone', () => {
    const times = stageTimes('INFORMATION_REQUEST', history(['RECEIVED', 0], ['RESPONDED', 5], ['CLOSED', 9]), []);
    expect(times.map(({ stage, seconds }) => [stage, seconds])).toEqual([['WHOLE', 9 * 3_600]]);
  });

  it('grows with further changes, and does not change for ended stages', () => {
    fc.assert(
      fc.property(walks, (changes) => {
        const before = stageTimes('COMPLAINT', changes.slice(0, -1), []);
        const after = stageTimes('COMPLAINT', changes, []);
        for (const time of before.filter(
          ({ stage, state }) => state === 'LEFT' || (state === 'ENDED' && stage !== 'LAST_ANSWER'),
        ))
          expect(after).toContainEqual(time);
      }),
    );
  });
});
