import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AspirationReceived,
  type DomainEvent,
  KimActivated,
  MemberErased,
  MemberJoined,
  MemberLeft,
  ReporterErased,
} from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import { findPlanted } from '../testing/find-planted.js';
import { type NotificationsEnvironment, startNotificationsEnvironment } from '../testing/notifications.environment.js';
import { plantMessages } from '../testing/plant-messages.js';
import { TelegramLinks } from './channels/telegram/telegram-links.js';
import { RelayAssignment } from './relay/relay-assignment.js';
import { AddressFingerprints } from './subscribers/contact-points/address-fingerprints.js';
import { MemberContactJob } from './subscribers/members/member-contact.job.js';
import { Suppressions } from './subscribers/suppressions/suppressions.js';

let service: NotificationsEnvironment;
const village = '32.01.27.2009';
const person = { fullName: 'Rengganis Wulansari', email: 'rengganis@warga.example', phone: '0812-9876-5432' };
const own = '+6281311223344';
const note = 'Rumah Rengganis di belakang musala';

beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service?.stop());

const example = <T>(definition: { readonly examples: readonly unknown[] }, more: object) =>
  ({ ...(definition.examples[0] as object), ...more }) as T;
const publish = <T>(definition: { readonly examples: readonly unknown[] } & ((data: T) => DomainEvent), more: object) =>
  service.publish(definition(example<T>(definition, more)));

/** A member of a KIM with an account, about whom every table has a row. */
async function plantMember() {
  const [memberId, kimId, accountId, otherId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const kim = { kimId, status: 'ACTIVE', villageCodes: [village] };
  service.contactServer.members.set(memberId, { ...person, kimId, post: 'CHAIR', accountId });
  await publish(KimActivated, kim);
  await publish(MemberJoined, { memberId, kimId, accountId, post: 'CHAIR', version: 1, status: 'ACTIVE' });
  await service.app.get(MemberContactJob).run();
  await service.app.get(Suppressions).addAddress('SMS', person.phone, 'STOP');
  const caller = await service.as(accountId);
  const added = await caller.post('/v1/contact-points', { channel: 'SMS', address: own });
  expect(added).toMatchObject({ status: 200, body: { items: [{ channel: 'SMS' }] } });
  const rules = [{ class: 'ANY', channel: 'SMS', topic: 'ANY', allow: false }];
  const wanted = { quietHours: null, zone: 'Asia/Makassar', language: 'su', cadence: 'IMMEDIATE', rules };
  expect(await caller.put('/v1/preferences', wanted, { 'if-match': '"0"' })).toMatchObject({ status: 200 });
  await service.app.get(TelegramLinks).create(accountId);
  await service.database.query(sql`
    INSERT INTO consent (id, owner_kind, owner_id, act, means, text, text_version, language, at)
    VALUES (${uuidv7()}, 'ACCOUNT', ${accountId}, 'CONFIRMED', 'CODE', 'subscription', 1, 'id', now())`);
  // The member is asked to inform a person, and another member to inform this one.
  await plantRelay(uuidv7());
  const { body } = await caller.get<{ items: { id: string }[] }>('/v1/relay-requests');
  await caller.post(`/v1/relay-requests/${body.items[0]!.id}/finish`, { note }, { 'if-match': '"1"' });
  await publish(MemberJoined, { memberId: otherId, kimId, accountId: uuidv7(), version: 1, status: 'ACTIVE' });
  const relayed = await plantRelay(memberId);
  await service.database.query(sql`
    INSERT INTO recipient_reach (recipient, recipient_id, version, unreachable, message_id, reason, tried, since)
    VALUES ('MEMBER', ${memberId}, 1, true, ${relayed}, 'NO_CONTACT', '{EMAIL}', now())`);
  await plantHeld(memberId);
  await eventually(async () => {
    const states = (await service.states(kimId)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['DELIVERED']));
  });
  return { memberId, kimId, accountId, relayed };
}

/** A message to a member that another one relays. */
async function plantRelay(memberId: string): Promise<string> {
  const plan = await plantMessages(service, { channel: 'RELAY', dueInSeconds: 3_600 });
  const [message] = await service.database.query<{ id: string }>(sql`
    UPDATE message SET state = 'SENT', recipient_id = ${memberId} WHERE plan_id = ${plan} RETURNING id`);
  const order = { villageCode: village, name: person.fullName, text: `Untuk ${person.fullName}`, expiresAt: null };
  expect(await service.app.get(RelayAssignment).ask({ messageId: message!.id, ...order })).toBe('ASKED');
  return message!.id;
}

async function plantHeld(memberId: string): Promise<void> {
  const plan = await plantMessages(service, { channel: 'EMAIL', dueInSeconds: 3_600 });
  await service.database.query(
    sql`UPDATE message SET state = 'HELD', recipient_id = ${memberId} WHERE plan_id = ${plan}`,
  );
}

describe('an erased person', () => {
  it('leaves nothing in any table but ids and the fingerprints of suppressed addresses', async () => {
    const { memberId, accountId, kimId, relayed } = await plantMember();
    const fingerprints = service.app.get(AddressFingerprints);
    const planted = {
      name: person.fullName,
      email: person.email,
      phone: '81298765432',
      ownPhone: '81311223344',
      note,
      memberId,
      accountId,
      emailFingerprint: fingerprints.of('EMAIL', person.email),
      phoneFingerprint: fingerprints.of('SMS', person.phone),
      ownFingerprint: fingerprints.of('SMS', own),
    };
    // A search that finds nothing proves nothing.
    const before = await findPlanted(service, planted);
    expect(before).toMatchObject({
      name: expect.arrayContaining(['contact_point.sealed_address', 'relay_request.sealed_content']),
      email: ['contact_point.sealed_address'],
      ownPhone: ['contact_point.sealed_address'],
      note: ['relay_request_history.reason'],
      accountId: expect.arrayContaining([
        'consent.owner_id',
        'contact_point.owner_id',
        'message.account_id',
        'preference.owner_id',
        'preference_profile.owner_id',
        'subscriber.account_id',
        'telegram_link.account_id',
      ]),
      emailFingerprint: expect.arrayContaining(['contact_point.fingerprint', 'message.fingerprint']),
    });

    const left = { memberId, kimId, version: 2, status: 'LEFT' };
    await publish(MemberLeft, { ...left, accountId });
    await publish(MemberErased, { ...left, accountId: null, version: 3, status: 'ERASED' });

    expect(await findPlanted(service, planted)).toEqual({
      name: [],
      email: [],
      phone: [],
      ownPhone: [],
      note: [],
      // The handled events, the statistics, whether messages reached the member, who was asked to relay them,
      // and the last version of the member.
      memberId: [
        'inbox.key',
        'message.recipient_id',
        'plan.audience_id',
        'recipient_reach.recipient_id',
        'relay_request.asked',
        'relay_request.member_id',
        'subscriber.id',
      ],
      // Who answered a request, as in every history.
      accountId: ['relay_request.account_id', 'relay_request_history.actor'],
      // Counts of a day, which are deleted after two.
      emailFingerprint: ['address_day.fingerprint'],
      phoneFingerprint: ['suppression.fingerprint'],
      ownFingerprint: [],
    });
    expect(await service.database.query(sql`SELECT status FROM relay_request WHERE id = ${relayed}`)).toEqual([
      { status: 'WITHDRAWN' },
    ]);
    const open = await service.database.query(
      sql`SELECT state, reason FROM message WHERE recipient_id = ${memberId} AND state NOT IN ('DELIVERED')`,
    );
    expect(open).toEqual([
      { state: 'CANCELLED', reason: 'ERASED' },
      { state: 'CANCELLED', reason: 'ERASED' },
    ]);
  });

  it('loses the address of a message that waits to be sent again, which ends for that reason', async () => {
    const reporterId = uuidv7();
    const reporter = { fullName: 'Pelapor Kenanga', email: 'kenanga@warga.example', phone: null };
    service.contactServer.reporters.set(reporterId, reporter);
    service.mailServer.refusal = () => ({ code: 451, text: 'later' });
    await publish(AspirationReceived, { aspirationId: reporterId });
    await eventually(async () =>
      expect(await service.states(reporterId)).toMatchObject([{ state: 'PENDING', attempts: 1 }]),
    );
    service.mailServer.refusal = undefined;
    await publish(ReporterErased, { reporterId, aspirationId: reporterId });
    expect(
      await service.database.query(sql`
        SELECT state, reason, wrapped_key, sealed_contact, variables FROM message WHERE recipient_id = ${reporterId}`),
    ).toEqual([{ state: 'CANCELLED', reason: 'ERASED', wrappedKey: null, sealedContact: null, variables: {} }]);
    expect(await findPlanted(service, { email: reporter.email })).toEqual({ email: [] });
  });

  it('is masked in the texts of plans, which stay as they are about others', async () => {
    const [memberId, kimId] = [uuidv7(), uuidv7()];
    const erased = { fullName: 'Sekarwangi Purnamasari', email: 'sekar@warga.example', phone: '0813-1112-2233' };
    service.contactServer.members.set(memberId, { ...erased, kimId, post: 'CHAIR', accountId: null });
    const place = '32.01.27.2010';
    await publish(KimActivated, { kimId, status: 'ACTIVE', villageCodes: [place] });
    await publish(MemberJoined, { memberId, kimId, accountId: null, post: 'CHAIR', version: 1, status: 'ACTIVE' });
    await service.app.get(MemberContactJob).run();
    const readerId = uuidv7();
    await publish(MemberJoined, { memberId: uuidv7(), kimId, accountId: readerId, version: 1, status: 'ACTIVE' });
    const editor = await service.as('penyusun', 'DISKOMINFO_EDITOR@*');
    const shortId = uuidv7();
    const short = { fullName: 'Ujang', email: null, phone: '0813-5550-1234' };
    service.contactServer.members.set(shortId, { ...short, kimId, post: 'MEMBER', accountId: null });
    await publish(MemberJoined, { memberId: shortId, kimId, accountId: null, version: 1, status: 'ACTIVE' });
    await service.app.get(MemberContactJob).run();
    const plan = async (announcement: string) => {
      const { status, body } = await editor.post<{ id: string; version: number }>('/v1/plans', {
        template: 'announcement',
        variables: { title: 'Kerja bakti', announcement },
        channels: ['IN_APP'],
        areas: [place],
        audience: { posts: ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] },
      });
      expect(status).toBe(201);
      await editor.post(`/v1/plans/${body.id}/start`, undefined, { 'if-match': `"${body.version}"` });
      await eventually(async () =>
        expect((await editor.get<{ status: string }>(`/v1/plans/${body.id}`)).body.status).toBe('DONE'),
      );
      return body.id;
    };
    const hidden = await plan('Nomor itu 0813.1112.2 2 3 3, atau o813-1112-2233, atau ０８１３１１１２２２３３.');
    const about = await plan('Hubungi SEKARWANGI Purnamasari, 0813 1112 2233 atau Sekar@warga.example.');
    const other = await plan('Bawa cangkul; tanya Purnamasari Dewi.');
    const named = await plan('Tanya UJANG atau Ujangan.');
    const inbox = await service.as(readerId);
    const texts = async () =>
      (await inbox.get<{ items: { text: string }[] }>('/v1/inbox')).body.items.map(({ text }) => text).join(' ');
    await eventually(async () => expect(await texts()).toMatch(/SEKARWANGI[^]*cangkul|cangkul[^]*SEKARWANGI/));
    const { version } = (await editor.get<{ version: number }>(`/v1/plans/${about}`)).body;
    const recall = { reason: `Salah nomor ${erased.fullName}`, notice: `Bukan ${erased.fullName}` };
    await editor.post(`/v1/plans/${about}/recall`, recall, { 'if-match': `"${version}"` });
    await eventually(async () => expect(await texts()).toContain(recall.notice));

    await publish(MemberLeft, { memberId, kimId, accountId: null, version: 2, status: 'LEFT' });
    await publish(MemberErased, { memberId, kimId, accountId: null, version: 3, status: 'ERASED' });
    expect(await findPlanted(service, { name: erased.fullName, email: erased.email, phone: '1112 2233' })).toEqual({
      name: [],
      email: [],
      phone: [],
    });
    expect(await texts()).toMatch(/Bukan •{10,}/);
    await publish(MemberLeft, { memberId: shortId, kimId, accountId: null, version: 2, status: 'LEFT' });
    await publish(MemberErased, { memberId: shortId, kimId, accountId: null, version: 3, status: 'ERASED' });
    const plans = await service.database.query<{ id: string; text: string }>(
      sql`SELECT id, variables ->> 'announcement' AS text FROM plan JOIN bulk_plan USING (id)`,
    );
    const textOf = (wanted: string) => plans.find(({ id }) => id === wanted)!.text;
    expect(textOf(hidden)).toMatch(/^Nomor itu 0?•+, atau [o0]?•+, atau ０?•+\.$/);
    expect(textOf(other)).toBe('Bawa cangkul; tanya Purnamasari Dewi.');
    expect(textOf(named)).toBe('Tanya ••••• atau Ujangan.');
  });

  it('with a second membership keeps what the account has entered', async () => {
    const [memberId, accountId] = [uuidv7(), uuidv7()];
    const joined = { accountId, status: 'ACTIVE', version: 1 };
    await publish(MemberJoined, { ...joined, memberId, kimId: uuidv7() });
    await publish(MemberJoined, { ...joined, memberId: uuidv7(), kimId: uuidv7() });
    const caller = await service.as(accountId);
    await caller.post('/v1/contact-points', { channel: 'SMS', address: '+6281399887766' });
    await publish(MemberErased, { memberId, accountId: null, version: 2, status: 'ERASED' });
    expect((await caller.get<{ items: object[] }>('/v1/contact-points')).body.items).toHaveLength(1);
    expect(await findPlanted(service, { memberId })).toEqual({ memberId: ['inbox.key', 'subscriber.id'] });
  });

  it('who reported something leaves the id in the statistics alone', async () => {
    const reporterId = uuidv7();
    const reporter = { fullName: 'Pelapor Cempaka', email: 'cempaka@warga.example', phone: null };
    service.contactServer.reporters.set(reporterId, reporter);
    await publish(AspirationReceived, { aspirationId: reporterId });
    await eventually(async () => expect(await service.states(reporterId)).toMatchObject([{ state: 'DELIVERED' }]));
    const owner = sql`'REPORTER', ${reporterId}`;
    await service.database.query(sql`
      INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
      VALUES (${owner}, 'ANY', 'ANY', 'ANY', false)`);
    const planted = { name: reporter.fullName, email: reporter.email, reporterId };
    expect(await findPlanted(service, planted)).toMatchObject({
      reporterId: expect.arrayContaining(['message.recipient_id', 'preference.owner_id']),
    });
    await publish(ReporterErased, { reporterId, aspirationId: reporterId });
    const places = await findPlanted(service, planted);
    expect(places).toMatchObject({ name: [], email: [] });
    // The aspiration has the id of its first reporter.
    expect(places.reporterId).toEqual([
      'inbox.key',
      'message.about_id',
      'message.recipient_id',
      'plan.about_id',
      'plan.audience_id',
      'role_message.about_id',
    ]);
  });
});
