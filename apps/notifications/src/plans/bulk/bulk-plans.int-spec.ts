import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { type Answer, type Api, eventually } from '#testing';
import { plantKim, plantMembers, plantSubscriber } from '../../../testing/audience.fixture.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { WhyService } from '../../messages/explain/why.service.js';
import { AddressFingerprints } from '../../subscribers/contact-points/address-fingerprints.js';
import type { Conservation } from './conservation.js';
import type { PlanResponse } from './plan.dto.js';

let service: NotificationsEnvironment;
let editor: Api;
let villages = 2_000;

beforeAll(async () => {
  service = await startNotificationsEnvironment({
    NOTIFICATIONS_RELEASE_SLICE: '50',
    NOTIFICATIONS_PRICES: 'SMS=350',
    NOTIFICATIONS_CAPACITIES: 'SMS=1',
  });
  editor = await service.as('penyusun', 'DISKOMINFO_EDITOR@area:32.01');
});
afterAll(() => service?.stop());

/** Each test has a village of its own. */
const newVillage = () => `32.01.22.${++villages}`;

const planOf = (village: string, more: object = {}) => ({
  template: 'announcement',
  variables: { title: 'Pemadaman air', announcement: 'Air mati besok pagi.' },
  channels: ['IN_APP'],
  areas: [village],
  audience: { posts: ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] },
  ...more,
});

async function draft(village: string, more: object = {}, by = editor): Promise<PlanResponse> {
  const { status, body } = await by.post<PlanResponse>('/v1/plans', planOf(village, more));
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

async function act(id: string, action: string, body?: object, by = editor): Promise<Answer<PlanResponse>> {
  const { version } = (await editor.get<PlanResponse>(`/v1/plans/${id}`)).body;
  return by.post<PlanResponse>(`/v1/plans/${id}/${action}`, body, { 'if-match': `"${version}"` });
}

const reaches = (id: string, status: string, more: object = {}) =>
  eventually(async () => {
    const { body } = await editor.get<PlanResponse>(`/v1/plans/${id}`);
    expect(body).toMatchObject({ status, ...more });
    return body;
  });

const conservation = async (id: string) => (await editor.get<Conservation>(`/v1/plans/${id}/conservation`)).body;

const messagesOf = (id: string) =>
  service.database.query<{ recipientId: string; channel: string; state: string; reason: string | null }>(
    sql`SELECT recipient_id, channel, state, reason FROM message WHERE plan_id = ${id} ORDER BY recipient_id, channel`,
  );

describe('a plan for an audience', () => {
  it('sends what its dry run counted, and accounts for every message', async () => {
    const village = newVillage();
    await plantMembers(service, village, 120);
    const { id, dryRun, status } = await draft(village);
    expect(status).toBe('DRAFT');
    expect(dryRun).toMatchObject({
      persons: 120,
      planned: 120,
      channels: [{ channel: 'IN_APP', messages: 120, segments: 120, rupiah: 0 }],
      villages: [{ areaCode: village, messages: 120 }],
      withheld: [],
    });
    expect((await act(id, 'start')).status).toBe(200);
    await reaches(id, 'DONE', { planned: 120 });
    expect(await conservation(id)).toMatchObject({ planned: 120, delivered: 120, inFlight: 0, balanced: true });
  });

  it('counts parts, rupiah and minutes of short messages', async () => {
    const [village, kimId] = [newVillage(), uuidv7()];
    await plantKim(service, kimId, village);
    for (const number of [1, 2])
      await plantSubscriber(service, { kimId, areaCode: village, addresses: { SMS: `+62812000${villages}${number}` } });
    const announcement = 'a'.repeat(180);
    const { dryRun } = await draft(village, { channels: ['SMS'], variables: { title: 'Air', announcement } });
    expect(dryRun).toMatchObject({
      channels: [{ channel: 'SMS', messages: 2, segments: 4, rupiah: 1_400, minutes: 2 }],
      rupiah: 1_400,
    });
  });

  it('sends one message to a person whom it matches twice, by account or by address', async () => {
    const [village, kimId, accountId] = [newVillage(), uuidv7(), uuidv7()];
    await plantKim(service, kimId, village);
    const email = `dua-${villages}@warga.example`;
    const first = await plantSubscriber(service, { kimId, areaCode: village, accountId });
    await plantSubscriber(service, { kimId, areaCode: village, accountId, post: 'CHAIR' });
    const mailed = await plantSubscriber(service, { kimId, areaCode: village, addresses: { EMAIL: email } });
    await plantSubscriber(service, {
      areaCode: village,
      addresses: { EMAIL: email },
      subscribes: { area: village, topic: 'health' },
    });
    const { id, dryRun } = await draft(village, {
      channels: ['EMAIL', 'IN_APP'],
      topic: 'health',
      audience: { any: [{ posts: ['CHAIR', 'MEMBER'] }, { subscribers: {} }] },
    });
    expect(dryRun).toMatchObject({ persons: 2, planned: 2 });
    await act(id, 'start');
    await reaches(id, 'DONE');
    expect((await messagesOf(id)).map(({ recipientId, channel }) => [recipientId, channel])).toEqual(
      [
        [first, 'IN_APP'],
        [mailed, 'EMAIL'],
      ].toSorted(([one], [other]) => (one! < other! ? -1 : 1)),
    );
    expect(service.mailServer.mails.filter(({ to }) => JSON.stringify(to).includes(email))).toHaveLength(1);
  });

  it('matches subscribers of an area around the village, and neither of another topic nor elsewhere', async () => {
    const village = newVillage();
    const wants = (area: string, topic: string) =>
      plantSubscriber(service, { accountId: uuidv7(), subscribes: { area, topic } });
    const near = [await wants(village, 'health'), await wants('32.01.22', 'ANY')];
    await wants(village, 'culture');
    await wants('32.01.23', 'health');
    const { id } = await draft(village, { topic: 'health', audience: { subscribers: { topics: ['health'] } } });
    await act(id, 'start');
    await reaches(id, 'DONE');
    expect((await messagesOf(id)).map(({ recipientId }) => recipientId)).toEqual(near.toSorted());
  });

  it('withholds messages with their reasons: no address, suppressed, denied', async () => {
    const [village, kimId] = [newVillage(), uuidv7()];
    await plantKim(service, kimId, village);
    const plant = (email?: string) =>
      plantSubscriber(service, { kimId, areaCode: village, ...(email && { addresses: { EMAIL: email } }) });
    const [none, stopped, denied, reached] = [
      await plant(),
      await plant(`berhenti-${villages}@warga.example`),
      await plant(`tolak-${villages}@warga.example`),
      await plant(`sampai-${villages}@warga.example`),
    ];
    const fingerprint = service.app.get(AddressFingerprints).of('EMAIL', `berhenti-${villages}@warga.example`);
    await service.database.query(
      sql`INSERT INTO suppression (fingerprint, channel, reason, since) VALUES (${fingerprint}, 'EMAIL', 'STOP', now())`,
    );
    await service.database.query(sql`
      INSERT INTO preference_profile (owner_kind, owner_id, version, seasonal, zone, language, cadence, updated_at)
      VALUES ('MEMBER', ${denied}, 1, false, 'Asia/Jakarta', 'id', 'IMMEDIATE', now())`);
    await service.database.query(sql`
      INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
      VALUES ('MEMBER', ${denied}, 'BULK', 'ANY', 'ANY', FALSE)`);
    const { id, dryRun } = await draft(village, { channels: ['EMAIL'] });
    const withheld = ['ADDRESS_SUPPRESSED', 'NO_CONTACT', 'PREFERENCE_DENIED'].map((reason) => ({
      reason,
      messages: 1,
    }));
    expect(dryRun).toMatchObject({ persons: 4, planned: 4, withheld });
    await act(id, 'start');
    await reaches(id, 'DONE');
    const outcomes = Object.fromEntries(
      (await messagesOf(id)).map(({ recipientId, state, reason }) => [recipientId, [state, reason]]),
    );
    expect(outcomes).toEqual({
      [none]: ['FAILED', 'NO_CONTACT'],
      [stopped]: ['SUPPRESSED', 'ADDRESS_SUPPRESSED'],
      [denied]: ['SUPPRESSED', 'PREFERENCE_DENIED'],
      [reached]: ['DELIVERED', null],
    });
    expect(await conservation(id)).toMatchObject({
      planned: 4,
      delivered: 1,
      failed: 1,
      suppressed: 2,
      balanced: true,
    });
  });

  it('pauses before it sends anything when the audience differs from the dry run, and goes on when that is accepted', async () => {
    const village = newVillage();
    await plantMembers(service, village, 40);
    const { id } = await draft(village, { tolerancePercent: 10 });
    await plantMembers(service, village, 20);
    await act(id, 'start');
    const { pauseDetail } = await reaches(id, 'PAUSED', { pauseCause: 'OUTSIDE_DRY_RUN' });
    expect(pauseDetail).toMatchObject({ plannedExpected: 40, plannedActual: 60 });
    expect(await conservation(id)).toMatchObject({ planned: 60, delivered: 0, inFlight: 60, balanced: true });
    expect((await act(id, 'resume', { reason: 'KIM baru' })).status).toBe(200);
    await reaches(id, 'DONE');
    expect(await conservation(id)).toMatchObject({ planned: 60, delivered: 60, balanced: true });
  });
});

describe('the safety of a plan', () => {
  /** Members with addresses at a mail server that refuses some of them. */
  async function plantMailed(village: string, members: number): Promise<void> {
    const kimId = uuidv7();
    await plantKim(service, kimId, village);
    for (let number = 0; number < members; number++)
      await plantSubscriber(service, {
        kimId,
        areaCode: village,
        addresses: { EMAIL: `w${number}@${village}.example` },
      });
  }

  it('sends a canary slice first, pauses when it fails, and sends the rest when a person accepts that', async () => {
    const village = newVillage();
    await plantMailed(village, 30);
    service.mailServer.refusal = () => ({ code: 550, text: 'no such mailbox' });
    const { id } = await draft(village, { channels: ['EMAIL'], canary: { percent: 10 } });
    await act(id, 'start');
    await reaches(id, 'PAUSED', {
      pauseCause: 'CANARY_FAILED',
      pauseDetail: { sent: 0, bounced: 3, retried: 0, waiting: 0 },
    });
    expect(await conservation(id)).toMatchObject({ planned: 30, failed: 3, inFlight: 27, balanced: true });
    service.mailServer.refusal = undefined;
    await act(id, 'resume', { reason: 'Server surat diperbaiki' });
    await reaches(id, 'DONE');
    expect(await conservation(id)).toMatchObject({ planned: 30, failed: 3, delivered: 27, balanced: true });
  });

  it('releases the rest after a canary slice without failures', async () => {
    const village = newVillage();
    await plantMembers(service, village, 20);
    const { id } = await draft(village, { canary: { messages: 5 } });
    await act(id, 'start');
    await reaches(id, 'DONE');
    const waves = await service.database.query(
      sql`SELECT wave, count(*)::int AS messages FROM message WHERE plan_id = ${id} GROUP BY wave ORDER BY wave`,
    );
    expect(waves).toEqual([
      { wave: 1, messages: 5 },
      { wave: 2, messages: 15 },
    ]);
  });

  it('pauses a running plan when addresses are refused, and goes on exactly where it stopped', async () => {
    const village = newVillage();
    await plantMailed(village, 120);
    let refusals = 0;
    service.mailServer.refusal = (address) =>
      address.includes(village) && ++refusals <= 25 ? { code: 550, text: 'no' } : undefined;
    const { id } = await draft(village, { channels: ['EMAIL'] });
    await act(id, 'start');
    await reaches(id, 'PAUSED', { pauseCause: 'BOUNCE_SPIKE' });
    await eventually(async () => expect((await conservation(id)).inFlight).toBeGreaterThan(0));
    await act(id, 'resume', { reason: 'Diperiksa' });
    await reaches(id, 'DONE');
    expect(await conservation(id)).toMatchObject({ planned: 120, failed: 25, delivered: 95, balanced: true });
    const sent = service.mailServer.mails.filter(({ to }) => JSON.stringify(to).includes(village));
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(95);
    expect(sent).toHaveLength(95);
    service.mailServer.refusal = undefined;
  });

  it('cancels what no provider has', async () => {
    const village = newVillage();
    await plantMembers(service, village, 60);
    const { id } = await draft(village, { notBefore: '2099-01-01T00:00:00.000Z' });
    await act(id, 'start');
    await reaches(id, 'RUNNING', { planned: 60 });
    await act(id, 'cancel', { reason: 'Salah judul' });
    await reaches(id, 'CANCELLED', { settledAt: expect.any(String) });
    expect(await conservation(id)).toMatchObject({ planned: 60, cancelled: 60, inFlight: 0, balanced: true });
  });

  it('carries the headers and the link by which a reader leaves mailings', async () => {
    const village = newVillage();
    const kimId = uuidv7();
    await plantKim(service, kimId, village);
    await plantSubscriber(service, { kimId, areaCode: village, addresses: { EMAIL: 'pelanggan@warga.example' } });
    const { id } = await draft(village, { channels: ['EMAIL'] });
    await act(id, 'start');
    await reaches(id, 'DONE');
    const mail = service.mailServer.mails.find(({ to }) => JSON.stringify(to).includes('pelanggan@'))!;
    const lines = mail.headerLines.map(({ line }) => line.replaceAll(/\r?\n\s/g, ' '));
    const link = /^List-Unsubscribe: <(.+)>$/i.exec(lines.find((line) => /^list-unsubscribe:/i.test(line)) ?? '')?.[1];
    expect(link).toContain('/v1/unsubscribe/');
    expect(lines.map((line) => line.toLowerCase())).toContain('list-unsubscribe-post: list-unsubscribe=one-click');
    expect(mail.html).toContain(link);
  });

  it('waits until the quiet hours of its recipients end, and explains it', async () => {
    const village = newVillage();
    const kimId = uuidv7();
    await plantKim(service, kimId, village);
    const addresses = { EMAIL: 'malam@warga.example' };
    const memberId = await plantSubscriber(service, { kimId, areaCode: village, addresses });
    const minute = Math.floor(Date.now() / 60_000 + 7 * 60) % 1_440;
    await service.database.query(sql`
      INSERT INTO preference_profile (owner_kind, owner_id, version, quiet_from, quiet_until, seasonal, zone, language, cadence,
                                      updated_at)
      VALUES ('MEMBER', ${memberId}, 1, ${minute}, ${(minute + 120) % 1_440}, false, 'Asia/Jakarta', 'id', 'IMMEDIATE', now())`);
    const { id } = await draft(village, { channels: ['EMAIL'], canary: { messages: 1 } });
    await act(id, 'start');
    const held = { state: 'HELD', reason: 'QUIET_HOURS' };
    await eventually(async () => expect(await messagesOf(id)).toMatchObject([held]));
    const find = () =>
      service.database
        .query<{ id: string }>(sql`SELECT id FROM message WHERE plan_id = ${id}`)
        .then(([one]) => one!.id);
    const steps = async () =>
      (await service.app.get(WhyService, { strict: false }).ofMessage(await find())).steps.map(({ step }) => step);
    expect(await steps()).toContain('HELD');
    // Nothing is counted again before.
    await eventually(async () =>
      expect(
        await service.database.query(sql`
          SELECT look_at = message.not_before AS at_its_end FROM bulk_plan JOIN message ON plan_id = bulk_plan.id
           WHERE bulk_plan.id = ${id}`),
      ).toEqual([{ atItsEnd: true }]),
    );
    // The quiet hours are over by the clock of the message, and those of the person end.
    await service.database.query(
      sql`UPDATE preference_profile SET quiet_from = NULL, quiet_until = NULL WHERE owner_id = ${memberId}`,
    );
    await service.database.query(sql`UPDATE message SET not_before = now() WHERE plan_id = ${id}`);
    await service.database.query(sql`UPDATE bulk_plan SET look_at = now() WHERE id = ${id}`);
    await reaches(id, 'DONE');
    expect(await steps()).toContain('RELEASED');
  });

  it.each([
    ['a slice', {}, 'RUNNING'],
    ['a canary slice', { canary: { messages: 1 } }, 'CANARY'],
  ])('does not count %s again before its first message is sent', async (_, more, status) => {
    const village = newVillage();
    await plantMembers(service, village, 60);
    const notBefore = new Date(Date.now() + 3_600_000).toISOString();
    const expiresAt = new Date(Date.now() + 7_200_000).toISOString();
    const { id } = await draft(village, { notBefore, expiresAt, ...more });
    await act(id, 'start');
    await eventually(async () =>
      expect(await service.database.query(sql`SELECT status, look_at FROM bulk_plan WHERE id = ${id}`)).toEqual([
        { status, lookAt: new Date(notBefore) },
      ]),
    );
    await act(id, 'cancel', { reason: 'Uji' });
    await reaches(id, 'CANCELLED', { settledAt: expect.any(String) });
  });

  it('replaces a recalled message in the inbox by the notice', async () => {
    const [village, kimId, accountId] = [newVillage(), uuidv7(), uuidv7()];
    await plantKim(service, kimId, village);
    await plantSubscriber(service, { kimId, areaCode: village, accountId });
    const { id } = await draft(village);
    await act(id, 'start');
    await reaches(id, 'DONE');
    const inbox = await service.as(accountId);
    const read = async () => (await inbox.get<{ items: { subject: string; text: string }[] }>('/v1/inbox')).body.items;
    expect(await read()).toMatchObject([{ subject: 'Pemadaman air' }]);
    expect((await act(id, 'recall', { reason: 'Salah hari', notice: 'Abaikan: air tidak mati.' })).status).toBe(200);
    await reaches(id, 'RECALLED', { settledAt: expect.any(String) });
    expect(await read()).toMatchObject([
      { subject: 'Pesan ditarik kembali / Message recalled', text: 'Abaikan: air tidak mati.' },
    ]);
    expect(await conservation(id)).toMatchObject({ planned: 1, delivered: 1, balanced: true });
  });

  it('needs a second person for the disaster class, and then breaks the silence that a person asked for', async () => {
    const [village, kimId, email] = [newVillage(), uuidv7(), 'bencana@warga.example'];
    await plantKim(service, kimId, village);
    await plantSubscriber(service, { kimId, areaCode: village, addresses: { EMAIL: email } });
    const fingerprint = service.app.get(AddressFingerprints).of('EMAIL', email);
    await service.database.query(
      sql`INSERT INTO suppression (fingerprint, channel, reason, since) VALUES (${fingerprint}, 'EMAIL', 'STOP', now())`,
    );
    const { id } = await draft(village, { disaster: true, channels: ['EMAIL'] });
    expect(await act(id, 'start')).toMatchObject({ status: 409, body: { code: 'approval-needed' } });
    expect(await act(id, 'approve')).toMatchObject({ status: 403, body: { code: 'own-plan' } });
    const second = await service.as('kabid', 'DISKOMINFO_EDITOR@area:32.01');
    expect(await act(id, 'approve', undefined, second)).toMatchObject({ status: 200, body: { approvedBy: 'kabid' } });
    // The approval of yesterday is for another situation.
    const approved = (hours: number) =>
      service.database.query(
        sql`UPDATE bulk_plan SET approved_at = now() - ${hours} * interval '1 hour' WHERE id = ${id}`,
      );
    await approved(7);
    expect(await act(id, 'start')).toMatchObject({ status: 409, body: { code: 'approval-needed' } });
    await approved(5);
    expect((await act(id, 'start')).status).toBe(200);
    await reaches(id, 'DONE');
    expect(await messagesOf(id)).toMatchObject([{ state: 'DELIVERED', reason: null }]);
  });
});

describe('the rights to plans', () => {
  it('lets an editor plan within the own areas, and an agency for its subscribers in its own name', async () => {
    const village = newVillage();
    const plan = planOf(village);
    const elsewhere = await service.as('lain', 'DISKOMINFO_EDITOR@area:32.02');
    expect(await elsewhere.post('/v1/plans', plan)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    const agency = await service.as('dinkes', 'AGENCY_LIAISON@agency:dinkes');
    const refused = (body: object) => agency.post('/v1/plans', body);
    expect(await refused(plan)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    expect(await refused({ ...plan, sender: 'dpupr' })).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    const own = { ...plan, sender: 'dinkes' };
    expect(await refused(own)).toMatchObject({ status: 403, body: { code: 'audience-not-own' } });
    const audience = { subscribers: { topics: ['health'] } };
    expect(await refused({ ...own, audience, class: 'CRITICAL' })).toMatchObject({
      status: 403,
      body: { code: 'class-not-own' },
    });
    expect(await refused({ ...own, audience, disaster: true })).toMatchObject({
      status: 403,
      body: { code: 'class-not-own' },
    });
    const { id } = await draft(village, { sender: 'dinkes', audience }, agency);
    const list = async (by: Api) => (await by.get<{ items: { id: string }[] }>('/v1/plans?limit=200')).body.items;
    expect((await list(agency)).map((one) => one.id)).toEqual([id]);
    expect((await list(elsewhere)).map((one) => one.id)).not.toContain(id);
    expect(await elsewhere.get(`/v1/plans/${id}`)).toMatchObject({ status: 403 });
  });

  it.each([
    ['an unknown template', { template: 'nothing' }, 422, 'template-unknown'],
    ['a missing variable', { variables: { title: 'x' } }, 422, 'template-variables'],
    ['a channel twice', { channels: ['SMS', 'SMS'] }, 400, 'invalid-request'],
    ['relay', { channels: ['RELAY'] }, 400, 'invalid-request'],
    [
      'an end before its beginning',
      { notBefore: '2026-12-02T00:00:00.000Z', expiresAt: '2026-12-01T00:00:00.000Z' },
      400,
      'invalid-request',
    ],
    ['an area that is none', { areas: ['32.01.%'] }, 400, 'invalid-request'],
    ['an empty expression', { audience: { any: [] } }, 400, 'invalid-request'],
  ])('rejects %s', async (_, more, status, code) => {
    expect(await editor.post('/v1/plans', planOf('32.01.22.2001', more))).toMatchObject({ status, body: { code } });
  });
});
