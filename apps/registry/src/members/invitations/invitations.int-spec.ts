import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sql } from '#database';
import type { ListPage, Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { fileKim, kimFile } from '../../../../../test/registry/sample-file.js';
import { cigudeg, draft, founder, ifMatch, join, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import type { MemberResponse, MemberSummary } from '../member.dto.js';
import type { Membership } from '../membership.dto.js';
import type { InvitationBatchPreview, InvitationBatchResponse } from './invitation-batch.dto.js';
import { InvitationBatchJob } from './invitation-batch.job.js';
import { InvitationExpiryJob } from './invitation-expiry.job.js';
import type { AcceptedInvitation, InvitationLinks, InvitationResponse } from './invitation.dto.js';
import type { MemberWithoutAccount } from './member-without-account-list.js';

type Problem = { code: string };
const dayMs = 86_400_000;

describe('an invitation to link an account', () => {
  let registry: RunningRegistry;
  let [desa, verifikator, stranger, sender, chair]: Api[] = [];
  let kimId: string;
  let member: MemberResponse;
  let self: Api;
  let accountId: string;

  beforeAll(async () => {
    ({ registry, desa, verifikator, stranger } = await registryWithAreas());
    sender = await registry.as('notifications', 'SERVICE@purpose:invite-members');
  });
  afterAll(() => registry.stop());

  beforeEach(async () => {
    chair = await founder(registry);
    kimId = (await draft(chair)).id;
    member = await join(chair, kimId, { email: 'euis@kim.example' });
    accountId = randomUUID();
    self = await registry.as(accountId);
  });

  const invite = (who: Api, id = member.id) =>
    who.post<InvitationResponse & Problem>(`/v1/members/${id}/invite-account`);
  const act = (who: Api, action: string, { id, version }: Pick<InvitationResponse, 'id' | 'version'>) =>
    who.post<InvitationResponse & Problem>(`/v1/account-invitations/${id}/${action}`, undefined, ifMatch(version));
  const linksOf = async (...invitations: readonly { id: string; issue: number }[]) =>
    (await sender!.post<InvitationLinks>('/v1/account-invitations/links', { invitations })).body.links;
  const tokenOf = async (id: string, issue = 1) =>
    new URL((await linksOf({ id, issue }))[0]!.link).hash.slice('#token='.length);
  const accept = (who: Api, token: string, headers = {}) =>
    who.post<AcceptedInvitation & Problem>('/v1/me/account-invitations/accept', { token }, headers);
  const membershipsOf = async (who: Api) =>
    (await who.get<Page<Membership>>('/v1/me/memberships')).body.items.map(({ kimId: id }) => id);
  const inDays = (days: number) => new Date(Date.now() + days * dayMs);

  it('links the account that has its link, once', async () => {
    const { status, headers, body } = await invite(chair!);
    expect({ status, location: headers['location'] }).toEqual({
      status: 201,
      location: `/v1/account-invitations/${body.id}`,
    });
    expect(body).toMatchObject({ status: 'OPEN', memberId: member.id, kimId, links: 1 });
    const token = await tokenOf(body.id);
    const accepted = await accept(self, token);
    expect(accepted).toMatchObject({ status: 200, body: { memberId: member.id, kimId, post: 'MEMBER' } });
    expect(await membershipsOf(self)).toEqual([kimId]);
    expect((await chair!.get<MemberSummary>(`/v1/members/${member.id}`)).body.accountId).toBe(accountId);
    for (const who of [self, stranger!]) expect((await accept(who, token)).body.code).toMatch(/used|unsuitable/);
    expect((await chair!.get<InvitationResponse>(`/v1/account-invitations/${body.id}`)).body.status).toBe('ACCEPTED');
    await eventually(() =>
      expect(registry.publishedOf(member.id).at(-1)).toMatchObject({
        type: expect.stringContaining('MemberAccountChanged') as unknown,
        data: { accountId },
      }),
    );
  });

  it('answers a repeated request as the first one', async () => {
    const token = await tokenOf((await invite(chair!)).body.id);
    const key = { 'idempotency-key': randomUUID() };
    const first = await accept(self, token, key);
    expect((await accept(self, token, key)).body).toEqual(first.body);
  });

  it('is published without an address, a name and a token, and no table has the token', async () => {
    const { body } = await invite(chair!);
    const token = await tokenOf(body.id);
    await eventually(() => expect(registry.publishedOf(body.id)).toHaveLength(1));
    const [event] = registry.publishedOf(body.id);
    expect(event!.data).toMatchObject({ invitationId: body.id, memberId: member.id, issue: 1 });
    const rows = await registry.database.query(sql`
      SELECT invitation.*, outbox_rows.* FROM account_invitation AS invitation
        LEFT JOIN LATERAL (SELECT history.* FROM account_invitation_history AS history
                            WHERE subject_id = invitation.id) AS outbox_rows ON true WHERE invitation.id = ${body.id}`);
    for (const stored of [event, rows, body]) {
      expect(JSON.stringify(stored)).not.toContain(token);
      expect(JSON.stringify(stored)).not.toMatch(/euis/i);
    }
  });

  it('gives its link to the service that sends it, and to no one else', async () => {
    const { body } = await invite(chair!);
    const claim = { invitations: [{ id: body.id, issue: 1 }] };
    const other = await registry.as('notifications', 'SERVICE@purpose:notify-members');
    for (const who of [other, chair!, desa!, verifikator!])
      expect((await who.post('/v1/account-invitations/links', claim)).status).toBe(403);
    expect(await linksOf({ id: body.id, issue: 1 })).toEqual(await linksOf({ id: body.id, issue: 1 }));
    expect(await linksOf({ id: body.id, issue: 2 }, { id: randomUUID(), issue: 1 })).toEqual([]);
  });

  it('is sent again with a new link, which takes the place of the one before', async () => {
    const { body } = await invite(chair!);
    const former = await tokenOf(body.id);
    expect((await invite(chair!)).body.code).toBe('invitation-open');
    const again = await act(desa!, 'resend', body);
    expect(again).toMatchObject({ status: 200, body: { status: 'OPEN', links: 2 } });
    expect(await linksOf({ id: body.id, issue: 1 })).toEqual([]);
    expect((await accept(self, former)).body.code).toBe('invitation-not-found');
    expect((await accept(self, await tokenOf(body.id, 2))).status).toBe(200);
  });

  it('is sent to a member three times a day at most', async () => {
    let { body } = await invite(chair!);
    for (const links of [2, 3]) {
      ({ body } = await act(chair!, 'resend', body));
      expect(body.links).toBe(links);
    }
    const refused = await act(chair!, 'resend', body);
    expect(refused).toMatchObject({ status: 429, body: { code: 'invitation-limited' } });
    expect(refused.headers['retry-after']).toBeDefined();
    await act(chair!, 'revoke', body);
    expect((await invite(chair!)).body.code).toBe('invitation-limited');
  });

  it('cannot be accepted when it was revoked, or when its time is over', async () => {
    const { body: revoked } = await invite(chair!);
    const token = await tokenOf(revoked.id);
    expect((await act(chair!, 'revoke', revoked)).body.status).toBe('REVOKED');
    expect(await accept(self, token)).toMatchObject({ status: 410, body: { code: 'invitation-revoked' } });
    const { body: late } = await invite(chair!);
    const lateToken = await tokenOf(late.id);
    const past = sql`UPDATE account_invitation SET expires_at = now() - interval '1 s' WHERE id = ${late.id}`;
    await registry.database.query(past);
    expect(await accept(self, lateToken)).toMatchObject({ status: 410, body: { code: 'invitation-expired' } });
    expect(await linksOf({ id: late.id, issue: 1 })).toEqual([]);
    expect(await membershipsOf(self)).toEqual([]);
  });

  it('expires by itself, and can be sent again', async () => {
    const { body } = await invite(chair!);
    const job = registry.get(InvitationExpiryJob);
    await job.run(inDays(13));
    const read = async () => (await chair!.get<InvitationResponse>(`/v1/account-invitations/${body.id}`)).body;
    expect((await read()).status).toBe('OPEN');
    await job.run(inDays(15));
    const expired = await read();
    expect(expired.status).toBe('EXPIRED');
    expect((await act(chair!, 'resend', expired)).body).toMatchObject({ status: 'OPEN', links: 2 });
  });

  it('is refused for a member with an account or who has left, and for an account of another member', async () => {
    const { body } = await invite(chair!);
    const token = await tokenOf(body.id);
    const other = await join(chair!, kimId, { accountId });
    expect(await accept(self, token)).toMatchObject({ status: 409, body: { code: 'account-taken' } });
    expect((await invite(chair!, other.id)).body.code).toBe('account-linked');
    const leaving = { on: '2026-06-01', reason: 'OTHER' };
    await chair!.post(`/v1/members/${member.id}/leave`, leaving, ifMatch(member.version));
    expect(await linksOf({ id: body.id, issue: 1 })).toEqual([]);
    expect((await accept(await registry.as(randomUUID()), token)).body.code).toBe('member-not-active');
    expect((await invite(chair!)).body.code).toBe('member-not-active');
  });

  it('is for those who manage the KIM, within their scope', async () => {
    const foreign = await founder(registry);
    await draft(foreign, { villageCodes: [cigudeg] });
    const holder = await join(chair!, kimId, { accountId });
    for (const who of [stranger!, foreign, self]) expect((await invite(who)).status).toBe(403);
    const { body } = await invite(desa!);
    for (const who of [stranger!, foreign, self]) {
      for (const action of ['resend', 'revoke']) expect((await act(who, action, body)).status).toBe(403);
      expect((await who.get(`/v1/account-invitations/${body.id}`)).status).toBe(403);
    }
    expect((await registry.anonymous.post('/v1/me/account-invitations/accept', { token: 'a'.repeat(43) })).status).toBe(
      401,
    );
    expect((await accept(stranger!, 'a'.repeat(43))).body.code).toBe('account-unsuitable');
    expect((await accept(self, 'a'.repeat(43))).body.code).toBe('invitation-not-found');
    expect((await accept(self, 'a')).status).toBe(400);
    expect(holder.accountId).toBe(accountId);
  });

  describe('of many members', () => {
    const request = <Body = InvitationBatchResponse>(who: Api, body: object) =>
      who.post<Body & Problem>('/v1/account-invitation-batches', body);
    const finished = async (who: Api, id: string) => {
      await registry.get(InvitationBatchJob).run();
      return eventually(async () => {
        const { body } = await who.get<InvitationBatchResponse>(`/v1/account-invitation-batches/${id}`);
        if (body.status !== 'DONE') throw new Error('the batch is not done yet');
        return body;
      });
    };

    it('invites the officers of an import once, after a dry run that changes nothing', async () => {
      const file = kimFile(fileKim({}, 5), fileKim({}, 4));
      const { body: imported } = await verifikator!.upload<{ id: string }>('/v1/kim-imports', file, 'text/csv');
      await eventually(async () => {
        const { body } = await verifikator!.get<{ status: string }>(`/v1/kim-imports/${imported.id}`);
        if (body.status !== 'DONE') throw new Error('the import is not done yet');
      });
      const selection = { kimImportId: imported.id };
      const preview = await request<InvitationBatchPreview>(verifikator!, { ...selection, dryRun: true });
      expect(preview).toMatchObject({
        status: 200,
        body: { dryRun: true, kims: 2, members: 6, withAccount: 0, invited: 0 },
      });
      const { status, headers, body } = await request(verifikator!, selection);
      expect({ status, location: headers['location'] }).toEqual({
        status: 202,
        location: `/v1/account-invitation-batches/${body.id}`,
      });
      expect(await finished(verifikator!, body.id)).toMatchObject({ members: 6, invited: 6, pending: 0, open: 6 });
      await eventually(() =>
        expect(
          registry.published.filter(
            ({ type, data }) => type.includes('AccountInvitationSent') && data['kimName'] === 'KIM Mekar Caringin',
          ).length,
        ).toBeGreaterThanOrEqual(6),
      );
      const again = await request(verifikator!, selection);
      expect(again.body).toMatchObject({ members: 0, status: 'DONE' });
      const withMembers = { ...selection, posts: ['MEMBER'], dryRun: true };
      expect((await request<InvitationBatchPreview>(verifikator!, withMembers)).body.members).toBe(3);
    });

    it('leaves out who has got an account or an invitation since, and counts what became of the others', async () => {
      const officers = [
        await join(chair!, kimId, { post: 'SECRETARY' }),
        await join(chair!, kimId, { post: 'TREASURER' }),
      ];
      const { body } = await request(desa!, { kimIds: [kimId] });
      await invite(chair!, officers[0]!.id);
      const done = await finished(desa!, body.id);
      expect(done.members).toBe(2);
      expect(done.invited).toBeLessThanOrEqual(2);
      const { items } = (await chair!.get<ListPage<MemberWithoutAccount>>(`/v1/members-without-account?kim=${kimId}`))
        .body;
      expect(items.map(({ invitation }) => invitation?.status)).toEqual(['OPEN', 'OPEN']);
      expect((await stranger!.get(`/v1/account-invitation-batches/${body.id}`)).status).toBe(403);
      expect((await chair!.get(`/v1/account-invitation-batches/${body.id}`)).status).toBe(404);
    });

    it('selects within the scope of the caller, and needs a selection', async () => {
      await join(chair!, kimId, { post: 'SECRETARY' });
      const foreign = await registry.as('cigudeg', `VILLAGE_OFFICER@area:${cigudeg}`);
      const all = { kimIds: [kimId], dryRun: true };
      expect((await request<InvitationBatchPreview>(foreign, all)).body.members).toBe(0);
      expect((await request<InvitationBatchPreview>(desa!, all)).body.members).toBe(1);
      expect(await request(desa!, {})).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    });
  });

  it('is on the list of officers without an account, which is a file, too', async () => {
    const secretary = await join(chair!, kimId, { post: 'SECRETARY' });
    const treasurer = await join(chair!, kimId, { post: 'TREASURER' });
    await invite(chair!, treasurer.id);
    const find = async (query: string, who = chair!) =>
      (
        await who.get<ListPage<MemberWithoutAccount>>(`/v1/members-without-account?kim=${kimId}${query}`)
      ).body.items.map(({ memberId }) => memberId);
    expect(await find('')).toEqual([secretary.id, treasurer.id]);
    expect(await find('&sort=newest')).toEqual([treasurer.id, secretary.id]);
    expect(await find('&invitation=NONE')).toEqual([secretary.id]);
    expect(await find('&invitation=OPEN,EXPIRED')).toEqual([treasurer.id]);
    expect(await find('&post=MEMBER')).toEqual([member.id]);
    expect(await find('&area=32.01.27&q=mekar')).toHaveLength(2);
    expect(await find('&area=32.01.22')).toEqual([]);
    expect(await find('', await registry.as('cigudeg', `VILLAGE_OFFICER@area:${cigudeg}`))).toEqual([]);
    const { body, headers } = await chair!.get<string>(`/v1/members-without-account.csv?kim=${kimId}`);
    expect(headers['content-type']).toContain('text/csv');
    expect(parse(body, { columns: true, bom: true })).toMatchObject([
      { memberId: secretary.id, post: 'SECRETARY', invitation: 'NONE' },
      { memberId: treasurer.id, post: 'TREASURER', invitation: 'OPEN' },
    ]);
  });
});
