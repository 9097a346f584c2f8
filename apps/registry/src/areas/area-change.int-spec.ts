import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { sql } from '#database';
import type { Page } from '#http-api';
import { type Answer, type Api, eventually } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../../test/registry/running-registry.js';
import { people } from '../../../../test/registry/sample-kim.js';
import type { AreaChangeResponse, AreaHistoryEntry } from './area-change.dto.js';
import type { AreaResponse } from './area.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

describe('changes of areas', () => {
  let registry: RunningRegistry;
  let admin: Api;
  let villages: ReturnType<typeof villagesOf>;
  let number = 9;

  beforeAll(async () => {
    registry = await runningRegistry();
    ({ admin } = await people(registry));
    await admin.replace('/v1/areas', { items: [{ code: '32.01', kind: 'REGENCY', name: 'Bogor', parentCode: null }] });
  });
  afterAll(() => registry.stop());

  /** A district for each test, with three villages. */
  beforeEach(async () => {
    villages = villagesOf(`32.01.${++number}`);
    await admin.replace('/v1/areas', { items: [villages.district, ...villages.all] });
  });

  const change = <Body = AreaChangeResponse>(body: object, headers?: Record<string, string>): Promise<Answer<Body>> =>
    admin.post<Body>('/v1/area-changes', { effectiveOn: '2025-07-01', ...body }, headers);
  const area = async (code: string) => (await registry.anonymous.get<AreaResponse>(`/v1/areas/${code}`)).body;
  const listed = async (query = '') => {
    const path = `/v1/areas?parent=${villages.district.code}${query}`;
    return (await registry.anonymous.get<Page<AreaResponse>>(path)).body.items.map(({ code }) => code);
  };
  const eventsOf = (code: string) => registry.published.filter(({ key }) => key === code);

  it('case 22: republishing during a change publishes no older state after it', async () => {
    const [one, two] = villages.all;
    const locker = new Client({ connectionString: registry.database.url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE outbox IN SHARE MODE');
    // The relay may wait, too, to delete what it has sent.
    const waiting = (count: number) =>
      eventually(async () =>
        expect(
          await registry.database.query(sql`SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
                 WHERE NOT granted AND datname = current_database() AND position('DELETE FROM outbox' IN query) = 0`),
        ).toHaveLength(count),
      );
    const changed = change({ kind: 'RECODE', from: [one.code], into: [{ ...one, code: `${one.code.slice(0, -1)}9` }] });
    await waiting(1);
    const republished = admin.post('/messaging/republish', { what: 'areas', reason: 'a new projection' });
    await waiting(2);
    await locker.end();
    expect([(await changed).status, (await republished).status]).toEqual([201, 200]);
    await eventually(() => expect(eventsOf(two.code).length).toBe(2));
    const [, recoded, again] = eventsOf(one.code);
    expect(recoded!.data).toMatchObject({ version: 2, successorCodes: [`${one.code.slice(0, -1)}9`] });
    expect(again!.data).toEqual(recoded!.data);
  });

  it('rename an area, which is found by both names', async () => {
    const [one] = villages.all;
    const answer = await change({
      kind: 'RENAME',
      from: [one.code],
      into: [{ ...one, name: 'Sukamaju' }],
      basis: 'Perda 4/2026',
    });
    expect(answer).toMatchObject({ status: 201, body: { from: [one.code], into: [one.code], basis: 'Perda 4/2026' } });
    expect(await area(one.code)).toMatchObject({ name: 'Sukamaju', version: 2, aliases: [one.name], validUntil: null });
    expect(await listed('&q=suka%20maju')).toEqual([one.code]);
    expect((await listed(`&q=${encodeURIComponent(one.name)}`))[0]).toBe(one.code);
    const { body: history } = await registry.anonymous.get<Page<AreaHistoryEntry>>(`/v1/areas/${one.code}/history`);
    expect(history.items.map(({ version, action, name, changeId }) => [version, action, name, changeId])).toEqual([
      [1, 'RECORD', one.name, null],
      [2, 'RENAME', 'Sukamaju', answer.body.id],
    ]);
    await eventually(() => expect(eventsOf(one.code).map(({ data }) => data['name'])).toEqual([one.name, 'Sukamaju']));
  });

  it('split a village: the old one ends on the day before, and remains valid on earlier days', async () => {
    const [one, two, three] = villages.all;
    const [east, west] = [village(villages.district.code, 11, 'Timur'), village(villages.district.code, 12, 'Barat')];
    const { body, status } = await change({ kind: 'SPLIT', from: [one.code], into: [east, west] });
    expect(status).toBe(201);
    expect(await area(one.code)).toMatchObject({ validUntil: '2025-06-30', version: 2 });
    expect(await area(east.code)).toMatchObject({ validFrom: '2025-07-01', validUntil: null, version: 1 });
    expect(await listed()).toEqual([two.code, three.code, east.code, west.code]);
    expect(await listed('&on=2025-06-30')).toEqual([one.code, two.code, three.code]);
    expect(await listed('&on=2025-07-01')).toEqual([two.code, three.code, east.code, west.code]);
    await eventually(() => {
      expect(eventsOf(one.code).at(-1)).toMatchObject({
        type: 'sambung.registry.AreaRetired.v1',
        data: { validUntil: '2025-06-30', successorCodes: [east.code, west.code] },
      });
      expect(eventsOf(east.code)).toMatchObject([{ type: 'sambung.registry.AreaRecorded.v1', data: { version: 1 } }]);
    });
    const { body: changes } = await registry.anonymous.get<Page<AreaChangeResponse>>(
      `/v1/area-changes?area=${west.code}`,
    );
    expect(changes.items).toEqual([body]);
  });

  it('merge villages into one of them, which continues', async () => {
    const [one, two] = villages.all;
    const { status } = await change({ kind: 'MERGE', from: [one.code, two.code], into: [two] });
    expect(status).toBe(201);
    expect(await area(one.code)).toMatchObject({ validUntil: '2025-06-30' });
    expect(await area(two.code)).toMatchObject({ validUntil: null, validFrom: null });
  });

  it('turn a desa into a kelurahan with another code', async () => {
    const [one] = villages.all;
    const kelurahan = { ...one, code: one.code.replace('.2001', '.1001'), kind: 'KELURAHAN' };
    expect((await change({ kind: 'RECODE', from: [one.code], into: [kelurahan] })).status).toBe(201);
    expect(await listed()).toContain(kelurahan.code);
    expect(await listed()).not.toContain(one.code);
  });

  it('retire an area, for which no KIM can be registered from then on', async () => {
    const [one] = villages.all;
    expect((await change({ kind: 'RETIRE', from: [one.code] })).status).toBe(201);
    const desa = await registry.as('desa', 'VILLAGE_OFFICER@area:32.01');
    const registered = await desa.post('/v1/kims', { name: 'KIM Terlambat', villageCodes: [one.code] });
    expect(registered).toMatchObject({ status: 422, body: { code: 'village-unknown' } });
    const again = await change<Problem>({ kind: 'RETIRE', from: [one.code] });
    expect(again).toMatchObject({ status: 409, body: { code: 'area-not-valid', errors: [{ pointer: '/from/0' }] } });
  });

  it('are applied once for an Idempotency-Key', async () => {
    const [one] = villages.all;
    const key = { 'idempotency-key': `retire-${one.code}` };
    const answers = [
      await change({ kind: 'RETIRE', from: [one.code] }, key),
      await change({ kind: 'RETIRE', from: [one.code] }, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
  });

  it('of the same area run one after another', async () => {
    const [one] = villages.all;
    const east = village(villages.district.code, 11, 'Timur');
    const answers = await Promise.all([
      change({ kind: 'RETIRE', from: [one.code] }),
      change({ kind: 'SPLIT', from: [one.code], into: [one, east] }),
      change({ kind: 'RETIRE', from: [one.code] }),
    ]);
    expect(
      answers.filter(({ status, body }) => status !== 201 && (body as unknown as Problem).code !== 'area-not-valid'),
    ).toEqual([]);
    const { body: history } = await registry.anonymous.get<Page<AreaHistoryEntry>>(`/v1/areas/${one.code}/history`);
    const done = answers.filter(({ status }) => status === 201).length;
    expect(history.items.map(({ version }) => version)).toEqual(
      Array.from({ length: (await area(one.code)).version }, (_, i) => i + 1),
    );
    expect(history.items.filter(({ action }) => action === 'RETIRE')).toHaveLength(1);
    expect(done).toBeLessThanOrEqual(2);
  });

  const refusals: [string, (v: ReturnType<typeof villagesOf>) => object, number, string, string?][] = [
    [
      'that take too few areas',
      (v) => ({ kind: 'MERGE', from: [v.all[0].code], into: [v.all[0]] }),
      422,
      'area-change-refused',
      '/from',
    ],
    [
      'of tomorrow',
      (v) => ({ kind: 'RETIRE', from: [v.all[0].code], effectiveOn: '2199-01-01' }),
      422,
      'area-change-refused',
      '/effectiveOn',
    ],
    [
      'of areas that there are not',
      (v) => ({ kind: 'RETIRE', from: [`${v.district.code}.2099`] }),
      404,
      'area-not-found',
      '/from/0',
    ],
    [
      'into a code that is taken',
      (v) => ({ kind: 'RECODE', from: [v.all[0].code], into: [v.all[1]] }),
      409,
      'area-code-taken',
      '/into/0/code',
    ],
    [
      'of a district that has villages',
      (v) => ({ kind: 'RETIRE', from: [v.district.code] }),
      409,
      'area-not-empty',
      '/from/0',
    ],
    [
      'into a district that there is not',
      (v) => ({ kind: 'RECODE', from: [v.all[0].code], into: [village('32.01.99', 1, 'Jauh')] }),
      422,
      'area-misplaced',
      '/into/0/parentCode',
    ],
  ];
  it.each(refusals)('%s are rejected and change nothing', async (_what, body, status, code, pointer) => {
    const before = await listed();
    const answer = await change<Problem>(body(villages));
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
    expect(await listed()).toEqual(before);
  });
});

function village(districtCode: string, place: number, name: string) {
  return {
    code: `${districtCode}.2${String(place).padStart(3, '0')}`,
    kind: 'DESA' as const,
    name: `${name} ${districtCode}`,
    parentCode: districtCode,
  };
}

function villagesOf(code: string) {
  const all = [village(code, 1, 'Cibeureum'), village(code, 2, 'Pasirjambu'), village(code, 3, 'Leuwinutug')] as const;
  return { district: { code, kind: 'DISTRICT' as const, name: `Kecamatan ${code}`, parentCode: '32.01' }, all };
}
