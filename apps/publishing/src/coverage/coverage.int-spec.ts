import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  disseminationReportExample,
  type DisseminationTaskDue,
  disseminationTaskExample,
  disseminationTaskStatuses,
  EditionPublished,
  type EventData,
} from '#contracts';
import { jakartaDate } from '#calendar';
import { sql } from '#database';
import { eventually } from '#testing';
import { aGap, anEdition, ifMatch, reportBody, taskOf } from '../../testing/edition.builder.js';
import {
  areas,
  kims,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import type { TaskResponse } from '../dissemination/task.dto.js';
import type { CoverageResponse } from './coverage.dto.js';
import { CoverageProjection } from './coverage-projection.js';
import type { GapResponse } from './gaps/gap.dto.js';
import { GapJob } from './gaps/gap.job.js';
import { GapNoticeJob } from './gaps/gap-notice.job.js';
import type { RollUpPage, UnreachedPage } from './reports/roll-up.dto.js';

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

type TaskState = EventData<typeof DisseminationTaskDue>;

describe('the coverage as a function of events', () => {
  const villages = ['32.01.22.2004', '32.01.22.2005', '32.01.23.2001'];
  const [publication] = EditionPublished.examples as unknown as EventData<typeof EditionPublished>[];

  /** The states that one task goes through, by their versions. */
  const task = fc
    .record({
      taskId: fc.uuid({ version: 7 }),
      villageCodes: fc.subarray(villages, { minLength: 1 }),
      statuses: fc.array(fc.constantFrom(...disseminationTaskStatuses), { minLength: 1, maxLength: 4 }),
      people: fc.nat(500),
    })
    .map(({ taskId, villageCodes, statuses, people }) =>
      statuses.map((status, index): TaskState => {
        const isReported = ['DISSEMINATED', 'VERIFIED', 'RETURNED'].includes(status);
        const report = { ...disseminationReportExample, villageCodes: [villageCodes[0]!], peopleReached: people };
        const state = { ...disseminationTaskExample, taskId, villageCodes, status, version: index + 1 };
        return { ...state, report: isReported ? report : null };
      }),
    );

  const contents = async (editionId: string) => {
    const [row] = await environment.database.query(sql`
      SELECT (SELECT jsonb_agg(to_jsonb(one) - 'edition_id' ORDER BY task_id, village_code)
                FROM village_coverage AS one WHERE edition_id = ${editionId}) AS villages,
             (SELECT jsonb_agg(to_jsonb(one) - 'edition_id' ORDER BY district_code)
                FROM district_coverage AS one WHERE edition_id = ${editionId}) AS districts`);
    await environment.database.query(sql`DELETE FROM village_coverage WHERE edition_id = ${editionId}`);
    await environment.database.query(sql`DELETE FROM district_coverage WHERE edition_id = ${editionId}`);
    return row;
  };

  it('is the same after a replay, and after any order of duplicated events', async () => {
    const projection = environment.get(CoverageProjection);
    const handle = (editionId: string, events: readonly (TaskState | null)[]) =>
      environment.database.transaction(async (tx) => {
        for (const event of events)
          if (event) await projection.recordTask(tx, { ...event, editionId });
          else await projection.recordTargets(tx, { ...publication!, editionId, villageCodes: villages });
      });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(task, { maxLength: 4, selector: ([state]) => state!.taskId }).chain((tasks) => {
          const events = [null, ...tasks.flat()];
          const more = fc.array(fc.constantFrom(...events), { maxLength: 6 });
          const shuffled = more.chain((again) => {
            const all = [...events, ...again];
            return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
          });
          return fc.tuple(fc.constant(events), shuffled);
        }),
        async ([inOrder, shuffled]) => {
          const editionId = uuidv7();
          await handle(editionId, inOrder);
          const live = await contents(editionId);
          await handle(editionId, shuffled);
          expect(await contents(editionId)).toEqual(live);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the reports of the coverage', () => {
  it('roll up by every group, as a table without formulas, and as a map', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    const task = await taskOf(environment, edition.id);
    await environment.member.post(`/v1/tasks/${task.id}/report`, reportBody());
    const rollUp = async (query: string) =>
      (await environment.anonymous.get<RollUpPage>(`/v1/coverage?${query}`)).body.items;
    await eventually(async () =>
      expect(await rollUp(`by=edition&edition=${edition.id}`)).toEqual([
        {
          key: edition.id,
          label: edition.title,
          editions: 1,
          villagesTargeted: 3,
          villagesAssigned: 0,
          villagesReached: 2,
          villagesChecked: 0,
          peopleReached: 43,
          peopleChecked: 0,
        },
      ]),
    );
    for (const [by, key] of [
      ['document', edition.documentId],
      ['class', 'PERIODIC'],
      ['district', areas.district],
      ['regency', areas.regency],
      ['month', jakartaDate(new Date(edition.publishedAt!)).slice(0, 7)],
    ] as const) {
      expect(await rollUp(`by=${by}&edition=${edition.id}`)).toMatchObject([{ key, villagesReached: 2 }]);
    }

    const file = async (name: string) => {
      const response = await fetch(new URL(`/v1/editions/${edition.id}/${name}`, environment.url));
      return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const csv = await file('coverage.csv');
    expect(csv.type).toBe('text/csv; charset=utf-8');
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString()).toContain(`${areas.villages[0]},Desa 1,REACHED,1,0,1,0,22,0\r\n`);
    const map = await file('coverage.geojson');
    expect(map.type).toContain('application/geo+json');
    const { features } = JSON.parse(map.bytes.toString()) as { features: { geometry: { type: string } | null }[] };
    expect(features).toHaveLength(3);
    expect(features[0]!.geometry!.type).toMatch(/Polygon$/);
  });
});

describe('a gap in the coverage', () => {
  it('is detected once by any number of replicas, proposed to a neighbour, assigned in one call, and closed', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    await taskOf(environment, edition.id);
    const gapId = await aGap(environment, edition.id);
    const later = new Date(Date.now() + 2 * 86_400_000);
    await Promise.all([1, 2, 3].map(() => environment.get(GapJob).run(later)));
    const gaps = async (status: string) =>
      (
        await environment.second.get<{ items: GapResponse[] }>(
          `/v1/coverage-gaps?edition=${edition.id}&status=${status}`,
        )
      ).body.items;
    expect(await gaps('OPEN')).toMatchObject([{ id: gapId, villageCode: areas.villages[2], reason: 'NO_KIM' }]);
    const unreached = await environment.second.get<UnreachedPage>(
      `/v1/unreached-villages?hours=0&edition=${edition.id}`,
    );
    expect(unreached.body.items).toHaveLength(3);
    expect(unreached.body.items.find(({ villageCode }) => villageCode === areas.villages[2])).toMatchObject({
      hasKim: false,
      hasReachableOfficer: false,
      openTasks: 0,
    });

    const path = `/v1/coverage-gaps/${gapId}/assign`;
    const unknown = await environment.second.post(path, { kimId: uuidv7() }, ifMatch(1));
    expect(unknown).toMatchObject({ status: 422, body: { code: 'no-fallback-kim' } });
    const tries = await Promise.all(
      [1, 2].map(() => environment.second.post<GapResponse>(path, { kimId: kims.active }, ifMatch(1))),
    );
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
    const { taskId } = (await gaps('ASSIGNED'))[0]!;
    const task = await environment.member.get<TaskResponse>(`/v1/tasks/${taskId}`);
    expect(task.body).toMatchObject({ purpose: 'GAP', priority: 'HIGH', villageCodes: [areas.villages[2]] });

    await environment.member.post(`/v1/tasks/${taskId}/report`, reportBody({ villageCodes: [areas.villages[2]] }));
    await eventually(async () => {
      await environment.get(GapJob).run(later);
      expect(await gaps('CLOSED')).toMatchObject([{ id: gapId }]);
    });
    const { body } = await environment.anonymous.get<CoverageResponse>(`/v1/editions/${edition.id}/coverage`);
    expect(body.villages[2]).toMatchObject({ state: 'REACHED' });
  });

  it('is announced with the others of its edition, once per edition and day', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    await taskOf(environment, edition.id);
    const gapId = await aGap(environment, edition.id);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const announced = () =>
      environment.database.query(
        sql`SELECT number, day::text FROM coverage_gap_notice WHERE edition_id = ${edition.id}`,
      );
    const job = environment.get(GapNoticeJob);
    const counts = await Promise.all([1, 2, 3].map(() => job.run(inDays(2))));
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
    const first = { number: 1, day: jakartaDate(inDays(2)) };
    expect(await announced()).toEqual([first]);
    // One that is found later on the same day.
    await environment.database.query(sql`UPDATE coverage_gap SET announced_at = NULL WHERE id = ${gapId}`);
    expect([await job.run(inDays(2)), await announced()]).toEqual([0, [first]]);
    await job.run(inDays(3));
    expect(await announced()).toEqual([{ number: 2, day: jakartaDate(inDays(3)) }]);
    await job.run(inDays(4));
    expect(await announced()).toMatchObject([{ number: 2 }]);
  });

  it('opens again when the task of the office of the village ends without a report', async () => {
    const edition = await anEdition(environment, 'PUBLISHED', { areaCodes: [areas.villages[2]] });
    const gapId = await eventually(() => aGap(environment, edition.id));
    const assigned = await environment.second.post<GapResponse>(
      `/v1/coverage-gaps/${gapId}/assign`,
      { kimId: null },
      ifMatch(1),
    );
    const office = await environment.as('desa', `VILLAGE_OFFICER@area:${areas.villages[2]}`);
    const path = `/v1/tasks/${assigned.body.taskId}`;
    await eventually(async () => {
      const { body } = await environment.anonymous.get<CoverageResponse>(`/v1/editions/${edition.id}/coverage`);
      expect(body.villages[0]!.state).toBe('ASSIGNED');
    });
    expect((await office.post(`${path}/decline`, { reason: 'Tidak ada petugas.' }, ifMatch(1))).status).toBe(200);
    await eventually(async () => {
      await environment.get(GapJob).run(new Date(Date.now() + 2 * 86_400_000));
      const { body } = await environment.second.get<{ items: GapResponse[] }>(
        `/v1/coverage-gaps?edition=${edition.id}`,
      );
      expect(body.items).toMatchObject([{ id: gapId, status: 'OPEN', reason: 'DECLINED', taskId: null }]);
    });
  });
});
