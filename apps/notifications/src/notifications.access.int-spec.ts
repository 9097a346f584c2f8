import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describePolicy, isKimRole, type Role, roles, roleTable } from '#access';
import { api } from '#testing';
import { type NotificationsEnvironment, startNotificationsEnvironment } from '../testing/notifications.environment.js';
import { type NotificationsAction, notificationsPolicy } from './notifications.policy.js';

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service.stop());

const unprivileged = '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c';

/** One call for every action; the compiler reports an action that is missing here. */
const calls: Record<NotificationsAction, readonly ['get' | 'post', string]> = {
  'inbox.read': ['get', '/v1/inbox'],
  'inbox.mark-read': ['post', `/v1/inbox/${unprivileged}/read`],
  'message.read': ['get', '/v1/messages'],
  'address.confirm': ['post', '/v1/mail-addresses/confirm'],
};

/** The rest of the arguments. */
const bodyOf = (action: NotificationsAction) => (action === 'address.confirm' ? [{ code: 'unknown' } as never] : []);

const tried = async (action: NotificationsAction, token?: string) => {
  const [method, path] = calls[action];
  const { status, body } = await api(service, token)[method]<{ code?: string }>(path, ...bodyOf(action));
  return { status, code: body.code };
};

describe.each(describePolicy(notificationsPolicy))('$action', ({ action, audience, roles: allowed }) => {
  const name = action as NotificationsAction;

  it('rejects calls without a token unless it is public, and tokens that the issuer has not signed', async () => {
    const anonymous = { status: 401, code: 'token-missing' };
    const expected = audience === 'public' ? { status: 404, code: 'confirmation-unknown' } : anonymous;
    expect(await tried(name)).toEqual(expected);
    expect(await tried(name, 'a.b.c')).toEqual({ status: 401, code: 'token-invalid' });
  });

  const may = (role: Role) => audience !== 'roles' || allowed.includes(role);
  const scopes = { everything: '*', area: 'area:32.01', agency: 'agency:dpupr', purpose: 'purpose:none' } as const;
  const grants = roles
    .filter((role) => !isKimRole(role))
    .flatMap((role) =>
      roleTable[role].scopes.map((kind) => [role, kind, scopes[kind as keyof typeof scopes]] as const),
    );
  it.each(grants)('admits %s for %s, or names the reason', async (role, kind, scope) => {
    const { status, code } = await tried(name, await service.issuer.token({ grants: [`${role}@${scope}`] }));
    const outcome = [200, 404].includes(status) ? 'admits' : `${status} ${code}`;
    const regency = audience !== 'roles' || kind === 'everything' ? 'admits' : '403 out-of-scope';
    expect(outcome).toBe(may(role) ? regency : '403 role-missing');
  });
});

describe('invalid input', () => {
  it.each([
    ['get', '/v1/inbox?limit=0', 400, 'invalid-request'],
    ['get', '/v1/inbox?limit=x', 400, 'invalid-request'],
    ['get', '/v1/inbox?cursor=%00', 400, 'invalid-request'],
    ['get', '/v1/inbox?cursor=W10', 400, 'invalid-request'],
    ['get', '/v1/inbox?stranger=1', 400, 'invalid-request'],
    ['post', '/v1/inbox/not-a-uuid/read', 400, 'invalid-request'],
    ['post', `/v1/inbox/${unprivileged}/read`, 404, 'message-not-found'],
    ['get', '/v1/messages?state=LOST', 400, 'invalid-request'],
    ['get', '/v1/messages?aboutId=1', 400, 'invalid-request'],
    ['get', '/v1/messages?aboutKind=PERSON', 400, 'invalid-request'],
    ['get', '/v1/nothing', 404, 'not-found'],
    ['post', '/v1/messages', 405, 'method-not-allowed'],
  ] as const)('%s %s returns %i %s', async (method, path, status, code) => {
    const admin = await service.as('00000000-0000-4000-8000-00000000000a', 'SYSTEM_ADMIN@*');
    expect(await admin[method](path)).toMatchObject({ status, body: { code, status } });
  });
});
