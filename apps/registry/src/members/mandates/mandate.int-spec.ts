import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from '#http-api';
import { type Api } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { chairAccount, draft, ifMatch, join, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import { addDays, jakartaDate } from '#calendar';
import type { MemberResponse } from '../member.dto.js';
import type { Membership } from '../membership.dto.js';
import type { MandateResponse, MandateUse } from './mandate.dto.js';

type Problem = { code: string };

const today = jakartaDate();
const untilLater = { from: today, until: addDays(today, 90) };

describe('a mandate to act for a KIM', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let stranger: Api;
  let kimId: string;
  let holder: MemberResponse;
  /** The holder, signed in with an account without a role. */
  let self: Api;

  beforeAll(async () => {
    ({ registry, ketua, stranger } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  beforeEach(async () => {
    const accountId = randomUUID();
    kimId = (await draft(ketua)).id;
    holder = await join(ketua, kimId, { accountId });
    self = await registry.as(accountId);
  });

  const give = (change: object = {}, who = ketua) =>
    who.post<MandateResponse & Problem>(`/v1/kims/${kimId}/mandates`, {
      memberId: holder.id,
      acts: ['MANAGE_MEMBERS'],
      ...untilLater,
      ...change,
    });
  const enter = (change: object = {}, who = self) =>
    who.post<MemberResponse & Problem>(`/v1/kims/${kimId}/members`, {
      fullName: 'Ujang Permana',
      post: 'MEMBER',
      joinedOn: today,
      ...change,
    });

  it('allows its holder the named acts, and records every use', async () => {
    expect((await enter()).status).toBe(403);
    const { status, body, headers } = await give();
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/v1/mandates/${body.id}`);
    expect(body).toMatchObject({
      status: 'GIVEN',
      memberId: holder.id,
      givenBy: chairAccount,
      revokedAt: null,
      version: 1,
    });

    const entered = await enter();
    expect(entered.status).toBe(201);
    const { id } = entered.body;
    const leaving = { on: today, reason: 'OTHER' };
    expect((await self.post(`/v1/members/${id}/leave`, leaving, ifMatch(1))).status).toBe(200);
    const { body: uses } = await ketua.get<Page<MandateUse>>(`/v1/mandates/${body.id}/uses`);
    expect(uses.items.map(({ act }) => act)).toEqual(['MANAGE_MEMBERS', 'MANAGE_MEMBERS']);
    const [row] = await registry.database.query<{ actor: string }>(
      sql`SELECT actor FROM member_history WHERE subject_id = ${id} AND version = 1`,
    );
    expect(row?.actor).toBe(holder.accountId);
  });

  it('does not allow to appoint or dismiss officers', async () => {
    const treasurer = await join(ketua, kimId, { post: 'TREASURER' });
    await give({ acts: ['MANAGE_MEMBERS', 'EDIT_PROFILE'] });
    expect((await enter({ post: 'SECRETARY' })).status).toBe(403);
    const step = (id: string, name: string, body: object) => self.post(`/v1/members/${id}/${name}`, body, ifMatch(1));
    expect((await step(holder.id, 'post', { post: 'SECRETARY', from: today })).status).toBe(403);
    expect((await step(treasurer.id, 'leave', { on: today, reason: 'OTHER' })).status).toBe(403);
    expect((await give({}, self)).status).toBe(403);
  });

  it('is limited to its acts, its KIM and its time', async () => {
    await give({ acts: ['LOG_ACTIVITIES'] });
    expect((await enter()).status).toBe(403);
    await give({ from: addDays(today, 90), until: addDays(today, 91) });
    expect((await enter()).status).toBe(403);
    const { body } = await give();
    expect((await enter()).status).toBe(201);
    const elsewhere = await draft(ketua);
    const there = { fullName: 'Ujang Permana', post: 'MEMBER', joinedOn: today };
    expect((await self.post(`/v1/kims/${elsewhere.id}/members`, there)).status).toBe(403);
    await registry.database.query(sql`UPDATE mandate SET starts_on = ${addDays(today, -2)}, ends_on = ${today}
              WHERE id = ${body.id}`);
    expect((await enter()).status).toBe(403);
  });

  it('can be revoked once', async () => {
    const { body } = await give();
    const revoke = (version: number, who = ketua) =>
      who.post<MandateResponse & Problem>(`/v1/mandates/${body.id}/revoke`, undefined, ifMatch(version));
    expect((await revoke(1, stranger)).status).toBe(403);
    const answers = await Promise.all([revoke(1), revoke(1)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await revoke(2)).body.code).toBe('transition-refused');
    expect((await enter()).status).toBe(403);
    expect((await ketua.get<MandateResponse>(`/v1/mandates/${body.id}`)).body).toMatchObject({
      status: 'REVOKED',
      revokedBy: chairAccount,
      version: 2,
    });
  });

  it('is revoked when its holder leaves, and stays revoked after a readmission', async () => {
    await give();
    const step = (name: string, body: object, version: number) =>
      ketua.post(`/v1/members/${holder.id}/${name}`, body, ifMatch(version));
    await step('leave', { on: today, reason: 'OTHER' }, 2);
    expect((await enter()).status).toBe(403);
    await step('readmit', { on: today }, 3);
    expect((await enter()).status).toBe(403);
    const { body } = await ketua.get<Page<MandateResponse>>(`/v1/kims/${kimId}/mandates`);
    expect(body.items.map(({ status }) => status)).toEqual(['REVOKED']);
  });

  it('is visible to its holder and to readers with a role in the KIM', async () => {
    const { body: given } = await give({ acts: ['LOG_ACTIVITIES', 'SUBMIT_REPORTS'] });
    const { body } = await self.get<Page<Membership>>('/v1/me/memberships');
    expect(body.items.map(({ mayAct }) => mayAct)).toEqual([['LOG_ACTIVITIES', 'SUBMIT_REPORTS']]);
    const path = `/v1/kims/${kimId}/mandates?status=GIVEN`;
    expect((await ketua.get<Page<MandateResponse>>(path)).body.items.map(({ id }) => id)).toEqual([given.id]);
    expect((await stranger.get(path)).status).toBe(403);
  });

  it('is rejected for members who cannot use it, and for a time in the past', async () => {
    expect((await give({ from: '2026-02-03', until: today })).body.code).toBe('mandate-over');
    const noAccount = await join(ketua, kimId);
    const elsewhere = await join(ketua, (await draft(ketua)).id);
    for (const { id } of [noAccount, elsewhere])
      expect((await give({ memberId: id })).body.code).toBe('mandate-holder-unfit');
    expect((await give({ memberId: randomUUID() })).body.code).toBe('member-not-found');
  });

  it('is rejected for an act that the member may do in some of these days already', async () => {
    const { body } = await give({ acts: ['LOG_ACTIVITIES', 'MANAGE_MEMBERS'] });
    const overlapping = [
      {},
      { acts: ['EDIT_PROFILE', 'MANAGE_MEMBERS'], from: addDays(today, 89), until: addDays(today, 200) },
    ];
    for (const change of overlapping)
      expect(await give(change)).toMatchObject({
        status: 409,
        body: {
          code: 'mandate-overlaps',
          errors: [{ detail: expect.stringMatching(`^MANAGE_MEMBERS: ${today} – ${addDays(today, 90)}: .+`) }],
        },
      });
    expect((await give({ acts: ['EDIT_PROFILE'] })).status).toBe(201);
    expect((await give({ from: addDays(today, 90), until: addDays(today, 120) })).status).toBe(201);
    const other = await join(ketua, kimId, { accountId: randomUUID() });
    expect((await give({ memberId: other.id })).status).toBe(201);
    await ketua.post(`/v1/mandates/${body.id}/revoke`, undefined, ifMatch(1));
    expect((await give()).status).toBe(201);
  });

  it('is given once when two give the same at the same moment', async () => {
    const answers = await Promise.all([give(), give(), give()]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409]);
  });

  it('is given once for an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'a-mandate-is-given' };
    const body = { memberId: holder.id, acts: ['LOG_ACTIVITIES'], ...untilLater };
    const path = `/v1/kims/${kimId}/mandates`;
    const [first, again] = [
      await ketua.post<MandateResponse>(path, body, key),
      await ketua.post<MandateResponse>(path, body, key),
    ];
    expect(again.body).toEqual(first.body);
  });

  it.each([
    ['nothing', {}],
    ['no acts', { acts: [] }],
    ['an act twice', { acts: ['LOG_ACTIVITIES', 'LOG_ACTIVITIES'] }],
    ['an unknown act', { acts: ['RULE_THE_WORLD'] }],
    ['an end before its beginning', { from: '2026-12-01', until: '2026-12-01' }],
    ['no end', { until: null }],
    ['an unknown field', { secret: 1 }],
  ])('is rejected with %s', async (_what, change) => {
    const valid = { memberId: holder.id, acts: ['LOG_ACTIVITIES'], ...untilLater };
    const body = Object.keys(change).length === 0 ? {} : { ...valid, ...change };
    expect(await ketua.post(`/v1/kims/${kimId}/mandates`, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });
});
