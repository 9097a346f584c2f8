import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { AreaRecorded } from '#contracts';
import { identifier, sql } from '#database';
import { type Api, eventually } from '#testing';
import {
  type AspirationsFixture,
  aspirationsFixture,
  assigned,
  ifMatch,
  newAspiration,
  responded,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { TimingJob } from '../statistics/timing.job.js';
import {
  type GeneratedAspiration,
  generatedAspirations,
  kimHere,
} from '../../../../../test/aspirations/generated-aspirations.js';
import { type InternalStatistics, internalDimensions } from './internal-statistics.dto.js';
import { InternalStatisticsService } from './internal-statistics.service.js';
import { naiveCount } from '../../../../../test/aspirations/naive-count.js';

/** After every step that is generated. */
const now = new Date('2027-09-29T03:00:00Z');
const everywhere = sql`TRUE`;
const months = fc.constantFrom('2026-10', '2026-11');

describe('internal statistics', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const clear = async () => {
    for (const table of ['stage_time', 'aspiration_timing', 'deadline', 'aspiration_history', 'aspiration'])
      await on.database.query(sql`DELETE FROM ${identifier(table)}`);
  };
  const store = async (aspirations: readonly GeneratedAspiration[]) => {
    const root = uuidv7();
    const rows = aspirations.map((one) => {
      const last = one.stays.at(-1)!;
      return {
        ...one,
        id: uuidv7(),
        status: last.status,
        agency: last.agency,
        version: one.stays.length,
        reopenings: one.stays.filter(({ status }) => status === 'REOPENED').length,
        steps: one.stays.map((stay, index) => ({ ...stay, before: one.stays[index - 1]?.status, version: index + 1 })),
        into: one.merged ? root : null,
      };
    });
    const merged = { ...rows[0]!, id: root, receivedAt: '2020-01-01T00:00:00Z', into: null, rating: null };
    const json = sql`jsonb_to_recordset(${JSON.stringify([merged, ...rows])}) AS one
      (id uuid, status text, agency text, version int, reopenings int, "into" uuid, village text, category text, kind text,
       channel text, kim uuid, rating int, "receivedAt" timestamptz, steps jsonb, deadlines jsonb)`;
    await clear();
    await on.database.query(sql`
      INSERT INTO aspiration (id, version, status, tracking_number, kind, category, village_code, kim_id, channel, title,
                              title_masked, body, body_masked, anonymous, confidential, merged_into, agency_id, reopenings,
                              outcome, archive_reason, rating, submitted_by, received_at)
      SELECT id, version, status, id::text, kind, category, village, kim, channel, 'x', 'x', 'x', 'x', false, false, "into",
             agency, reopenings, CASE status WHEN 'CLOSED' THEN 'SATISFIED' END,
             CASE status WHEN 'ARCHIVED' THEN 'TOO_GENERAL' END, rating, 'x', "receivedAt"
        FROM ${json}`);
    await on.database.query(sql`
      INSERT INTO aspiration_history (subject_id, version, action, from_status, to_status, actor, at, agency_id)
      SELECT id, step.version, 'x', step.before, step.status, 'x', "receivedAt" + make_interval(hours => step.from),
             step.agency
        FROM ${json}
       CROSS JOIN jsonb_to_recordset(steps) AS step (status text, "from" int, agency text, before text, version int)`);
    await on.database.query(sql`
      INSERT INTO deadline (id, aspiration_id, stage, starts_on, working_days, due_on, due_at, stopped_at, paused_at)
      SELECT gen_random_uuid(), id, due.stage, "receivedAt"::date, 1, "receivedAt"::date,
             "receivedAt" + make_interval(hours => due.due), "receivedAt" + make_interval(hours => due.stopped),
             CASE WHEN due.paused THEN "receivedAt" END
        FROM ${json}
       CROSS JOIN jsonb_to_recordset(deadlines) AS due (stage text, due int, stopped int, paused boolean)`);
    await on.provider(TimingJob).run();
  };
  const groupsBy = async (by: InternalStatistics['by'], month: string) => {
    const { groups } = await on.provider(InternalStatisticsService).read({ by, month }, everywhere, now);
    return groups.map((group) => ({ ...group, name: undefined }));
  };
  const byKey = (groups: readonly { readonly key: string | null }[]) =>
    groups.toSorted((one, other) => String(one.key).localeCompare(String(other.key)));

  it('equal a count of the aspirations one by one, by every dimension', async () => {
    await fc.assert(
      fc.asyncProperty(generatedAspirations, months, async (aspirations, month) => {
        await store(aspirations);
        for (const by of internalDimensions)
          expect([by, byKey(await groupsBy(by, month))]).toEqual([by, byKey(naiveCount(aspirations, by, month, now))]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  describe('of stored aspirations', () => {
    let [head, regent]: Api[] = [];
    const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
    const read = async (who: Api, query: string) => {
      const { status, body } = await who.get<InternalStatistics>(`/v1/internal-statistics?${query}`);
      expect([query, status]).toEqual([query, 200]);
      return body;
    };
    const total = async (query: string) => (await read(head!, query)).total.received;
    beforeAll(async () => {
      [head, regent] = [await on.as('kepala-dinas', 'HEAD_OF_OFFICE@*'), await on.as('bupati', 'REGENT@*')];
      await clear();
      await responded(on);
      await assigned(on, { confidential: true });
      await on.publish(
        AreaRecorded({
          code: village,
          version: 1,
          kind: 'DESA',
          name: 'Caringin <script>alert(1)</script>',
          parentCode: '32.01.22',
        }),
      );
      await eventually(async () => {
        const areas = await on.database.query(sql`SELECT FROM area`);
        if (areas.length === 0) throw new Error('the area has not been recorded yet');
      });
      await on.provider(TimingJob).run();
    });

    it('count confidential aspirations, and no number is too small', async () => {
      for (const who of [head!, regent!, on.coordinator]) {
        const { groups, month: shown } = await read(who, 'by=KIM');
        expect([shown, groups]).toMatchObject([
          month,
          [{ key: kimHere, name: { id: 'KIM Mekar', en: 'KIM Mekar' }, received: 2, open: 2, before: { received: 0 } }],
        ]);
      }
    });

    it('are those of an area, an agency, a category, a channel and a KIM', async () => {
      expect(await total(`area=${village}`)).toBe(2);
      expect(await total('area=32.01.05')).toBe(0);
      expect(await total('agency=dpupr&channel=KIM')).toBe(2);
      expect(await total('agency=dinkes')).toBe(0);
      expect(await total('category=OTHER')).toBe(0);
      expect(await total(`kim=${kimHere}`)).toBe(2);
      expect(await total('month=2026-01')).toBe(0);
    });

    it('count a split aspiration once, and each part with its agency', async () => {
      const { id } = await assigned(on, { category: 'OTHER' });
      const parts = [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }];
      const { status } = await on.coordinator.post(`/v1/aspirations/${id}/split`, { parts }, ifMatch(2));
      expect(status).toBeLessThan(300);
      const { total: all, groups } = await read(head!, 'by=AGENCY&category=OTHER');
      expect(all.received).toBe(1);
      expect(groups.map(({ key, received }) => `${key} ${received}`).toSorted()).toEqual([
        'dinkes 1',
        'dpupr 1',
        'null 1',
      ]);
    });

    it('are a file with a row for each group', async () => {
      const { body, headers } = await head!.get<string>('/v1/internal-statistics.csv?by=CHANNEL');
      expect(headers['content-disposition']).toContain('internal-statistics.csv');
      const [row] = parse<Record<string, string>>(body, { columns: true, bom: true });
      expect(row).toMatchObject({
        key: 'KIM',
        nameEn: 'KIM',
        received: '3',
        'received.before': '0',
        'RESPONSE.onTime': '1',
        'FIRST_ANSWER.ended': '1',
      });
    });

    it.each(['id', 'en'])('are one page in %s, without scripts, with names escaped', async (language) => {
      const { status, headers, body } = await regent!.get<string>(
        `/v1/internal-statistics/page?area=${village}&language=${language}`,
      );
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).toContain(`<html lang="${language}">`);
      expect(body).toContain('size: A4');
      expect(body).toContain('Caringin &lt;script&gt;');
      expect(body).toContain(language === 'id' ? 'Menurut perangkat daerah' : 'By agency');
      expect(body).not.toMatch(/<script|undefined|\{\{/);
    });

    it('hold no word and no number of a person', async () => {
      const texts = await Promise.all([
        ...internalDimensions.map((by) => head!.get(`/v1/internal-statistics?by=${by}`)),
        head!.get('/v1/internal-statistics/page'),
      ]);
      const text = JSON.stringify(texts.map(({ body }) => body));
      const { fullName, phone } = newAspiration.reporter;
      for (const secret of [fullName, phone, newAspiration.title, 'SB-']) expect(text).not.toContain(secret);
    });

    it('are of the area of a coordinator, and nothing of another one', async () => {
      const coordinator = await on.as('koordinator-wilayah', 'COMPLAINT_COORDINATOR@area:32.02');
      expect(await read(coordinator, 'by=VILLAGE')).toMatchObject({ total: { received: 0 }, groups: [] });
      expect(await coordinator.get(`/v1/internal-statistics?area=${village}`)).toMatchObject({ status: 403 });
      for (const path of ['', '.csv', '/page'])
        expect(await on.liaison.get(`/v1/internal-statistics${path}`)).toMatchObject({ status: 403 });
    });

    it.each(['by=PERSON', 'month=2026-13', 'month=x', 'area=x', 'language=fr', 'year=2026'])(
      'reject %s',
      async (query) => {
        expect(await head!.get(`/v1/internal-statistics?${query}`)).toMatchObject({
          status: 400,
          body: { code: 'invalid-request' },
        });
      },
    );
  });
});
