import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { eventually } from '#testing';
import { signatureOf } from '../../local/channels/webhooks.js';
import { localSecrets } from '../../local/channels/channel-environment.js';
import { type ChannelCounterparts, startChannelCounterparts } from './channel-counterparts.js';
import { plantMessages } from '../../apps/notifications/testing/plant-messages.js';
import type { MessageWhy } from '../../apps/notifications/src/messages/explain/why.dto.js';
import {
  strongerOutcome,
  type ProviderOutcome,
} from '../../apps/notifications/src/messages/receipts/provider-outcome.js';

/** A receipt as a provider sends it, or an attacker who imitates it. */
interface Sent {
  readonly by: 'whatsapp' | 'sms-http';
  readonly status: string;
  readonly about: 'own' | 'foreign' | 'unknown';
  readonly at: string;
  readonly forged: boolean;
}

const outcomeOf: Readonly<Record<string, ProviderOutcome>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  failed: 'REJECTED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  EXPIRED: 'BOUNCED_SOFT',
  REJECTED: 'REJECTED',
};
const received = (by: Sent['by'], statuses: readonly string[], moments: readonly string[]): fc.Arbitrary<Sent> =>
  fc.record({
    by: fc.constant(by),
    status: fc.constantFrom(...statuses, 'rubbish'),
    about: fc.constantFrom('own' as const, 'own' as const, 'own' as const, 'foreign' as const, 'unknown' as const),
    at: fc.constantFrom(...moments),
    forged: fc.boolean(),
  });
const anyReceipts = fc.array(
  fc.oneof(
    received('whatsapp', ['sent', 'delivered', 'read', 'failed'], ['0', '1764374401', '253402300800', '999999999999']),
    received(
      'sms-http',
      ['SENT', 'DELIVERED', 'EXPIRED', 'REJECTED'],
      ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '2026-11-29T10:00:00Z', '9999-12-31T23:59:59-12:00'],
    ),
  ),
  { minLength: 1, maxLength: 12 },
);

let service: ChannelCounterparts;
let refs: Record<Sent['by'], string>;
let ids: Record<Sent['by'], string>;
let fresh: Record<Sent['by'], Row[]>;
beforeAll(async () => {
  service = await startChannelCounterparts('silent');
  service.only('SMS', 'sms-http');
  const editor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
  await editor.post('/v1/templates/task-assigned/versions/1/whatsapp/id', { status: 'APPROVED' });
  fresh = { whatsapp: await accepted('WHATSAPP', 15), 'sms-http': await accepted('SMS', 15) };
});
afterAll(() => service?.stop());

interface Row {
  readonly id: string;
  readonly state: string;
  readonly outcome: ProviderOutcome;
  readonly providerRef: string | null;
}
const rowOf = async (by: Sent['by']) => {
  const [row] = await service.database.query<Row>(
    sql`SELECT id, state, outcome, provider_ref FROM message WHERE id = ${ids[by]}`,
  );
  return row!;
};

/** Messages that their providers have accepted. */
async function accepted(channel: 'WHATSAPP' | 'SMS', count: number): Promise<Row[]> {
  const plan = await plantMessages(service, { channel, count });
  return eventually(async () => {
    const rows = await service.database.query<Row>(
      sql`SELECT id, state, outcome, provider_ref FROM message WHERE plan_id = ${plan}`,
    );
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['SENT']));
    return rows;
  });
}

/** Each run has messages of its own. */
function next(): void {
  const [whatsapp, sms] = [fresh.whatsapp.pop()!, fresh['sms-http'].pop()!];
  ids = { whatsapp: whatsapp.id, 'sms-http': sms.id };
  refs = { whatsapp: whatsapp.providerRef!, 'sms-http': sms.providerRef! };
}

function post({ by, status, about, at, forged }: Sent) {
  const other = by === 'whatsapp' ? 'sms-http' : 'whatsapp';
  const id = about === 'own' ? refs[by] : about === 'foreign' ? refs[other] : 'never-given';
  if (by === 'sms-http')
    return service.anonymous.post(
      '/v1/providers/sms-http/receipts',
      { id, status, at },
      { 'x-callback-secret': forged ? 'guessed-secret' : localSecrets.smsCallback },
    );
  const body = {
    object: 'whatsapp_business_account',
    entry: [{ changes: [{ value: { statuses: [{ id, status, timestamp: at }] } }] }],
  };
  return service.anonymous.post('/v1/providers/whatsapp', body, {
    'x-hub-signature-256': signatureOf(JSON.stringify(body), forged ? 'guessed-secret' : localSecrets.whatsAppApp),
  });
}

describe('receipts that come in any order, twice, forged, of other messages and of impossible times', () => {
  it('never move a message backwards, and count when they are genuine', async () => {
    await fc.assert(
      fc
        .asyncProperty(anyReceipts, async (sent) => {
          const expected: Record<Sent['by'], ProviderOutcome> = { whatsapp: 'SENT', 'sms-http': 'SENT' };
          for (const one of [...sent, ...sent.toReversed()]) {
            const before = await rowOf(one.by);
            const { status } = await post(one);
            expect(status).toBe(one.forged ? 401 : 204);
            const genuine = !one.forged && one.about === 'own' && outcomeOf[one.status];
            if (genuine) expected[one.by] = strongerOutcome(expected[one.by], genuine);
            const after = await rowOf(one.by);
            expect(after.outcome).toBe(expected[one.by]);
            expect(before.state === 'DELIVERED' && after.state !== 'DELIVERED').toBe(false);
          }
          for (const by of ['whatsapp', 'sms-http'] as const) {
            const { state, outcome } = await rowOf(by);
            const arrived = outcome === 'DELIVERED' || outcome === 'READ';
            expect(state).toBe(outcome === 'SENT' ? 'SENT' : arrived ? 'DELIVERED' : 'FAILED');
          }
        })
        .beforeEach(next),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('show each status once in the explanation', async () => {
    next();
    const once: Sent = { by: 'sms-http', status: 'DELIVERED', about: 'own', at: '2026-11-29T10:00:00Z', forged: false };
    for (const at of [once.at, once.at, '2026-11-29T10:00:01Z', '9999-12-31T23:59:59Z']) await post({ ...once, at });
    const editor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
    const { body } = await editor.get<MessageWhy>(`/v1/messages/${ids['sms-http']}/why`);
    expect(body.steps.filter(({ step }) => step === 'RECEIPT')).toHaveLength(1);
  });
});

describe('a webhook with text that cannot be stored', () => {
  it.each(['wamid.\u0000', 'wamid.\uD800', 'wamid. 1', ''])('is no fault of the service: %j', async (id) => {
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          changes: [
            {
              value: {
                statuses: [{ id, status: 'delivered', timestamp: '1764374401' }],
                messages: [{ id, from: '6281300000000', timestamp: '9999999999', text: { body: 'Halo\u0000' } }],
              },
            },
          ],
        },
      ],
    });
    const response = await fetch(new URL('/v1/providers/whatsapp', service.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': signatureOf(body, localSecrets.whatsAppApp),
      },
      body,
    });
    expect([204, 400]).toContain(response.status);
  });
});

describe('a provider whose answer cannot be stored', () => {
  it.each([
    ['status', { status: '\u0000', messageId: '1' }, { state: 'PENDING' }],
    ['status', { status: `${'x'.repeat(32)}\uD83D\uDE00` }, { state: 'PENDING' }],
    ['reference', { status: '1', messageId: 'a\u0000b' }, { state: 'DELIVERED' }],
    ['reference', { status: '1', messageId: 'x'.repeat(5000) }, { state: 'DELIVERED' }],
  ])('by its %s delays no result of another message: %j', async (_, body, expected) => {
    service.providers.answer = { status: 200, body };
    const broken = await plantMessages(service, { channel: 'SMS' });
    await eventually(async () => {
      const rows = await service.database.query(
        sql`SELECT state FROM message WHERE plan_id = ${broken} AND channel = 'SMS' AND EXISTS (SELECT FROM attempt WHERE message_id = id)`,
      );
      expect(rows).toMatchObject([expected]);
    });
    service.providers.answer = undefined;
    await accepted('SMS', 1);
  });
});
