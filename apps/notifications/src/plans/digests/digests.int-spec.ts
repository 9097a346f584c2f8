import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { MessageDelivered } from '#contracts';
import { type Api, eventually, publishedCount } from '#testing';
import { plantKim, plantSubscriber } from '../../../testing/audience.fixture.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { TestDriver } from '../../../testing/test-driver.js';
import { Receipts } from '../../messages/receipts/receipts.service.js';
import { WhyService } from '../../messages/explain/why.service.js';
import type { Conservation } from '../bulk/conservation.js';
import type { PlanResponse } from '../bulk/plan.dto.js';
import { DigestJob } from './digest.job.js';

interface Row {
  readonly id: string;
  readonly class: string;
  readonly state: string;
  readonly reason: string | null;
  readonly gatheredIn: string | null;
  /** It waits for a time that has not come. */
  readonly later: boolean;
}

let service: NotificationsEnvironment;
let editor: Api;
let villages = 4_000;
let village: string;

beforeAll(async () => {
  service = await startNotificationsEnvironment();
  editor = await service.as('penyusun', 'DISKOMINFO_EDITOR@area:32.01');
});
afterAll(() => service?.stop());
beforeEach(() => void (village = `32.01.22.${++villages}`));

const member = async (email: string, cadence: string) => {
  const kimId = uuidv7();
  await plantKim(service, kimId, village);
  const id = await plantSubscriber(service, { kimId, areaCode: village, addresses: { EMAIL: email } });
  await profile(id, cadence);
  return id;
};

const profile = (id: string, cadence: string, quiet: readonly [number, number] | null = null) =>
  service.database.query(sql`
    INSERT INTO preference_profile (owner_kind, owner_id, version, quiet_from, quiet_until, seasonal, zone, language, cadence,
                                    updated_at)
    VALUES ('MEMBER', ${id}, 1, ${quiet?.[0] ?? null}, ${quiet?.[1] ?? null}, false, 'Asia/Jakarta', 'id', ${cadence}, now())
    ON CONFLICT (owner_kind, owner_id) DO UPDATE
      SET quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`);

async function announce(title: string, more: object = {}): Promise<string> {
  const { status, body } = await editor.post<PlanResponse>('/v1/plans', {
    template: 'announcement',
    variables: { title, announcement: 'Keterangan lengkap di kantor desa.' },
    channels: ['EMAIL'],
    areas: [village],
    audience: { posts: ['MEMBER'] },
    ...more,
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  await act(body.id, 'start');
  return body.id;
}

async function act(id: string, action: string, reason?: string) {
  // The job may have changed the plan between reading and acting.
  await eventually(async () => {
    const { version } = (await editor.get<PlanResponse>(`/v1/plans/${id}`)).body;
    const answer = await editor.post(`/v1/plans/${id}/${action}`, reason && { reason }, { 'if-match': `"${version}"` });
    expect(answer.status).toBe(200);
  });
}

const messagesOf = (recipientId: string) =>
  service.database.query<Row>(sql`
    SELECT id, class, state, reason, gathered_in, due_at > now() AND due_at < 'infinity' AS later FROM message WHERE recipient_id = ${recipientId} ORDER BY class, id`);

const held = (id: string, messages: number, reason = 'DIGEST') =>
  eventually(async () =>
    expect(await messagesOf(id)).toEqual(
      Array.from({ length: messages }, () => expect.objectContaining({ class: 'BULK', state: 'HELD', reason })),
    ),
  );

/** The time of the digest has come by the clock of the messages. */
const comes = (id: string) =>
  service.database.query(sql`
    UPDATE message SET due_at = date_trunc('day', now()) WHERE recipient_id = ${id} AND class = 'BULK' AND state = 'HELD'`);

const digestsOf = async (id: string) => (await messagesOf(id)).filter((one) => one.class === 'DIGEST');
const mailsTo = (email: string) => service.mailServer.mails.filter(({ to }) => JSON.stringify(to).includes(email));
const conservation = async (id: string) => (await editor.get<Conservation>(`/v1/plans/${id}/conservation`)).body;
const wordsOf = async (id: string) =>
  (await service.app.get(WhyService, { strict: false }).ofMessage(id)).steps.map(({ words }) => words.en);

describe('a digest', () => {
  it('lists what was held for a person in one mail, and its outcome is theirs', async () => {
    const email = `ringkas-${villages}@warga.example`;
    const id = await member(email, 'DAILY');
    const plans = [await announce('Air mati'), await announce('Posyandu'), await announce('Kerja bakti <b>RW</b>')];
    await held(id, 3);
    await comes(id);
    await eventually(async () => {
      expect(await digestsOf(id)).toMatchObject([{ state: 'DELIVERED' }]);
      expect((await messagesOf(id)).filter(({ state }) => state !== 'DELIVERED')).toEqual([]);
    });
    const mails = mailsTo(email);
    expect(mails).toHaveLength(1);
    for (const title of ['Air mati', 'Posyandu', 'Kerja bakti']) {
      expect(mails[0]!.text).toContain(`- ${title}`);
      expect(mails[0]!.html).toContain(title);
    }
    expect(mails[0]!.html).not.toContain('<b>RW');
    expect(mails[0]!.html).toContain('/v1/unsubscribe/');
    const [digest] = await digestsOf(id);
    const gathered = (await messagesOf(id)).filter((one) => one.class === 'BULK');
    expect(gathered.map(({ gatheredIn }) => gatheredIn)).toEqual([digest!.id, digest!.id, digest!.id]);
    expect(await wordsOf(gathered[0]!.id)).toEqual([
      expect.stringContaining('planned'),
      'The message was held: it waits for a digest.',
      'The message was put into a digest, whose outcome is that of the message.',
      'Finished: delivered.',
    ]);
    for (const plan of plans)
      expect(await conservation(plan)).toMatchObject({ planned: 1, delivered: 1, balanced: true });
  });

  it('links to the pages of editions, and has the news of a subscription that wants a digest only', async () => {
    const email = `mingguan-${villages}@warga.example`;
    const id = await plantSubscriber(service, {
      areaCode: village,
      addresses: { EMAIL: email },
      subscribes: { area: village, topic: 'health' },
    });
    await service.database.query(sql`UPDATE subscription SET cadence = 'WEEKLY' WHERE subscriber_id = ${id}`);
    const editionId = uuidv7();
    await announce('x', {
      template: 'edition-published',
      variables: { editionTitle: 'Jadwal imunisasi' },
      topic: 'health',
      audience: { subscribers: { topics: ['health'] } },
      about: { kind: 'EDITION', id: editionId },
    });
    await held(id, 1);
    const [{ weekday }] = (await service.database.query<{ weekday: string }>(sql`
      SELECT to_char(due_at AT TIME ZONE 'Asia/Jakarta', 'FMDay HH24:MI') AS weekday FROM message
       WHERE recipient_id = ${id}`)) as [{ weekday: string }];
    expect(weekday).toBe('Saturday 08:30');
    await comes(id);
    await eventually(() => expect(mailsTo(email)).toHaveLength(1));
    expect(mailsTo(email)[0]!.text).toContain(
      `- Informasi baru: Jadwal imunisasi\n  http://localhost:4102/v1/editions/${editionId}`,
    );
  });

  it('is created once, also by replicas that gather at the same time and are killed', async () => {
    const emails = Array.from({ length: 12 }, (_, index) => `serempak-${index}-${villages}@warga.example`);
    const ids: string[] = [];
    for (const email of emails) ids.push(await member(email, 'DAILY'));
    const plans = [await announce('Satu'), await announce('Dua')];
    for (const id of ids) await held(id, 2);
    const job = service.app.get(DigestJob, { strict: false });
    await service.database.query(sql`
      UPDATE message SET due_at = date_trunc('day', now()) WHERE plan_id = ANY (${plans}::uuid[])`);
    for (let round = 0; round < 6; round++) {
      const runs = [1, 2, 3].map(() => job.run().catch(() => undefined));
      await pause(Math.random() * 15);
      await service.database.query(sql`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%digest%'`);
      await Promise.all(runs);
    }
    await eventually(async () => {
      for (const id of ids)
        expect((await messagesOf(id)).map(({ class: of, state }) => [of, state])).toEqual([
          ['BULK', 'DELIVERED'],
          ['BULK', 'DELIVERED'],
          ['DIGEST', 'DELIVERED'],
        ]);
    });
    for (const email of emails) expect(new Set(mailsTo(email).map(({ messageId }) => messageId)).size).toBe(1);
    for (const plan of plans)
      expect(await conservation(plan)).toMatchObject({ planned: 12, delivered: 12, balanced: true });
  });

  it('leaves out what was cancelled or paused before it is sent, and is not sent empty', async () => {
    const email = `batal-${villages}@warga.example`;
    const id = await member(email, 'DAILY');
    const [cancelled, paused, sent] = [await announce('Keliru'), await announce('Ditunda'), await announce('Benar')];
    await held(id, 3);
    // Gathered, but the recipient sleeps.
    const minute = Math.floor(Date.now() / 60_000 + 7 * 60) % 1_440;
    await profile(id, 'DAILY', [minute, (minute + 120) % 1_440]);
    await comes(id);
    await eventually(async () => expect(await digestsOf(id)).toMatchObject([{ state: 'HELD', reason: 'QUIET_HOURS' }]));
    expect(mailsTo(email)).toEqual([]);
    await act(cancelled, 'cancel', 'Keliru');
    await act(paused, 'pause', 'Diperiksa');
    await eventually(async () => {
      const states = (await messagesOf(id)).filter((one) => one.class === 'BULK');
      expect(states.map(({ state, gatheredIn }) => [state, gatheredIn !== null])).toEqual([
        ['CANCELLED', true],
        ['HELD', false],
        ['HELD', true],
      ]);
    });
    await profile(id, 'DAILY', null);
    await service.database.query(
      sql`UPDATE message SET due_at = now() WHERE recipient_id = ${id} AND class = 'DIGEST'`,
    );
    await eventually(() => expect(mailsTo(email)).toHaveLength(1));
    expect(mailsTo(email)[0]!.text).toContain('- Benar');
    expect(mailsTo(email)[0]!.text).not.toMatch(/Keliru|Ditunda/);
    await eventually(async () => expect(await conservation(sent)).toMatchObject({ delivered: 1, inFlight: 0 }));

    await act(paused, 'resume', 'Benar');
    await eventually(async () =>
      expect(await messagesOf(id)).toContainEqual(
        expect.objectContaining({ state: 'HELD', reason: 'DIGEST', gatheredIn: null, later: true }),
      ),
    );
  });

  it('is not sent when all that it would list was cancelled', async () => {
    const email = `kosong-${villages}@warga.example`;
    const id = await member(email, 'DAILY');
    const plan = await announce('Keliru');
    await held(id, 1);
    const minute = Math.floor(Date.now() / 60_000 + 7 * 60) % 1_440;
    await profile(id, 'DAILY', [minute, (minute + 120) % 1_440]);
    await comes(id);
    await eventually(async () => expect(await digestsOf(id)).toMatchObject([{ state: 'HELD', reason: 'QUIET_HOURS' }]));
    await act(plan, 'cancel', 'Keliru');
    await eventually(async () => expect(await conservation(plan)).toMatchObject({ cancelled: 1, inFlight: 0 }));
    await profile(id, 'DAILY', null);
    await service.database.query(
      sql`UPDATE message SET due_at = now() WHERE recipient_id = ${id} AND class = 'DIGEST'`,
    );
    await eventually(async () => expect(await digestsOf(id)).toMatchObject([{ state: 'CANCELLED' }]));
    expect(await wordsOf((await digestsOf(id))[0]!.id)).toContain(
      'The message was cancelled: all that it listed was cancelled or has expired.',
    );
    expect(mailsTo(email)).toEqual([]);
  });

  it('gathers what goes beyond the mailings of a day', async () => {
    const email = `banyak-${villages}@warga.example`;
    const id = await member(email, 'IMMEDIATE');
    for (const title of ['Satu', 'Dua', 'Tiga']) await announce(title);
    await eventually(() => expect(mailsTo(email)).toHaveLength(3));
    await announce('Empat');
    await announce('Lima');
    const capped = async () => (await messagesOf(id)).filter(({ reason }) => reason === 'PERSON_CAP');
    await eventually(async () => expect(await capped()).toHaveLength(2));
    await comes(id);
    await eventually(() => expect(mailsTo(email)).toHaveLength(4));
    expect(mailsTo(email)[3]!.text).toMatch(/- Lima[^]*- Empat/);
  });

  it('is not sent to a person who wants no mailings any more', async () => {
    const email = `tolak-${villages}@warga.example`;
    const id = await member(email, 'DAILY');
    const plan = await announce('Satu');
    await held(id, 1);
    await service.database.query(sql`
      INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
      VALUES ('MEMBER', ${id}, 'BULK', 'EMAIL', 'ANY', false)`);
    await comes(id);
    await eventually(async () =>
      expect(await messagesOf(id)).toMatchObject([
        { class: 'BULK', state: 'SUPPRESSED', reason: 'PREFERENCE_DENIED' },
        { class: 'DIGEST', state: 'SUPPRESSED', reason: 'PREFERENCE_DENIED' },
      ]),
    );
    expect(await conservation(plan)).toMatchObject({ suppressed: 1, balanced: true });
    expect(mailsTo(email)).toEqual([]);
  });

  it('that failed and turns out to have arrived counts as delivered for what it held', async () => {
    const telegram = new TestDriver('TELEGRAM', 'test-telegram').addTo(service);
    const kimId = uuidv7();
    await plantKim(service, kimId, village);
    const id = await plantSubscriber(service, { kimId, areaCode: village, addresses: { TELEGRAM: `77${villages}` } });
    await profile(id, 'DAILY');
    const plans = [
      await announce('Satu', { channels: ['TELEGRAM'] }),
      await announce('Dua', { channels: ['TELEGRAM'] }),
    ];
    await held(id, 2);
    await comes(id);
    await eventually(async () => expect(await digestsOf(id)).toMatchObject([{ state: 'SENT' }]));
    const report = (status: 'REJECTED' | 'DELIVERED' | 'READ') =>
      service.app.get(Receipts, { strict: false }).record({
        provider: telegram.provider,
        providerRef: `${telegram.provider}-${telegram.sent[0]!.messageId}`,
        status,
        occurredAt: new Date(),
      });
    /** Each of the digest and of the two that it held. */
    const states = async () => [...new Set((await messagesOf(id)).map(({ state, reason }) => `${state} ${reason}`))];
    await report('REJECTED');
    await eventually(async () => expect(await states()).toEqual(['FAILED REJECTED']));
    const before = await publishedCount(service.database, MessageDelivered);
    await report('DELIVERED');
    expect(await states()).toEqual(['DELIVERED null']);
    for (const plan of plans)
      expect(await conservation(plan)).toMatchObject({ delivered: 1, failed: 0, balanced: true });
    await eventually(async () => expect(await publishedCount(service.database, MessageDelivered)).toBe(before + 3));
    await report('REJECTED');
    expect(await states()).toEqual(['DELIVERED null']);
  });
});
