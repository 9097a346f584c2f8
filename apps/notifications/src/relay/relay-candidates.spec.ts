import { describe, expect, it } from '@jest/globals';
import { type Candidate, MemberChoice } from './relay-candidates.js';

const member = (memberId: string, open: number, villageCode = 'A'): Candidate => ({
  villageCode,
  memberId,
  accountId: `account of ${memberId}`,
  kimId: 'kim',
  open,
});

describe('the choice of a member', () => {
  it('takes the one with the fewest requests, with those that it has just given', () => {
    const choice = new MemberChoice([member('one', 1), member('two', 0)], 2);
    const taken = Array.from({ length: 4 }, () => choice.next({ villageCode: 'A', asked: [] })?.memberId);
    expect(taken).toEqual(['two', 'one', 'two', undefined]);
  });

  it('asks no member twice for one request, and none of another village', () => {
    const choice = new MemberChoice([member('one', 0), member('two', 0), member('far', 0, 'B')], 5);
    expect(choice.next({ villageCode: 'A', asked: ['one'] })?.memberId).toBe('two');
    expect(choice.next({ villageCode: 'A', asked: ['one', 'two'] })).toBeUndefined();
  });
});
