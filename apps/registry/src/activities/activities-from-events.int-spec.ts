import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AspirationReceived,
  disseminationReportExample,
  DisseminationReported,
  DisseminationVerified,
  disseminationTaskExample,
  TrainingCompleted,
} from '#contracts';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { logged } from '../../../../test/registry/sample-activity.js';
import { caringin, cigudeg, draft, ifMatch, kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { jakartaDate } from '#calendar';
import type { ActivityCounts } from './activity-counts.dto.js';
import type { ActivityResponse } from './activity.dto.js';
import { AwaitedActivityJob } from './awaited-activity.job.js';

const day = '2026-04-08';

describe('an activity that an event reports', () => {
  let registry: RunningRegistry;
  let admin: Api;
  let ketua: Api;
  let verifikator: Api;
  let kimId: string;

  beforeAll(async () => {
    ({ registry, admin, ketua, verifikator } = await registryWithAreas());
  });
  beforeEach(async () => {
    kimId = (await kimIn('ACTIVE', { ketua, verifikator })).id;
  });
  afterAll(() => registry.stop());

  const dissemination = (change: object = {}, report: object = {}) =>
    DisseminationReported({
      ...disseminationTaskExample,
      taskId: randomUUID(),
      version: 2,
      kimId,
      villageCodes: [caringin],
      status: 'DISSEMINATED',
      report: {
        ...disseminationReportExample,
        villageCodes: [caringin],
        disseminatedOn: day,
        reportedAt: `${day}T13:10:00.000Z`,
        ...report,
      },
      ...change,
    });
  /** A second person has checked the report. */
  const checked = ({ data }: ReturnType<typeof dissemination>) =>
    DisseminationVerified({ ...data, version: 3, status: 'VERIFIED' });
  const aspiration = (change: object = {}) =>
    AspirationReceived({
      aspirationId: randomUUID(),
      version: 1,
      trackingNumber: 'SB-7KQ4-M2XD-8',
      kind: 'COMPLAINT',
      category: 'ROADS_AND_BRIDGES',
      villageCode: caringin,
      kimId,
      anonymous: false,
      confidential: false,
      receivedAt: `${day}T20:00:00.000Z`,
      ...change,
    });
  const activities = async (of = kimId) =>
    (await verifikator.get<Page<ActivityResponse>>(`/v1/activities?kim=${of}`)).body.items;
  const counts = async (of = kimId) => {
    const path = `/v1/kims/${of}/activity-counts?from=2026-04&to=2026-04`;
    return (await registry.anonymous.get<ActivityCounts>(path)).body.months[0]!.counts;
  };
  /** Waits until every reaction has handled the events of these keys. */
  const handled = (...ids: string[]) =>
    eventually(async () => {
      const [row] = await registry.database.query<{ handled: number }>(
        sql`SELECT count(*)::int AS handled FROM inbox WHERE key = ANY (${ids}) AND reaction LIKE 'log-%'`,
      );
      expect(row!.handled).toBe(ids.length);
    });

  it('is verified at once and publishes both transitions', async () => {
    const [one, two] = [dissemination(), aspiration()];
    await registry.publish(one, two, checked(one));
    await eventually(async () => expect(await activities()).toHaveLength(2));
    const [aspired, disseminated] = await eventually(async () => {
      const found = await activities();
      expect(found.map(({ status }) => status)).toEqual(['VERIFIED', 'VERIFIED']);
      return found;
    });
    expect(disseminated).toMatchObject({
      kind: 'DISSEMINATION',
      heldOn: day,
      villageCode: caringin,
      participants: 42,
      source: 'EVENT',
      sourceId: one.data.taskId,
      status: 'VERIFIED',
      version: 2,
      description: null,
      loggedBy: 'SYSTEM',
    });
    expect(aspired).toMatchObject({ kind: 'ASPIRATION', heldOn: '2026-04-09', participants: 1, status: 'VERIFIED' });
    for (const { id } of [aspired!, disseminated!]) {
      await eventually(() => {
        const published = registry.publishedOf(id);
        expect(published.map(({ type, data }) => [type.split('.').at(-2), data['version'], data['status']])).toEqual([
          ['ActivityLogged', 1, 'LOGGED'],
          ['ActivityVerified', 2, 'VERIFIED'],
        ]);
      });
      const { body } = await ketua.get<Page<unknown>>(`/v1/activities/${id}/history`);
      expect(body.items).toMatchObject([
        { action: 'record', actor: 'SYSTEM' },
        { action: 'confirm', from: 'LOGGED', to: 'VERIFIED', actor: 'SYSTEM' },
      ]);
    }
  });

  it('that a KIM reports of itself is verified when another has checked it, and cannot be changed', async () => {
    const event = dissemination();
    await registry.publish(event);
    await eventually(async () => expect(await activities()).toHaveLength(1));
    const [found] = await activities();
    expect(found).toMatchObject({ status: 'LOGGED', version: 1, source: 'EVENT', participants: 42 });
    expect(await counts()).toMatchObject([{ kind: 'DISSEMINATION', verified: 0, undecided: 1 }]);
    const change = { participants: 4_200 };
    expect(await ketua.patch(`/v1/activities/${found!.id}`, change, ifMatch(1))).toMatchObject({
      status: 409,
      body: { code: 'activity-from-event' },
    });
    await registry.publish(checked(event), checked(event));
    await eventually(async () => expect(await activities()).toMatchObject([{ status: 'VERIFIED', version: 2 }]));
    expect(await counts()).toMatchObject([{ kind: 'DISSEMINATION', verified: 1, undecided: 0 }]);
  });

  it('that was rejected stays rejected when its report is checked later', async () => {
    const event = dissemination();
    await registry.publish(event);
    await eventually(async () => expect(await activities()).toHaveLength(1));
    const [{ id }] = (await activities()) as [ActivityResponse];
    const rejected = await verifikator.post(
      `/v1/activities/${id}/reject`,
      { reason: 'Foto dari tahun lalu.' },
      ifMatch(1),
    );
    expect(rejected.status).toBe(200);
    await registry.publish(checked(event));
    await eventually(async () =>
      expect(
        await registry.database.query(sql`
          SELECT FROM inbox WHERE key = ${event.data.taskId} AND reaction = 'verify-activity-when-dissemination-is-verified'`),
      ).toHaveLength(1),
    );
    expect(await activities()).toMatchObject([{ status: 'REJECTED' }]);
  });

  it('counts once, however often it is reported', async () => {
    const [one, two] = [dissemination(), aspiration()];
    const { taskId, aspirationId } = { ...one.data, ...two.data };
    await registry.publish(one, two);
    await registry.publish(one, two, dissemination({ taskId, version: 3 }, { peopleReached: 1 }));
    await handled(taskId, taskId, taskId, aspirationId, aspirationId);
    expect(await counts()).toEqual([
      { kind: 'DISSEMINATION', verified: 0, undecided: 1, participants: 42 },
      { kind: 'ASPIRATION', verified: 1, undecided: 0, participants: 1 },
    ]);
  });

  it('is not recorded for an aspiration without a KIM', async () => {
    const event = aspiration({ kimId: null });
    await registry.publish(event);
    await handled(event.data.aspirationId);
    expect(
      await registry.database.query(sql`SELECT FROM activity WHERE source_id = ${event.data.aspirationId}`),
    ).toEqual([]);
  });

  it('is recorded for every KIM with participants in a training', async () => {
    const other = (await kimIn('ACTIVE', { ketua, verifikator })).id;
    const trainingId = randomUUID();
    const training = (version: number) =>
      TrainingCompleted({
        trainingId,
        version,
        title: 'Menulis berita desa',
        mode: 'VIRTUAL',
        startsAt: `${day}T02:00:00.000Z`,
        endsAt: `${day}T05:00:00.000Z`,
        heldOn: day,
        attendance: [
          { kimId: other, memberIds: [randomUUID()] },
          { kimId, memberIds: [randomUUID(), randomUUID()] },
        ],
        completedAt: `${day}T08:00:00.000Z`,
      });
    await registry.publish(training(5));
    await registry.publish(training(6));
    await handled(trainingId, trainingId);
    const fromEvents = { kind: 'TRAINING', heldOn: day, villageCode: null, sourceId: trainingId, status: 'VERIFIED' };
    expect(await activities()).toMatchObject([{ ...fromEvents, participants: 2 }]);
    expect(await activities(other)).toMatchObject([{ ...fromEvents, participants: 1 }]);
  });

  it('has no village when it took place in several', async () => {
    await registry.publish(dissemination({}, { villageCodes: [caringin, cigudeg] }));
    await eventually(async () => expect(await activities()).toMatchObject([{ villageCode: null, participants: 42 }]));
  });

  it('reactivates a dormant KIM', async () => {
    await registry.database.query(sql`UPDATE kim SET status = 'DORMANT', dormant_after_months = 6 WHERE id = ${kimId}`);
    await registry.publish(dissemination({}, { disseminatedOn: jakartaDate() }));
    await eventually(async () =>
      expect((await registry.anonymous.get(`/v1/kims/${kimId}`)).body).toMatchObject({ status: 'ACTIVE' }),
    );
    await eventually(() => expect(registry.publishedOf(kimId).at(-1)?.type).toContain('.KimReactivated.'));
  });

  describe('beside activities logged by hand', () => {
    const byHand = (change: object = {}) =>
      logged(ketua, kimId, { kind: 'DISSEMINATION', heldOn: day, participants: 40, ...change });
    const number = async () => (await counts()).map(({ verified, undecided }) => verified + undecided);

    it('counts once on one day, in either order', async () => {
      const before = await byHand();
      await registry.publish(dissemination());
      await eventually(async () => expect(await activities()).toHaveLength(2));
      expect(await number()).toEqual([1]);
      const [fromEvents] = (await activities()).filter(({ source }) => source === 'EVENT');
      expect((await ketua.get(`/v1/activities/${before.id}`)).body).toMatchObject({ duplicateOf: fromEvents!.id });

      await registry.publish(dissemination());
      await eventually(async () => expect(await number()).toEqual([2]));
      expect((await byHand()).duplicateOf).not.toBeNull();
      expect(await number()).toEqual([2]);
      expect((await byHand()).duplicateOf).toBeNull();
      expect(await number()).toEqual([3]);
    });

    it('counts beside one of another day, kind or KIM', async () => {
      await registry.publish(dissemination());
      await eventually(async () => expect(await number()).toEqual([1]));
      expect((await byHand({ heldOn: '2026-04-07' })).duplicateOf).toBeNull();
      expect((await byHand({ kind: 'DISCUSSION' })).duplicateOf).toBeNull();
      const other = (await kimIn('ACTIVE', { ketua, verifikator })).id;
      expect((await logged(ketua, other, { kind: 'DISSEMINATION', heldOn: day })).duplicateOf).toBeNull();
      expect(await number()).toEqual([1, 2]);
    });

    it('resolves duplicates anew when a logged activity is moved or rejected', async () => {
      await registry.publish(dissemination());
      await eventually(async () => expect(await number()).toEqual([1]));
      const [first, second] = [await byHand(), await byHand()];
      expect([first.duplicateOf === null, second.duplicateOf === null]).toEqual([false, true]);

      const moved = await ketua.patch<ActivityResponse>(
        `/v1/activities/${first.id}`,
        { heldOn: '2026-04-07' },
        ifMatch(1),
      );
      expect(moved.body.duplicateOf).toBeNull();
      const after = await ketua.get<ActivityResponse>(`/v1/activities/${second.id}`);
      expect(after.body.duplicateOf).not.toBeNull();
      expect(await number()).toEqual([2]);

      const rejected = await verifikator.post<ActivityResponse>(
        `/v1/activities/${second.id}/reject`,
        { reason: 'x' },
        ifMatch(1),
      );
      expect(rejected.body.duplicateOf).toBeNull();
      expect(await number()).toEqual([2]);
    });

    it('counts the larger number of both when many arrive concurrently', async () => {
      await Promise.all([
        ...Array.from({ length: 4 }, () => registry.publish(dissemination())),
        ...Array.from({ length: 6 }, () => byHand()),
      ]);
      await eventually(async () =>
        expect((await activities()).filter(({ source }) => source === 'EVENT')).toHaveLength(4),
      );
      expect(await number()).toEqual([6]);
      const duplicating = (await activities()).flatMap(({ duplicateOf }) => duplicateOf ?? []);
      expect(new Set(duplicating).size).toBe(4);
      expect(duplicating).toHaveLength(4);
    });
  });

  describe('when the registry does not know the KIM or village yet', () => {
    const runJob = () => registry.get(AwaitedActivityJob).run();
    const awaited = () => registry.database.query(sql`SELECT kim_id FROM awaited_activity`);

    it('is stored and recorded once by concurrent jobs when it does', async () => {
      const [unknownKim, unknownVillage] = [randomUUID(), '32.01.22.2003'];
      const disseminated = dissemination({ kimId: unknownKim });
      const events = [disseminated, aspiration({ kimId: unknownKim }), aspiration({ villageCode: unknownVillage })];
      await registry.publish(...events);
      await registry.publish(...events);
      await eventually(async () => expect(await awaited()).toHaveLength(3));
      expect(await runJob()).toBe(0);
      expect(await activities()).toEqual([]);
      await registry.publish(checked(disseminated));
      const confirmed = () =>
        registry.database.query(sql`
        SELECT FROM awaited_activity WHERE kind = 'DISSEMINATION' AND confirmed`);
      await eventually(async () => expect(await confirmed()).toHaveLength(1));

      await admin.replace('/v1/areas', {
        items: [{ code: unknownVillage, kind: 'DESA', name: 'Sukamaju', parentCode: '32.01.22' }],
      });
      const unregistered = await draft(ketua, { decree: null });
      await registry.database.query(
        sql`INSERT INTO kim SELECT (jsonb_populate_record(kim, jsonb_build_object('id', ${unknownKim}::text))).*
              FROM kim WHERE id = ${unregistered.id}`,
      );
      const recorded = await Promise.all([runJob(), runJob(), runJob()]);
      expect(recorded.reduce((total, count) => total + count)).toBe(3);
      expect(await awaited()).toEqual([]);
      expect(await activities()).toMatchObject([{ kind: 'ASPIRATION', villageCode: unknownVillage }]);
      expect((await activities(unknownKim)).map(({ kind }) => kind).toSorted()).toEqual([
        'ASPIRATION',
        'DISSEMINATION',
      ]);
      expect((await activities(unknownKim)).map(({ status }) => status)).toEqual(['VERIFIED', 'VERIFIED']);

      await registry.publish(...events);
      await eventually(async () => {
        const [row] = await registry.database.query<{ handled: number }>(
          sql`SELECT count(*)::int AS handled FROM inbox WHERE key = ${disseminated.data.taskId}
              AND reaction LIKE 'log-%'`,
        );
        expect(row!.handled).toBe(3);
      });
      expect(await activities(unknownKim)).toHaveLength(2);
    });
  });
});
