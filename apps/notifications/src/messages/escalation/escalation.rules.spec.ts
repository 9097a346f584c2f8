import { describe, expect, it } from '@jest/globals';
import type { MessageChannel } from '#contracts';
import { usualCaps } from '../../preferences/policy.js';
import { type Candidate, mayReach, nextChannel, type Sibling } from './escalation.rules.js';

const now = new Date('2026-11-24T05:00:00Z');
const critical = { class: 'CRITICAL', topic: 'TASK', disaster: false } as const;
const person: Parameters<typeof nextChannel>[3] = {
  preferences: [],
  quietHours: null,
  zone: 'Asia/Jakarta',
  calendar: { isRamadan: () => false, isHoliday: () => false },
  sentToday: 0,
  caps: usualCaps,
};
const failed = (channel: MessageChannel): Sibling => ({ channel, state: 'FAILED', outcome: 'TIMED_OUT', open: false });
const has = (...channels: MessageChannel[]): Candidate[] => channels.map((channel) => ({ channel, suppressed: null }));
const next = (
  siblings: readonly Sibling[],
  candidates: readonly Candidate[],
  message: Parameters<typeof nextChannel>[0] = critical,
) => nextChannel(message, siblings, candidates, person, now)?.channel;

describe('the channel that follows', () => {
  it('is SMS after WhatsApp, then a visit', () => {
    const all = has('WHATSAPP', 'SMS', 'RELAY');
    expect(next([failed('WHATSAPP')], all)).toBe('SMS');
    expect(next([failed('WHATSAPP'), failed('SMS')], all)).toBe('RELAY');
    expect(next([failed('WHATSAPP'), failed('SMS'), failed('RELAY')], all)).toBeUndefined();
  });

  it('is none while another message to the recipient may still arrive', () => {
    const sent: Sibling = { ...failed('SMS'), state: 'SENT', outcome: 'SENT' };
    expect(next([failed('WHATSAPP'), sent], has('WHATSAPP', 'SMS', 'RELAY'))).toBeUndefined();
  });

  it('does not count the inbox', () => {
    const shown: Sibling = { channel: 'IN_APP', state: 'DELIVERED', outcome: 'DELIVERED', open: false };
    expect(next([failed('EMAIL'), shown], has('IN_APP', 'SMS'))).toBe('SMS');
    expect(next([failed('EMAIL')], has('IN_APP'))).toBeUndefined();
  });

  it('is none for bulk and digests', () => {
    expect(
      next([failed('EMAIL')], has('SMS', 'TELEGRAM'), { class: 'BULK', topic: null, disaster: false }),
    ).toBeUndefined();
    expect(
      next([failed('EMAIL')], has('SMS', 'TELEGRAM'), { class: 'DIGEST', topic: null, disaster: false }),
    ).toBeUndefined();
  });

  it('is not one whose owner blocked it', () => {
    expect(next([failed('WHATSAPP')], [{ channel: 'SMS', suppressed: 'BLOCKED' }, ...has('RELAY')])).toBe('RELAY');
  });
});

describe('a message', () => {
  it.each([
    ['SENT', 'SENT', true],
    ['DELIVERED', 'SENT', true],
    ['DELIVERED', 'BOUNCED_HARD', false],
    ['FAILED', 'TIMED_OUT', false],
    ['CANCELLED', 'NONE', false],
    ['EXPIRED', 'NONE', false],
  ] as const)('that is %s with outcome %s may reach its recipient: %s', (state, outcome, expected) => {
    expect(mayReach({ channel: 'SMS', state, outcome, open: false })).toBe(expected);
  });
});
