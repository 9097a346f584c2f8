import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { registryWithAreas } from '../../../../test/registry/sample-kim.js';
import {
  certifiedTraining,
  type Group,
  groupOf,
  move,
  registered,
  scheduledTraining,
  virtualSession,
} from '../../../../test/registry/sample-training.js';
import { TrainingReminderJob } from './training-reminder.job.js';

const day = 86_400_000;

describe('a training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let group: Group;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    group = await groupOf(2, { ketua, verifikator });
  });
  afterAll(() => registry.stop());

  const run = (at: number) => registry.get(TrainingReminderJob).run(new Date(at));
  const reminders = (trainingId: string) =>
    registry.published.filter(({ type, data }) => type.includes('TrainingNear') && data['trainingId'] === trainingId);

  it('is announced to its participants two days before, once whatever replicas run, and again when it is postponed', async () => {
    const training = await scheduledTraining(verifikator, { capacity: 1, sessions: [virtualSession(240)] });
    const [member] = group.members;
    for (const { id } of group.members) await registered(ketua, training.id, id);
    const startsAt = Date.parse(training.sessions[0]!.startsAt);
    expect(await run(startsAt - 3 * day)).toBe(0);
    const counts = await Promise.all([run(startsAt - day), run(startsAt - day)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await run(startsAt - day / 2)).toBe(0);
    await eventually(() =>
      expect(reminders(training.id).map(({ data }) => data['participants'])).toEqual([
        [{ kimId: group.kim.id, memberIds: [member!.id] }],
      ]),
    );
    expect((await verifikator.get(`/v1/trainings/${training.id}`)).body).toMatchObject({ version: 2 });

    await move(registry, training.id, 480);
    const moved = startsAt + 10 * day;
    expect(await run(moved - day)).toBe(1);
    await eventually(() => expect(reminders(training.id)).toHaveLength(2));
  });

  it('names those with a certificate when it is completed', async () => {
    const memberId = group.members[0]!.id;
    const { id } = await certifiedTraining(registry, { ketua, verifikator }, memberId);
    await eventually(() => {
      const completed = registry.published.filter(
        ({ type, data }) => type.includes('TrainingCompleted') && data['trainingId'] === id,
      );
      expect(completed.map(({ data }) => data['certifiedMemberIds'])).toEqual([[memberId]]);
    });
  });
});
