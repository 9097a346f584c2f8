import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sql } from '#database';
import {
  assigned,
  ifMatch,
  newAspiration,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { type OpenDataRow, openDataColumns } from './open-data.dto.js';
import type { AspirationStatistics } from './statistics.dto.js';
import { AspirationStatisticsService } from './statistics.service.js';
import { TimingJob } from './timing.job.js';

const soon = () => new Date(Date.now() + 60_000);
const year = new Date().getFullYear();

describe('statistics', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const statistics = (by: AspirationStatistics['by'], now = soon()) =>
    on.provider(AspirationStatisticsService).compute({ by, year }, now);
  const times = () => on.database.query(sql`SELECT * FROM stage_time ORDER BY aspiration_id, number`);
  const update = () => on.provider(TimingJob).run(new Date(Date.now() - 60_000));
  /** Sets the time of each step of an aspiration, in hours after the first. */
  const setHours = (id: string, ...hours: number[]) =>
    on.database.query(
      sql`
        UPDATE aspiration_history SET at = '2026-01-05T00:00:00Z'::timestamptz + make_interval(hours => step.hours)
          FROM unnest(${hours}::int[]) WITH ORDINALITY AS step(hours, version)
         WHERE subject_id = ${id} AND aspiration_history.version = step.version`,
    );
  const act = async (
    who: 'liaison' | 'coordinator',
    id: string,
    action: string,
    version: number,
    body: object = {},
  ) => {
    const { status, body: answer } = await on[who].post<AspirationResponse>(
      `/v1/aspirations/${id}/${action}`,
      body,
      ifMatch(version),
    );
    expect([action, status]).toEqual([action, 200]);
    return answer.version;
  };
  const citizen = async (
    { trackingNumber, pin }: { trackingNumber: string; pin: string },
    action: string,
    body: object = {},
  ) => {
    expect((await on.anyone.post(`/v1/tracking/${action}`, { trackingNumber, pin, ...body })).status).toBe(200);
  };

  it('are the same whether updated step by step or rebuilt from the histories', async () => {
    await received(on);
    await assigned(on);
    const declined = await assigned(on);
    await update();
    await act('liaison', declined.id, 'decline', 3, { text: 'Bukan kewenangan kami.' });
    await act('coordinator', declined.id, 'assign', 4, { agencyId: 'dinkes' });
    const reopened = await responded(on);
    await Promise.all([update(), update()]);
    await citizen(reopened, 'reopen', { reason: 'Belum selesai.' });
    await act('liaison', reopened.id, 'respond', 5, { text: 'Sudah.' });
    await citizen(reopened, 'close');
    const [duplicate, root] = [await received(on), await received(on)];
    await update();
    await act('coordinator', duplicate.id, 'merge', 1, { into: root.id, intoVersion: 1 });
    await update();

    const now = soon();
    const before = [await times(), await statistics('AGENCY', now), await statistics('DISTRICT', now)];
    expect(await on.provider(TimingJob).rebuild()).toBe(6);
    expect([await times(), await statistics('AGENCY', now), await statistics('DISTRICT', now)]).toEqual(before);
    const stages = await on.database.query(
      sql`SELECT stage, agency_id, state FROM stage_time
           WHERE aspiration_id = ${declined.id} AND stage IN ('FIRST_ANSWER', 'WHOLE') ORDER BY number`,
    );
    expect(stages).toEqual([
      { stage: 'FIRST_ANSWER', agencyId: 'dpupr', state: 'LEFT' },
      { stage: 'FIRST_ANSWER', agencyId: 'dinkes', state: 'RUNNING' },
      { stage: 'WHOLE', agencyId: null, state: 'RUNNING' },
    ]);
    expect(await on.database.query(sql`SELECT FROM stage_time WHERE aspiration_id = ${duplicate.id}`)).toEqual([]);
  });

  it('give a median that includes open aspirations, and suppress small numbers', async () => {
    const answered = [];
    for (let count = 0; count < 6; count++) answered.push(await responded(on, { kind: 'SUGGESTION' }));
    const open = [];
    for (let count = 0; count < 6; count++) open.push(await assigned(on, { kind: 'SUGGESTION' }));
    for (const [index, { id }] of answered.entries()) await setHours(id, 0, 1, 1, 11 + index * 10);
    for (const { id } of open) await setHours(id, 0, 1, 1);
    await received(on, { kind: 'APPRECIATION' });
    await on.provider(TimingJob).rebuild();

    const { aspirations, byStatus, groups } = await statistics('KIND', new Date('2026-03-01T00:00:00Z'));
    const group = (key: string) => groups.find((line) => line.key === key);
    const first = group('SUGGESTION')?.stages.find(({ stage }) => stage === 'FIRST_ANSWER');
    expect(first).toMatchObject({ sampleSize: 10, medianHours: 60, ninetiethPercentileHours: null });
    expect(first?.stillOpen).toContainEqual({ days: 1, share: 0.833 });
    expect(group('APPRECIATION')).toMatchObject({ aspirations: null });
    expect(group('APPRECIATION')?.byStatus.every((line) => line.aspirations === null)).toBe(true);
    expect(group('APPRECIATION')?.stages.every(({ sampleSize }) => sampleSize === null)).toBe(true);
    expect(groups.filter((line) => line.aspirations === null).length).toBeGreaterThan(1);
    expect(aspirations).toBe(18);
    const aspirationsIn = (status: string) => byStatus.find((line) => line.status === status)?.aspirations;
    // Three are received and one is closed: suppressed, together with the six that are answered.
    expect(['ASSIGNED', 'RESPONDED', 'RECEIVED', 'CLOSED'].map(aspirationsIn)).toEqual([8, null, null, null]);

    const response = await on.anyone.get<AspirationStatistics>(`/v1/aspiration-statistics?by=KIND&year=${year}`);
    expect(response).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'public, max-age=300' },
      body: { aspirations: 18 },
    });
  });

  it.each(['by=VILLAGE', 'year=1999', 'year=x', 'from=2026-01-01'])('reject %s', async (query) => {
    expect(await on.anyone.get(`/v1/aspiration-statistics?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });
});

describe('open data', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const rows = async () => {
    const csv = await on.anyone.get<string>('/v1/open-data/aspirations.csv');
    const json = await on.anyone.get<OpenDataRow[]>('/v1/open-data/aspirations.json');
    const [header, ...lines] = parse(csv.body);
    expect(header).toEqual([...openDataColumns]);
    expect(lines).toEqual(json.body.map((row) => openDataColumns.map((column) => String(row[column] ?? ''))));
    return { rows: json.body, text: csv.body + JSON.stringify(json.body) };
  };

  it('contain no confidential aspiration, person or text, and no area with few aspirations', async () => {
    const published = [];
    for (let count = 0; count < 5; count++) published.push(await responded(on));
    await assigned(on, { confidential: true });
    await received(on);
    await assigned(on, { category: 'OTHER' });
    expect(await on.provider(TimingJob).run()).toBe(8);
    const { rows: aspirations, text } = await rows();
    expect(aspirations.map(({ category, village: at, district }) => [category, at, district]).toSorted()).toEqual([
      ['OTHER', null, null],
      ...published.map(() => ['ROADS_AND_BRIDGES', village, '32.01.22']),
    ]);
    expect(aspirations.filter(({ firstAnswerHours }) => firstAnswerHours === 0)).toHaveLength(5);
    for (const secret of [
      newAspiration.title,
      'Papan',
      'Siti',
      'Jembatan diperbaiki',
      published[0]!.trackingNumber,
      published[0]!.id,
    ])
      expect(text).not.toContain(secret);

    const [first] = published;
    await on.database.query(sql`UPDATE aspiration SET confidential = true WHERE id = ${first!.id}`);
    expect((await rows()).rows.map(({ village: at }) => at)).toEqual(Array.from({ length: 5 }, () => null));
  });
});
