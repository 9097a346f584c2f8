import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ProviderOutcome, providerOutcomes, strongerOutcome } from './provider-outcome.js';
import { type Receivable, receive } from './receipt.rules.js';
import { receiptStatuses } from './receipt-status.js';

const sent: Receivable = { channel: 'WHATSAPP', state: 'SENT', outcome: 'SENT' };
const handedOver: Receivable = { channel: 'EMAIL', state: 'DELIVERED', outcome: 'SENT' };
const receipts = fc.array(fc.constantFrom(...receiptStatuses), { maxLength: 12 });
const shuffled = receipts.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
);

/** One after the other, as they come. */
function play(start: Receivable, statuses: readonly ProviderOutcome[]) {
  const seen: Receivable[] = [start];
  const news: string[] = [];
  for (const status of statuses) {
    const received = receive(seen.at(-1)!, [status]);
    news.push(...received.news);
    seen.push({ channel: start.channel, state: received.state, outcome: received.outcome });
  }
  return { last: seen.at(-1)!, seen, news };
}

describe.each([
  ['a message that awaits receipts', sent],
  ['a mail that was handed over', handedOver],
])('receipts of %s', (_, start) => {
  it('have one result in any order and however often they come', () => {
    fc.assert(
      fc.property(shuffled, ([once, twice]) => {
        expect(play(start, twice).last).toEqual(play(start, once).last);
        const { state, outcome } = receive(start, twice);
        expect({ channel: start.channel, state, outcome }).toEqual(play(start, once).last);
      }),
    );
  });

  it('never move a message backwards', () => {
    fc.assert(
      fc.property(receipts, (statuses) => {
        const { seen } = play(start, statuses);
        seen.slice(1).forEach(({ outcome, state }, index) => {
          const before = seen[index]!;
          expect(strongerOutcome(before.outcome, outcome)).toBe(outcome);
          expect(before.state !== 'DELIVERED' || state === 'DELIVERED').toBe(true);
        });
      }),
    );
  });

  it('report delivery, reading and failure once each, reading after delivery', () => {
    fc.assert(
      fc.property(receipts, (statuses) => {
        const { news } = play(start, statuses);
        expect(new Set(news).size).toBe(news.length);
        expect(
          news.includes('READ') && news.includes('DELIVERED') ? news.indexOf('READ') - news.indexOf('DELIVERED') : 1,
        ).toBeGreaterThan(0);
      }),
    );
  });

  it.each(['SUPPRESSED', 'EXPIRED', 'CANCELLED'] as const)('do not revive one that is %s', (state) => {
    fc.assert(
      fc.property(receipts, (statuses) => {
        expect(receive({ ...start, state }, statuses)).toMatchObject({ state, news: [] });
      }),
    );
  });
});

describe('a late receipt', () => {
  it.each(['TIMED_OUT', 'BOUNCED_SOFT', 'UNKNOWN'] as const)('of delivery counts after %s', (outcome) => {
    const failed: Receivable = { channel: 'SMS', state: 'FAILED', outcome };
    expect(receive(failed, ['DELIVERED'])).toMatchObject({
      state: 'DELIVERED',
      outcome: 'DELIVERED',
      news: ['DELIVERED'],
    });
  });

  it('that a message was sent changes nothing after its delivery', () => {
    expect(receive({ ...sent, state: 'DELIVERED', outcome: 'READ' }, ['SENT', 'DELIVERED'])).toMatchObject({
      outcome: 'READ',
      news: [],
    });
  });

  it('that a mail came back leaves it handed over, and is reported and followed up once', () => {
    expect(receive(handedOver, ['BOUNCED_HARD'])).toMatchObject({
      state: 'DELIVERED',
      outcome: 'BOUNCED_HARD',
      reason: 'BOUNCED',
      news: ['FAILED'],
      followUp: true,
    });
    expect(receive({ ...handedOver, outcome: 'BOUNCED_HARD' }, ['BOUNCED_HARD'])).toMatchObject({
      news: [],
      followUp: false,
    });
  });
});

it('orders every outcome', () => {
  expect(new Set(providerOutcomes).size).toBe(providerOutcomes.length);
});
