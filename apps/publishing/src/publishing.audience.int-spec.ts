import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AreaRecorded,
  AreaRetired,
  DisseminationReported,
  EditionPublished,
  KimActivated,
  KimBecameDormant,
  KimDissolved,
  KimReactivated,
  KimReinstated,
  KimSubmitted,
  KimSuspended,
  MemberJoined,
  RecipientReachable,
  RecipientUnreachable,
  disseminationReportExample,
  disseminationTaskExample,
} from '#contracts';
import { api, eventually } from '#testing';
import { sql } from '#database';
import { aGap, anEdition, editionBody, ifMatch, taskOf } from '../testing/edition.builder.js';
import {
  areas,
  dayFromNow,
  kim,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import { Audience } from './audience/audience.js';
import type { CoverageResponse } from './coverage/coverage.dto.js';
import type { EditionResponse } from './documents/edition.dto.js';
import { TaskAssignment } from './dissemination/task-assignment.js';
import type { TaskResponse } from './dissemination/task.dto.js';

const editor = 'DISKOMINFO_EDITOR@*';

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const coverageOf = async ({ id }: { id: string }) =>
  (await environment.anonymous.get<CoverageResponse>(`/v1/editions/${id}/coverage`)).body;
const tasksOf = async ({ id }: { id: string }) =>
  (await environment.second.get<{ items: TaskResponse[] }>(`/v1/tasks?edition=${id}`)).body.items;

/** A point of time that another part of the test waits for. */
class Signal {
  give!: () => void;
  readonly given = new Promise<void>((resolve) => (this.give = resolve));
}

describe('the audience', () => {
  const kimId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4d';

  it('assigns no task to a KIM that is not active, and all open ones when it becomes active', async () => {
    const edition = await anEdition(environment, 'PUBLISHED', { areaCodes: [areas.elsewhere] });
    await eventually(async () => expect((await coverageOf(edition)).assignedAt).not.toBeNull());
    await environment.publish(KimSubmitted(kim(kimId, 'SUBMITTED', [areas.elsewhere], 2)));
    expect(await tasksOf(edition)).toEqual([]);
    expect((await coverageOf(edition)).villages).toMatchObject([{ state: 'NOT_ASSIGNED', tasks: 0 }]);

    await environment.publish(KimActivated(kim(kimId, 'ACTIVE', [areas.elsewhere], 4)), 2);
    expect(await tasksOf(edition)).toMatchObject([{ kimId, villageCodes: [areas.elsewhere], version: 1 }]);
    await eventually(async () =>
      expect((await coverageOf(edition)).villages).toMatchObject([{ state: 'ASSIGNED', tasks: 1 }]),
    );
  });

  it('assigns a task to a KIM that becomes active while an edition for its village is published', async () => {
    const newcomer = kim(uuidv7(), 'ACTIVE', [areas.villages[2]]);
    const approved = await anEdition(environment, 'APPROVED', { areaCodes: [areas.villages[2]] });
    const [assigned, published] = [new Signal(), new Signal()];
    const becomingActive = environment.database.transaction(async (tx) => {
      await environment.get(Audience).recordKim(tx, newcomer);
      await environment.get(TaskAssignment).assignKim(tx, newcomer.kimId);
      assigned.give();
      await published.given;
    });
    await assigned.given;
    expect(
      (await environment.second.post(`/v1/editions/${approved.id}/publish`, undefined, ifMatch(approved.version)))
        .status,
    ).toBe(202);
    await eventually(async () => {
      const waiting = await environment.database.query(
        sql`SELECT FROM pg_locks
          WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      const done = (await coverageOf(approved)).assignedAt !== null;
      expect(done || waiting.length > 0).toBe(true);
    });
    published.give();
    await becomingActive;
    await eventually(async () => expect((await coverageOf(approved)).assignedAt).not.toBeNull());
    expect((await tasksOf(approved)).map(({ kimId: id }) => id)).toEqual([newcomer.kimId]);
    await environment.publish(KimSubmitted({ ...newcomer, status: 'SUBMITTED', version: 2 }));
  });

  it('assigns each edition once to each KIM while two replicas handle both', async () => {
    const other = await environment.startReplica();
    try {
      const village = areas.villages[2];
      const newcomers = Array.from({ length: 12 }, () => kim(uuidv7(), 'ACTIVE', [village]));
      const editions = await Promise.all(
        [1, 2, 3, 4].map(() => anEdition(environment, 'APPROVED', { areaCodes: [village] })),
      );
      await Promise.all([
        ...newcomers.map((newcomer) => environment.publish(KimActivated(newcomer))),
        ...editions.map(async ({ id, version }, index) => {
          const through = index % 2 === 0 ? environment.second : api(other, await environment.token('second', editor));
          expect((await through.post(`/v1/editions/${id}/publish`, undefined, ifMatch(version))).status).toBe(202);
        }),
      ]);
      const expected = newcomers.map(({ kimId: id }) => id).toSorted();
      for (const { id } of editions)
        await eventually(async () => {
          const assigned = await environment.database.query<{ kimId: string }>(
            sql`SELECT kim_id FROM task WHERE edition_id = ${id} AND kim_id = ANY(${expected}::uuid[]) ORDER BY kim_id`,
          );
          expect(assigned.map(({ kimId: of }) => of)).toEqual(expected);
        });
      for (const newcomer of newcomers)
        await environment.publish(KimSubmitted({ ...newcomer, status: 'SUBMITTED', version: 2 }));
    } finally {
      await other.close();
    }
  });

  it('targets the villages that exist today: not one that has ended or has not begun', async () => {
    const villages = ['32.01.01.1007', '32.01.01.1008', '32.01.01.1009'] as const;
    const place = (code: string) =>
      ({ code, version: 1, kind: 'KELURAHAN', name: `Kelurahan ${code}`, parentCode: '32.01.01' }) as const;
    await environment.publish(AreaRecorded(place(villages[0])));
    await environment.publish(
      AreaRecorded({ ...place(villages[1]), validFrom: dayFromNow(0), validUntil: null, aliases: [] }),
    );
    await environment.publish(AreaRecorded({ ...place(villages[2]), validFrom: dayFromNow(2) }));
    const draftFor = async (areaCodes: string[]) =>
      (await environment.author.post<EditionResponse>('/v1/editions', editionBody({ areaCodes }))).body;
    expect((await draftFor(['32.01.01'])).villageCodes).toEqual([areas.elsewhere, villages[0], villages[1]]);

    const retired = { ...place(villages[0]), version: 2, validUntil: dayFromNow(-2), successorCodes: [villages[1]] };
    await environment.publish(AreaRetired(retired), 2);
    await environment.publish(AreaRecorded(place(villages[0])));
    expect((await draftFor(['32.01.01'])).villageCodes).toEqual([areas.elsewhere, villages[1]]);
    expect(await draftFor([villages[0]])).toMatchObject({
      code: 'unknown-area',
      errors: [{ pointer: '/areaCodes/0' }],
    });
  });

  it('ignores an event that is older than what is stored', async () => {
    await environment.publish(KimSubmitted(kim(kimId, 'SUBMITTED', [areas.villages[2]], 3)));
    const [row] = await environment.database.query(sql`SELECT status, version, village_codes FROM kim
              WHERE id = ${kimId}`);
    expect(row).toEqual({ status: 'ACTIVE', version: 4, villageCodes: [areas.elsewhere] });
  });

  it.each([
    ['dormant', KimBecameDormant, 'DORMANT', KimReactivated],
    ['suspended', KimSuspended, 'SUSPENDED', KimReinstated],
  ] as const)('assigns no new task to a %s KIM until it is active again', async (_what, Stopped, status, Resumed) => {
    const id = uuidv7();
    const village = [areas.elsewhere];
    await environment.publish(KimActivated(kim(id, 'ACTIVE', village, 4)));
    await environment.publish(Stopped(kim(id, status, village, 5)));
    const edition = await anEdition(environment, 'PUBLISHED', { areaCodes: village });
    await eventually(async () => expect((await coverageOf(edition)).assignedAt).not.toBeNull());
    const taskCount = async () => (await tasksOf(edition)).filter((task) => task.kimId === id).length;
    expect(await taskCount()).toBe(0);
    await environment.publish(Resumed(kim(id, 'ACTIVE', village, 6)));
    await eventually(async () => expect(await taskCount()).toBe(1));
  });

  it('assigns no new task to a dissolved KIM, and ends its open ones with a reason', async () => {
    const id = uuidv7();
    const village = [areas.villages[1]];
    await environment.publish(KimActivated(kim(id, 'ACTIVE', village, 4)));
    const before = await anEdition(environment, 'PUBLISHED', { areaCodes: village });
    const taskOfKim = async () => (await tasksOf(before)).find((task) => task.kimId === id);
    await eventually(async () => expect(await taskOfKim()).toMatchObject({ status: 'ASSIGNED' }));
    await environment.publish(KimDissolved(kim(id, 'DISSOLVED', village, 5)));
    const after = await anEdition(environment, 'PUBLISHED', { areaCodes: village });
    await eventually(async () => expect((await coverageOf(after)).assignedAt).not.toBeNull());
    expect((await tasksOf(after)).some((task) => task.kimId === id)).toBe(false);
    expect(await taskOfKim()).toMatchObject({ status: 'CANCELLED', cancellationReason: 'KIM_INACTIVE' });
  });

  it('assigns again to a KIM that is active again what ended meanwhile, as the same task', async () => {
    const id = uuidv7();
    const village = [areas.villages[2]];
    await environment.publish(KimActivated(kim(id, 'ACTIVE', village, 4)));
    const edition = await anEdition(environment, 'PUBLISHED', { areaCodes: village });
    const taskOfKim = async () => (await tasksOf(edition)).find((task) => task.kimId === id);
    const stateOfVillage = async () => (await coverageOf(edition)).villages[0]!.state;
    const first = await eventually(async () => (await taskOfKim())!.id);
    await environment.publish(KimSuspended(kim(id, 'SUSPENDED', village, 5)), 2);
    expect(await taskOfKim()).toMatchObject({ id: first, status: 'CANCELLED', cancellationReason: 'KIM_INACTIVE' });
    await eventually(async () => expect(await stateOfVillage()).toBe('NOT_ASSIGNED'));
    await environment.publish(KimReinstated(kim(id, 'ACTIVE', village, 6)), 2);
    expect(await taskOfKim()).toMatchObject({ id: first, status: 'ASSIGNED', cancellationReason: null });
    await eventually(async () => expect(await stateOfVillage()).toBe('ASSIGNED'));
    await environment.publish(KimDissolved(kim(id, 'DISSOLVED', village, 7)));
  });

  it('shows a KIM without a reachable officer, as the reason why its village is not reached, until one is', async () => {
    const [id, chair, secretary] = [uuidv7(), uuidv7(), uuidv7()];
    const village = [areas.villages[2]];
    await environment.publish(KimActivated(kim(id, 'ACTIVE', village, 4)));
    const [joined] = MemberJoined.examples;
    for (const [memberId, post] of [
      [chair, 'CHAIR'],
      [secretary, 'SECRETARY'],
    ])
      await environment.publish(
        MemberJoined({ ...(joined as object), memberId, kimId: id, post, accountId: uuidv7() } as never),
      );
    const edition = await anEdition(environment, 'PUBLISHED', { areaCodes: village });
    const taskOfKim = async () => (await tasksOf(edition)).find((task) => task.kimId === id);
    await eventually(async () => expect(await taskOfKim()).toMatchObject({ kimUnreachableSince: null }));
    const [lost] = RecipientUnreachable.examples;
    const unreachableSince = '2026-11-29T10:00:00.000Z';
    const lose = (recipientId: string, version: number) =>
      environment.publish(
        RecipientUnreachable({ ...(lost as object), recipientId, version, unreachableSince } as never),
      );
    await lose(chair, 1);
    await eventually(async () =>
      expect(
        await environment.database.query(sql`SELECT FROM unreachable_member WHERE member_id = ${chair}`),
      ).toHaveLength(1),
    );
    expect(await taskOfKim()).toMatchObject({ kimUnreachableSince: null });

    await lose(secretary, 1);
    await eventually(async () => expect(await taskOfKim()).toMatchObject({ kimUnreachableSince: unreachableSince }));
    const listed = async (unreachable: boolean) =>
      (
        await environment.second.get<{ items: TaskResponse[] }>(
          `/v1/tasks?edition=${edition.id}&kim=${id}&unreachable=${unreachable}`,
        )
      ).body.items;
    expect([await listed(true), await listed(false)]).toMatchObject([[{ kimId: id }], []]);
    const unreached = await environment.second.get<{ items: object[] }>(
      `/v1/unreached-villages?hours=0&edition=${edition.id}`,
    );
    expect(unreached.body.items).toMatchObject([{ hasKim: true, hasReachableOfficer: false, openTasks: 1 }]);
    await environment.database.query(sql`UPDATE task SET status = 'EXPIRED' WHERE edition_id = ${edition.id}`);
    await environment.database.query(
      sql`UPDATE village_coverage SET status = 'EXPIRED' WHERE edition_id = ${edition.id}`,
    );
    await environment.database.query(sql`UPDATE district_coverage SET assigned = 0 WHERE edition_id = ${edition.id}`);
    await aGap(environment, edition.id);
    const gaps = await environment.second.get<{ items: object[] }>(`/v1/coverage-gaps?edition=${edition.id}`);
    expect(gaps.body.items).toMatchObject([{ reason: 'KIM_UNREACHABLE' }]);

    const [found] = RecipientReachable.examples;
    await environment.publish(
      RecipientReachable({ ...(found as object), recipientId: secretary, version: 2 } as never),
    );
    await eventually(async () => expect(await taskOfKim()).toMatchObject({ kimUnreachableSince: null }));
    await environment.publish(KimDissolved(kim(id, 'DISSOLVED', village, 5)));
  });

  it('has the same tasks and coverage when events are delivered twice', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    const task = await taskOf(environment, edition.id);
    const { id: editionId, version, documentId, number, language, kind, topic, title, villageCodes } = edition;
    const again = {
      editionId,
      version,
      documentId,
      number,
      language,
      kind,
      topic,
      title,
      villageCodes,
      informationClass: 'PERIODIC' as const,
      kimId: null,
      supersedes: null,
      isCorrection: false,
      expiresAt: null,
      contentHash: edition.contentHash,
      disseminateBy: edition.disseminateBy ?? '',
      publishedAt: edition.publishedAt ?? '',
    };
    await environment.publish(EditionPublished(again), 2);
    expect(await tasksOf(edition)).toHaveLength(1);
    const reported = (peopleReached: number) =>
      DisseminationReported({
        ...disseminationTaskExample,
        taskId: task.id,
        version: 2,
        editionId,
        kimId: task.kimId,
        villageCodes: task.villageCodes,
        status: 'DISSEMINATED',
        report: { ...disseminationReportExample, villageCodes: [areas.villages[0]], peopleReached },
      });
    await environment.publish(reported(10), 2);
    await environment.publish(reported(99));
    expect((await coverageOf(edition)).villages[0]).toMatchObject({ reported: 1, peopleReached: 10 });
  });
});
