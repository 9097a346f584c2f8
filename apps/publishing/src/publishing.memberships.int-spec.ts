import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type EventData,
  KimActivated,
  KimDissolved,
  KimReinstated,
  KimSuspended,
  MemberChanged,
  MemberErased,
  MemberJoined,
  MemberLeft,
  OfficerTermExpiring,
} from '#contracts';
import { api, type Api } from '#testing';
import { anEdition, ifMatch, reportBody, taskOf } from '../testing/edition.builder.js';
import {
  areas,
  kim,
  kims,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../testing/publishing.environment.js';

describe('the rights of a member', () => {
  let environment: PublishingEnvironment;
  let taskPath: string;
  let member: EventData<typeof MemberJoined>;
  let self: Api;

  beforeAll(async () => {
    environment = await startPublishingEnvironment();
    taskPath = `/v1/tasks/${(await taskOf(environment, (await anEdition(environment, 'PUBLISHED')).id)).id}`;
  });
  afterAll(() => environment.stop());

  beforeEach(async () => {
    const accountId = randomUUID();
    const state = {
      memberId: randomUUID(),
      kimId: kims.active,
      post: 'MEMBER',
      accountId,
      joinedOn: '2026-02-03',
    } as const;
    member = { ...state, version: 1, status: 'ACTIVE', resident: true, term: null, leftOn: null };
    self = api(environment, await environment.token(accountId));
  });

  const refusalOf = async () => {
    const { status, body } = await self.get<{ code?: string }>(taskPath);
    return status === 200 ? null : body.code;
  };
  const left = { version: 2, status: 'LEFT', leftOn: '2026-11-20' } as const;

  it('begin with the event that the member has joined, with no grant in the token', async () => {
    expect(await refusalOf()).toBe('role-missing');
    await environment.publish(MemberJoined(member), 2);
    expect(await refusalOf()).toBeNull();
  });

  it('end with the event that the member has left, for the token that was used before', async () => {
    await environment.publish(MemberJoined(member));
    const path = `${taskPath}/report`;
    const report = () => self.post(path, reportBody({ villageCodes: [areas.elsewhere] }));
    expect((await report()).status).toBe(422);
    await environment.publish(MemberLeft({ ...member, ...left }));
    expect(await report()).toMatchObject({ status: 403, body: { code: 'role-missing' } });
  });

  it.each([
    [
      'was erased',
      () => MemberErased({ ...member, version: 3, status: 'ERASED', leftOn: '2026-11-20', accountId: null }),
    ],
    ['has another account', () => MemberChanged({ ...member, version: 3, accountId: randomUUID() })],
  ])('end when the member %s', async (_what, event) => {
    await environment.publish(MemberJoined(member));
    await environment.publish(event());
    expect(await refusalOf()).toBe('role-missing');
  });

  it('do not come back with an event that is older', async () => {
    await environment.publish(MemberLeft({ ...member, ...left }));
    await environment.publish(MemberJoined(member));
    expect(await refusalOf()).toBe('role-missing');
    await environment.publish(MemberJoined({ ...member, version: 3 }));
    expect(await refusalOf()).toBeNull();
  });

  it('are those of the post: the treasurer reads tasks, and reports none', async () => {
    const term = { from: '2026-02-03', until: '2029-02-03' };
    const warned = { kimName: 'KIM Mekar', endsOn: '2029-02-03', withinDays: 90 };
    await environment.publish(OfficerTermExpiring({ ...member, ...warned, post: 'TREASURER', term }));
    expect(await refusalOf()).toBeNull();
    const { status, body } = await self.post(`${taskPath}/report`, reportBody(), ifMatch(1));
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'role-missing' })]);
  });

  it('follow the status of the KIM', async () => {
    const kimId = randomUUID();
    const state = (status: 'ACTIVE' | 'SUSPENDED' | 'DISSOLVED', version: number) =>
      kim(kimId, status, [areas.elsewhere], version);
    const holdsRole = async () => (await refusalOf()) === 'out-of-scope';
    await environment.publish(MemberJoined({ ...member, kimId }));
    expect(await holdsRole()).toBe(false);
    await environment.publish(KimActivated(state('ACTIVE', 4)));
    expect(await holdsRole()).toBe(true);
    await environment.publish(KimSuspended(state('SUSPENDED', 5)));
    expect(await holdsRole()).toBe(false);
    await environment.publish(KimReinstated(state('ACTIVE', 6)));
    expect(await holdsRole()).toBe(true);
    await environment.publish(KimDissolved(state('DISSOLVED', 7)));
    expect(await holdsRole()).toBe(false);
  });
});
