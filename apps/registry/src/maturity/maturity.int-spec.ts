import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import {
  disseminationReportExample,
  DisseminationReported,
  DisseminationTaskAssigned,
  DisseminationTaskCancelled,
  disseminationTaskExample,
  type EventData,
} from '#contracts';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { logged, reported } from '../../../../test/registry/sample-activity.js';
import { caringin, cigudeg, founder, ifMatch, kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { atWorkSince, did, onDay } from '../../../../test/registry/sample-maturity.js';
import { jakartaDate } from '#calendar';
import { MaturityJob } from './maturity.job.js';
import type { MaturityEntry, MaturityOutlook, MaturityResponse, RankedKim } from './maturity.dto.js';

/** August is assessed from the 15th of September on. */
const september = new Date('2026-09-15T03:00:00Z');

describe('the maturity of KIM', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    // The schedule of the service would assess every KIM up to the present day between two steps of a test.
    for (const job of registry.get(SchedulerRegistry).getCronJobs().values()) await job.stop();
  });
  afterAll(() => registry.stop());

  const activeKim = async (change: object = {}): Promise<string> => {
    const { id } = await kimIn('ACTIVE', { ketua: verifikatorOr(change), verifikator }, change);
    await atWorkSince(registry, id);
    return id;
  };
  const verifikatorOr = (change: object): Api => ('villageCodes' in change ? everywhere : ketua);
  let everywhere: Api;
  beforeAll(async () => {
    everywhere = await founder(registry);
  });

  const runJob = (now = september) => registry.get(MaturityJob).run(now);
  const maturity = async (kimId: string, month = '2026-08', who = ketua) =>
    (await who.get<MaturityResponse>(`/v1/kims/${kimId}/maturity?month=${month}`)).body;
  const part = ({ parts }: MaturityResponse, name: string) => parts.find(({ criterion }) => criterion === name)!;

  it('is the sum of parts, each with the facts that it follows from', async () => {
    const kimId = await activeKim();
    const byHand = await logged(ketua, kimId, { heldOn: '2026-08-04' });
    await verifikator.post(`/v1/activities/${byHand.id}/verify`, undefined, ifMatch(1));
    const undecided = await logged(ketua, kimId, { heldOn: '2026-08-05' });
    const discussions = await did(registry, kimId, 'DISCUSSION', ...onDay('07', 4, 5, 6, 7));
    const training = await did(registry, kimId, 'TRAINING', '2026-06-01');
    await did(registry, kimId, 'TRAINING', '2026-09-01', '2025-08-31');
    const report = await reported(ketua, kimId, { month: '2026-08' });
    await registry.database.query(sql`UPDATE report SET late = false WHERE id = ${report.id}`);

    await runJob();
    const assessed = await maturity(kimId);
    expect(assessed).toMatchObject({ month: '2026-08', formula: 1, withheld: false, note: null, level: 'BEGINNER' });
    const discussed = part(assessed, 'DISCUSSION');
    expect(discussed).toMatchObject({ points: 4.16, of: 10, counted: 5, sample: 5, shrunk: false });
    expect(discussed.factIds.toSorted()).toEqual([byHand.id, ...discussions].toSorted());
    expect(discussed.factIds).not.toContain(undecided.id);
    expect(part(assessed, 'TRAINING')).toMatchObject({ points: 4, of: 8, factIds: training });
    expect(part(assessed, 'DECREE')).toMatchObject({ points: 6, of: 6, factIds: [kimId] });
    expect(part(assessed, 'OFFICER')).toMatchObject({ points: 4, of: 4, counted: 3 });
    // Reports were due for February to August, and one of them was on time.
    expect(part(assessed, 'TIMELY_REPORT')).toMatchObject({ counted: 1, sample: 7, factIds: [report.id] });
    const sum = assessed.parts.reduce((total, { points }) => total + Math.round(points * 100), 0);
    expect(sum).toBe(Math.round(assessed.score * 100));
    expect(assessed.advice).toMatchObject({ gain: expect.any(Number), id: expect.stringContaining('poin') });
  });

  it('counts tasks reported in time, in either order of the events, and none that was cancelled', async () => {
    const kimId = await activeKim();
    const [inTime, late, open, other] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const cancelled = randomUUID();
    const assigned = (taskId: string) =>
      DisseminationTaskAssigned({
        ...disseminationTaskExample,
        taskId,
        kimId,
        villageCodes: [caringin],
        dueOn: '2026-08-20',
        notify: 'MEMBERS',
        editionSummary: '',
      });
    const passedOn = (taskId: string, reportedAt: string) =>
      DisseminationReported({
        ...disseminationTaskExample,
        taskId,
        version: 2,
        kimId,
        villageCodes: [caringin],
        status: 'DISSEMINATED',
        report: { ...disseminationReportExample, villageCodes: [caringin], disseminatedOn: '2026-08-19', reportedAt },
      });
    await registry.publish(
      assigned(inTime),
      assigned(late),
      assigned(open),
      assigned(cancelled),
      DisseminationTaskCancelled({
        ...disseminationTaskExample,
        taskId: cancelled,
        version: 2,
        kimId,
        villageCodes: [caringin],
        status: 'CANCELLED',
        report: null,
        reason: 'EDITION_WITHDRAWN',
      }),
      passedOn(inTime, '2026-08-20T16:59:00.000Z'),
      passedOn(late, '2026-08-20T17:01:00.000Z'),
      passedOn(other, '2026-08-20T01:00:00.000Z'),
      assigned(other),
    );
    await eventually(async () => {
      const [row] = await registry.database.query<{ known: number }>(
        sql`SELECT count(due_on)::int + count(reported_on)::int AS known FROM kim_task WHERE kim_id = ${kimId}`,
      );
      expect(row!.known).toBe(7);
    });
    await runJob();
    const tasks = part(await maturity(kimId), 'TIMELY_TASK');
    expect(tasks).toMatchObject({ counted: 2, sample: 4, shrunk: true });
    expect(tasks.factIds.toSorted()).toEqual([inTime, other].toSorted());
    // No one has checked the reports.
    expect(part(await maturity(kimId), 'DISSEMINATION').sample).toBe(0);
  });

  it('counts decree and officers as of the last day of the month', async () => {
    const [lapsed, renewed] = [await activeKim(), await activeKim()];
    await registry.database.query(sql`UPDATE kim SET decree_term_until = '2026-08-30' WHERE id = ${lapsed}`);
    await registry.database.query(
      sql`UPDATE officer_term SET ends_on = '2026-08-31' WHERE kim_id = ${lapsed} AND post = 'CHAIR'`,
    );
    const former = { number: '1', date: '2026-02-03', issuer: 'Kades', termFrom: null, termUntil: '2026-08-31' };
    await registry.database.query(
      sql`INSERT INTO kim_former_decree (kim_id, version, decree_key, decree_issuer_key, decree)
          VALUES (${renewed}, 5, '1', 'kades', ${JSON.stringify(former)})`,
    );
    await registry.database.query(
      sql`UPDATE kim SET decree_date = '2026-09-01', decree_term_from = null WHERE id = ${renewed}`,
    );
    await runJob();
    expect(part(await maturity(lapsed), 'DECREE')).toMatchObject({ points: 0, counted: 0 });
    expect(part(await maturity(lapsed), 'OFFICER')).toMatchObject({ counted: 2 });
    expect(part(await maturity(renewed), 'DECREE')).toMatchObject({ points: 6, factIds: [renewed] });
    expect(part(await maturity(renewed), 'OFFICER')).toMatchObject({ points: 4, counted: 3 });
  });

  it('is withheld below the minimum of activities, with a note', async () => {
    const kimId = await activeKim();
    await did(registry, kimId, 'ASPIRATION', '2026-08-01');
    await runJob();
    expect(await maturity(kimId)).toMatchObject({
      withheld: true,
      level: null,
      note: {
        id: 'Tingkat belum ditetapkan: baru ada 1 dari paling sedikit 6 kegiatan terverifikasi.',
        en: 'The level is withheld: there are 1 verified activities of at least 6.',
      },
    });
  });

  it('is assessed and published once for each KIM and month by concurrent jobs', async () => {
    const kimIds = [await activeKim(), await activeKim(), await activeKim()];
    await Promise.all([runJob(), runJob(), runJob(), runJob()]);
    await runJob();
    const rows = await registry.database.query<{ version: number; kimId: string }>(
      sql`SELECT version, kim_id FROM maturity_assessment WHERE kim_id = ANY (${kimIds})`,
    );
    expect(rows.map(({ version }) => version)).toEqual([1, 1, 1]);
    await eventually(() => {
      const published = registry.published
        .filter(({ type }) => type.includes('MaturityAssessed'))
        .map(({ data }) => data as EventData<typeof import('#contracts').MaturityAssessed>)
        .filter(({ kimId }) => kimIds.includes(kimId));
      expect(published.map(({ kimId }) => kimId).toSorted()).toEqual(kimIds.toSorted());
      expect(published[0]!.parts).toHaveLength(11);
      expect(JSON.stringify(published)).not.toContain('factIds');
    });
  });

  it('is not assessed for a month in which the KIM was not operational', async () => {
    const { id } = await kimIn('ACTIVE', { ketua, verifikator });
    await atWorkSince(registry, id, '2026-09-02');
    await runJob();
    expect(await ketua.get(`/v1/kims/${id}/maturity?month=2026-08`)).toMatchObject({
      status: 404,
      body: { code: 'maturity-not-assessed' },
    });
  });

  it('has advice in the first month, before anything is assessed', async () => {
    const { id } = await kimIn('ACTIVE', { ketua, verifikator });
    expect((await ketua.get(`/v1/kims/${id}/maturity`)).status).toBe(404);
    const outlook = async () => (await ketua.get<MaturityOutlook>(`/v1/kims/${id}/maturity/outlook`)).body;
    const first = await outlook();
    expect(first).toMatchObject({
      kimId: id,
      month: jakartaDate().slice(0, 7),
      formula: 1,
      withheld: true,
      note: { id: expect.stringContaining('0 dari'), en: expect.stringContaining('0 verified activities') },
      advice: { gain: expect.any(Number), id: expect.stringContaining('poin'), en: expect.stringContaining('point') },
    });
    const activity = await logged(ketua, id, { heldOn: jakartaDate() });
    await verifikator.post(`/v1/activities/${activity.id}/verify`, undefined, ifMatch(1));
    expect((await outlook()).score).toBeGreaterThan(first.score);
    const stranger = await registry.as('warga', 'CITIZEN@*');
    expect((await stranger.get(`/v1/kims/${id}/maturity/outlook`)).status).toBe(403);
    expect(registry.publishedOf(id).filter(({ type }) => type.includes('Maturity'))).toEqual([]);
  });

  it('is assessed month by month, missed months included', async () => {
    const kimId = await activeKim();
    await runJob();
    await runJob(new Date('2026-11-20T03:00:00Z'));
    const path = `/v1/kims/${kimId}/maturity/history`;
    const first = await ketua.get<Page<MaturityEntry>>(`${path}?limit=2`);
    expect(first.body.items.map(({ month }) => month)).toEqual(['2026-10', '2026-09']);
    const rest = await ketua.get<Page<MaturityEntry>>(`${path}?limit=2&cursor=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ month: '2026-08', withheld: true }], next: null });
    expect((await ketua.get<MaturityResponse>(`/v1/kims/${kimId}/maturity`)).body.month).toBe('2026-10');
  });

  it('lists KIM by maturity, district and level, withheld ones last', async () => {
    const [weak, strong, lucky] = [await activeKim(), await activeKim(), await activeKim({ villageCodes: [cigudeg] })];
    const months = [3, 4, 5, 6, 7, 8];
    await did(registry, weak, 'ACCESS', ...onDay('02', ...months));
    for (const kind of ['DISCUSSION', 'DISSEMINATION', 'ASPIRATION', 'ACCESS'])
      await did(registry, strong, kind, ...onDay('02', ...months), ...onDay('03', ...months));
    for (const kind of ['TRAINING', 'NETWORKING', 'IMPLEMENTATION'])
      await did(registry, strong, kind, ...onDay('02', ...months));
    await did(registry, lucky, 'DISSEMINATION', '2026-08-01');
    await runJob();

    const list = async (who: Api, more = ''): Promise<RankedKim[]> => {
      const found: RankedKim[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const { body } = await who.get<Page<RankedKim>>(`/v1/maturity?month=2026-08&limit=2${more}${from}`);
        found.push(...body.items);
        cursor = body.next;
      }
      return found;
    };
    const all = await list(verifikator);
    expect(new Set(all.map(({ kimId }) => kimId)).size).toBe(all.length);
    const order = all.map(({ kimId }) => kimId).filter((id) => [weak, strong, lucky].includes(id));
    expect(order).toEqual([strong, weak, lucky]);
    const firstWithheld = all.findIndex(({ withheld }) => withheld);
    expect(all.slice(firstWithheld).every(({ withheld }) => withheld)).toBe(true);
    const scores = all.slice(0, firstWithheld).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));

    expect((await list(verifikator, '&district=32.01.22')).map(({ kimId }) => kimId)).toEqual([lucky]);
    const developing = await list(verifikator, '&level=DEVELOPING');
    expect(developing.map(({ kimId }) => kimId)).toEqual([strong]);
    const camat = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.22');
    expect((await list(camat)).map(({ kimId }) => kimId)).toEqual([lucky]);
    const own = await registry.asMember({ kimId: weak });
    expect((await list(own)).map(({ kimId }) => kimId)).toEqual([weak]);
    expect(await own.get(`/v1/kims/${strong}/maturity`)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
  });

  it('needs the same number of statements for any number of KIM', async () => {
    const { outcomesOf } = await import('./maturity-assessor.js');
    const { firstFormula } = await import('../../../../test/registry/sample-formula.js');
    const kims = await registry.database.query<{ id: string }>(sql`SELECT id FROM kim`);
    let asked = 0;
    const source = {
      get query() {
        asked++;
        return registry.database.query;
      },
    };
    const outcomes = await outcomesOf(
      source,
      kims.map(({ id }) => id),
      '2026-08',
      firstFormula,
    );
    expect([outcomes.size, asked]).toEqual([kims.length, 1]);
  });

  it.each([
    ['/v1/maturity?month=2026-13', 400],
    ['/v1/maturity?level=EXPERT', 400],
    ['/v1/maturity?district=Caringin', 400],
    ['/v1/maturity?cursor=nonsense', 400],
    [`/v1/maturity?cursor=${Buffer.from('["2026-08",2,1,"x"]').toString('base64url')}`, 400],
    [`/v1/kims/${randomUUID()}/maturity`, 404],
    ['/v1/kims/1/maturity', 400],
    [`/v1/kims/${randomUUID()}/maturity/history?cursor=1`, 404],
    ['/v1/maturity/formulas/0', 400],
    ['/v1/maturity/formulas/99999999999', 400],
    ['/v1/maturity/formulas/999', 404],
    ['/v1/maturity/recomputations/1', 400],
    [`/v1/maturity/recomputations/${randomUUID()}`, 404],
  ])('rejects GET %s with %i', async (path, status) => {
    expect((await verifikator.get(path)).status).toBe(status);
  });
});
