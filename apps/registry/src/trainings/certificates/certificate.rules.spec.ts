import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hasEarned, initialsOf } from './certificate.rules.js';

describe('a certificate', () => {
  const demands = { requiredSessions: null, passScore: null, sessions: [1, 2, 3] };

  it.each([
    [3, null, true],
    [2, 100, false],
    [0, null, false],
  ])('without further demands is for every session: %i attended', (attendedSessions, postScore, earned) => {
    expect(hasEarned({ attendedSessions, postScore }, demands)).toBe(earned);
  });

  it.each([
    [2, 70, true],
    [3, 69, false],
    [3, null, false],
    [1, 100, false],
  ])('asks for sessions and the post-test: %i attended, %s points', (attendedSessions, postScore, earned) => {
    expect(hasEarned({ attendedSessions, postScore }, { ...demands, requiredSessions: 2, passScore: 70 })).toBe(earned);
  });

  it('is for at least one session, also of a training without sessions', () => {
    const none = { ...demands, sessions: [] };
    expect(hasEarned({ attendedSessions: 0, postScore: null }, none)).toBe(false);
    expect(hasEarned({ attendedSessions: 1, postScore: null }, { ...none, requiredSessions: 0 })).toBe(true);
  });

  it('is never lost by attending more or scoring better', () => {
    const score = fc.option(fc.nat(100), { nil: null });
    const asked = fc.record({
      requiredSessions: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
      passScore: score,
      sessions: fc.array(fc.constant(1), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(
        asked,
        fc.nat(5),
        score,
        fc.nat(3),
        fc.nat(20),
        (wanted, attendedSessions, postScore, more, points) => {
          fc.pre(hasEarned({ attendedSessions, postScore }, wanted));
          const better = postScore === null ? points : postScore + points;
          expect(hasEarned({ attendedSessions: attendedSessions + more, postScore: better }, wanted)).toBe(true);
        },
      ),
    );
  });
});

describe('initials', () => {
  it.each([
    ['Euis Rahmawati', 'E. R.'],
    ['  ujang  permana ', 'U. P.'],
    ['H. Ma’ruf bin Abdullah', 'H. M. B. A.'],
    ['Sri', 'S.'],
    ['Éva Łuk', 'É. Ł.'],
    ['12345', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('contain no word of the name', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{2,12}$/), { minLength: 1, maxLength: 6 }), (words) => {
        expect(initialsOf(words.join(' '))).toMatch(/^[A-Z]\.( [A-Z]\.){0,3}$/);
      }),
    );
  });
});
