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
import { StatisticalFigures } from './figures.service.js';
import { type OpenDataRow, openDataColumns } from './open-data.dto.js';
import { PublicationJob } from './publication.job.js';
import type { AspirationStatistics } from './statistics.dto.js';
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
    on.provider(StatisticalFigures).compute({ by, year, of: sql`TRUE` }, now);
  const publish = (now = soon()) => on.provider(PublicationJob).run(now);
  const published = async (by: AspirationStatistics['by']) => {
    const { status, headers, body } = await on.anyone.get<AspirationStatistics>(
      `/v1/aspiration-statistics?by=${by}&year=${year}`,
    );
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    return body;
  };
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

  it('are published once a day, of public aspirations alone, with small numbers and small changes withheld', async () => {
    const answered = [];
    for (let count = 0; count < 6; count++) answered.push(await responded(on, { kind: 'SUGGESTION' }));
    const open = [];
    for (let count = 0; count < 6; count++) open.push(await assigned(on, { kind: 'SUGGESTION' }));
    for (const [index, { id }] of answered.entries()) await setHours(id, 0, 1, 1, 11 + index * 10);
    for (const { id } of open) await setHours(id, 0, 1, 1);
    await assigned(on, { kind: 'APPRECIATION' });
    await assigned(on, { kind: 'ASPIRATION', confidential: true });
    await received(on, { kind: 'ASPIRATION' });
    await on.provider(TimingJob).rebuild();
    expect(await published('KIND')).toMatchObject({ publishedOn: null, aspirations: null, groups: [] });
    const firstDay = new Date('2026-12-01T00:00:00Z');
    expect(await publish(firstDay)).toBeGreaterThan(0);
    expect(await publish(firstDay)).toBe(0);

    const first = await published('KIND');
    const group = ({ groups }: AspirationStatistics, key: string) => groups.find((line) => line.key === key);
    const stage = group(first, 'SUGGESTION')?.stages.find(({ stage: of }) => of === 'FIRST_ANSWER');
    expect(stage).toMatchObject({ sampleSize: 10, medianHours: 60, ninetiethPercentileHours: null });
    expect(stage?.stillOpen).toContainEqual({ days: 1, share: 0.833 });
    expect(group(first, 'APPRECIATION')).toMatchObject({ aspirations: null });
    expect(group(first, 'APPRECIATION')?.byStatus.every((line) => line.aspirations === null)).toBe(true);
    expect(group(first, 'APPRECIATION')?.stages.every(({ sampleSize }) => sampleSize === null)).toBe(true);
    // Unverified and confidential.
    expect(group(first, 'ASPIRATION')).toBeUndefined();

    // A day with one more of a kind that there is, one of another that there was none of, and one that became confidential.
    await assigned(on, { kind: 'SUGGESTION' });
    await assigned(on, { kind: 'ASPIRATION' });
    await on.database.query(sql`UPDATE aspiration SET confidential = true WHERE id = ${open[0]!.id}`);
    await on.provider(TimingJob).run();
    expect(await published('KIND')).toEqual(first);
    expect(await publish(new Date('2026-12-02T00:00:00Z'))).toBeGreaterThan(0);
    expect(await published('KIND')).toEqual({ ...first, publishedOn: '2026-12-02' });

    for (let count = 0; count < 6; count++) await assigned(on, { kind: 'SUGGESTION' });
    await on.provider(TimingJob).run();
    await publish(new Date('2026-12-03T00:00:00Z'));
    expect((await published('KIND')).aspirations).toBe(first.aspirations! + 7);
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
    await on.provider(TimingJob).run();
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
