import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  KimActivated,
  KimBecameDormant,
  KimDissolved,
  KimReactivated,
  KimReinstated,
  KimReturned,
  KimSubmitted,
  KimSuspended,
  KimVerified,
} from '#contracts';
import { eventually } from '#testing';
import { sql } from '#database';
import {
  activeKim,
  newAspiration,
  otherVillage,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';

const kim = { kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c50', name: 'KIM Baru', villageCodes: [village], decree: null };

describe('the events of a KIM', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const stored = async (id: string) =>
    (await on.database.query(sql`SELECT status, village_codes, sequence FROM kim WHERE id = ${id}`))[0];

  it('decide from when and from where it may submit', async () => {
    const member = await on.asMember({ kimId: kim.kimId });
    const enter = () => member.post('/v1/aspirations', { ...newAspiration, kimId: kim.kimId });
    await on.publish(KimSubmitted({ ...kim, version: 2, status: 'SUBMITTED' }));
    await on.publish(KimVerified({ ...kim, version: 3, status: 'VERIFIED' }));
    await eventually(async () => expect(await stored(kim.kimId)).toMatchObject({ status: 'VERIFIED', sequence: '3' }));
    expect(await enter()).toMatchObject({ status: 422, body: { code: 'kim-not-active' } });
    await on.publish(KimActivated({ ...kim, version: 4, status: 'ACTIVE' }));
    await eventually(async () => expect(await stored(kim.kimId)).toMatchObject({ status: 'ACTIVE' }));
    expect(await enter()).toMatchObject({ status: 201 });
    await on.publish(KimActivated({ ...kim, version: 5, status: 'ACTIVE', villageCodes: [otherVillage] }));
    await eventually(async () => expect(await stored(kim.kimId)).toMatchObject({ villageCodes: [otherVillage] }));
    expect(await enter()).toMatchObject({ status: 422, body: { code: 'kim-not-of-village' } });
  });

  it('keep dormant, suspended and dissolved KIM from submitting', async () => {
    const kimId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c51';
    const state = { ...kim, kimId };
    const member = await on.asMember({ kimId });
    const enter = () => member.post('/v1/aspirations', { ...newAspiration, kimId });
    const steps = [
      [KimActivated, 'ACTIVE', [201, undefined]],
      [KimBecameDormant, 'DORMANT', [422, 'kim-not-active']],
      [KimReactivated, 'ACTIVE', [201, undefined]],
      [KimSuspended, 'SUSPENDED', [403, 'role-missing']],
      [KimReinstated, 'ACTIVE', [201, undefined]],
      [KimDissolved, 'DISSOLVED', [403, 'role-missing']],
    ] as const;
    for (const [place, [Changed, status, answered]] of steps.entries()) {
      const version = place + 4;
      await on.publish(Changed({ ...state, version, status }));
      await eventually(async () => expect(await stored(kimId)).toMatchObject({ status, sequence: String(version) }));
      const { status: answer, body } = await enter();
      expect([status, answer, (body as { code?: string }).code]).toEqual([status, ...answered]);
    }
  });

  it('do not replace the state of a newer version', async () => {
    const before = await stored(activeKim);
    const late = { ...kim, kimId: activeKim };
    await on.publish(
      KimReturned({ ...late, version: 3, status: 'RETURNED' }),
      KimReturned({ ...late, version: 4, status: 'RETURNED' }),
      KimActivated({ ...late, version: 6, status: 'ACTIVE' }),
      KimReturned({ ...late, version: 5, status: 'RETURNED' }),
    );
    await eventually(async () => {
      const [{ handled }] = (await on.database.query(sql`SELECT count(*)::int AS handled FROM inbox
              WHERE key = ${activeKim}`)) as [{ handled: number }];
      expect(handled).toBe(5);
    });
    expect(before).toMatchObject({ status: 'ACTIVE', sequence: '4' });
    expect(await stored(activeKim)).toMatchObject({ status: 'ACTIVE', sequence: '6' });
  });
});
