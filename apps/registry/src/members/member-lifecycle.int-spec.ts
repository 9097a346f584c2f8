import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactPurposes } from '#contracts';
import { randomUUID } from 'node:crypto';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import {
  caringin,
  chairAccount,
  cigudeg,
  draft,
  ifMatch,
  join,
  kimIn,
  registryWithAreas,
} from '../../../../test/registry/sample-kim.js';
import { addDays, jakartaDate } from '#calendar';
import type { AccessLogEntry, ContactResponse, ResolvedContacts } from './contact.dto.js';
import type { ListedMember, MemberHistoryEntry, MemberResponse, MemberSummary } from './member.dto.js';
import type { Membership } from './membership.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const today = jakartaDate();
const tomorrow = addDays(today, 1);
const adult = '1990-05-17';
const minor = `${Number(today.slice(0, 4)) - 10}-01-01`;
const guardian = { fullName: 'Ibu Wali', phone: '+628129876543' };
const person = { fullName: 'Euis Rahmawati', email: 'euis@kim.example', phone: null, birthDate: adult, guardian: null };

describe('a membership', () => {
  let registry: RunningRegistry;
  let [desa, ketua, verifikator, service, stranger, dpo]: Api[] = [];
  let kimId: string;

  beforeAll(async () => {
    ({ registry, desa, ketua, verifikator, service, stranger } = await registryWithAreas());
    dpo = await registry.as('dpo', 'DPO@*');
    kimId = (await kimIn('ACTIVE', { ketua, verifikator })).id;
  });
  afterAll(() => registry.stop());

  const step = (id: string, name: string, body: object | undefined, version: number, who = ketua!) =>
    who.post<MemberSummary & Problem>(`/v1/members/${id}/${name}`, body, ifMatch(version));
  const eventsOf = (id: string) =>
    registry.published
      .filter(({ key }) => key === id)
      .map(({ type, data }) => [type.split('.')[2], data['version'], data]);
  const add = (body: object, kim = kimId, who = ketua!) =>
    who.post<MemberResponse & Problem>(`/v1/kims/${kim}/members`, {
      fullName: 'Ujang Permana',
      post: 'MEMBER',
      joinedOn: '2026-02-03',
      ...body,
    });

  it('begins, ends, begins again and is erased, and each transition is published', async () => {
    const accountId = randomUUID();
    const { id } = await join(ketua!, kimId, { ...person, accountId });

    const left = await step(id, 'leave', { on: '2026-06-01', reason: 'MOVED_AWAY' }, 2);
    expect(left).toMatchObject({
      status: 200,
      headers: { etag: '"3"' },
      body: { status: 'LEFT', leftOn: '2026-06-01', leavingReason: 'MOVED_AWAY' },
    });
    const back = await step(id, 'readmit', { on: '2026-09-01' }, 3);
    expect(back.body).toMatchObject({ status: 'ACTIVE', joinedOn: '2026-09-01', leftOn: null, leavingReason: null });
    await step(id, 'leave', { on: '2026-10-01', reason: 'RESIGNED' }, 4);
    const erased = await step(id, 'erase', undefined, 5, dpo);
    expect(erased.body).toMatchObject({ status: 'ERASED', accountId: null, version: 6, leftOn: '2026-10-01' });

    await eventually(() =>
      expect(eventsOf(id).map(([type, version]) => [type, version])).toEqual([
        ['MemberJoined', 1],
        ['MemberAccountChanged', 2],
        ['MemberLeft', 3],
        ['MemberJoined', 4],
        ['MemberLeft', 5],
        ['MemberErased', 6],
      ]),
    );
    expect(eventsOf(id)[2]![2]).toEqual({
      memberId: id,
      version: 3,
      kimId,
      post: 'MEMBER',
      accountId,
      joinedOn: '2026-02-03',
      status: 'LEFT',
      resident: true,
      term: null,
      leftOn: '2026-06-01',
    });
    expect(eventsOf(id)[5]![2]).toMatchObject({ accountId: null, status: 'ERASED' });

    const { body } = await ketua!.get<Page<MemberHistoryEntry>>(`/v1/members/${id}/history`);
    expect(body.items.map(({ action, effectiveOn, reason }) => [action, effectiveOn, reason])).toEqual([
      ['join', '2026-02-03', null],
      ['confirm-link', today, null],
      ['leave', '2026-06-01', 'MOVED_AWAY'],
      ['readmit', '2026-09-01', null],
      ['leave', '2026-10-01', 'RESIGNED'],
      ['erase', today, null],
    ]);
    const outside = await stranger!.get<Page<MemberHistoryEntry>>(`/v1/members/${id}/history`);
    expect(outside.body.items.every(({ reason, actor }) => reason === null && actor === null)).toBe(true);
  });

  it('is listed by status', async () => {
    const { body: kim } = await desa!.post<{ id: string }>('/v1/kims', {
      name: 'KIM Kedua',
      villageCodes: [caringin],
    });
    const [remains, leaves, erased] = [await join(desa!, kim.id), await join(desa!, kim.id), await join(desa!, kim.id)];
    for (const { id } of [leaves, erased]) await step(id, 'leave', { on: today, reason: 'OTHER' }, 1, desa);
    await step(erased.id, 'erase', undefined, 2, dpo);
    const listed = async (status?: string) => {
      const query = status === undefined ? '' : `?status=${status}`;
      const { body } = await desa!.get<Page<ListedMember>>(`/v1/kims/${kim.id}/members${query}`);
      return body.items.map(({ id, fullName }) => [id, fullName]);
    };
    expect(await listed()).toEqual([[remains.id, 'Euis Rahmawati']]);
    expect(await listed('LEFT')).toEqual([[leaves.id, 'Euis Rahmawati']]);
    expect(await listed('ERASED')).toEqual([[erased.id, null]]);
  });

  it('rejects impossible days', async () => {
    expect(await add({ joinedOn: tomorrow })).toMatchObject({ status: 422, body: { code: 'member-in-the-future' } });
    expect(await add({ joinedOn: '1990-05-16', birthDate: adult })).toMatchObject({
      status: 422,
      body: { code: 'member-in-the-past', errors: [{ pointer: '/joinedOn' }] },
    });
    expect((await add({ birthDate: tomorrow })).body.code).toBe('birth-in-the-future');
    const { id } = await join(ketua!, kimId);
    const reason = 'OTHER';
    expect((await step(id, 'leave', { on: '2026-02-02', reason }, 1)).body.code).toBe('member-in-the-past');
    expect((await step(id, 'leave', { on: tomorrow, reason }, 1)).body.code).toBe('member-in-the-future');
    await step(id, 'leave', { on: '2026-06-01', reason }, 1);
    expect((await step(id, 'readmit', { on: '2026-05-31' }, 2)).body.code).toBe('member-in-the-past');
  });

  it('rejects actions that its table does not have, and stale versions', async () => {
    const { id } = await join(ketua!, kimId);
    expect((await step(id, 'readmit', { on: today }, 1)).body.code).toBe('transition-refused');
    expect((await step(id, 'erase', undefined, 1, dpo)).body.code).toBe('transition-refused');
    expect((await step(id, 'leave', { on: today, reason: 'OTHER' }, 2)).status).toBe(412);
    await step(id, 'leave', { on: today, reason: 'OTHER' }, 1);
    expect((await step(id, 'leave', { on: today, reason: 'OTHER' }, 2)).body.code).toBe('transition-refused');
    const contact = await ketua!.put<Problem>(`/v1/members/${id}/contact`, person, ifMatch(2));
    expect(contact).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
  });

  it('ends once for concurrent requests', async () => {
    const { id } = await join(ketua!, kimId);
    const answers = await Promise.all([1, 2, 3].map(() => step(id, 'leave', { on: today, reason: 'OTHER' }, 1)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('accepts minors with a guardian, without a post', async () => {
    expect((await add({ birthDate: minor })).body.code).toBe('guardian-required');
    expect((await add({ birthDate: adult, guardian })).body.code).toBe('guardian-not-needed');
    const young = await add({ birthDate: minor, guardian });
    expect(young).toMatchObject({ status: 201, body: { underGuardian: true } });
    const { id: draftId } = await draft(ketua!);
    const asOfficer = await add({ birthDate: minor, guardian, post: 'SECRETARY' }, draftId);
    expect(asOfficer).toMatchObject({ status: 422, body: { code: 'officer-under-age' } });
  });

  it('marks members from other villages by their home village', async () => {
    expect((await add({ homeVillageCode: caringin })).body.code).toBe('home-village-served');
    expect((await add({ homeVillageCode: '32.01.99.2001' })).body.code).toBe('village-unknown');
    const { body } = await add({ homeVillageCode: cigudeg });
    expect(body).toMatchObject({ resident: false, homeVillageCode: cigudeg });
    const moved = await ketua!.patch<MemberSummary>(`/v1/members/${body.id}`, { homeVillageCode: null }, ifMatch(1));
    expect(moved.body).toMatchObject({ resident: true, version: 2 });
    await eventually(() =>
      expect(
        eventsOf(body.id).map(([type, version, data]) => [type, version, (data as MemberSummary).resident]),
      ).toEqual([
        ['MemberJoined', 1, false],
        ['MemberChanged', 2, true],
      ]),
    );
    const { body: seen } = await stranger!.get<ListedMember>(`/v1/members/${body.id}`);
    expect(seen).toMatchObject({ fullName: null, homeVillageCode: null, underGuardian: null, resident: true });
  });

  it('lets members read and correct their own data, and read the access log', async () => {
    const accountId = randomUUID();
    const { id } = await join(ketua!, kimId, { ...person, accountId });
    const self = await registry.as(accountId);
    const path = `/v1/members/${id}/contact`;
    expect((await self.get(path)).body).toEqual({ memberId: id, version: 2, ...person });
    const read = (await self.get<ContactResponse>(path)).body;
    const changed = await self.put<ContactResponse>(path, { ...read, phone: '08121234567' }, ifMatch(2));
    expect(changed).toMatchObject({
      status: 200,
      headers: { etag: '"3"' },
      body: { version: 3, phone: '+628121234567' },
    });
    expect((await self.put(path, person, ifMatch(1))).status).toBe(412);
    const wrong = await self.put<Problem>(path, { ...read, phone: 'call me', email: 'euis' }, ifMatch(3));
    expect([wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/email', '/phone']]);
    expect((await ketua!.get<ContactResponse>(path)).body.phone).toBe('+628121234567');
    expect((await stranger!.get(path)).status).toBe(403);
    expect((await stranger!.put(path, person, ifMatch(3))).status).toBe(403);
    const { body } = await self.get<Page<AccessLogEntry>>(`/v1/members/${id}/access-log`);
    expect(body.items.map(({ purpose, actor }) => [purpose, actor])).toEqual([
      ['member-view', chairAccount],
      ['own-view', accountId],
      ['own-view', accountId],
    ]);
    await eventually(() => expect(eventsOf(id)).toHaveLength(3));
  });

  it('erases personal data for good, by the member or the DPO', async () => {
    const accountId = randomUUID();
    const { id } = await join(ketua!, kimId, { ...person, accountId });
    const self = await registry.as(accountId);
    await step(id, 'leave', { on: today, reason: 'RESIGNED' }, 2);
    expect((await step(id, 'erase', undefined, 3)).status).toBe(403);
    expect((await step(id, 'erase', undefined, 3, self)).status).toBe(200);
    expect(await registry.database.query(sql`SELECT FROM member_contact WHERE member_id = ${id}`)).toEqual([]);
    expect((await ketua!.get(`/v1/members/${id}/contact`)).status).toBe(404);
    expect((await ketua!.get<ListedMember>(`/v1/members/${id}`)).body).toMatchObject({
      fullName: null,
      status: 'ERASED',
    });
    expect((await self.get<Page<Membership>>('/v1/me/memberships')).body.items).toEqual([]);
  });

  it('allows a person in several KIM, who sees all of them', async () => {
    const accountId = randomUUID();
    const self = await registry.as(accountId);
    const kims = [await draft(ketua!, { name: 'KIM Satu' }), await draft(ketua!, { name: 'KIM Dua' })];
    const [one, two] = [await join(ketua!, kims[0]!.id, { accountId }), await join(ketua!, kims[1]!.id, { accountId })];
    expect((await add({ accountId }, kims[0]!.id)).body.code).toBe('account-offered');
    await step(two.id, 'leave', { on: today, reason: 'OTHER' }, 2);
    const first = await self.get<Page<Membership>>('/v1/me/memberships?limit=1');
    const second = await self.get<Page<Membership>>(`/v1/me/memberships?cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ id, kimName, status }) => [id, kimName, status])).toEqual(
      [
        [one.id, 'KIM Satu', 'ACTIVE'],
        [two.id, 'KIM Dua', 'LEFT'],
      ],
    );
    expect((await desa!.get<Page<Membership>>('/v1/me/memberships')).body).toEqual({ items: [], next: null });
  });

  it('opens contacts of present members in the named posts only', async () => {
    const { id: draftId } = await draft(desa!);
    const [chair, member] = [await join(desa!, draftId, { post: 'CHAIR' }), await join(desa!, draftId)];
    const gone = await join(desa!, draftId);
    await step(gone.id, 'leave', { on: today, reason: 'OTHER' }, 1, desa);
    const resolved = async (claim: object) => {
      const { body } = await service!.post<ResolvedContacts>('/v1/contacts/resolve', {
        purpose: 'notify-members',
        ...claim,
      });
      return body.contacts.map(({ memberId }) => memberId);
    };
    const opened = () =>
      registry.database.query(
        sql`SELECT FROM contact_access WHERE member_id = ${member.id} AND purpose = ${contactPurposes['notify-members']}`,
      );
    expect(await resolved({ kimIds: [draftId], posts: ['CHAIR', 'SECRETARY'] })).toEqual([chair.id]);
    expect(await opened()).toEqual([]);
    expect(await resolved({ kimIds: [draftId] })).toEqual([chair.id, member.id]);
    expect(await resolved({ memberIds: [gone.id, member.id] })).toEqual([member.id]);
    expect(await opened()).toHaveLength(2);
  });

  it('is republished with its present state', async () => {
    const { id } = await join(ketua!, kimId);
    await step(id, 'leave', { on: today, reason: 'OTHER' }, 1);
    await eventually(() => expect(eventsOf(id)).toHaveLength(2));
    const admin = await registry.as('admin', 'SYSTEM_ADMIN@*');
    await admin.post('/messaging/republish', { what: 'members', reason: 'a new projection' });
    await eventually(() => expect(eventsOf(id)).toHaveLength(3));
    expect(eventsOf(id)[2]).toEqual(eventsOf(id)[1]);
  });

  it('has a public workflow', async () => {
    const { status, body } = await registry.anonymous.get<{ states: string[]; final: string[] }>(
      '/v1/workflows/member',
    );
    expect([status, body.states, body.final]).toEqual([200, ['ACTIVE', 'LEFT', 'ERASED'], ['ERASED']]);
  });
});
