import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, jakartaDate } from '#calendar';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { confirmLink, draft, founder, ifMatch, join, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { AccountLinkExpiryJob } from './account-link-expiry.job.js';
import type { AccountLink } from './account-link.dto.js';
import type { MandateResponse } from './mandates/mandate.dto.js';
import type { ListedMember, MemberResponse, MemberSummary } from './member.dto.js';
import type { Membership } from './membership.dto.js';

type Problem = { code: string };

const today = jakartaDate();

describe('the link of an account with a member', () => {
  let registry: RunningRegistry;
  let [desa, chair, secretary, stranger]: Api[] = [];
  let kimId: string;
  let member: MemberResponse;
  let accountId: string;
  let self: Api;

  beforeAll(async () => {
    ({ registry, desa, stranger } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  beforeEach(async () => {
    chair = await founder(registry);
    kimId = (await draft(chair)).id;
    const secretaryAccount = randomUUID();
    await join(chair, kimId, { post: 'SECRETARY', accountId: secretaryAccount });
    secretary = await registry.as(secretaryAccount);
    member = await join(chair, kimId);
    accountId = randomUUID();
    self = await registry.as(accountId);
  });

  const link = (action: string, { id, version }: Pick<MemberSummary, 'id' | 'version'>, who: Api, body?: object) =>
    who.post<MemberSummary & Problem>(`/v1/members/${id}/${action}-link`, body, ifMatch(version));
  const request = (who: Api, account = accountId, of: MemberSummary = member) =>
    link('request', of, who, { accountId: account });
  const contactOf = (who: Api) => who.get(`/v1/members/${member.id}/contact`);
  const membershipsOf = async (who: Api) =>
    (await who.get<Page<Membership>>('/v1/me/memberships')).body.items.map(({ kimId: id }) => id);
  const mandate = async (of: MemberSummary) =>
    (
      await chair!.post<MandateResponse>(`/v1/kims/${kimId}/mandates`, {
        memberId: of.id,
        acts: ['MANAGE_MEMBERS'],
        from: today,
        until: addDays(today, 90),
      })
    ).body;

  it('gives no right before the account itself has confirmed', async () => {
    const asked = await request(chair!);
    expect(asked).toMatchObject({ status: 200, body: { accountId: null, pendingAccountId: accountId } });
    expect((await contactOf(self)).status).toBe(403);
    expect(await membershipsOf(self)).toEqual([]);
    expect((await self.get<ListedMember>(`/v1/members/${member.id}`)).status).toBe(404);

    const { body: pending } = await self.get<Page<AccountLink>>('/v1/me/account-links');
    expect(pending.items).toEqual([
      { memberId: member.id, version: 2, kimId, kimName: 'KIM Mekar Caringin', post: 'MEMBER' },
    ]);
    for (const other of [chair!, desa!, stranger!])
      expect((await link('confirm', asked.body, other)).body.code).toBe('out-of-scope');
    expect((await link('confirm', asked.body, self)).body).toMatchObject({ accountId, pendingAccountId: null });
    expect((await contactOf(self)).status).toBe(200);
    expect(await membershipsOf(self)).toEqual([kimId]);
    await eventually(() =>
      expect(registry.publishedOf(member.id).map(({ type, data }) => [type.split('.')[2], data['accountId']])).toEqual([
        ['MemberJoined', null],
        ['MemberAccountChanged', accountId],
      ]),
    );
  });

  it('is requested by the chair, the secretary and the office, never by a mandate', async () => {
    for (const who of [chair!, secretary!, desa!]) {
      const { body } = await request(who, randomUUID());
      expect(body.status).toBe('ACTIVE');
      member = { ...member, ...body };
    }
    const holder = await join(chair!, kimId, { accountId });
    await mandate(holder);
    const other = await join(self, kimId);
    expect((await request(self, randomUUID(), other)).status).toBe(403);
    const joined = { fullName: 'Ujang Permana', post: 'MEMBER', joinedOn: today, accountId: randomUUID() };
    expect((await self.post(`/v1/kims/${kimId}/members`, joined)).status).toBe(403);
    expect((await link('end', holder, stranger!)).status).toBe(403);
  });

  it('leaves the personal data to the member and the office: a mandate changes those of members without a link', async () => {
    const holder = await join(chair!, kimId, { accountId });
    await mandate(holder);
    const contact = { fullName: 'Ujang Permana', email: null, phone: null, birthDate: null, guardian: null };
    const edit = async (who: Api, of: MemberSummary) =>
      await who.put<{ version: number } & Problem>(`/v1/members/${of.id}/contact`, contact, ifMatch(of.version));
    expect((await edit(self, member)).status).toBe(200);
    const account = randomUUID();
    const linked = await join(chair!, kimId, { accountId: account });
    expect((await edit(self, linked)).body.code).toBe('role-missing');
    const own = await edit(await registry.as(account), linked);
    expect(own.status).toBe(200);
    expect((await edit(chair!, { ...linked, version: own.body.version })).status).toBe(200);
  });

  it('is not taken from a member by editing the membership', async () => {
    const path = `/v1/members/${member.id}`;
    const change = { homeVillageCode: null, accountId };
    expect((await chair!.patch<Problem>(path, change, ifMatch(1))).body.code).toBe('invalid-request');
  });

  it('moves to another account when that confirms, with an event for the one before; its mandates end', async () => {
    const linked = await confirmLink(self, (await request(chair!)).body);
    const given = await mandate(linked);
    const nextAccount = randomUUID();
    const next = await registry.as(nextAccount);
    const asked = (await request(chair!, nextAccount, linked)).body;
    expect(asked).toMatchObject({ accountId, pendingAccountId: nextAccount });
    expect((await contactOf(self)).status).toBe(200);
    await confirmLink(next, asked);
    expect((await contactOf(self)).status).toBe(403);
    expect((await chair!.get<MandateResponse>(`/v1/mandates/${given.id}`)).body.status).toBe('REVOKED');
    await eventually(() =>
      expect(registry.publishedOf(member.id).at(-1)?.data).toMatchObject({
        accountId: nextAccount,
        previousAccountId: accountId,
      }),
    );
  });

  it.each([
    ['the chair', () => chair!],
    ['the account', () => self],
  ])('ends by %s, and the mandates with it', async (_who, who) => {
    const linked = await confirmLink(self, (await request(chair!)).body);
    const given = await mandate(linked);
    expect((await link('end', linked, who())).body).toMatchObject({ accountId: null });
    expect((await contactOf(self)).status).toBe(403);
    expect((await chair!.get<MandateResponse>(`/v1/mandates/${given.id}`)).body.status).toBe('REVOKED');
    const { version } = (await chair!.get<MemberSummary>(`/v1/members/${member.id}`)).body;
    expect((await link('end', { id: member.id, version }, chair!)).body.code).toBe('account-not-linked');
    await eventually(() =>
      expect(registry.publishedOf(member.id).at(-1)?.data).toMatchObject({
        accountId: null,
        previousAccountId: accountId,
      }),
    );
  });

  it('is declined by the account that was asked, without an end of the other link', async () => {
    const linked = await confirmLink(self, (await request(chair!)).body);
    const other = randomUUID();
    const asked = (await request(chair!, other, linked)).body;
    expect((await link('end', asked, await registry.as(other))).body).toMatchObject({
      accountId,
      pendingAccountId: null,
    });
    expect((await contactOf(self)).status).toBe(200);
  });

  it('is for one member of a KIM, and ends its request when the member leaves', async () => {
    const { body: asked } = await request(chair!);
    const other = await join(chair!, kimId);
    expect((await request(chair!, accountId, other)).body.code).toBe('account-offered');
    const leaving = { on: today, reason: 'OTHER' };
    await chair!.post(`/v1/members/${member.id}/leave`, leaving, ifMatch(asked.version));
    expect((await self.get<Page<AccountLink>>('/v1/me/account-links')).body.items).toEqual([]);
    expect((await request(chair!, accountId, other)).status).toBe(200);
  });

  it('cannot be confirmed any more when the account has not done so in time', async () => {
    const asked = (await request(chair!)).body;
    const job = registry.get(AccountLinkExpiryJob);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await job.run(inDays(29))).toBe(0);
    const second = (await link('end', asked, self)).body;
    const again = (await request(chair!, accountId, second)).body;
    expect(await job.run(inDays(31))).toBeGreaterThanOrEqual(1);
    expect((await self.get<Page<AccountLink>>('/v1/me/account-links')).body.items).toEqual([]);
    const { body: expired } = await chair!.get<MemberSummary>(`/v1/members/${member.id}`);
    expect(expired).toMatchObject({ pendingAccountId: null, version: again.version + 1 });
    expect((await link('confirm', expired, self)).body.code).toBe('out-of-scope');
  });

  it('shows the post and the mandates of the account, and what they allow, in /v1/me', async () => {
    const linked = await confirmLink(self, (await request(chair!)).body);
    await mandate(linked);
    const { body } = await self.get<{ permissions: object[] }>('/v1/me');
    expect(body).toMatchObject({
      subject: accountId,
      roles: [{ role: 'KIM_MEMBER', scope: `kim:${kimId}` }],
      kims: [{ kimId, post: 'MEMBER', mandates: ['MANAGE_MEMBERS'] }],
    });
    expect(body.permissions).toContainEqual({ permission: 'member.read-names', scopes: [`kim:${kimId}`] });
    expect(body.permissions).not.toContainEqual(expect.objectContaining({ permission: 'member.link' }));
    await link('end', linked, chair!);
    expect((await self.get('/v1/me')).body).toMatchObject({ roles: [], kims: [], permissions: [] });
  });
});
