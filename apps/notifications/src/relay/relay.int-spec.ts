import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { type ChannelDriver, channelDrivers, type SendResult } from '../channels/channel-driver.js';
import { ChannelReports, type ProviderReceipt } from '../channels/channel-reports.js';
import { RelayJob } from './relay.job.js';

let service: NotificationsEnvironment;
let driver: ChannelDriver;
let village = '';
let villages = 2000;
const receipts: ProviderReceipt[] = [];

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly name: string | null;
  readonly text: string | null;
}

beforeAll(async () => {
  service = await startNotificationsEnvironment({ RELAY_CAPACITY: '2' });
  driver = service.app.get<readonly ChannelDriver[]>(channelDrivers).find(({ channel }) => channel === 'RELAY')!;
  service.app.get(ChannelReports).observe({ receipt: (one) => Promise.resolve(void receipts.push(one)) });
});
beforeEach(() => {
  villages += 1;
  village = `32.01.27.${villages}`;
  receipts.length = 0;
});
afterAll(() => service.stop());

/** A member of a KIM of the village, by their account. */
async function member(): Promise<string> {
  const [kimId, accountId, memberId] = [uuidv7(), uuidv7(), uuidv7()];
  const fullName = 'Budi Contoh';
  const email = `budi-${memberId}@kim.example`;
  service.contactServer.members.set(memberId, { kimId, post: 'MEMBER', fullName, email, accountId });
  await service.database.query(sql`
    INSERT INTO subscriber_kim (id, version, name, status, village_codes) VALUES (${kimId}, 1, 'KIM Mekar', 'ACTIVE', ${[village]})`);
  await service.database.query(sql`
    INSERT INTO subscriber (id, kind, version, kim_id, post, area_code, account_id, language, active, refresh_tries,
                            created_at)
    VALUES (${memberId}, 'MEMBER', 1, ${kimId}, 'MEMBER', ${village}, ${accountId}, 'id', true, 0, now())`);
  return accountId;
}

const send = (messageId = uuidv7(), expiresAt: Date | null = null): Promise<SendResult> =>
  driver.send({
    messageId,
    attempt: 1,
    sender: 'DISKOMINFO',
    to: { name: 'Siti Contoh', address: village },
    content: { subject: '', text: '', html: '', body: 'Air naik, mengungsi ke balai desa.', short: '', parameters: [] },
    expiresAt,
  });

const listOf = async (accountId: string) =>
  (await (await service.as(accountId)).get<{ items: Shown[] }>('/v1/relay-requests')).body.items;

describe('the human relay', () => {
  it('asks a member of the village, whose answer is the receipt', async () => {
    const [accountId, messageId] = [await member(), uuidv7()];
    expect(await send(messageId)).toEqual({ kind: 'accepted', providerRef: messageId });
    expect(await send(messageId)).toEqual({ kind: 'accepted', providerRef: messageId });
    const asked = await listOf(accountId);
    expect(asked).toMatchObject([
      { id: messageId, status: 'ASKED', name: 'Siti Contoh', text: 'Air naik, mengungsi ke balai desa.' },
    ]);
    const caller = await service.as(accountId);
    const path = `/v1/relay-requests/${messageId}`;
    expect(await caller.post(`${path}/accept`, undefined, { 'if-match': '"1"' })).toMatchObject({ status: 200 });
    const done = await caller.post<Shown>(`${path}/finish`, { note: 'Sudah di balai desa.' }, { 'if-match': '"2"' });
    expect(done).toMatchObject({ status: 200, body: { status: 'DONE', name: null, text: null } });
    await eventually(() =>
      expect(receipts).toMatchObject([{ provider: 'kim', providerRef: messageId, status: 'DELIVERED' }]),
    );
    await Promise.all([service.app.get(RelayJob).followUp(), service.app.get(RelayJob).run()]);
    expect(receipts).toHaveLength(1);
    const again = await caller.post(`${path}/finish`, { note: 'Lagi.' }, { 'if-match': '"3"' });
    expect(again).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
  });

  it('notifies the member in the inbox and by mail, without a word of the person', async () => {
    const accountId = await member();
    await send();
    const caller = await service.as(accountId);
    const inbox = async () => (await caller.get<{ items: { subject: string }[] }>('/v1/inbox')).body.items;
    await eventually(async () =>
      expect(await inbox()).toMatchObject([{ subject: expect.stringContaining('pesan penting') }]),
    );
    expect(JSON.stringify(await inbox())).not.toContain('Siti');
    const mails = () => service.mailServer.mails.filter(({ subject }) => subject?.includes('pesan penting'));
    await eventually(() => expect(mails()).not.toEqual([]));
    expect(mails().some(({ text }) => text?.includes('Siti'))).toBe(false);
  });

  it('asks another member when one declines or does not answer, and ends when all have declined', async () => {
    const [accounts, messageId] = [[await member(), await member(), await member()], uuidv7()];
    await send(messageId);
    const path = `/v1/relay-requests/${messageId}`;
    const askedNow = async () => {
      const lists = await Promise.all(accounts.map(listOf));
      return accounts.filter((_, index) => lists[index]!.some(({ id }) => id === messageId));
    };
    const [first] = await askedNow();
    const caller = await service.as(first!);
    const declined = await caller.post(`${path}/decline`, { note: 'Sedang di luar kota.' }, { 'if-match': '"1"' });
    expect(declined).toMatchObject({ status: 200, body: { status: 'UNASSIGNED', name: null, text: null } });
    await eventually(async () => expect(await askedNow()).toEqual([expect.not.stringMatching(first!)]));
    expect(await caller.get(path)).toMatchObject({ status: 404, body: { code: 'relay-request-not-found' } });

    const [second] = await askedNow();
    await service.database.query(sql`UPDATE relay_request SET answer_by = now() WHERE id = ${messageId}`);
    await service.app.get(RelayJob).followUp();
    const [third] = await askedNow();
    expect(new Set([first, second, third]).size).toBe(3);
    expect(receipts).toEqual([]);

    // None is left: an unanswered request stays, a declined one ends.
    await service.database.query(sql`UPDATE relay_request SET answer_by = now() WHERE id = ${messageId}`);
    await service.app.get(RelayJob).followUp();
    expect(await listOf(third!)).toMatchObject([{ status: 'ASKED', answerBy: null }]);
    const last = await service.as(third!);
    const { body } = await last.get<Shown>(path);
    await last.post(`${path}/decline`, { note: 'Tidak kenal.' }, { 'if-match': `"${body.version}"` });
    await eventually(() => expect(receipts).toMatchObject([{ status: 'BOUNCED_SOFT', detail: 'EXPIRED' }]));
  });

  it('reports that a member could not inform the person', async () => {
    const [accountId, messageId] = [await member(), uuidv7()];
    await send(messageId);
    const caller = await service.as(accountId);
    await caller.post(
      `/v1/relay-requests/${messageId}/report-failure`,
      { note: 'Rumahnya kosong.' },
      { 'if-match': '"1"' },
    );
    await eventually(() => expect(receipts).toMatchObject([{ status: 'REJECTED', detail: 'COULD_NOT' }]));
  });

  it('hides a request from every other account', async () => {
    const messageId = uuidv7();
    await member();
    await send(messageId);
    const stranger = await service.as(uuidv7());
    const notFound = { status: 404, body: { code: 'relay-request-not-found' } };
    expect(await stranger.get(`/v1/relay-requests/${messageId}`)).toMatchObject(notFound);
    const accept = await stranger.post(`/v1/relay-requests/${messageId}/accept`, undefined, { 'if-match': '"1"' });
    expect(accept).toMatchObject(notFound);
    expect((await stranger.get<{ items: object[] }>('/v1/relay-requests')).body.items).toEqual([]);
  });

  it('shares the requests among the members, and asks no member for more than they can do', async () => {
    const accounts = [await member(), await member()];
    const results = await Promise.all(Array.from({ length: 5 }, () => send()));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual([...Array(4).fill('accepted'), 'transient']);
    for (const account of accounts) expect(await listOf(account)).toHaveLength(2);
  });

  it('reaches no one in a village without a KIM', async () => {
    expect(await send()).toEqual({ kind: 'permanent', reason: 'UNDELIVERABLE', detail: 'NO_MEMBER' });
  });

  it('fails at its deadline, and no answer is accepted after it', async () => {
    const [accountId, messageId] = [await member(), uuidv7()];
    await send(messageId, new Date(Date.now() + 60_000));
    await service.app.get(RelayJob).run(new Date(Date.now() + 120_000));
    expect(receipts).toMatchObject([{ providerRef: messageId, status: 'BOUNCED_SOFT', detail: 'EXPIRED' }]);
    expect(await listOf(accountId)).toMatchObject([{ status: 'EXPIRED', name: null, text: null }]);
    await service.app.get(RelayJob).run(new Date(Date.now() + 120_000));
    expect(receipts).toHaveLength(1);
  });
});
