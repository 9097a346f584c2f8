import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Api } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import {
  cigudeg,
  completeDraft,
  founder,
  ifMatch,
  join,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import { activeKim, made, sampleTerm } from '../../../../../test/registry/sample-network.js';
import { jakartaDate } from '#calendar';
import type { HistoryEntry } from '#lifecycle';
import type { DelegateResponse, ForumResponse } from './forum.dto.js';

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
const district = '32.01.27';
const year = Number(jakartaDate().slice(0, 4));
const running = { startsOn: `${year - 1}-01-01`, endsOn: `${year + 1}-12-31` };

describe('a forum', () => {
  let registry: RunningRegistry;
  let chair: Api;
  let cigudegChair: Api;
  let verifikator: Api;
  let stranger: Api;
  let kimId: string;
  let members: string[];

  beforeAll(async () => {
    ({ registry, ketua: chair, verifikator, stranger } = await registryWithAreas());
    cigudegChair = await founder(registry);
    await activeKim(cigudegChair, verifikator, { name: 'KIM Cigudeg', villageCodes: [cigudeg] });
  });
  beforeEach(async () => {
    kimId = (await activeKim(chair, verifikator)).id;
    members = [];
    for (const _ of [1, 2, 3]) members.push((await join(chair, kimId)).id);
  });
  afterAll(() => registry.stop());

  const name = (place: number, change: object = {}, area = district, who = chair) =>
    who.post<DelegateResponse>(`/v1/forums/${area}/delegates`, {
      kimId,
      memberId: members[place],
      ...running,
      ...change,
    });
  const delegates = async (who: Api, query = '', area = district) =>
    (await who.get<Page<DelegateResponse>>(`/v1/forums/${area}/delegates?kim=${kimId}${query}`)).body.items;
  const recall = (id: string, version: number, who = chair) =>
    who.post<DelegateResponse>(`/v1/delegates/${id}/recall`, { reason: 'Pindah rumah' }, ifMatch(version));

  it('exists for every district and the regency, with the number of represented KIM', async () => {
    const before = (await registry.anonymous.get<ForumResponse>('/v1/forums/32.01')).body;
    await made(name(0, {}, '32.01'));
    const after = (await registry.anonymous.get<ForumResponse>('/v1/forums/32.01')).body;
    expect(after).toEqual({
      areaCode: '32.01',
      level: 'REGENCY',
      areaName: 'Bogor',
      kims: before.kims,
      represented: before.represented + 1,
      delegates: before.delegates + 1,
    });
    expect(after.kims).toBeGreaterThan(1);
    const { body } = await registry.anonymous.get<Page<ForumResponse>>('/v1/forums?level=DISTRICT');
    expect(body.items.map(({ areaCode, kims }) => [areaCode, kims > 0])).toEqual([
      ['32.01.02', false],
      ['32.01.11', false],
      ['32.01.22', true],
      ['32.01.27', true],
    ]);
    const first = await registry.anonymous.get<Page<ForumResponse>>('/v1/forums?limit=1');
    expect(first.body).toMatchObject({ items: [{ areaCode: '32.01' }] });
    const second = await registry.anonymous.get<Page<ForumResponse>>(`/v1/forums?limit=1&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ areaCode: '32.01.02' }] });
  });

  it('has delegates for a term, who are recalled, and hides their ids from readers out of scope', async () => {
    const named = await name(0);
    const { id } = named.body;
    expect(named).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { status: 'NAMED', memberId: members[0] },
    });
    expect(await delegates(chair)).toEqual([named.body]);
    for (const who of [registry.anonymous, stranger, cigudegChair])
      expect(await delegates(who)).toEqual([{ ...named.body, memberId: null }]);
    expect(await delegates(chair, `&on=${year + 2}-01-01`)).toEqual([]);
    expect(await delegates(chair, `&on=${running.endsOn}`)).toHaveLength(1);

    expect((await recall(id, 2)).status).toBe(412);
    expect((await recall(id, 1, cigudegChair)).status).toBe(403);
    expect((await recall(id, 1)).body).toMatchObject({ status: 'RECALLED', version: 2 });
    expect(await recall(id, 2)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    expect(await delegates(chair)).toEqual([]);
    const history = await chair.get<Page<HistoryEntry>>(`/v1/delegates/${id}/history`);
    expect(history.body.items.map(({ action, reason }) => [action, reason])).toEqual([
      ['name', null],
      ['recall', 'Pindah rumah'],
    ]);
    expect((await name(0)).status).toBe(201);
  });

  it('loses a delegate who leaves the KIM, and accepts another', async () => {
    await made(name(0));
    await made(name(1));
    await made(chair.post(`/v1/members/${members[0]}/leave`, { on: jakartaDate(), reason: 'MOVED_AWAY' }, ifMatch(1)));
    expect((await delegates(chair)).map(({ memberId }) => memberId)).toEqual([members[1]]);
    expect(await name(0, {}, '32.01')).toMatchObject({ status: 422, body: { code: 'member-not-of-kim' } });
    expect((await name(2)).status).toBe(201);
  });

  it('accepts two concurrent delegates of a KIM, and more in sequence', async () => {
    expect((await name(0)).status).toBe(201);
    expect((await name(1)).status).toBe(201);
    expect(await name(2)).toMatchObject({ status: 409, body: { code: 'delegates-full' } });
    expect((await name(2, { startsOn: `${year + 2}-01-01`, endsOn: `${year + 3}-12-31` })).status).toBe(201);
    expect((await name(2, {}, '32.01')).status).toBe(201);
  });

  it('rejects a third one under concurrent requests', async () => {
    const answers = await Promise.all([0, 1, 2].map((place) => name(place)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
  });

  it('rejects the same member twice at the same time', async () => {
    await made(name(0));
    expect(await name(0, { startsOn: running.endsOn, endsOn: `${year + 2}-12-31` })).toMatchObject({
      status: 409,
      body: { code: 'delegate-named-already' },
    });
  });

  it('accepts only members of active KIM of its area, named by their own officers', async () => {
    const unfinished = await completeDraft(chair);
    const otherMember = (await join(chair, unfinished.id)).id;
    for (const [change, area, status, code] of [
      [{ memberId: otherMember }, district, 422, 'member-not-of-kim'],
      [{ memberId: unknownId }, district, 422, 'member-not-of-kim'],
      [{ kimId: unknownId }, district, 422, 'kim-unknown'],
      [{ kimId: unfinished.id, memberId: otherMember }, district, 409, 'kim-must-be-active'],
      [{}, '32.01.22', 422, 'kim-outside-forum'],
      [{}, '32.01.27.2001', 404, 'forum-not-found'],
      [{}, '32.99', 404, 'forum-not-found'],
    ] as const)
      expect(await name(0, change, area)).toMatchObject({ status, body: { code } });
    expect(await name(0, {}, district, cigudegChair)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    expect((await name(0, {}, district, verifikator)).status).toBe(201);
  });

  it.each([
    ['no term', { startsOn: undefined }],
    ['a term that ends before it starts', { startsOn: '2026-02-01', endsOn: '2026-01-31' }],
    ['a term of more than five years', { startsOn: '2026-01-01', endsOn: '2031-01-02' }],
    ['an invalid day', { ...sampleTerm, endsOn: '2027-02-29' }],
    ['an unknown field', { fullName: 'Euis' }],
  ])('rejects a delegate of %s', async (_what, change) => {
    expect(await name(0, change)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it.each([
    ['/v1/forums?level=VILLAGE', 400],
    ['/v1/forums?cursor=x', 400],
    ['/v1/forums/Bogor', 400],
    ['/v1/forums/32.01.99', 404],
    ['/v1/forums/32.01.99/delegates', 404],
    ['/v1/forums/32.01/delegates?on=today', 400],
    [`/v1/delegates/${unknownId}/history`, 404],
  ])('rejects GET %s with %i', async (path, status) => {
    expect((await verifikator.get(path)).status).toBe(status);
  });
});
