import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import type { Page } from '#http-api';
import { type Api, eventually, sampleDocument } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import {
  caringin,
  cigudeg,
  completeDraft,
  draft,
  foreignChair,
  ifMatch,
  kimIn,
  ownDecree,
  registryWithAreas,
} from '../../../../test/registry/sample-kim.js';
import type { DecreeList } from './decree.dto.js';
import type { KimResponse } from './kim.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

const profile = {
  description: 'Kami warga yang saling mengabari.\nSekretariat buka tiap sore.',
  fieldsOfActivity: ['AGRICULTURE', 'SMALL_BUSINESS'],
  channels: {
    kimDomain: 'mekar-caringin.kim.id',
    website: 'https://mekar-caringin.example/',
    socialAccounts: [{ network: 'INSTAGRAM', url: 'https://instagram.example/mekarcaringin' }],
  },
  secretariat: { address: 'Jl. Raya Caringin 7', point: { latitude: -6.707, longitude: 106.822 } },
};
const reason = { reason: 'Keputusan rapat evaluasi.' };

describe('the profile and the decree of a KIM', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, desa, ketua, verifikator } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  const eventsOf = (kimId: string) => registry.published.filter(({ key }) => key === kimId);
  const step = (who: Api, { id, version }: KimResponse, name: string, body?: object) =>
    who.post<KimResponse & Problem>(`/v1/kims/${id}/${name}`, body, ifMatch(version));
  const changeProfile = (kim: KimResponse, change: object) =>
    desa.patch<KimResponse & Problem>(`/v1/kims/${kim.id}/profile`, change, ifMatch(kim.version));
  const renew = (kim: KimResponse, body: object, who = verifikator) =>
    who.post<KimResponse & Problem>(`/v1/kims/${kim.id}/renew-decree`, body, ifMatch(kim.version));

  it('belong to the registration, and can be edited in a draft', async () => {
    const kim = await draft(ketua, { profile: { fieldsOfActivity: ['OTHER'] }, charter: { date: '2026-01-15' } });
    expect(kim).toMatchObject({
      profile: { description: null, fieldsOfActivity: ['OTHER'], secretariat: null, channels: { kimDomain: null } },
      charter: { number: null, date: '2026-01-15' },
    });
    const edited = await ketua.patch<KimResponse>(`/v1/kims/${kim.id}`, { profile, charter: null }, ifMatch(1));
    expect(edited.body).toMatchObject({ profile, charter: null, version: 2 });
    expect(eventsOf(kim.id)).toEqual([]);
  });

  it('are changed by a registered KIM, and published without free text', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    const changed = await changeProfile(kim, { profile, charter: { number: 'AD/1', date: '2026-01-15' } });
    expect(changed).toMatchObject({
      status: 200,
      body: { status: 'ACTIVE', version: kim.version + 1, profile, charter: { number: 'AD/1', date: '2026-01-15' } },
    });
    expect((await registry.anonymous.get<KimResponse>(`/v1/kims/${kim.id}`)).body).toEqual(changed.body);
    await eventually(() => expect(eventsOf(kim.id).at(-1)?.type).toBe('sambung.registry.KimProfileChanged.v1'));
    const { data } = eventsOf(kim.id).at(-1)!;
    expect(data).toMatchObject({ status: 'ACTIVE', fieldsOfActivity: profile.fieldsOfActivity, version: 5 });
    expect(JSON.stringify(data)).not.toMatch(/warga|Jl\. Raya/);
  });

  it('cannot be changed before the verification or after the dissolution', async () => {
    for (const status of ['DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'SUSPENDED', 'DISSOLVED'] as const) {
      const kim = await kimIn(status, { ketua, verifikator });
      const refused = await changeProfile(kim, { profile: {} });
      expect([status, refused.status, refused.body.code]).toEqual([status, 409, 'transition-refused']);
    }
  });

  it('reject a kim.id domain of another registered KIM', async () => {
    const domain = (kimDomain: string) => ({ profile: { channels: { kimDomain } } });
    const first = await kimIn('ACTIVE', { ketua, verifikator }, domain('satu.kim.id'));
    const taken = {
      status: 409,
      body: { code: 'kim-domain-taken', errors: [{ detail: expect.stringMatching(/^satu\.kim\.id: .+\.$/) }] },
    };
    const second = await kimIn('ACTIVE', { ketua, verifikator });
    expect(await changeProfile(second, domain(' SATU.kim.id'))).toMatchObject(taken);
    const third = await completeDraft(ketua, domain('satu.kim.id'));
    expect(await step(ketua, third, 'submit')).toMatchObject(taken);
    expect((await step(verifikator, first, 'dissolve', reason)).status).toBe(200);
    expect((await step(ketua, third, 'submit')).status).toBe(200);
  });

  it('filter the list of KIM by field of activity and end of the decree', async () => {
    const kim = await kimIn(
      'ACTIVE',
      { ketua, verifikator },
      {
        profile: { fieldsOfActivity: ['LIVESTOCK'] },
        decree: { ...ownDecree(), termUntil: '2031-05-05' },
      },
    );
    const ids = async (query: string) =>
      (await registry.anonymous.get<Page<KimResponse>>(`/v1/kims?${query}`)).body.items.map(({ id }) => id);
    expect(await ids('field=LIVESTOCK')).toEqual([kim.id]);
    expect(await ids('field=PRINTING')).toEqual([]);
    expect(await ids('decreeEndsBy=2031-05-05')).toEqual([kim.id]);
    expect(await ids('decreeEndsBy=2031-05-04')).toEqual([]);
  });

  it('reject the decree number of another registered KIM in any spelling', async () => {
    const number = '141/Sama/KPTS/2026';
    await kimIn('SUBMITTED', { ketua, verifikator }, { decree: { ...ownDecree(), number } });
    const other = await completeDraft(ketua, { decree: { ...ownDecree(), number: '141 / SAMA / kpts / 2026' } });
    const elsewhere = { ...ownDecree(), number, issuer: 'Kepala Desa Cigudeg' };
    expect((await kimIn('SUBMITTED', { ketua, verifikator }, { decree: elsewhere })).status).toBe('SUBMITTED');
    expect(await step(ketua, other, 'submit')).toMatchObject({
      status: 409,
      body: { code: 'decree-number-taken', errors: [{ pointer: '/decree/number' }] },
    });
    expect((await ketua.get<KimResponse>(`/v1/kims/${other.id}`)).body).toMatchObject({ status: 'DRAFT', version: 1 });
    const invisible = { ...ownDecree(), number: '１４１/SAMA\u200b/KPTS/2026', issuer: 'Kepala\u00a0Desa  Caringin' };
    const third = await completeDraft(ketua, { decree: invisible });
    expect((await step(ketua, third, 'submit')).body.code).toBe('decree-number-taken');
  });

  it('give a decree number to one of many concurrent submissions', async () => {
    const decree = ownDecree();
    const drafts = await Promise.all(Array.from({ length: 5 }, () => completeDraft(ketua, { decree })));
    const answers = await Promise.all(drafts.map((kim) => step(ketua, kim, 'submit')));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 409, 409, 409, 409,
    ]);
  });

  it('reject the submission of an expired decree', async () => {
    const decree = { ...ownDecree(), date: '2020-01-01', termUntil: '2023-01-01' };
    const kim = await completeDraft(ketua, { decree });
    expect(await step(ketua, kim, 'submit')).toMatchObject({
      status: 422,
      body: { code: 'kim-incomplete', errors: [{ pointer: '/decree/termUntil' }] },
    });
  });

  it('reject the submission of a decree that begins later', async () => {
    const decree = { ...ownDecree(), termFrom: '2099-02-03' };
    const kim = await completeDraft(ketua, { decree });
    expect(kim).toMatchObject({ decree: { inForce: false } });
    expect(await step(ketua, kim, 'submit')).toMatchObject({
      status: 422,
      body: { code: 'kim-incomplete', errors: [{ pointer: '/decree/termFrom' }] },
    });
  });

  it('renew the decree and retain the former one with its end', async () => {
    const first = { ...ownDecree(), termUntil: '2027-02-02' };
    const kim = await kimIn('ACTIVE', { ketua, verifikator }, { decree: first });
    const second = { ...ownDecree(), date: '2027-01-10', termFrom: '2027-02-03' };
    const renewed = await renew(kim, { decree: second, name: 'KIM Mekar Sari', villageCodes: [caringin, cigudeg] });
    expect(renewed).toMatchObject({
      status: 200,
      body: { status: 'ACTIVE', name: 'KIM Mekar Sari', villageCodes: [cigudeg, caringin].toSorted(), decree: second },
    });
    const third = { ...ownDecree(), date: '2028-01-01', termUntil: '2031-01-01' };
    const again = await renew(renewed.body, { decree: third });
    expect(again.status).toBe(200);
    const { body } = await registry.anonymous.get<DecreeList>(`/v1/kims/${kim.id}/decrees`);
    expect(body.items).toEqual([
      { ...third, termFrom: third.date, documentId: null, inForce: false },
      { ...second, termUntil: '2027-12-31', documentId: null, inForce: false },
      { ...first, termFrom: first.date, documentId: null, inForce: true },
    ]);
    await eventually(() => expect(eventsOf(kim.id).at(-1)?.data).toMatchObject({ version: 6, decree: third }));
    expect(
      eventsOf(kim.id)
        .slice(-2)
        .map(({ type }) => type),
    ).toEqual(['sambung.registry.KimDecreeRenewed.v1', 'sambung.registry.KimDecreeRenewed.v1']);
  });

  it('reject a renewal that overlaps, reuses a number, or comes from an actor without the right', async () => {
    const decree = { ...ownDecree(), termUntil: '2029-02-02' };
    const kim = await kimIn('ACTIVE', { ketua, verifikator }, { decree });
    const other = await kimIn('ACTIVE', { ketua, verifikator });
    const next = { ...ownDecree(), date: '2029-01-01', termFrom: '2029-02-03' };
    const refusals: [object, number, string][] = [
      [{ decree: { ...next, termFrom: '2029-02-02' } }, 422, 'decree-terms-overlap'],
      [{ decree: { ...next, termFrom: '2020-01-01', termUntil: '2021-01-01' } }, 422, 'decree-terms-overlap'],
      [{ decree: next, presentEndsOn: '2029-02-03' }, 422, 'decree-terms-overlap'],
      [{ decree: next, presentEndsOn: '2019-01-01' }, 422, 'decree-terms-overlap'],
      [{ decree: { ...next, number: decree.number } }, 409, 'decree-used-before'],
      [{ decree: { ...next, number: other.decree!.number } }, 409, 'decree-number-taken'],
      [{ decree: next, villageCodes: ['32.01.27.2999'] }, 422, 'village-unknown'],
    ];
    for (const [body, status, code] of refusals)
      expect(await renew(kim, body)).toMatchObject({ status, body: { code } });
    expect(await renew(kim, { decree: next }, ketua)).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    const village = await registry.as('kades', `VILLAGE_OFFICER@area:${caringin}`);
    expect(await renew(kim, { decree: next, villageCodes: [cigudeg] }, village)).toMatchObject({
      status: 403,
      body: { code: 'out-of-scope' },
    });
    expect((await registry.anonymous.get<DecreeList>(`/v1/kims/${kim.id}/decrees`)).body.items).toHaveLength(1);
    const early = { ...next, termFrom: '2027-01-01' };
    const cutShort = await renew(kim, { decree: early, presentEndsOn: '2026-12-31' }, village);
    expect(cutShort).toMatchObject({ status: 200, body: { decree: early } });
  });

  it('show scanned decrees and the charter to readers with a role in the KIM only', async () => {
    const scan = async (who = desa) => {
      const { body } = await who.upload<Attachment>('/v1/attachments', sampleDocument(), 'application/pdf');
      return body.id;
    };
    const [first, second, charter, foreign] = [
      await scan(),
      await scan(verifikator),
      await scan(),
      await scan(verifikator),
    ];
    const kim = await kimIn(
      'ACTIVE',
      { ketua, verifikator },
      {
        decree: { ...ownDecree(), documentId: first },
        charter: { date: '2026-01-15', documentId: charter },
      },
    );
    expect(kim).toMatchObject({ decree: { documentId: first }, charter: { documentId: charter } });
    const decree = { ...ownDecree(), date: '2028-01-01', documentId: second };
    expect((await renew(kim, { decree })).body).toMatchObject({ decree: { documentId: second } });
    for (const id of [first, second, charter]) {
      const path = `/v1/attachments/${id}`;
      for (const who of [ketua, verifikator]) expect((await who.get(path)).status).toBe(200);
      for (const who of [registry.anonymous, await foreignChair(registry)])
        expect((await who.get(path)).status).toBe(404);
    }
    const other = await kimIn('ACTIVE', { ketua, verifikator });
    const claimed = async (documentId: string) =>
      (await changeProfile(other, { charter: { date: '2026-01-15', documentId } })).body.code;
    expect(await claimed(foreign)).toBe('attachment-not-found');
    expect(await claimed(charter)).toBe('attachment-already-claimed');
  });

  it('are hidden from other readers after a rejection', async () => {
    const kim = await kimIn('REJECTED', { ketua, verifikator });
    expect((await desa.get(`/v1/kims/${kim.id}`)).status).toBe(200);
    expect((await registry.anonymous.get(`/v1/kims/${kim.id}`)).status).toBe(404);
    const listed = await registry.anonymous.get<Page<KimResponse>>('/v1/kims?status=REJECTED');
    expect(listed.body.items).toEqual([]);
  });
});
