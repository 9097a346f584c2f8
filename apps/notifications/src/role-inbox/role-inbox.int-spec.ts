import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AspirationAssigned,
  AspirationReceived,
  type DomainEvent,
  type EventData,
  KimActivated,
  KimSubmitted,
  MemberJoined,
  RecipientUnreachable,
} from '#contracts';
import { Database, sql } from '#database';
import { Outbox } from '#messaging';
import { type Api, eventually } from '#testing';
import { openEventStream } from '../../testing/event-stream.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { RoleMessageRetentionJob } from './role-message-retention.job.js';

interface Page {
  readonly items: readonly { id: string; subject: string; role: string; place: string; readAt: string | null }[];
  readonly count?: { readonly rows: number };
}

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service?.stop());

const village = '32.01.22.2004';
const submitted = (kimId: string, name = 'KIM Mekar', villageCode = village) =>
  KimSubmitted({
    ...(KimSubmitted.examples[0] as EventData<typeof KimSubmitted>),
    kimId,
    name,
    villageCodes: [villageCode],
  });
const received = (aspirationId: string, trackingNumber: string) =>
  AspirationReceived({
    ...(AspirationReceived.examples[0] as EventData<typeof AspirationReceived>),
    aspirationId,
    trackingNumber,
    villageCode: village,
  });
const inboxOf = async (account: Api, query = '') => (await account.get<Page>(`/v1/role-inbox${query}`)).body;
const subjectsOf = async (account: Api, query = '') => (await inboxOf(account, query)).items.map((one) => one.subject);

describe('the inbox of a role', () => {
  const [kimId, aspirationId] = [uuidv7(), uuidv7()];

  beforeAll(async () => {
    await service.publish(submitted(kimId));
    await service.publish(received(aspirationId, 'SB-2222-2222-2'));
  });

  it.each([
    ['DISKOMINFO_VERIFIER@*', ['Pendaftaran KIM Mekar menunggu verifikasi']],
    ['DISKOMINFO_VERIFIER@area:32.01.22', ['Pendaftaran KIM Mekar menunggu verifikasi']],
    ['DISKOMINFO_VERIFIER@area:32.01.05', []],
    ['COMPLAINT_COORDINATOR@area:32.01', ['Aspirasi SB-2222-2222-2 menunggu verifikasi']],
    ['VILLAGE_OFFICER@area:32.01.22.2004', []],
    ['AGENCY_LIAISON@agency:dpupr', []],
  ])('shows what waits for %s', async (grant, expected) => {
    expect(await subjectsOf(await service.as(uuidv7(), grant))).toEqual(expected);
  });

  it('shows what waits for each role of an account, the newest first', async () => {
    const both = await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*', 'COMPLAINT_COORDINATOR@*');
    expect((await inboxOf(both)).items.map(({ role }) => role)).toEqual([
      'COMPLAINT_COORDINATOR',
      'DISKOMINFO_VERIFIER',
    ]);
    expect((await inboxOf(both, '?role=DISKOMINFO_VERIFIER')).items).toMatchObject([{ place: village }]);
    expect(await inboxOf(both, '?q=sb-2222&count=true')).toMatchObject({ items: [{}], count: { rows: 1 } });
    expect((await inboxOf(both, `?aboutKind=KIM&aboutId=${kimId}`)).items).toHaveLength(1);
    expect((await inboxOf(both, '?from=2199-01-01')).items).toEqual([]);
  });

  it('is refused to an account without such a role', async () => {
    const citizen = await service.as(uuidv7());
    expect(await citizen.get('/v1/role-inbox')).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    expect(await citizen.post('/v1/role-inbox/read')).toMatchObject({ status: 403 });
  });

  it('has a state of reading for each person', async () => {
    const one = await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*');
    const other = await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*');
    const [message] = (await inboxOf(one)).items;
    expect(message).toMatchObject({ readAt: null });
    expect((await one.get('/v1/role-inbox/state')).body).toEqual({ unread: 1, newest: message!.id });
    const read = await one.post<{ readAt: string }>(`/v1/role-inbox/${message!.id}/read`);
    expect(read).toMatchObject({ status: 200, body: { id: message!.id, readAt: expect.any(String) } });
    expect((await one.post(`/v1/role-inbox/${message!.id}/read`)).body).toEqual(read.body);
    expect(await subjectsOf(one, '?unread=true')).toEqual([]);
    expect(await subjectsOf(one, '?unread=false')).toHaveLength(1);
    expect(await subjectsOf(other, '?unread=true')).toHaveLength(1);
    expect((await other.post('/v1/role-inbox/read')).body).toMatchObject({ unread: 0, newest: message!.id });
    expect(await subjectsOf(other, '?unread=true')).toEqual([]);
  });

  it('streams its state, and again when a message comes or is read, without content', async () => {
    const [sub, grants] = [uuidv7(), ['DISKOMINFO_VERIFIER@area:32.01.30']];
    const elsewhere = await openEventStream(service, '/v1/role-inbox/events?seconds=600', {
      sub: uuidv7(),
      grants: ['DISKOMINFO_VERIFIER@area:32.01.31'],
    });
    const stream = await openEventStream(service, '/v1/role-inbox/events?seconds=600', { sub, grants });
    expect(stream.contentType).toContain('text/event-stream');
    await stream.until('"unread":0,"newest":null');
    await service.publish(submitted(uuidv7(), 'KIM Rahasia', '32.01.30.2001'));
    await stream.until('"unread":1');
    const reader = await service.as(sub, ...grants);
    const [message] = (await inboxOf(reader)).items;
    await reader.post(`/v1/role-inbox/${message!.id}/read`);
    const text = await stream.until(`"unread":0,"newest":"${message!.id}"`);
    expect(text).not.toContain('Rahasia');
    const other = uuidv7();
    await service.publish(submitted(other, 'KIM Lain', '32.01.31.2001'));
    const [own] = (await inboxOf(await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*'), `?aboutId=${other}`)).items;
    await elsewhere.until(`"unread":1,"newest":"${own!.id}"`);
    await Promise.all([stream.cancel(), elsewhere.cancel()]);
  });

  it('streams nothing to an account without such a role', async () => {
    const citizen = await service.as(uuidv7());
    expect(await citizen.get('/v1/role-inbox/events')).toMatchObject({ status: 403, body: { code: 'role-missing' } });
  });

  it('does not mark messages to roles that the account does not hold', async () => {
    const [message] = (await inboxOf(await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*'))).items;
    const elsewhere = await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@area:32.01.05');
    expect(await elsewhere.post(`/v1/role-inbox/${message!.id}/read`)).toMatchObject({
      status: 404,
      body: { code: 'role-message-not-found' },
    });
    expect((await elsewhere.post('/v1/role-inbox/read')).body).toEqual({ unread: 0, newest: null });
  });

  it('is in the language of its reader', async () => {
    const account = await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*');
    const preferences = { quietHours: null, zone: 'Asia/Jakarta', language: 'en', cadence: 'IMMEDIATE', rules: [] };
    expect(await account.put('/v1/preferences', preferences, { 'if-match': '"0"' })).toMatchObject({ status: 200 });
    expect(await subjectsOf(account, `?aboutId=${kimId}`)).toEqual([
      'The registration of KIM Mekar waits for verification',
    ]);
  });
});

describe('a message to a role', () => {
  const messagesAbout = (aboutId: string) =>
    service.database.query<{ role: string; place: string; template: string }>(
      sql`SELECT role, place, template FROM role_message WHERE about_id = ${aboutId} ORDER BY role`,
    );

  it('is created once for an event that is delivered twice, and never for a republished one', async () => {
    const [kimId, eventId] = [uuidv7(), uuidv7()];
    await service.publish(submitted(kimId), eventId);
    await service.publish(submitted(kimId), eventId);
    expect(await messagesAbout(kimId)).toHaveLength(1);
    const again = uuidv7();
    await service.app.get(Database).transaction((tx) => service.app.get(Outbox).republish(tx, submitted(again)));
    await eventually(async () =>
      expect(await service.database.query(sql`SELECT FROM inbox WHERE key = ${again}`)).not.toEqual([]),
    );
    expect(await messagesAbout(again)).toEqual([]);
  });

  it('goes to the liaisons of the agency besides its mail', async () => {
    const aspirationId = uuidv7();
    const example = AspirationAssigned.examples[0] as EventData<typeof AspirationAssigned>;
    service.contactServer.agencies.set('dpupr', { name: 'Dinas PUPR', email: 'dpupr@bogorkab.example' });
    await service.publish(AspirationAssigned({ ...example, aspirationId }));
    const liaison = await service.as(uuidv7(), 'AGENCY_LIAISON@agency:dpupr');
    expect((await inboxOf(liaison, `?aboutId=${aspirationId}`)).items).toMatchObject([
      { role: 'AGENCY_LIAISON', place: 'dpupr', subject: 'Disposisi aspirasi SB-7KQ4-M2XD-8' },
    ]);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toContainEqual(
        expect.objectContaining({ channel: 'EMAIL', recipient: 'AGENCY', state: 'DELIVERED' }),
      ),
    );
  });

  it('notifies the editors once no officer of a KIM can be reached', async () => {
    const kimId = uuidv7();
    const kim = KimActivated.examples[0] as EventData<typeof KimActivated>;
    await service.publish(KimActivated({ ...kim, kimId, name: 'KIM Sepi', villageCodes: [village] }));
    const officers = [uuidv7(), uuidv7()];
    const joined = MemberJoined.examples[0] as EventData<typeof MemberJoined>;
    for (const memberId of officers) await service.publish(MemberJoined({ ...joined, memberId, kimId, post: 'CHAIR' }));
    for (const memberId of officers) {
      expect(await messagesAbout(kimId)).not.toContainEqual(expect.objectContaining({ template: 'kim-unreachable' }));
      await service.publish(await lost(memberId));
    }
    expect(await messagesAbout(kimId)).toEqual(
      expect.arrayContaining([
        { role: 'DISKOMINFO_EDITOR', place: village, template: 'kim-unreachable' },
        { role: 'DISKOMINFO_VERIFIER', place: village, template: 'kim-unreachable' },
      ]),
    );
    const editor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
    expect(await subjectsOf(editor, `?aboutId=${kimId}`)).toEqual(['Pengurus KIM Sepi tidak dapat dihubungi']);
  });

  it('is deleted with its readings after half a year', async () => {
    const kimId = uuidv7();
    await service.publish(submitted(kimId));
    const verifier = await service.as(uuidv7(), 'DISKOMINFO_VERIFIER@*');
    await verifier.post('/v1/role-inbox/read');
    const job = service.app.get(RoleMessageRetentionJob);
    await job.run();
    expect(await messagesAbout(kimId)).toHaveLength(1);
    await job.run(new Date(Date.now() + 181 * 86_400_000));
    expect(await service.database.query(sql`SELECT FROM role_message`)).toEqual([]);
    expect(await service.database.query(sql`SELECT FROM role_message_read`)).toEqual([]);
  });
});

/** That no channel is left for a member, as the dispatch records and publishes it. */
async function lost(memberId: string): Promise<DomainEvent> {
  const [message] = await service.database.query<{ id: string }>(sql`SELECT id FROM message LIMIT 1`);
  const since = new Date();
  await service.database.query(sql`
    INSERT INTO recipient_reach (recipient, recipient_id, version, unreachable, message_id, reason, tried, since)
    VALUES ('MEMBER', ${memberId}, 1, true, ${message!.id}, 'NO_CONTACT', '{EMAIL}', ${since})`);
  return RecipientUnreachable({
    recipientId: memberId,
    version: 1,
    recipient: 'MEMBER',
    messageId: message!.id,
    tried: ['EMAIL'],
    unreachableSince: since.toISOString(),
  });
}
