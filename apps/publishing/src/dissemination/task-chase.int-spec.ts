import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { anEdition, reportBody, taskOf } from '../../testing/edition.builder.js';
import { aCorrection, withdrawn } from '../../testing/publication.builder.js';
import {
  areas,
  kims,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import type { LineageResponse } from '../coverage/reports/lineage.dto.js';
import type { TaskResponse } from './task.dto.js';

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const tasksOf = async (editionId: string) =>
  (await environment.second.get<{ items: TaskResponse[] }>(`/v1/tasks?edition=${editionId}`)).body.items;
const lineageOf = async (editionId: string) =>
  (await environment.second.get<LineageResponse>(`/v1/editions/${editionId}/lineage`)).body;
const report = (taskId: string, villageCodes: readonly string[]) =>
  environment.member.post(`/v1/tasks/${taskId}/report`, reportBody({ villageCodes }));

it('follows a correction to those who had the wrong edition, once, before all others', async () => {
  const wrong = await anEdition(environment, 'PUBLISHED');
  const given = await taskOf(environment, wrong.id);
  await report(given.id, areas.villages.slice(0, 2));
  const right = await aCorrection(environment, wrong, { areaCodes: [areas.elsewhere] }, 'Harinya salah.');
  const correction = await eventually(async () => {
    const found = (await tasksOf(right.id)).find(({ kimId }) => kimId === kims.active);
    expect(found).toMatchObject({ purpose: 'CORRECTION', priority: 'HIGH', villageCodes: given.villageCodes });
    return found!;
  });
  expect((await tasksOf(right.id)).filter(({ kimId }) => kimId === kims.active)).toHaveLength(1);
  expect(await lineageOf(wrong.id)).toMatchObject({
    supersededBy: right.id,
    given: [{ taskId: given.id, kimId: kims.active, status: 'DISSEMINATED', followUp: { taskId: correction.id } }],
    notGiven: [{ villageCode: areas.villages[2], reason: 'NO_KIM' }],
    reach: { villagesTargeted: 3, villagesReached: 2, villagesCorrected: 0 },
  });
  await report(correction.id, [areas.villages[0]]);
  expect((await lineageOf(wrong.id)).reach).toMatchObject({ villagesReached: 2, villagesCorrected: 1 });
});

it('ends what is open of a wrong edition, and asks those who had it to disseminate its withdrawal', async () => {
  const edition = await anEdition(environment, 'PUBLISHED');
  const given = await taskOf(environment, edition.id);
  await withdrawn(environment, edition, 'Jadwalnya batal.');
  await eventually(async () =>
    expect((await tasksOf(edition.id)).map(({ purpose, status, priority }) => [purpose, status, priority])).toEqual([
      ['WITHDRAWAL', 'ASSIGNED', 'HIGH'],
      ['PUBLICATION', 'CANCELLED', 'NORMAL'],
    ]),
  );
  const [withdrawal] = await tasksOf(edition.id);
  await report(withdrawal!.id, areas.villages.slice(0, 2));
  expect(await lineageOf(edition.id)).toMatchObject({
    status: 'WITHDRAWN',
    given: [{ taskId: given.id, status: 'CANCELLED', followUp: { purpose: 'WITHDRAWAL', status: 'DISSEMINATED' } }],
    reach: { villagesReached: 0, villagesCorrected: 0 },
  });
});
