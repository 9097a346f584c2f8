import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { KimActivated } from '#contracts';
import { sql } from '#database';
import type { ListPage } from '#http-api';
import { type Api, eventually, ordersWithoutIndex } from '#testing';
import {
  activeKim,
  assigned,
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  newSupporter,
  otherVillage,
  received,
  village,
} from '../../../../test/aspirations/sample-aspiration.js';
import { aspirationList } from './aspiration-list.js';
import type { AspirationResponse } from './aspiration.dto.js';

type Found = ListPage<AspirationResponse>;

describe('the list of aspirations', () => {
  let on: AspirationsFixture;
  let bridge: { id: string; trackingNumber: string };
  let lamp: typeof bridge;
  let clinic: typeof bridge;
  let supporterNumber: string;

  beforeAll(async () => {
    on = await aspirationsFixture();
    bridge = await assigned(on);
    lamp = await received(on, {
      category: 'OTHER',
      kind: 'SUGGESTION',
      title: 'Lampu jalan padam',
      body: 'Lampu di depan pasar padam, telepon 0812-3333-4444.',
      confidential: true,
    });
    const staff = { title: '=1+1', body: 'Dokter gigi puskesmas selalu datang siang hari.', category: 'OTHER' };
    clinic = await received(on, staff);
    await on.database.query(sql`UPDATE aspiration SET village_code = ${otherVillage} WHERE id = ${clinic.id}`);
    const supporter = await on.member.post<{ trackingNumber: string }>(
      `/v1/aspirations/${bridge.id}/supporters`,
      newSupporter,
    );
    supporterNumber = supporter.body.trackingNumber;
  });
  afterAll(() => on.stop());

  const list = async (query: string, who: Api = on.coordinator) => {
    const { status, body } = await who.get<Found>(`/v1/aspirations?${query}`);
    return { status, body, ids: status === 200 ? body.items.map(({ id }) => id) : [] };
  };
  const ids = async (query: Record<string, string>, who?: Api) =>
    (await list(String(new URLSearchParams(query)), who)).ids;
  const all = () => [clinic.id, lamp.id, bridge.id];

  it('finds a number in any spelling', async () => {
    const number = bridge.trackingNumber;
    for (const q of [number, number.toLowerCase(), number.replaceAll('-', ' '), number.slice(3), `${number}/1`])
      expect([q, await ids({ q })]).toEqual([q, [bridge.id]]);
  });

  it('finds the aspiration that a number of a supporter belongs to', async () => {
    expect(await ids({ q: supporterNumber })).toEqual([bridge.id]);
  });

  it('finds the parts of a split aspiration by the number of the whole', async () => {
    const whole = await received(on, { category: 'OTHER' });
    const parts = [
      { category: 'ROADS_AND_BRIDGES', agencyId: 'dpupr' },
      { category: 'OTHER', agencyId: 'dinkes' },
    ];
    await on.coordinator.post(`/v1/aspirations/${whole.id}/verify`, {}, ifMatch(1));
    const split = await on.coordinator.post(`/v1/aspirations/${whole.id}/split`, { parts }, ifMatch(2));
    expect(split.status).toBe(200);
    expect(await ids({ q: whole.trackingNumber })).toHaveLength(3);
    await on.database
      .query(sql`UPDATE aspiration SET received_at = '2020-01-01', category = 'OLD' WHERE received_at > '2026-01-01'
      AND (id = ${whole.id} OR parent_id = ${whole.id})`);
  });

  it('finds words by their stems, phrases, and without others', async () => {
    expect(await ids({ q: 'papan lepas' })).toEqual(expect.arrayContaining([bridge.id]));
    expect(await ids({ q: 'gigi dokter' })).toEqual([clinic.id]);
    expect(await ids({ q: '"dokter gigi"' })).toEqual([clinic.id]);
    expect(await ids({ q: '"gigi dokter"' })).toEqual([]);
    expect(await ids({ q: 'padam -pasar' })).toEqual([]);
  });

  it('finds the name of a KIM', async () => {
    const other = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c88';
    const kim = { kimId: other, name: 'KIM Harapan', villageCodes: [village], decree: null };
    await on.publish(KimActivated({ ...kim, version: 4, status: 'ACTIVE' }));
    await eventually(async () => {
      expect(await on.database.query(sql`SELECT FROM kim WHERE id = ${other}`)).toHaveLength(1);
    });
    expect(await ids({ q: 'kim mekar', from: '2026-01-01' })).toEqual(all());
    expect(await ids({ q: 'KIM MEK', from: '2026-01-01' })).toEqual(all());
    for (const q of ['kim harapan', 'kim tidak ada', 'mekar']) expect([q, await ids({ q })]).toEqual([q, []]);
  });

  it('does not find what is masked, and nothing that the reader may not read', async () => {
    expect((await list('limit=200')).body.items.find(({ id }) => id === lamp.id)!.body).not.toContain('3333');
    for (const q of ['0812-3333-4444', '3333', '081233334444']) expect([q, await ids({ q })]).toEqual([q, []]);
    expect(await ids({ q: 'lampu' })).toEqual([lamp.id]);
    for (const q of ['lampu', lamp.trackingNumber, 'kim mekar'])
      for (const who of [on.member, on.liaison]) expect(await ids({ q }, who)).not.toContain(lamp.id);
    expect(await ids({ q: clinic.trackingNumber }, on.otherLiaison)).toEqual([]);
  });

  it.each([
    ['status=RECEIVED,VERIFIED&from=2026-01-01', () => [clinic.id, lamp.id]],
    ['status=ASSIGNED&from=2026-01-01', () => [bridge.id]],
    ['status=ASSIGNED,ASSIGNED,RECEIVED,CLOSED&from=2026-01-01', all],
    ['status=RECEIVED,ASSIGNED&from=2026-01-01&sort=oldest', () => all().toReversed()],
    ['agency=dpupr,dinkes&from=2026-01-01', () => [bridge.id]],
    [`area=${otherVillage}`, () => [clinic.id]],
    ['area=32.01.22&from=2026-01-01', all],
    ['area=32.01&from=2026-01-01', all],
    ['area=32.01.23', () => []],
    ['category=ROADS_AND_BRIDGES', () => [bridge.id]],
    ['kind=SUGGESTION', () => [lamp.id]],
    ['channel=KIM,STAFF&from=2026-01-01', all],
    ['channel=CITIZEN', () => []],
    [`kim=${activeKim}&from=2026-01-01`, all],
    ['from=2026-01-01&sort=oldest', () => all().toReversed()],
    ['to=2019-12-31', () => []],
  ])('is filtered by %s', async (query, expected) => {
    expect((await list(query)).ids).toEqual(expected());
  });

  it('has the rows of several statuses on pages of one order', async () => {
    const query = 'status=ASSIGNED,RECEIVED,VERIFIED&from=2026-01-01&limit=1';
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await list(cursor === '' ? query : `${query}&cursor=${cursor}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }
    expect(seen).toEqual(all());
  });

  it('is sorted by the day on which an office must act, and filtered by it', async () => {
    const due = (id: string, on_: string) => sql`
      UPDATE deadline SET due_on = ${on_}, due_at = ${on_}::date + 1 WHERE aspiration_id = ${id} AND stopped_at IS NULL`;
    await on.database.query(due(lamp.id, '2026-02-02'));
    await on.database.query(due(clinic.id, '2199-03-03'));
    await on.database.query(due(bridge.id, '2199-02-02'));
    const { body } = await list('sort=due&from=2026-01-01');
    expect(body.items.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      [lamp.id, '2026-02-02'],
      [bridge.id, '2199-02-02'],
      [clinic.id, '2199-03-03'],
    ]);
    expect(await ids({ overdue: 'true' })).toEqual([lamp.id]);
    expect(await ids({ overdue: 'false', from: '2026-01-01' })).toEqual([clinic.id, bridge.id]);
    expect(await ids({ dueBy: '2199-02-02', from: '2026-01-01' })).toEqual([lamp.id, bridge.id]);
    await on.database.query(sql`UPDATE deadline SET paused_at = now() WHERE aspiration_id = ${lamp.id}`);
    expect(await ids({ sort: 'due', from: '2026-01-01' })).toEqual([bridge.id, clinic.id]);
    expect(await ids({ overdue: 'true' })).toEqual([]);
  });

  it('reads each order by an index', async () => {
    expect(await ordersWithoutIndex(on, aspirationList)).toEqual([]);
  });

  it('is sorted by priority for the office: by citizens and days, without the closed ones', async () => {
    const { body } = await list('sort=priority&from=2026-01-01');
    expect(body.items.map(({ id, priority }) => [id, priority])).toEqual([
      [bridge.id, 10],
      [lamp.id, 0],
      [clinic.id, 0],
    ]);
    await on.database.query(sql`
      UPDATE aspiration SET received_at = received_at - interval '12 days' WHERE id = ${clinic.id}`);
    expect(await ids({ sort: 'priority', from: '2020-01-02' })).toEqual([clinic.id, bridge.id, lamp.id]);
    await on.database.query(sql`
      UPDATE aspiration SET received_at = received_at + interval '12 days' WHERE id = ${clinic.id}`);
    expect((await list('sort=priority', on.liaison)).status).toBe(403);
    expect((await list('', on.liaison)).body.items[0]).toMatchObject({ id: bridge.id, priority: null });
  });

  it.each(['newest', 'oldest', 'due', 'priority'])(
    'has every row once in pages of one, in the order %s, and counts them',
    async (sort) => {
      const whole = await list(`sort=${sort}&limit=200&count=true`);
      const found: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const {
          body,
          ids: [id],
        } = await list(`sort=${sort}&limit=1${next && `&cursor=${next}`}`);
        found.push(id!);
        next = body.next;
      }
      expect(found).toEqual(whole.ids);
      expect(whole.body.count).toEqual({ rows: whole.ids.length, more: false });
      expect((await list(`sort=${sort}`)).body).not.toHaveProperty('count');
    },
  );

  it('counts as many rows as its pages have, whatever it is filtered and sorted by', async () => {
    const one = (name: string, ...values: string[]) =>
      fc.constantFrom('', ...values.map((value) => `&${name}=${value}`));
    const query = fc
      .tuple(
        one('status', 'RECEIVED', 'ASSIGNED,RECEIVED', 'CLOSED'),
        one('area', '32.01.22', village, otherVillage),
        one('category', 'OTHER', 'OTHER,ROADS_AND_BRIDGES'),
        one('overdue', 'true', 'false'),
        one('mine', 'true', 'false'),
        one('unread', 'true'),
        one('q', 'lampu', 'kim%20mekar'),
        one('from', '2026-01-01'),
        one('sort', 'oldest', 'due', 'priority', 'assignee'),
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(query, async (filters) => {
        const { body } = await list(`count=true&limit=200${filters}`);
        const found: string[] = [];
        for (let next: string | null = ''; next !== null;) {
          const part = await list(`limit=2${filters}${next && `&cursor=${next}`}`);
          found.push(...part.ids);
          next = part.body.next;
        }
        expect(found).toEqual(body.items.map(({ id }) => id));
        expect(body.count).toEqual({ rows: found.length, more: false });
      }),
      { numRuns: 20 },
    );
  });

  it('counts what the reader may read', async () => {
    const { body } = await list('count=true&limit=1&from=2026-01-01', on.liaison);
    expect(body.count).toEqual({ rows: 1, more: false });
  });

  it('is a file for office programs, with the same filters and rights', async () => {
    const file = async (query: string, who: Api = on.coordinator) => who.get<string>(`/v1/aspirations.csv?${query}`);
    const { status, body, headers } = await file('from=2026-01-01');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = parse(body, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).toEqual(all());
    expect(rows[0]).toMatchObject({ title: `'=1+1`, trackingNumber: clinic.trackingNumber });
    const own = parse((await file('', on.liaison)).body, { columns: true }) as Record<string, string>[];
    expect(own.map(({ id }) => id)).toContain(bridge.id);
    expect(own.map(({ id }) => id)).not.toContain(lamp.id);
    expect((await file('status=OPEN')).status).toBe(400);
    expect((await file('limit=1')).status).toBe(400);
  });

  it.each([
    'status=RECEIVED,OPEN',
    'sort=urgency',
    'unread=yes',
    'unread=false',
    'overdue=yes',
    'dueBy=soon',
    'area=Bogor',
    'cursor=abc',
    'status=',
  ])('rejects %s', async (query) => {
    expect((await list(query)).status).toBe(400);
  });
});
