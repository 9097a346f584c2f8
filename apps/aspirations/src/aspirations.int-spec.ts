import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactPurposes } from '#contracts';
import type { HistoryPage } from '#lifecycle';
import { eventually } from '#testing';
import type { WorkflowResponse } from '#workflow';
import { identifier, sql } from '#database';
import {
  activeKim,
  assigned,
  ifMatch,
  newAspiration,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
  village,
  memberAccount,
  verifiedKim,
} from '../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from './aspirations/aspiration.dto.js';
import type { EntriesResponse } from './aspirations/entries/entry.dto.js';
import type { ReceivedAspiration } from './intake/intake.dto.js';
import type { ContactsResponse, ReporterResponse } from './citizens/reporters/reporter.dto.js';
import type { TrackingResponse } from './citizens/tracking/tracking.dto.js';

const reporter = (id: string) => `/v1/aspirations/${id}/reporter?purpose=klarifikasi`;
const hex = (text: string) => Buffer.from(text).toString('hex');

type Problem = { code: string; errors?: { pointer: string }[] };

describe('an aspiration', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const get = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const typesOn = (topic: string, id: string) =>
    on.published.filter((event) => event.topic === topic && event.key === id).map(({ type }) => type);

  it('is submitted, answered, reopened and closed, and publishes every transition in order', async () => {
    const entered = await on.member.post<ReceivedAspiration>('/v1/aspirations', newAspiration);
    expect(entered).toMatchObject({
      status: 201,
      headers: { location: `/v1/aspirations/${entered.body.id}`, etag: '"1"', 'cache-control': 'no-store' },
      body: { version: 1, status: 'RECEIVED', trackingNumber: expect.stringMatching(/^SB-/) },
    });
    const { id, trackingNumber, pin, verifyBy } = entered.body;
    expect(pin).toMatch(/^\d{8}$/);
    const citizen = { trackingNumber, pin };
    const path = `/v1/aspirations/${id}`;

    const verified = await on.coordinator.post<AspirationResponse>(`${path}/verify`, {}, ifMatch(1));
    expect(verified).toMatchObject({
      status: 200,
      headers: { etag: '"3"' },
      body: {
        status: 'ASSIGNED',
        version: 3,
        agencyId: 'dpupr',
        deadlines: [
          { stage: 'VERIFICATION', dueOn: verifyBy, stoppedAt: expect.any(String) },
          { stage: 'RESPONSE', stoppedAt: null, missedAt: null },
        ],
      },
    });
    const answer = { text: 'Papan dipasang hari Senin.' };
    const answered = await on.liaison.post<AspirationResponse>(`${path}/respond`, answer, ifMatch(3));
    expect(answered).toMatchObject({ status: 200, body: { status: 'RESPONDED', answer: answer.text } });

    const seen = await on.anyone.post<TrackingResponse>('/v1/tracking', citizen);
    expect(seen.body).toMatchObject({ status: 'RESPONDED', answer: answer.text, agency: { id: 'dpupr' } });
    expect(seen.body.closesOn).toBe(answered.body.deadlines.at(-1)?.dueOn);
    expect(seen.body.timeline.map(({ status }) => status)).toEqual(['RECEIVED', 'VERIFIED', 'ASSIGNED', 'RESPONDED']);

    const read = { ...citizen, answeredAt: seen.body.answeredAt };
    expect((await on.anyone.post('/v1/tracking/confirm-read', read)).status).toBe(200);

    const reason = 'Papannya hanyut lagi.';
    const reopened = await on.anyone.post<TrackingResponse>('/v1/tracking/reopen', { ...citizen, reason });
    expect(reopened).toMatchObject({ status: 200, body: { status: 'REOPENED', closesOn: null } });
    const again = { text: 'Sudah diganti beton.' };
    expect(await on.liaison.post(`${path}/respond`, again, ifMatch(6))).toMatchObject({ status: 200 });
    const closed = await on.anyone.post<TrackingResponse>('/v1/tracking/close', citizen);
    expect(closed).toMatchObject({ status: 200, body: { status: 'CLOSED', answer: again.text } });
    expect(await get(id)).toMatchObject({ version: 8, outcome: 'SATISFIED', reopenings: 1 });
    expect((await get(id)).deadlines.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);

    const toAgency = ['Assigned', 'Responded', 'Reopened', 'Responded', 'Closed'].map((step) => `Aspiration${step}`);
    await eventually(() => expect(typesOn('agency.dpupr.aspirations.v1', id)).toEqual(toAgency));
    const toAll = ['AspirationReceived', 'AspirationVerified', ...toAgency];
    await eventually(() => expect(typesOn('aspirations.aspiration.v1', id)).toEqual(toAll));
    const events = on.published.filter(({ key, topic }) => key === id && topic === 'aspirations.aspiration.v1');
    expect(events.map(({ data }) => data['version'])).toEqual([1, 2, 3, 4, 6, 7, 8]);

    const words = JSON.stringify(on.published);
    for (const secret of [newAspiration.title, newAspiration.body, reason, answer.text, 'Siti', '+62811', pin])
      expect(words).not.toContain(secret);

    const history = await on.liaison.get<HistoryPage>(`${path}/history`);
    expect(history.body.items.map(({ action, actor }) => [action, actor])).toEqual([
      ['receive', memberAccount],
      ['verify', 'koordinator'],
      ['assign', 'koordinator'],
      ['respond', 'penghubung'],
      ['confirm-notified', 'CITIZEN'],
      ['reopen', 'CITIZEN'],
      ['respond', 'penghubung'],
      ['close', 'CITIZEN'],
    ]);
    // What was written is an entry, which each audience reads in its own version; the history has none of it.
    expect(history.body.items.map((step) => step.reason)).toEqual(history.body.items.map(() => null));
    const entries = await on.liaison.get<EntriesResponse>(`/v1/aspirations/${id}/entries`);
    expect(entries.body.items.map(({ kind, text }) => [kind, text])).toContainEqual(['REOPENING', reason]);
  });

  it('waits for the coordinator to assign it when no rule names an agency', async () => {
    const { id } = await received(on, { category: 'OTHER' });
    const path = `/v1/aspirations/${id}`;
    const verified = await on.coordinator.post<AspirationResponse>(`${path}/verify`, {}, ifMatch(1));
    expect(verified.body).toMatchObject({ status: 'VERIFIED', version: 2, agencyId: null });
    expect((await on.otherLiaison.get(path)).status).toBe(403);
    const unknown = await on.coordinator.post<Problem>(`${path}/assign`, { agencyId: 'no-agency' }, ifMatch(2));
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown-agency' } });
    const given = await on.coordinator.post(`${path}/assign`, { agencyId: 'dinkes' }, ifMatch(2));
    expect(given).toMatchObject({ status: 200, body: { status: 'ASSIGNED', agencyId: 'dinkes' } });
    expect((await on.otherLiaison.get(path)).status).toBe(200);
    expect((await on.liaison.get(path)).status).toBe(403);
    const foreign = await on.liaison.post<Problem>(`${path}/respond`, { text: 'x' }, ifMatch(3));
    expect(foreign).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
  });

  it('is routed by its corrected category', async () => {
    const { id } = await received(on, { category: 'OTHER' });
    const body = { category: 'ROADS_AND_BRIDGES' };
    const verified = await on.coordinator.post(`/v1/aspirations/${id}/verify`, body, ifMatch(1));
    expect(verified.body).toMatchObject({ category: 'ROADS_AND_BRIDGES', status: 'ASSIGNED', agencyId: 'dpupr' });
  });

  it('hides an anonymous reporter from the agency, and logs every read', async () => {
    const open = await assigned(on);
    const hidden = await assigned(on, { anonymous: true });
    const seen = await on.liaison.get<ReporterResponse>(reporter(open.id));
    expect(seen).toMatchObject({ status: 200, body: newAspiration.reporter });
    expect(await on.liaison.get(reporter(hidden.id))).toMatchObject({ status: 403 });
    expect(await on.otherLiaison.get(reporter(open.id))).toMatchObject({ status: 403 });
    expect(await on.coordinator.get(reporter(hidden.id))).toMatchObject({ status: 200, body: newAspiration.reporter });
    expect(await on.coordinator.get(`/v1/aspirations/${open.id}/reporter`)).toMatchObject({ status: 400 });
    const looks = await on.database.query(
      sql`SELECT aspiration_id, actor, purpose FROM reporter_access WHERE aspiration_id = ANY(${[open.id, hidden.id]})
              ORDER BY at`,
    );
    expect(looks).toEqual([
      { aspirationId: open.id, actor: 'penghubung', purpose: 'klarifikasi' },
      { aspirationId: hidden.id, actor: 'koordinator', purpose: 'klarifikasi' },
    ]);
    expect(JSON.stringify((await on.liaison.get(`/v1/aspirations/${open.id}`)).body)).not.toContain('Siti');
  });

  it('has its protection raised, never lowered', async () => {
    const { id } = await received(on, { anonymous: true, confidential: false });
    const path = `/v1/aspirations/${id}/verify`;
    const lowered = await on.coordinator.post<Problem>(path, { anonymous: false }, ifMatch(1));
    expect(lowered).toMatchObject({
      status: 422,
      body: { code: 'protection-lowered', errors: [{ pointer: '/anonymous' }] },
    });
    expect(await get(id)).toMatchObject({ version: 1, status: 'RECEIVED' });
    const raised = await on.coordinator.post(path, { confidential: true }, ifMatch(1));
    expect(raised.body).toMatchObject({ anonymous: true, confidential: true, status: 'ASSIGNED' });
    await eventually(() => {
      const { data } = on.published.find(({ type, key }) => type === 'AspirationVerified' && key === id)!;
      expect(data).toMatchObject({ anonymous: true, confidential: true });
    });
  });

  it('gives contacts to services, and logs it', async () => {
    const { id, trackingNumber } = await received(on);
    const absent = '0197a5f0-0000-7000-8000-000000000000';
    const body = { aspirationIds: [id, absent], agencyIds: ['dpupr', 'no-agency'] };
    const found = await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', body);
    expect(found.status).toBe(200);
    expect(found.body).toEqual({
      reporters: [{ aspirationId: id, reporterId: id, trackingNumber, vouched: true, ...newAspiration.reporter }],
      agencies: [{ agencyId: 'dpupr', name: 'Dinas PUPR', email: 'dpupr@warga.example', liaisons: [] }],
    });
    const looks = await on.database.query(sql`SELECT actor, purpose FROM reporter_access WHERE aspiration_id = ${id}`);
    expect(looks).toEqual([{ actor: 'notifications', purpose: contactPurposes['notify-reporters'] }]);
  });

  it('gives a service only the contacts of its purposes', async () => {
    const { id } = await received(on);
    const calls = { reporters: { aspirationIds: [id] }, agencies: { agencyIds: ['dpupr'] } };
    const statuses = async (...grants: string[]) => {
      const who = await on.as('publishing', ...grants);
      const answers = Object.values(calls).map((body) => who.post<Problem>('/v1/contacts/resolve', body));
      return (await Promise.all(answers)).map(({ status, body }) => (status === 200 ? 200 : body.code));
    };
    expect(await statuses('SERVICE@purpose:notify-reporters')).toEqual([200, 'out-of-scope']);
    expect(await statuses('SERVICE@purpose:notify-agencies')).toEqual(['out-of-scope', 200]);
    expect(await statuses('SERVICE@*')).toEqual(['role-missing', 'role-missing']);
    expect(await on.notifier.post('/v1/contacts/resolve', {})).toMatchObject({ status: 400 });
  });

  it('answers a repeated Idempotency-Key with the same PIN, which is stored nowhere in clear', async () => {
    const headers = { 'idempotency-key': 'a-key-that-is-hard-to-guess-1' };
    const first = await on.member.post<ReceivedAspiration>('/v1/aspirations', newAspiration, headers);
    const second = await on.member.post<ReceivedAspiration>('/v1/aspirations', newAspiration, headers);
    expect(second).toMatchObject({ status: 201, body: first.body });
    const other = await on.member.post<Problem>('/v1/aspirations', { ...newAspiration, title: 'Lain' }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const tables = await on.database.query<{ name: string }>(
      sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
              AND table_type = 'BASE TABLE'`,
    );
    const secrets = [`"pin"`, `"${first.body.pin}"`, newAspiration.reporter.fullName, newAspiration.reporter.email!];
    for (const { name } of tables) {
      const rows = await on.database.query<{ row: string }>(
        sql`SELECT to_jsonb(t)::text AS row FROM ${identifier(name)} t`,
      );
      for (const { row } of rows)
        for (const secret of secrets) {
          expect(row).not.toContain(secret);
          expect(row).not.toContain(hex(secret));
        }
    }
  });

  it('is listed within the scope of its readers, page by page', async () => {
    const mine = await assigned(on);
    const names = async (who: typeof on.member, query = '') => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { body: { items: AspirationResponse[]; next: string | null } } = await who.get(
          `/v1/aspirations?limit=2${query}${cursor && `&cursor=${cursor}`}`,
        );
        ids.push(...page.body.items.map(({ id }) => id));
        cursor = page.body.next;
      }
      return ids;
    };
    const all = await names(on.coordinator);
    expect(all).toEqual([...new Set(all)].toSorted().toReversed());
    const open = await on.database.query<{ id: string }>(
      sql`SELECT id FROM aspiration WHERE NOT confidential ORDER BY id DESC`,
    );
    const brought = open.map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining(brought));
    expect(await names(on.member)).toEqual(brought);
    expect(await names(await on.asMember({ post: 'CHAIR', kimId: activeKim }))).toEqual(brought);
    expect(await names(await on.asMember({ post: 'CHAIR', kimId: verifiedKim }))).toEqual([]);
    const agencys = await names(on.liaison);
    expect(agencys).toContain(mine.id);
    expect(agencys).toEqual(await names(on.coordinator, '&agency=dpupr'));
    expect(await names(on.coordinator, `&status=RECEIVED&area=${village}`)).not.toContain(mine.id);
  });

  it('publishes its lifecycle, with the transitions of citizens and the deadlines', async () => {
    const { body } = await on.anyone.get<WorkflowResponse>('/v1/workflows/aspiration');
    expect(body).toMatchObject({ noun: 'aspiration', initial: 'RECEIVED', final: ['CLOSED', 'REFERRED', 'ARCHIVED'] });
    expect(body.transitions).toContainEqual({
      from: 'RESPONDED',
      action: 'reopen',
      to: 'REOPENED',
      audience: 'citizen',
      roles: [],
      guards: ['aspiration-merged', 'supporter-alone', 'reopened-too-often', 'aspiration-split'],
      stops: 'CLOSURE',
      starts: 'RESOLUTION',
      pauses: null,
      resumes: null,
      emits: 'AspirationReopened',
    });
    const audiences = Object.fromEntries(body.transitions.map(({ action, audience }) => [action, audience]));
    expect(audiences).toMatchObject({ receive: 'roles', respond: 'roles', close: 'citizen', 'auto-close': 'system' });
  });

  it('is read from the agency’s feed, oldest first and without gaps', async () => {
    const { id } = await responded(on);
    const feed = async (after?: string) =>
      (
        await on.liaison.get<{ items: Record<string, unknown>[]; next: string }>(
          `/v1/agencies/dpupr/events?limit=2${after === undefined ? '' : `&after=${after}`}`,
        )
      ).body;
    const read: Record<string, unknown>[] = [];
    let page = await feed();
    for (; page.items.length > 0; page = await feed(page.next)) read.push(...page.items);
    expect((await feed(page.next)).next).toBe(page.next);
    await eventually(() => {
      const events = on.published.filter(({ topic }) => topic === 'agency.dpupr.aspirations.v1');
      expect(new Set(read.map((event) => event['id']))).toEqual(new Set(events.map((event) => event.id)));
      expect(read).toHaveLength(events.length);
    });
    expect(read.filter(({ subject }) => subject === id).map(({ type }) => type)).toEqual([
      'sambung.aspirations.AspirationAssigned.v1',
      'sambung.aspirations.AspirationResponded.v1',
    ]);
    expect(read.at(-1)).toMatchObject({
      specversion: '1.0',
      datacontenttype: 'application/json',
      data: { aspirationId: id },
    });
    expect((await on.otherLiaison.get('/v1/agencies/dpupr/events')).status).toBe(403);
    expect((await on.admin.get('/v1/agencies/no-agency/events')).status).toBe(404);
  });
});
