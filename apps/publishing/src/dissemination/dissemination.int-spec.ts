import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DisseminationTaskDue,
  DisseminationTaskExpired,
  DisseminationTaskOverdue,
  EditionPublished,
  KimActivated,
  MaturityAssessed,
  MemberJoined,
} from '#contracts';
import { sql } from '#database';
import { eventually, publishedCount, samplePhoto } from '#testing';
import { aDraft, anEdition, ifMatch, reportBody, taskOf } from '../../testing/edition.builder.js';
import {
  areas,
  dayFromNow,
  kim,
  kims,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import type { CoverageResponse } from '../coverage/coverage.dto.js';
import type { EditionResponse } from '../documents/edition.dto.js';
import type { DryRunResponse } from './target.dto.js';
import { TaskAssignment } from './task-assignment.js';
import { TaskDeadlineJob } from './task-deadline.job.js';
import type { TaskResponse } from './task.dto.js';

let environment: PublishingEnvironment;
let district: Awaited<ReturnType<PublishingEnvironment['as']>>;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
  district = await environment.as('camat', `DISTRICT_OFFICER@area:${areas.district}`);
});
afterAll(() => environment.stop());

const tasksOf = async (editionId: string) =>
  (await environment.second.get<{ items: TaskResponse[] }>(`/v1/tasks?edition=${editionId}`)).body.items;
const report = (path: string, rest: Record<string, unknown> = {}, who = environment.member) =>
  who.post<TaskResponse>(`${path}/report`, reportBody(rest));
const outboxCount = (type: { wireType: string }) => publishedCount(environment.database, type);

describe('a task', () => {
  let edition: EditionResponse;
  let path: string;
  beforeEach(async () => {
    edition = await anEdition(environment, 'PUBLISHED');
    path = `/v1/tasks/${(await taskOf(environment, edition.id)).id}`;
  });
  const villageOf = async (code: string) => {
    const { body } = await environment.anonymous.get<CoverageResponse>(`/v1/editions/${edition.id}/coverage`);
    return body.villages.find(({ villageCode }) => villageCode === code)!;
  };

  it('is acknowledged, reported with photos, and its figures are those of the reporter until a second person confirms them', async () => {
    const acknowledged = await environment.member.post<TaskResponse>(`${path}/acknowledge`, {});
    expect(acknowledged).toMatchObject({ status: 200, body: { status: 'ACKNOWLEDGED', version: 2 } });
    const photo = await environment.member.upload('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const attachmentIds = [(photo.body as { id: string }).id];
    const proof = { text: 'Rapat RW', link: null, attachmentIds };
    const reported = await report(path, { proof });
    expect(reported.body).toMatchObject({
      status: 'DISSEMINATED',
      report: { selfReported: true, proof: { attachments: [{ id: attachmentIds[0], mediaType: 'image/jpeg' }] } },
    });
    const content = `/v1/attachments/${attachmentIds[0]}`;
    expect((await district.get(content)).status).toBe(200);
    expect((await environment.anonymous.get(content)).status).toBe(404);
    await eventually(async () =>
      expect(await villageOf(areas.villages[0])).toMatchObject({
        state: 'REACHED',
        peopleReached: 22,
        peopleChecked: 0,
      }),
    );

    const verified = await district.post<TaskResponse>(`${path}/verify`, undefined, ifMatch(3));
    expect(verified.body).toMatchObject({ status: 'VERIFIED', report: { selfReported: false } });
    await eventually(async () =>
      expect(await villageOf(areas.villages[0])).toMatchObject({ state: 'CHECKED', peopleChecked: 22 }),
    );
  });

  it('is returned with a reason, counts no longer, and is reported again', async () => {
    await report(path);
    const returned = await district.post<TaskResponse>(`${path}/return`, { reason: 'Fotonya kabur.' }, ifMatch(2));
    expect(returned.body).toMatchObject({ status: 'RETURNED', version: 3 });
    await eventually(async () => expect((await villageOf(areas.villages[0])).state).toBe('ASSIGNED'));
    expect(await report(path, { peopleReached: 4 })).toMatchObject({ body: { status: 'DISSEMINATED', version: 4 } });
    await eventually(async () =>
      expect(await villageOf(areas.villages[0])).toMatchObject({ state: 'REACHED', peopleReached: 2 }),
    );
    const history = await environment.member.get<{ items: { action: string; reason: string }[] }>(`${path}/history`);
    expect(history.body.items.map(({ action, reason }) => [action, reason])).toEqual([
      ['assign', null],
      ['report', null],
      ['return', 'Fotonya kabur.'],
      ['report', null],
    ]);
  });

  it('is declined with a reason, which opens the gap', async () => {
    const declined = await environment.member.post(`${path}/decline`, { reason: 'Sedang panen.' }, ifMatch(1));
    expect(declined).toMatchObject({ status: 200, body: { status: 'DECLINED' } });
    expect(await report(path)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    await eventually(async () => expect((await villageOf(areas.villages[0])).state).toBe('NOT_ASSIGNED'));
  });

  it('accepts the report of a phone that was offline once, however often and whenever it is sent', async () => {
    const clientId = uuidv7();
    const tries = await Promise.all([1, 2, 3].map(() => report(path, { clientId })));
    const answers = tries.filter(({ status }) => status === 200).map(({ body }) => body);
    expect(answers.length).toBeGreaterThan(0);
    await environment.database.query(sql`UPDATE idempotent_response SET expires_at = expires_at - interval '80 days'`);
    const again = await report(path, { clientId });
    expect(again).toMatchObject({ status: 200, body: answers[0]! });
    expect(again.body.version).toBe(2);
    const other = await report(path, { clientId, peopleReached: 1 });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('is checked by a second person: not by its reporter, and not outside the villages', async () => {
    await report(path);
    const elsewhere = await environment.as('lain', 'DISTRICT_OFFICER@area:32.01.01');
    expect(await elsewhere.post(`${path}/verify`, undefined, ifMatch(2))).toMatchObject({ status: 403 });
    expect(await environment.member.post(`${path}/verify`, undefined, ifMatch(2))).toMatchObject({ status: 403 });
  });
});

describe('the days of a task', () => {
  const job = () => environment.get(TaskDeadlineJob);
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);

  it('bring one reminder, one escalation and one end, whichever replicas run the job', async () => {
    const edition = await anEdition(environment, 'PUBLISHED', { disseminateBy: dayFromNow(5) });
    const task = await taskOf(environment, edition.id);
    const state = async () => (await tasksOf(edition.id)).find(({ id }) => id === task.id);
    const run = async (days: number) => {
      await Promise.all([1, 2, 3].map(() => job().run(at(days))));
      await job().run(at(days));
    };
    const before = await outboxCount(DisseminationTaskDue);
    await run(2);
    expect(await state()).toMatchObject({ version: 1 });
    await run(3);
    expect(await state()).toMatchObject({ status: 'ASSIGNED', version: 2 });
    expect((await outboxCount(DisseminationTaskDue)) - before).toBeGreaterThan(0);
    await run(6);
    expect(await state()).toMatchObject({ status: 'ASSIGNED', version: 3 });
    expect(await outboxCount(DisseminationTaskOverdue)).toBeGreaterThan(0);
    await environment.database.query(sql`UPDATE task SET due_on = current_date - 1 WHERE id = ${task.id}`);
    const overdue = async (value: boolean) => {
      const path = `/v1/tasks?edition=${edition.id}&overdue=${value}`;
      return (await district.get<{ items: TaskResponse[] }>(path)).body.items.map(({ id }) => id);
    };
    expect([await overdue(true), await overdue(false)]).toEqual([[task.id], []]);
    await run(20);
    expect(await state()).toMatchObject({ status: 'EXPIRED', version: 4 });
    expect(await outboxCount(DisseminationTaskExpired)).toBeGreaterThan(0);
    const late = await report(`/v1/tasks/${task.id}`);
    expect(late).toMatchObject({ status: 200, body: { status: 'DISSEMINATED' } });
  });
});

describe('the target of an edition', () => {
  const village = areas.elsewhere;
  const [farmers, others] = [uuidv7(), uuidv7()];
  beforeAll(async () => {
    const state = (id: string) => kim(id, 'ACTIVE', [village], 4);
    await environment.publish(KimActivated({ ...state(farmers), fieldsOfActivity: ['AGRICULTURE'] }));
    await environment.publish(KimActivated({ ...state(others), fieldsOfActivity: ['EDUCATION'] }));
    const [assessed] = MaturityAssessed.examples;
    await environment.publish(
      MaturityAssessed({ ...(assessed as object), kimId: others, level: 'INDEPENDENT' } as never),
    );
    const [joined] = MemberJoined.examples;
    const officer = { memberId: uuidv7(), kimId: farmers, post: 'CHAIR', accountId: uuidv7() };
    await environment.publish(MemberJoined({ ...(joined as object), ...officer } as never));
  });
  const dryRun = async (editionId: string, body?: object) =>
    (await environment.author.post<DryRunResponse>(`/v1/editions/${editionId}/dissemination/dry-run`, body)).body;

  it('can be tried before it is published, and the tasks are those of the trial', async () => {
    const draft = await aDraft(environment, { areaCodes: [village, areas.villages[2]] });
    expect(await dryRun(draft.id)).toMatchObject({ villages: 2, kims: 2, officers: 1, members: 1 });
    expect((await dryRun(draft.id, { levels: ['BEGINNER'] })).unreachedVillages).toEqual([
      { villageCode: village, name: 'Pondok Rajeg', reason: 'NO_TARGETED_KIM' },
      { villageCode: areas.villages[2], name: 'Desa 3', reason: 'NO_KIM' },
    ]);
    expect(await dryRun(draft.id, { levels: ['INDEPENDENT'] })).toMatchObject({
      kims: 1,
      unreachedVillages: [{ reason: 'NO_REACHABLE_OFFICER' }, { reason: 'NO_KIM' }],
    });
    const target = { fieldsOfActivity: ['AGRICULTURE'], notify: 'OFFICERS' };
    const changed = await environment.author.put(`/v1/editions/${draft.id}/target`, target, ifMatch(0));
    expect(changed).toMatchObject({ status: 200, body: { ...target, kimStatuses: ['ACTIVE'], levels: null } });
    expect(await environment.author.put(`/v1/editions/${draft.id}/target`, {}, ifMatch(0))).toMatchObject({
      status: 412,
    });
    expect(await dryRun(draft.id)).toMatchObject({ kims: 1, target });

    const submitted = await environment.author.post<EditionResponse>(
      `/v1/editions/${draft.id}/submit`,
      undefined,
      ifMatch(1),
    );
    const fixed = await environment.author.put(`/v1/editions/${draft.id}/target`, {}, ifMatch(1));
    expect(fixed).toMatchObject({ status: 409, body: { code: 'target-fixed' } });
    const approval = { contentHash: submitted.body.contentHash };
    await environment.second.post(`/v1/editions/${draft.id}/approve`, approval, ifMatch(2));
    await environment.second.post(`/v1/editions/${draft.id}/publish`, undefined, ifMatch(3));
    expect((await taskOf(environment, draft.id)).kimId).toBe(farmers);
    expect(await tasksOf(draft.id)).toHaveLength(1);
  });

  it('is refused in another form, and to editors of other areas', async () => {
    const draft = await aDraft(environment, { areaCodes: [village] });
    const elsewhere = await environment.as('elsewhere', `DISKOMINFO_EDITOR@area:${areas.district}`);
    for (const [who, body, status] of [
      [environment.author, { levels: [] }, 400],
      [environment.author, { levels: ['EXPERT'] }, 400],
      [environment.author, { kimStatuses: ['SUSPENDED'] }, 400],
      [elsewhere, {}, 403],
    ] as const)
      expect((await who.put(`/v1/editions/${draft.id}/target`, body, ifMatch(0))).status).toBe(status);
  });
});

describe('the assignment of an edition', () => {
  it('gives each KIM one task, whichever replicas repeat it at the same time', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    const assignment = environment.get(TaskAssignment);
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        environment.database.transaction((tx) =>
          index % 2 === 0 ? assignment.assignEdition(tx, edition.id) : assignment.assignKim(tx, kims.active),
        ),
      ),
    );
    const [example] = EditionPublished.examples;
    const published = { editionId: edition.id, villageCodes: edition.villageCodes, version: edition.version };
    await environment.publish(EditionPublished({ ...(example as object), ...published } as never), 2);
    expect((await tasksOf(edition.id)).filter(({ kimId }) => kimId === kims.active)).toHaveLength(1);
  });
});
