import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Page } from '#http-api';
import type { Api } from '#testing';
import { Database, sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { ifMatch, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { groupOf, plannedTraining, scheduledTraining } from '../../../../test/registry/sample-training.js';
import { trainingNeeds } from './suggestions/training-needs.js';
import type { InvitationEntry } from './training-invitation.dto.js';

describe('the invitation to a training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let idle: string;
  let mature: string;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    idle = (await groupOf(0, { ketua, verifikator })).kim.id;
    mature = (await groupOf(0, { ketua, verifikator })).kim.id;
    await registry.database.query(
      sql`INSERT INTO kim_task (task_id, kim_id, due_on) SELECT uuidv7(), ${idle}, current_date - n * 7
              FROM generate_series(1, 3) n`,
    );
    for (const [kimId, month, level] of [
      [mature, '2026-01-01', 'BEGINNER'],
      [mature, '2026-02-01', 'INDEPENDENT'],
      [idle, '2026-02-01', 'BEGINNER'],
    ])
      await registry.database.query(
        sql`INSERT INTO maturity_assessment (id, version, kim_id, month, formula, score, level, ranked, parts,
              assessed_at)
         VALUES (${uuidv7()}, 1, ${kimId}, ${month}, 1, 50, ${level}, true, '[]', now())`,
      );
  });
  afterAll(() => registry.stop());

  const invited = async (invitation: object) => {
    const { id } = await scheduledTraining(verifikator, { invitation });
    const { body } = await verifikator.get<Page<InvitationEntry>>(`/v1/trainings/${id}/invitations`);
    return body.items.map(({ kimId, ground }) => [kimId, ground]).toSorted();
  };

  it('invites KIM of a level of the last assessment', async () => {
    expect(await invited({ levels: ['INDEPENDENT'] })).toEqual([[mature, 'MATURITY']]);
    expect(await invited({ levels: ['BEGINNER'] })).toEqual([[idle, 'MATURITY']]);
  });

  it('invites KIM with a need', async () => {
    expect(await invited({ needs: ['TASKS_NOT_PASSED_ON'] })).toEqual([[idle, 'NEED']]);
    expect(await invited({ needs: ['NEVER_TRAINED', 'DORMANT'] })).toEqual(
      [
        [idle, 'NEED'],
        [mature, 'NEED'],
      ].toSorted(),
    );
  });

  it('is returned as it was sent', async () => {
    const invitation = { areaCodes: [], kimIds: [mature], levels: ['BEGINNER'], needs: ['DORMANT', 'TASKS_LATE'] };
    const { id } = await plannedTraining(verifikator, { invitation });
    expect((await verifikator.get(`/v1/trainings/${id}`)).body).toMatchObject({ invitation });
  });

  it('rejects an invitation that matches no KIM', async () => {
    const { id, version } = await plannedTraining(verifikator, { invitation: { needs: ['DORMANT'] } });
    const refused = await verifikator.post(`/v1/trainings/${id}/schedule`, undefined, ifMatch(version));
    expect(refused).toMatchObject({ status: 422, body: { code: 'training-incomplete' } });
  });

  it.each([{ levels: ['GURU'] }, { needs: ['BORED'] }, { levels: ['BEGINNER', 'BEGINNER'] }])(
    'is refused when it asks for what there is not: %j',
    async (invitation) => {
      const refused = await verifikator.post('/v1/trainings', { title: 'x', mode: 'VIRTUAL', capacity: 1, invitation });
      expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    },
  );

  it('counts the tasks that were due within half a year before today', async () => {
    for (const [dueOn, reportedOn] of [
      ['2026-05-23', null],
      ['2026-05-24', null],
      ['2026-11-22', '2026-11-22'],
      ['2026-11-23', '2026-11-24'],
      ['2026-11-24', null],
    ])
      await registry.database.query(
        sql`INSERT INTO kim_task (task_id, kim_id, due_on, reported_on)
            VALUES (${uuidv7()}, ${mature}, ${dueOn}, ${reportedOn})`,
      );
    const [need] = await trainingNeeds(registry.get(Database), '2026-11-24', sql`kim.id = ${mature}`);
    expect(need).toMatchObject({ dueTasks: 3, missedTasks: 1, lateTasks: 1 });
  });
});
