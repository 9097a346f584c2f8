import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { cigudeg, ifMatch, kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import {
  groupOf,
  plannedTraining,
  scheduledTraining,
  virtualSession,
} from '../../../../test/registry/sample-training.js';
import type { InvitationEntry } from './training-invitation.dto.js';
import type { TrainingResponse } from './training.dto.js';

describe('the invitation to an announced training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let early: string;
  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    early = (await groupOf(0, { ketua, verifikator })).kim.id;
  });
  afterAll(() => registry.stop());

  const groundsOf = async (trainingId: string) => {
    const { body } = await verifikator.get<Page<InvitationEntry>>(`/v1/trainings/${trainingId}/invitations`);
    return Object.fromEntries(body.items.map(({ kimId, ground }) => [kimId, ground]));
  };
  const changesOf = (trainingId: string) =>
    registry.publishedOf(trainingId).filter(({ type }) => type.includes('TrainingChanged'));

  it('comes to a KIM of its areas that becomes active later, which may register members', async () => {
    const regency = await scheduledTraining(verifikator, { invitation: { areaCodes: ['32.01'] } });
    const elsewhere = await scheduledTraining(verifikator, { invitation: { areaCodes: [cigudeg], kimIds: [early] } });
    const draft = await plannedTraining(verifikator, { invitation: { areaCodes: ['32.01'] } });
    const late = await kimIn('ACTIVE', { ketua, verifikator }, { name: 'KIM Baru' });
    await eventually(async () => expect(await groundsOf(regency.id)).toEqual({ [early]: 'AREA', [late.id]: 'AREA' }));
    await eventually(() => expect(changesOf(regency.id)).toHaveLength(1));
    expect(changesOf(regency.id)[0]!.data).toMatchObject({
      version: 3,
      newlyInvitedKimIds: [late.id],
      isRescheduled: false,
    });
    expect(await groundsOf(elsewhere.id)).toEqual({ [early]: 'LIST' });
    expect((await verifikator.get(`/v1/trainings/${draft.id}`)).body).toMatchObject({ version: 1, status: 'DRAFT' });
  });

  it('publishes whether sessions have changed', async () => {
    const { id } = await scheduledTraining(verifikator, { invitation: { kimIds: [early] } });
    const edit = (change: object, version: number) =>
      verifikator.patch<TrainingResponse>(`/v1/trainings/${id}`, change, ifMatch(version));
    expect((await edit({ capacity: 30 }, 2)).status).toBe(200);
    expect((await edit({ sessions: [virtualSession(72)] }, 3)).status).toBe(200);
    await eventually(() => expect(changesOf(id)).toHaveLength(2));
    expect(changesOf(id).map(({ data }) => [data['isRescheduled'], data['newlyInvitedKimIds']])).toEqual([
      [false, []],
      [true, []],
    ]);
  });
});
