import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { eventually } from '#testing';
import { sql } from '#database';
import {
  assigned,
  ifMatch,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { ContactsResponse } from '../citizens/reporters/reporter.dto.js';
import { AgencyFeedJob } from './delivery/agency-feed.job.js';
import type { AccessLogEntry } from './access-log.dto.js';
import type { AgencyHistoryResponse, AgencyResponse } from './agency.dto.js';
import type { LiaisonReceipt, LiaisonResponse } from './liaison.dto.js';

const entry = { name: 'Badan Pengelola Contoh', shortName: 'BPC', email: 'bpc@warga.example' };
const head = { post: 'HEAD', fullName: 'Ibu Kepala Contoh', email: 'kepala@warga.example', from: '2026-01-01' };

describe('agencies', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
  const put = (id: string, changes: object = {}) =>
    on.admin.replace<AgencyResponse>(`/v1/agencies/${id}`, { ...entry, ...changes });
  const name = (id: string, changes: object = {}) =>
    on.admin.post<LiaisonReceipt>(`/v1/agencies/${id}/liaisons`, { ...head, ...changes });
  const contacts = async (...agencyIds: string[]) =>
    (await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', { agencyIds })).body.agencies;

  it('are public, except their e-mail address', async () => {
    const full = {
      kind: 'BOARD',
      parentId: 'dpupr',
      areaCode: null,
      categories: ['ROADS_AND_BRIDGES'],
      workingHours: { days: 6, opens: '07:30', closes: '14:30' },
      delivery: 'FEED',
    };
    expect(await put('bpc', full)).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    expect((await on.anyone.get('/v1/agencies/bpc')).body).toEqual({
      id: 'bpc',
      version: 1,
      status: 'ACTIVE',
      name: entry.name,
      shortName: entry.shortName,
      ...full,
    });
    const ids = async (query: string) =>
      (await on.anyone.get<Page<AgencyResponse>>(`/v1/agencies?${query}`)).body.items.map(({ id }) => id);
    expect(await ids('category=ROADS_AND_BRIDGES')).toEqual(['bpc']);
    expect(await ids('parent=dpupr')).toEqual(['bpc']);
    expect(await ids('')).toEqual(['bpc', 'dinkes', 'dpupr']);
  });

  it('record every change with its actor, and nothing when nothing changes', async () => {
    await put('noted');
    await put('noted', { name: 'Badan Baru' });
    expect(await put('noted', { name: 'Badan Baru' })).toMatchObject({ body: { version: 2, name: 'Badan Baru' } });
    const { body } = await on.admin.get<AgencyHistoryResponse>('/v1/agencies/noted/history');
    expect(body.items).toEqual([
      expect.objectContaining({ version: 1, action: 'record', actor: 'admin' }),
      expect.objectContaining({ version: 2, action: 'change', entry: expect.objectContaining({ name: 'Badan Baru' }) }),
    ]);
  });

  it.each([
    ['a category that is not on offer', { categories: ['NO_SUCH'] }, 422, 'unknown-category'],
    ['a parent that does not exist', { parentId: 'unknown' }, 422, 'unknown-agency'],
    ['itself as its parent', { parentId: 'refused' }, 422, 'agency-above-itself'],
    [
      'hours that end before they begin',
      { workingHours: { days: 5, opens: '16:00', closes: '08:00' } },
      400,
      'invalid-request',
    ],
    ['a week of seven days', { workingHours: { days: 7, opens: '08:00', closes: '16:00' } }, 400, 'invalid-request'],
    ['a kind that there is not', { kind: 'MINISTRY' }, 400, 'invalid-request'],
  ])('reject %s', async (_, changes, status, refusal) => {
    const answer = await put('refused', changes);
    expect([answer.status, code(answer)]).toEqual([status, refusal]);
  });

  it('reject a cycle of parents, also by concurrent changes', async () => {
    await Promise.all(['ring-a', 'ring-b', 'ring-c'].map((id) => put(id)));
    await put('ring-b', { parentId: 'ring-a' });
    const answers = await Promise.all([put('ring-c', { parentId: 'ring-b' }), put('ring-a', { parentId: 'ring-c' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(answers.filter(({ status }) => status === 422).map(code)).toEqual(['agency-above-itself']);
  });

  it('retire without open aspirations, are assigned no more, and can be restored', async () => {
    await put('old');
    const step = (action: string, version: number) =>
      on.admin.post<AgencyResponse>(`/v1/agencies/old/${action}`, { reason: 'Digabung.' }, ifMatch(version));
    expect(code(await step('restore', 1))).toBe('agency-wrong-status');
    expect(code(await step('retire', 7))).toBe('precondition-failed');
    const twice = await Promise.all([step('retire', 1), step('retire', 1)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(code(await step('retire', 2))).toBe('agency-wrong-status');
    expect(code(await put('old', { name: 'Nama lain' }))).toBe('agency-wrong-status');
    const { body } = await on.anyone.get<Page<AgencyResponse>>('/v1/agencies?status=RETIRED');
    expect(body.items.map(({ id }) => id)).toEqual(['old']);

    const waiting = await verifiedWithoutAgency();
    const path = `/v1/aspirations/${waiting.id}/assign`;
    expect(code(await on.coordinator.post(path, { agencyId: 'old' }, ifMatch(waiting.version)))).toBe('unknown-agency');
    expect(await step('restore', 2)).toMatchObject({ status: 200, body: { status: 'ACTIVE', version: 3 } });
    expect(await on.coordinator.post(path, { agencyId: 'old' }, ifMatch(waiting.version))).toMatchObject({
      status: 200,
    });
    expect(code(await step('retire', 3))).toBe('agency-has-open-aspirations');
  });

  it('are not routed to once retired: the coordinator decides', async () => {
    await put('gone');
    const { body: before } = await on.admin.get<{ rules: object[] }>('/v1/routing-rules');
    const rules = [{ category: 'OTHER', areaCode: null, agencyId: 'gone' }];
    expect((await on.admin.replace('/v1/routing-rules', { rules })).status).toBe(200);
    expect((await assigned(on, { category: 'OTHER' })).now).toMatchObject({ status: 'ASSIGNED', agencyId: 'gone' });
    await put('gone-too');
    const named = [{ category: 'OTHER', areaCode: null, agencyId: 'gone-too' }];
    expect((await on.admin.replace('/v1/routing-rules', { rules: named })).status).toBe(200);
    expect((await on.admin.post('/v1/agencies/gone-too/retire', { reason: 'Digabung.' }, ifMatch(1))).status).toBe(200);
    await verifiedWithoutAgency();
    expect((await on.admin.replace('/v1/routing-rules', { rules: before.rules })).status).toBe(200);
  });

  describe('liaisons of agencies', () => {
    it('are appointed, change and leave; reading their names needs a purpose and is logged', async () => {
      await put('people');
      const named = await name('people', { accountId: 'kepala' });
      expect(named).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { post: 'HEAD', until: null } });
      expect(JSON.stringify(named.body)).not.toContain('Ibu Kepala');
      const path = `/v1/agencies/people/liaisons/${named.body.id}`;
      const ended = { ...head, accountId: 'kepala', until: '2026-03-31' };
      expect(code(await on.admin.put(path, ended, ifMatch(2)))).toBe('precondition-failed');
      expect(await on.admin.put(path, ended, ifMatch(1))).toMatchObject({
        status: 200,
        body: { version: 2, until: '2026-03-31' },
      });
      const own = await on.as('kepala', 'AGENCY_LIAISON@agency:people');
      const { body } = await own.get<Page<LiaisonResponse>>('/v1/agencies/people/liaisons?purpose=cek');
      expect(body.items).toMatchObject([{ fullName: head.fullName, email: head.email, until: '2026-03-31' }]);
      expect(
        (await on.admin.get<Page<LiaisonResponse>>('/v1/agencies/people/liaisons?purpose=cek&on=2026-04-01')).body
          .items,
      ).toEqual([]);
      const reads = await on.database.query(sql`SELECT actor, purpose FROM agency_liaison_access
              WHERE liaison_id = ${named.body.id}`);
      expect(reads).toEqual([{ actor: 'kepala', purpose: 'cek' }]);
    });

    it('see who read their names, by role and agency, and others do not', async () => {
      await put('seen');
      const { body } = await name('seen', { accountId: 'pejabat' });
      await on.admin.get('/v1/agencies/seen/liaisons?purpose=undangan');
      const colleague = await on.as('rekan', 'AGENCY_LIAISON@agency:seen');
      await colleague.get('/v1/agencies/seen/liaisons?purpose=rapat');
      const path = `/v1/agencies/seen/liaisons/${body.id}/access-log`;
      const log = await (await on.as('pejabat')).get<Page<AccessLogEntry>>(path);
      expect(log.body.items).toMatchObject([
        { role: 'AGENCY_LIAISON', agency: { id: 'seen' }, what: 'IDENTITY', purpose: 'rapat' },
        { role: 'SYSTEM_ADMIN', agency: null, what: 'IDENTITY', purpose: 'undangan' },
      ]);
      expect(JSON.stringify(log.body)).not.toContain('rekan');
      for (const other of [colleague, on.admin, on.coordinator]) expect((await other.get(path)).status).toBe(404);
    });

    it('are sealed in the database', async () => {
      await put('sealed');
      const { body } = await name('sealed', { fullName: 'Bapak Rahasia' });
      const [row] = await on.database.query<{ sealed: Buffer }>(
        sql`SELECT sealed FROM agency_liaison_person WHERE liaison_id = ${body.id}`,
      );
      expect(row!.sealed.toString('latin1')).not.toContain('Rahasia');
    });

    it('have one head at a time, also after concurrent appointments', async () => {
      await put('heads');
      const at = await Promise.all([1, 2, 3].map((index) => name('heads', { fullName: `Kepala ${index}` })));
      expect(at.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
      expect(at.filter(({ status }) => status === 409).map(code)).toEqual(['head-already-named', 'head-already-named']);
      expect((await name('heads', { from: '2024-01-01', until: '2025-12-31' })).status).toBe(201);
      expect((await name('heads', { post: 'LIAISON' })).status).toBe(201);
    });

    it.each([
      ['an agency that does not exist', 'unknown', {}, 404, 'agency-not-found'],
      ['days that end before they begin', 'dinkes', { until: '2025-01-01' }, 400, 'invalid-request'],
      ['an address that is none', 'dinkes', { email: 'kepala' }, 400, 'invalid-request'],
    ])('reject %s', async (_, agency, changes, status, refusal) => {
      const answer = await name(agency, changes);
      expect([answer.status, code(answer)]).toEqual([status, refusal]);
    });

    it('are given to the notification service while they hold their post', async () => {
      await put('letters');
      await name('letters', { from: '2020-01-01', until: '2025-12-31', fullName: 'Kepala Lama' });
      await name('letters');
      await name('letters', { post: 'LIAISON', fullName: 'Penghubung Contoh', email: 'hubung@warga.example' });
      expect(await contacts('letters', 'dinkes', 'unknown')).toEqual([
        { agencyId: 'dinkes', name: 'Dinas Kesehatan', email: 'dinkes@warga.example', liaisons: [] },
        {
          agencyId: 'letters',
          name: entry.name,
          email: entry.email,
          liaisons: [
            { post: 'HEAD', fullName: head.fullName, email: head.email },
            { post: 'LIAISON', fullName: 'Penghubung Contoh', email: 'hubung@warga.example' },
          ],
        },
      ]);
    });
  });

  /** Verified, without a routing rule that names an agency. */
  async function verifiedWithoutAgency(): Promise<{ id: string; version: number }> {
    const { id, now } = await assigned(on, { category: 'OTHER' });
    expect(now).toMatchObject({ status: 'VERIFIED', agencyId: null });
    return { id, version: now.version };
  }
});

describe('the feed of an agency', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const feed = (query = '') =>
    on.liaison.get<{ items: { id: string }[]; next: string; waiting: number; code?: string; detail?: string }>(
      `/v1/agencies/dpupr/events?${query}`,
    );

  const runJob = () => on.provider(AgencyFeedJob).run();

  it('gives the number of waiting events, and rejects a position that it has not reached', async () => {
    await responded(on);
    expect((await feed('limit=1')).body).toMatchObject({ next: '1', waiting: 1 });
    expect((await feed('after=1')).body).toMatchObject({ next: '2', waiting: 0 });
    expect(await feed('after=3')).toMatchObject({ status: 422, body: { code: 'feed-position-unknown' } });
  });

  it('returns 410 for a position whose events have been deleted', async () => {
    await responded(on);
    const all = (await feed()).body.items;
    await on.database.query(sql`UPDATE agency_event SET created_at = now() - interval '91 days' WHERE position <= 3`);
    expect(await Promise.all([runJob(), runJob()])).toEqual(expect.arrayContaining([3, 0]));
    expect(await feed('after=2')).toMatchObject({ status: 410, body: { code: 'feed-position-expired', detail: '3' } });
    expect(await feed('after=0')).toMatchObject({ status: 410 });
    expect((await feed('after=3')).body.items).toEqual(all.slice(3));
    expect((await feed()).body.items).toEqual(all.slice(3));
  });

  it.each(['outbox', 'agency_event'])('publishes neither on the topic nor in the feed when %s fails', async (table) => {
    const { id, now } = await assigned(on);
    const before = (await feed()).body.items.length;
    await on.database.query(
      sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`,
    );
    await on.database.query(
      table === 'outbox'
        ? sql`CREATE TRIGGER refuse BEFORE INSERT ON outbox
                FOR EACH ROW WHEN (NEW.topic LIKE 'agency.%') EXECUTE FUNCTION refuse()`
        : sql`CREATE TRIGGER refuse BEFORE INSERT ON agency_event FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    const respond = () => on.liaison.post(`/v1/aspirations/${id}/respond`, { text: 'Selesai.' }, ifMatch(now.version));
    expect((await respond()).status).toBe(500);
    await on.database.query(sql`DROP FUNCTION refuse CASCADE`);
    expect((await feed()).body.items).toHaveLength(before);
    expect((await respond()).status).toBe(200);
    const { body } = await feed();
    expect(body.items).toHaveLength(before + 1);
    const published = () => on.published.filter(({ type, key }) => type === 'AspirationResponded' && key === id);
    await eventually(() => expect(published()).toHaveLength(2));
    expect(new Set(published().map((event) => event.topic))).toEqual(
      new Set(['aspirations.aspiration.v1', 'agency.dpupr.aspirations.v1']),
    );
    expect(published().map((event) => event.id)).toContain(body.items.at(-1)!.id);
  });
});
