import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessageDelivered, RecipientReachable, RecipientUnreachable } from '#contracts';
import { sql } from '#database';
import { eventually, publishedCount } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { plantMessages } from '../../testing/plant-messages.js';
import { TestDriver } from '../../testing/test-driver.js';
import { WaitingJob } from './dispatch/waiting.job.js';
import type { MessageWhy } from './explain/why.dto.js';
import type { ReceiptStatus } from './receipts/receipt-status.js';
import { Receipts } from './receipts/receipts.service.js';

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly recipientId: string;
  readonly providerRef: string | null;
  readonly attempts: number;
  readonly failures: number;
}

let service: NotificationsEnvironment;
let whatsapp: TestDriver;
let sms: TestDriver;

beforeAll(async () => {
  service = await startNotificationsEnvironment();
  whatsapp = new TestDriver('WHATSAPP', 'whatsapp-test').addTo(service);
  sms = new TestDriver('SMS', 'sms-test').addTo(service);
});
afterAll(() => service?.stop());

const messages = (plan: string) =>
  service.database.query<Row>(sql`
    SELECT id, channel, state, outcome, reason, recipient_id, provider_ref, attempts, failures
      FROM message WHERE plan_id = ${plan} ORDER BY created_at, channel DESC`);
const expectMessages = (plan: string, expected: readonly object[]) =>
  eventually(async () => expect(await messages(plan)).toMatchObject(expected));
const times = (count: number, row: object) => Array.from({ length: count }, () => row);
const receipt = (driver: TestDriver, { id }: Pick<Row, 'id'>, status: ReceiptStatus) =>
  service.app.get(Receipts, { strict: false }).record({
    provider: driver.provider,
    providerRef: `${driver.provider}-${id}`,
    status,
    occurredAt: new Date(),
  });
const timeOut = async (plan: string) => {
  await service.database.query(sql`UPDATE message SET due_at = now() WHERE plan_id = ${plan} AND state = 'SENT'`);
  await service.app.get(WaitingJob, { strict: false }).run();
};
const published = (type: { wireType: string }) => publishedCount(service.database, type);

describe('a message without a receipt', () => {
  it('is followed on the next channel, and stops at the first that confirms', async () => {
    const plan = await plantMessages(service, { channel: 'WHATSAPP', lane: 'CRITICAL' });
    await expectMessages(plan, [{ channel: 'WHATSAPP', state: 'SENT', outcome: 'SENT' }]);
    await timeOut(plan);
    await expectMessages(plan, [
      { channel: 'WHATSAPP', state: 'FAILED', reason: 'TIMED_OUT' },
      { channel: 'SMS', state: 'SENT' },
    ]);
    expect(sms.sent.at(-1)?.to).toEqual({ name: 'Siti Contoh', address: '+6281234567890' });
    const [first, second] = (await messages(plan)) as [Row, Row];
    await receipt(sms, second, 'DELIVERED');
    await expectMessages(plan, [{ state: 'FAILED' }, { channel: 'SMS', state: 'DELIVERED', outcome: 'DELIVERED' }]);
    const editor = await service.as('editor', 'DISKOMINFO_EDITOR@*');
    const { body } = await editor.get<MessageWhy>(`/v1/messages/${first.id}/why`);
    expect(body.steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['PLANNED', null],
      ['ATTEMPTED', 'ACCEPTED'],
      ['TIMED_OUT', null],
      ['FINISHED', 'TIMED_OUT'],
      ['ESCALATED', null],
    ]);
    expect(body.steps.at(-1)?.words).toEqual({ id: 'Diteruskan lewat SMS.', en: 'It was followed by SMS.' });
    expect(JSON.stringify(body)).not.toMatch(/Siti|\+628/);
    const path = `/v1/recipients/MEMBER/${first.recipientId}/messages/why?aboutKind=PLAN&aboutId=${plan}`;
    expect((await editor.get<{ items: object[] }>(path)).body.items).toHaveLength(2);
    const other = await editor.get(`/v1/recipients/MEMBER/${plan}/messages/why?aboutKind=PLAN&aboutId=${plan}`);
    expect(other.body).toMatchObject({ items: [], absence: { reason: 'OTHERS' } });
  });

  it('that arrives late cancels what was to follow', async () => {
    sms.answer = () => ({ kind: 'transient', detail: 'busy' });
    const plan = await plantMessages(service, { channel: 'WHATSAPP', lane: 'CRITICAL' });
    await expectMessages(plan, [{ state: 'SENT' }]);
    await timeOut(plan);
    await expectMessages(plan, [{ state: 'FAILED' }, { channel: 'SMS', state: 'PENDING', failures: 1 }]);
    const [late] = (await messages(plan)) as [Row];
    await receipt(whatsapp, late, 'READ');
    await expectMessages(plan, [
      { state: 'DELIVERED', outcome: 'READ', reason: null },
      { state: 'CANCELLED', reason: 'REACHED' },
    ]);
    sms.answer = ({ messageId }) => ({ kind: 'accepted', providerRef: `sms-test-${messageId}` });
  });

  it('on every channel makes its recipient unreachable, until one reaches them', async () => {
    const [before, found] = [await published(RecipientUnreachable), await published(RecipientReachable)];
    const plan = await plantMessages(service, { channel: 'SMS', phone: 'tidak ada', email: null });
    await expectMessages(plan, [{ channel: 'SMS', state: 'FAILED', reason: 'NO_CONTACT' }]);
    const [{ id, recipientId }] = (await messages(plan)) as [Row];
    await eventually(async () => expect(await published(RecipientUnreachable)).toBe(before + 1));
    const coordinator = await service.as('coordinator', 'COMPLAINT_COORDINATOR@*');
    const listed = async () =>
      (await coordinator.get<{ items: object[] }>('/v1/recipients/unreachable?kind=MEMBER')).body.items;
    expect(await listed()).toContainEqual(
      expect.objectContaining({ messageId: id, recipientId, tried: ['SMS'], reason: 'NO_CONTACT' }),
    );
    // A second failure changes nothing for those who depend on it.
    const second = await plantMessages(service, { channel: 'SMS', phone: 'tidak ada', email: null, dueInSeconds: 600 });
    await service.database.query(
      sql`UPDATE message SET recipient_id = ${recipientId}, due_at = now() WHERE plan_id = ${second}`,
    );
    const decisions = () =>
      service.database.query(sql`
        SELECT FROM decision JOIN message ON message.id = message_id
         WHERE decision = 'UNREACHABLE' AND plan_id = ${second}`);
    await eventually(async () => expect(await decisions()).toHaveLength(1));
    expect(await published(RecipientUnreachable)).toBe(before + 1);
    const reached = await plantMessages(service, { channel: 'WHATSAPP' });
    await service.database.query(sql`UPDATE message SET recipient_id = ${recipientId} WHERE plan_id = ${reached}`);
    await expectMessages(reached, [{ state: 'SENT' }]);
    await receipt(whatsapp, (await messages(reached))[0]!, 'DELIVERED');
    expect(await listed()).not.toContainEqual(expect.objectContaining({ recipientId }));
    await eventually(async () => expect(await published(RecipientReachable)).toBe(found + 1));
  });
});

describe('receipts', () => {
  it('that come before the attempt is recorded, twice and out of order have one result, published once', async () => {
    const before = await published(MessageDelivered);
    whatsapp.answer = async ({ messageId: id }) => {
      await receipt(whatsapp, { id }, 'READ');
      await receipt(whatsapp, { id }, 'SENT');
      return { kind: 'accepted', providerRef: `whatsapp-test-${id}` };
    };
    const plan = await plantMessages(service, { channel: 'WHATSAPP', count: 5 });
    await expectMessages(plan, times(5, { state: 'DELIVERED', outcome: 'READ' }));
    for (const one of await messages(plan))
      for (const status of ['DELIVERED', 'SENT', 'BOUNCED_SOFT', 'DELIVERED'] as const)
        await receipt(whatsapp, one, status);
    await expectMessages(plan, times(5, { state: 'DELIVERED', outcome: 'READ' }));
    await eventually(async () => expect(await published(MessageDelivered)).toBe(before + 5));
    whatsapp.answer = ({ messageId }) => ({ kind: 'accepted', providerRef: `whatsapp-test-${messageId}` });
  });

  it('of messages that were never sent change nothing', async () => {
    const unknown = {
      provider: 'whatsapp-test',
      providerRef: 'invented',
      status: 'READ',
      occurredAt: new Date(),
    } as const;
    await service.app.get(Receipts, { strict: false }).record(unknown, unknown);
    expect(await service.database.query(sql`SELECT applied FROM receipt WHERE provider_ref = 'invented'`)).toEqual([
      { applied: false },
    ]);
  });
});

describe('an unknown result', () => {
  it('is not repeated, and fails as unknown when no receipt comes', async () => {
    sms.answer = () => ({ kind: 'unknown', detail: 'ECONNRESET' });
    const plan = await plantMessages(service, { channel: 'SMS' });
    await expectMessages(plan, [{ state: 'SENT', outcome: 'UNKNOWN', attempts: 1 }]);
    await service.database.query(sql`UPDATE message SET class = 'BULK' WHERE plan_id = ${plan}`);
    await timeOut(plan);
    await expectMessages(plan, [{ state: 'FAILED', reason: 'UNKNOWN', attempts: 1 }]);
    sms.answer = ({ messageId }) => ({ kind: 'accepted', providerRef: `sms-test-${messageId}` });
  });

  it('of a sender that stopped is not repeated either', async () => {
    const plan = await plantMessages(service, { channel: 'SMS', dueInSeconds: 600 });
    const before = sms.sent.length;
    await service.database.query(
      sql`UPDATE message SET state = 'SENDING', attempts = 1, due_at = now() - interval '1 s' WHERE plan_id = ${plan}`,
    );
    await service.app.get(WaitingJob, { strict: false }).run();
    await expectMessages(plan, [{ state: 'SENT', outcome: 'UNKNOWN', attempts: 1 }]);
    expect(sms.sent).toHaveLength(before);
  });
});

describe('a message whose time has passed', () => {
  it('is not sent, and reported as expired', async () => {
    const before = sms.sent.length;
    const plan = await plantMessages(service, { channel: 'SMS', lane: 'BULK', count: 3, expiresInSeconds: -1 });
    await expectMessages(plan, times(3, { state: 'EXPIRED', reason: 'EXPIRED' }));
    expect(sms.sent).toHaveLength(before);
  });
});

describe('providers of one channel', () => {
  afterAll(() => void sms.addTo(service));

  it('take over from each other at once', async () => {
    const failing = new TestDriver('SMS', 'failing').addTo(service);
    const working = new TestDriver('SMS', 'working').addTo(service, 'keep');
    failing.answer = () => ({ kind: 'transient', detail: 'ECONNREFUSED' });
    const plan = await plantMessages(service, { channel: 'SMS', count: 30 });
    await expectMessages(plan, times(30, { state: 'SENT' }));
    expect(new Set(working.sent.map(({ messageId }) => messageId)).size).toBe(30);
    expect((await messages(plan)).every(({ attempts }) => attempts <= 2)).toBe(true);
  });
});

describe('lanes', () => {
  afterAll(() => void sms.addTo(service));

  it('send a critical message while a long queue of bulk waits, which never takes its connections', async () => {
    const slow = new TestDriver('SMS', 'slow', 5).addTo(service);
    let [bulkUnderWay, most] = [0, 0];
    slow.answer = async ({ messageId, sender }) => {
      if (sender === 'bulk') most = Math.max(most, (bulkUnderWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (sender === 'bulk') bulkUnderWay -= 1;
      return { kind: 'accepted', providerRef: messageId };
    };
    const bulk = await plantMessages(service, { channel: 'SMS', lane: 'BULK', sender: 'bulk', count: 1_000 });
    await eventually(() => expect(slow.sent.length).toBeGreaterThan(20));
    const critical = await plantMessages(service, { channel: 'SMS', lane: 'CRITICAL', count: 3 });
    await expectMessages(critical, times(3, { state: 'SENT' }));
    const waiting = (await messages(bulk)).filter(({ state }) => state === 'PENDING');
    expect(waiting.length).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(3);
    await service.database.query(sql`
      UPDATE message SET expires_at = now() - interval '1 s' WHERE plan_id = ${bulk} AND state = 'PENDING'`);
  });

  it('share their connections among senders, however much each has queued', async () => {
    const shared = new TestDriver('SMS', 'shared', 5).addTo(service);
    const many = await plantMessages(service, { channel: 'SMS', lane: 'BULK', sender: 'dinkes', count: 600 });
    const few = await plantMessages(service, { channel: 'SMS', lane: 'BULK', sender: 'bpbd', count: 30 });
    await expectMessages(few, times(30, { state: 'SENT' }));
    await eventually(() => expect(shared.sent.length).toBe(630));
    const senders = shared.sent.map(({ sender }) => sender);
    expect(senders.lastIndexOf('bpbd')).toBeLessThan(senders.lastIndexOf('dinkes'));
    await expectMessages(many, times(600, { state: 'SENT' }));
  });

  it('slow down when a provider throttles, without counting a failed attempt', async () => {
    const strict = new TestDriver('SMS', 'strict').addTo(service);
    strict.answer = ({ messageId, attempt }) =>
      attempt === 1 ? { kind: 'throttled', retryAfterSeconds: 1 } : { kind: 'accepted', providerRef: messageId };
    const plan = await plantMessages(service, { channel: 'SMS', lane: 'OPERATIONAL', count: 4 });
    await expectMessages(plan, times(4, { state: 'SENT', failures: 0, attempts: 2 }));
    const limits = await service.database.query<{ lane: string; rate: number }>(
      sql`SELECT lane, rate FROM rate_limit WHERE provider = 'strict' AND sender = 'DISKOMINFO' ORDER BY lane`,
    );
    expect(limits.map(({ lane }) => lane)).toEqual(['BULK', 'OPERATIONAL']);
    for (const { rate } of limits) expect(rate).toBeLessThan(50);
  });
});
