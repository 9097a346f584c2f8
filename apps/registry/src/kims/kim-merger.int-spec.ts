import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { draft, ifMatch, kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import type { KimResponse } from './kim.dto.js';

const reason = { reason: 'Keputusan rapat evaluasi.' };

describe('a KIM that is dissolved into another one', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  const dissolve = ({ id, version }: KimResponse, successorId: string) =>
    verifikator.post<KimResponse>(`/v1/kims/${id}/dissolve`, { ...reason, successorId }, ifMatch(version));

  it('becomes a predecessor of its successor', async () => {
    const [kim, successor] = [
      await kimIn('ACTIVE', { ketua, verifikator }),
      await kimIn('ACTIVE', { ketua, verifikator }),
    ];
    const dissolved = await dissolve(kim, successor.id);
    expect(dissolved).toMatchObject({ status: 200, body: { status: 'DISSOLVED', successorId: successor.id } });
    expect((await registry.anonymous.get<KimResponse>(`/v1/kims/${successor.id}`)).body).toMatchObject({
      version: successor.version,
      predecessorIds: [kim.id],
    });
    await eventually(() =>
      expect(registry.published.findLast(({ key }) => key === kim.id)).toMatchObject({
        type: 'sambung.registry.KimDissolved.v1',
        data: { status: 'DISSOLVED', successorKimId: successor.id },
      }),
    );
  });

  it('rejects itself, an unknown KIM and an ended KIM as successor', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    const others = [
      kim.id,
      '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      (await draft(ketua)).id,
      (await kimIn('SUSPENDED', { ketua, verifikator })).id,
      (await kimIn('DISSOLVED', { ketua, verifikator })).id,
    ];
    for (const successorId of others)
      expect(await dissolve(kim, successorId)).toMatchObject({
        status: 422,
        body: { code: 'successor-not-eligible', errors: [{ pointer: '/successorId' }] },
      });
  });

  it('cannot be dissolved into each other by concurrent requests', async () => {
    const [one, other] = [await kimIn('ACTIVE', { ketua, verifikator }), await kimIn('ACTIVE', { ketua, verifikator })];
    const answers = await Promise.all([dissolve(one, other.id), dissolve(other, one.id)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });
});
