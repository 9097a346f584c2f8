import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AttendanceCodes } from './attendance-codes.js';

const codes = new AttendanceCodes(randomBytes(32).toString('base64'));

describe('the code of a virtual session', () => {
  it('is deterministic, and differs with another key', () => {
    const sessionId = randomUUID();
    expect(codes.of(sessionId)).toMatch(/^[2-9A-HJKMNP-TV-Y]{6}$/);
    expect(codes.of(sessionId)).toBe(codes.of(sessionId));
    expect(new AttendanceCodes(randomBytes(32).toString('base64')).of(sessionId)).not.toBe(codes.of(sessionId));
  });

  it('matches its session among others, in any spelling', () => {
    const sessions = Array.from({ length: 5 }, () => ({ sessionId: randomUUID() }));
    const code = codes.of(sessions[3]!.sessionId);
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 3)}-${code.slice(3)}`, ` ${code} `])
      expect(codes.matching(typed, sessions)).toEqual([sessions[3]]);
  });

  it('matches nothing else', () => {
    const sessions = [{ sessionId: randomUUID() }];
    const code = codes.of(sessions[0]!.sessionId);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        expect(codes.matching(typed, sessions)).toEqual([]);
      }),
    );
    for (const typed of [`${code}2`, code.slice(1), '']) expect(codes.matching(typed, sessions)).toEqual([]);
  });
});
