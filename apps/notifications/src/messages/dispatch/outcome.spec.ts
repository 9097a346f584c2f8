import { describe, expect, it } from '@jest/globals';
import { stepAfter } from './outcome.js';

const sms = { receiptSeconds: 3_600, idempotent: false, alternative: false, failures: 0 };
const mail = { ...sms, receiptSeconds: null };

describe('stepAfter', () => {
  it('waits for a receipt of a message that a provider accepted', () => {
    expect(stepAfter({ kind: 'accepted', providerRef: 'a' }, sms)).toMatchObject({
      state: 'SENT',
      outcome: 'SENT',
      waitSeconds: 3_600,
    });
  });

  it('takes the hand-over as the delivery on a channel without receipts, and as sent for the provider', () => {
    expect(stepAfter({ kind: 'delivered', providerRef: 'a' }, mail)).toMatchObject({
      state: 'DELIVERED',
      outcome: 'SENT',
    });
  });

  it('repeats an unknown result only at a provider that recognises the message', () => {
    expect(stepAfter({ kind: 'unknown', detail: 'x' }, { ...sms, idempotent: true })).toMatchObject({
      state: 'PENDING',
      failed: true,
    });
    expect(stepAfter({ kind: 'unknown', detail: 'x' }, sms)).toMatchObject({
      state: 'SENT',
      outcome: 'UNKNOWN',
      failed: false,
    });
    expect(stepAfter({ kind: 'unknown', detail: 'x' }, mail)).toMatchObject({
      state: 'FAILED',
      outcome: 'UNKNOWN',
      reason: 'UNKNOWN',
    });
  });

  it('tries another provider at once, then waits longer and longer', () => {
    const waits = [0, 1, 2, 3, 4].map((failures) =>
      stepAfter({ kind: 'transient', detail: 'x' }, { ...sms, alternative: true, failures }),
    );
    expect(waits.map(({ waitSeconds }) => waitSeconds)).toEqual([0, 300, 1_800, 7_200, 0]);
    expect(waits.map(({ state }) => state)).toEqual(['PENDING', 'PENDING', 'PENDING', 'PENDING', 'FAILED']);
  });

  it('does not count throttling as a failed attempt', () => {
    const throttled = stepAfter({ kind: 'throttled', retryAfterSeconds: 7 }, { ...sms, failures: 4 });
    expect(throttled).toMatchObject({ state: 'PENDING', waitSeconds: 7, failed: false });
  });
});
