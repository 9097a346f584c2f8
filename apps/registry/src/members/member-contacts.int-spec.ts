import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { contactPurposes } from '#contracts';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { identifier, sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import {
  chairAccount,
  confirmLink,
  draft,
  join,
  kimIn,
  registryWithAreas,
} from '../../../../test/registry/sample-kim.js';
import type { AccessLogEntry, ResolvedContacts } from './contact.dto.js';
import type { ListedMember, MemberResponse } from './member.dto.js';

const secret = { fullName: 'Sukaesih Binti Rahasia', email: 'sukaesih@rahasia.example', phone: '+6281211223344' };
const accountId = randomUUID();

describe('the personal data of members', () => {
  let registry: RunningRegistry;
  let [desa, ketua, verifikator, stranger, service, self]: Api[] = [];
  let activeId: string;
  let member: MemberResponse;

  beforeAll(async () => {
    ({ registry, desa, ketua, verifikator, stranger, service } = await registryWithAreas());
    self = await registry.as(accountId);
    activeId = (await kimIn('ACTIVE', { ketua, verifikator })).id;
    const body = { ...secret, post: 'MEMBER', accountId, joinedOn: '2026-02-03' };
    const key = { 'idempotency-key': 'a-member-joins' };
    ({ body: member } = await ketua.post<MemberResponse>(`/v1/kims/${activeId}/members`, body, key));
    await confirmLink(self, member);
  });
  afterAll(() => registry.stop());

  const log = async (who: Api) => {
    const { body } = await who.get<Page<AccessLogEntry>>(`/v1/members/${member.id}/access-log`);
    return body.items.map(({ purpose, actor }) => [purpose, actor]);
  };

  it('returns the name to the author of the entry, without contact data', () => {
    const { fullName } = secret;
    expect(member).toEqual({
      id: member.id,
      kimId: activeId,
      version: 1,
      status: 'ACTIVE',
      post: 'MEMBER',
      term: null,
      fullName,
      accountId: null,
      pendingAccountId: accountId,
      resident: true,
      homeVillageCode: null,
      underGuardian: false,
      joinedOn: '2026-02-03',
      leftOn: null,
      leavingReason: null,
    });
  });

  it('are readable in no table and no event', async () => {
    await eventually(() => expect(registry.published.some(({ key }) => key === member.id)).toBe(true));
    const tables = await registry.database.query<{ tablename: string }>(
      sql`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    const words = [secret.fullName, 'Sukaesih', secret.email, secret.phone, '81211223344'];
    for (const { tablename } of tables) {
      const rows = await registry.database.query<{ row: string }>(
        sql`SELECT whole::text AS row FROM ${identifier(tablename)} AS whole`,
      );
      const content = rows.map(({ row }) => row).join('\n');
      for (const word of words)
        for (const form of [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').slice(0, -4)])
          expect([tablename, content.includes(form)]).toEqual([tablename, false]);
    }
    for (const word of words) expect(JSON.stringify(registry.published)).not.toContain(word);
  });

  it('are sealed with a key for every member', async () => {
    const kim = await draft(desa!);
    await join(desa!, kim.id, secret);
    await join(desa!, kim.id, secret);
    const rows = await registry.database.query<{ sealed: Buffer; wrappedKey: Buffer }>(
      sql`SELECT sealed, wrapped_key FROM member_contact JOIN member ON id = member_id WHERE kim_id = ${kim.id}`,
    );
    expect(
      new Set(rows.flatMap(({ sealed, wrappedKey: key }) => [sealed.toString('hex'), key.toString('hex')])).size,
    ).toBe(4);
  });

  it('are opened for a service with a purpose that each member can read', async () => {
    const other = await join(ketua!, activeId, { fullName: 'Ujang Permana' });
    const before = await log(self!);
    const memberIds = [member.id, other.id, member.id, randomUUID()];
    const { status, body, headers } = await service!.post<ResolvedContacts>('/v1/contacts/resolve', {
      purpose: 'notify-members',
      memberIds,
    });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.contacts).toEqual([
      { memberId: member.id, kimId: activeId, post: 'MEMBER', ...secret, accountId },
      {
        memberId: other.id,
        kimId: activeId,
        post: 'MEMBER',
        fullName: 'Ujang Permana',
        email: null,
        phone: null,
        accountId: other.accountId,
      },
    ]);
    expect(await log(self!)).toEqual([[contactPurposes['notify-members'], 'notifications'], ...before]);
  });

  it('stay closed to a service whose account has not this purpose', async () => {
    const before = await log(self!);
    for (const [grant, code] of [
      ['SERVICE@*', 'role-missing'],
      ['SERVICE@purpose:notify-reporters', 'out-of-scope'],
    ] as const) {
      const other = await registry.as('publishing', grant);
      const answer = await other.post('/v1/contacts/resolve', { purpose: 'notify-members', memberIds: [member.id] });
      expect(answer).toMatchObject({ status: 403, body: { code } });
    }
    expect(await log(self!)).toEqual(before);
  });

  it('are opened for whole KIM, with the posts', async () => {
    const kim = await draft(desa!);
    const officer = await join(desa!, kim.id, { post: 'SECRETARY' });
    const { body } = await service!.post<ResolvedContacts>('/v1/contacts/resolve', {
      purpose: 'notify-members',
      kimIds: [kim.id, randomUUID()],
    });
    expect(body.contacts).toMatchObject([{ memberId: officer.id, kimId: kim.id, post: 'SECRETARY' }]);
  });

  it('show names to readers with a role in the KIM, and log the access', async () => {
    const before = await log(self!);
    const path = `/v1/kims/${activeId}/members`;
    const external = await stranger!.get<Page<ListedMember>>(path);
    expect(external.body.items.find(({ id }) => id === member.id)).toMatchObject({ fullName: null, accountId: null });
    expect(JSON.stringify(external.body)).not.toContain('Rahasia');
    expect(await log(self!)).toEqual(before);

    const internal = await ketua!.get<Page<ListedMember>>(path);
    expect(internal.body.items.find(({ id }) => id === member.id)).toMatchObject({
      fullName: secret.fullName,
      accountId,
    });
    expect(JSON.stringify(internal.body)).not.toContain(secret.email);
    expect(await log(self!)).toEqual([['member-list', chairAccount], ...before]);
  });

  it('have an access log, read page by page, newest first', async () => {
    for (const name of ['one', 'two', 'three']) {
      const reader = await registry.as(name, 'SERVICE@purpose:notify-members');
      await reader.post('/v1/contacts/resolve', { purpose: 'notify-members', memberIds: [member.id] });
    }
    const path = `/v1/members/${member.id}/access-log?limit=2`;
    const first = await self!.get<Page<AccessLogEntry>>(path);
    expect(first.body.items.map(({ actor }) => actor)).toEqual(['three', 'two']);
    const second = await self!.get<Page<AccessLogEntry>>(`${path}&cursor=${first.body.next}`);
    expect(second.body.items[0]?.actor).toBe('one');
  });
});
