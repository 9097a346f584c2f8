import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MessageChannel, MessageClass } from '#contracts';
import { type ChannelState, decide, type PolicyInput, usualCaps } from './policy.js';
import type { PreferenceRule } from './preference.rules.js';
import { quietUntil, usualQuietHours, zones } from './quiet-hours/quiet-hours.rules.js';
import { suppressionReasons } from '../subscribers/suppressions/suppression.rules.js';

const channels: readonly MessageChannel[] = ['EMAIL', 'IN_APP', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH', 'RELAY'];
const classes: readonly MessageClass[] = ['CRITICAL', 'OPERATIONAL', 'BULK', 'DIGEST'];
const calendar = { isRamadan: () => false, isHoliday: () => false };
const usable = (channel: MessageChannel): ChannelState => ({ channel, confirmed: true, suppressed: null });
const noon = new Date('2026-11-24T05:00:00Z');
const night = new Date('2026-11-24T17:00:00Z');

const input = (more: Partial<PolicyInput> = {}): PolicyInput => ({
  class: 'OPERATIONAL',
  topic: 'DISSEMINATION',
  disaster: false,
  channels: [usable('EMAIL'), usable('WHATSAPP'), usable('IN_APP')],
  preferences: [],
  quietHours: usualQuietHours,
  zone: 'Asia/Jakarta',
  calendar,
  sentToday: 0,
  caps: usualCaps,
  now: noon,
  ...more,
});
const kinds = (more: Partial<PolicyInput>) =>
  Object.fromEntries(decide(input(more)).map((one) => [one.channel, 'reason' in one ? one.reason : one.kind]));
const deny = (rule: Partial<PreferenceRule>): PreferenceRule => ({
  class: 'ANY',
  channel: 'ANY',
  topic: 'ANY',
  allow: false,
  ...rule,
});

const anyInput: fc.Arbitrary<PolicyInput> = fc
  .record({
    class: fc.constantFrom(...classes),
    topic: fc.constantFrom('DISSEMINATION', 'ASPIRATION', 'health', null),
    disaster: fc.boolean(),
    channels: fc.subarray([...channels]).chain((some) =>
      fc.tuple(
        ...some.map((channel) =>
          fc.record({
            channel: fc.constant(channel),
            confirmed: fc.boolean(),
            suppressed: fc.option(fc.constantFrom(...suppressionReasons)),
          }),
        ),
      ),
    ),
    preferences: fc.array(
      fc.record({
        class: fc.constantFrom(...classes, 'ANY' as const),
        channel: fc.constantFrom(...channels, 'ANY' as const),
        topic: fc.constantFrom('DISSEMINATION', 'health', 'ANY'),
        allow: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    cadence: fc.constantFrom('IMMEDIATE' as const, 'DAILY' as const, 'WEEKLY' as const),
    zone: fc.constantFrom(...zones),
    sentToday: fc.nat(40),
    now: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
  })
  .map((drawn) => input(drawn));

describe('the policy', () => {
  it('decides once for each channel', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        const decided = decide(one).map(({ channel }) => channel);
        expect(decided.toSorted()).toEqual(
          one.channels.length === 0 ? [null] : one.channels.map(({ channel }) => channel).toSorted(),
        );
      }),
    );
  });

  it('sends nothing in quiet hours unless it is critical or a disaster, and releases nothing into them', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        const urgent = one.disaster || one.class === 'CRITICAL';
        for (const decision of decide(one)) {
          const silent = decision.channel === 'IN_APP' || (decision.channel === 'EMAIL' && one.class === 'OPERATIONAL');
          if (decision.kind === 'suppress' || silent || urgent) continue;
          const at = decision.kind === 'send' ? one.now : decision.until;
          expect(quietUntil(at, one.zone, one.quietHours, one.calendar)).toBeNull();
        }
      }),
    );
  });

  it('gathers nothing but mailings, and none that would expire before its digest', () => {
    const expiring = fc.tuple(anyInput, fc.integer({ min: 1, max: 10 * 24 })).map(([one, hours]) => ({
      ...one,
      expiresAt: new Date(one.now.getTime() + hours * 3_600_000),
    }));
    fc.assert(
      fc.property(expiring, (one) => {
        for (const decision of decide(one)) {
          if (decision.kind !== 'digest') continue;
          expect(one.class).toBe('BULK');
          expect(decision.reason === 'PERSON_CAP' || decision.until < one.expiresAt).toBe(true);
        }
      }),
    );
  });

  it('never uses an address that is unconfirmed, or that no longer exists', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        for (const decision of decide(one)) {
          const state = one.channels.find(({ channel }) => channel === decision.channel);
          const unusable = !state?.confirmed || ['HARD_BOUNCE', 'GONE', 'BLOCKED'].includes(state.suppressed ?? '');
          expect(!unusable || decision.kind === 'suppress').toBe(true);
        }
      }),
    );
  });

  it('gives the used channels an order without gaps, the inbox beside them', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        const orders = decide(one).flatMap((decision) =>
          decision.kind === 'suppress' || decision.channel === 'IN_APP' ? [] : [decision.order],
        );
        expect(orders).toEqual(orders.map((_, index) => index));
      }),
    );
  });

  it.each<[string, Partial<PolicyInput>, Record<string, string>]>([
    ['sends by day', {}, { EMAIL: 'send', WHATSAPP: 'send', IN_APP: 'send' }],
    ['holds at night what makes a sound', { now: night }, { EMAIL: 'send', WHATSAPP: 'QUIET_HOURS', IN_APP: 'send' }],
    [
      'sends what is critical at night',
      { now: night, class: 'CRITICAL' },
      { EMAIL: 'send', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'breaks a denial and a STOP for a disaster',
      {
        disaster: true,
        class: 'BULK',
        now: night,
        preferences: [deny({})],
        channels: [{ ...usable('SMS'), suppressed: 'STOP' }],
      },
      { SMS: 'send' },
    ],
    [
      'respects a denial',
      { preferences: [deny({ channel: 'EMAIL' })] },
      { EMAIL: 'PREFERENCE_DENIED', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'lets a topic count more than a channel',
      { preferences: [deny({ channel: 'EMAIL' }), { ...deny({ topic: 'DISSEMINATION' }), allow: true }] },
      { EMAIL: 'send', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'denies what is critical by name only',
      { class: 'CRITICAL', preferences: [deny({})] },
      { EMAIL: 'send', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'sends what the law requires although every channel is denied',
      { topic: 'ASPIRATION', preferences: [deny({})] },
      { EMAIL: 'send', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'respects a denial of what the law requires as long as another channel is left',
      { topic: 'ASPIRATION', preferences: [deny({ channel: 'EMAIL' })] },
      { EMAIL: 'PREFERENCE_DENIED', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'postpones beyond the cap of a day',
      { class: 'BULK', sentToday: 3 },
      { EMAIL: 'PERSON_CAP', WHATSAPP: 'PERSON_CAP', IN_APP: 'send' },
    ],
    [
      'sends the last one before the cap',
      { class: 'BULK', sentToday: 2 },
      { EMAIL: 'send', WHATSAPP: 'send', IN_APP: 'send' },
    ],
    [
      'gathers for a digest',
      { class: 'BULK', cadence: 'DAILY' },
      { EMAIL: 'DIGEST', WHATSAPP: 'DIGEST', IN_APP: 'send' },
    ],
    ['sends no bulk by SMS', { class: 'BULK', channels: [usable('SMS')] }, { SMS: 'CHANNEL_NOT_FOR_CLASS' }],
    [
      'keeps an unsubscribed address for what concerns its owner',
      { channels: [{ ...usable('EMAIL'), suppressed: 'UNSUBSCRIBED' }] },
      { EMAIL: 'send' },
    ],
    [
      'sends an unsubscribed address no bulk',
      { class: 'BULK', channels: [{ ...usable('EMAIL'), suppressed: 'UNSUBSCRIBED' }] },
      { EMAIL: 'ADDRESS_SUPPRESSED' },
    ],
    ['names a recipient without channels', { channels: [] }, { null: 'NO_CHANNEL' }],
  ])('%s', (_what, more, expected) => {
    expect(kinds(more)).toEqual(expected);
  });
});
