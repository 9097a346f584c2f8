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
  'role-inbox.read': ['get', '/v1/role-inbox'],
  'role-inbox.mark-read': ['post', '/v1/role-inbox/read'],
  'message.read': ['get', '/v1/messages'],
  'workflow.read': ['get', '/v1/workflows/template-version'],
  'template.read': ['get', '/v1/templates'],
  'template.edit': ['post', '/v1/templates/task-due/versions'],
  'subscription.create': ['get', '/v1/subscriptions/consent'],
  'contact-point.confirm': ['post', '/v1/contact-points/confirm'],
  'subscription.end': ['post', '/v1/unsubscribe/unknown'],
  'contact-point.manage': ['get', '/v1/contact-points'],
  'preference.manage': ['get', '/v1/preferences'],
  'channel.read': ['get', '/v1/channels'],
  'provider.report': ['post', '/v1/providers/whatsapp'],
  'web-push.read-key': ['get', '/v1/web-push-key'],
  'telegram.link': ['post', '/v1/telegram-links'],
  'relay.read': ['get', '/v1/relay-requests'],
  'relay.answer': ['post', `/v1/relay-requests/${unprivileged}/accept`],
  'plan.manage': ['post', '/v1/plans'],
  'plan.read': ['get', '/v1/plans'],
  'operations.read': ['get', '/v1/dashboard'],
  'cost.read': ['get', '/v1/costs?month=2026-11'],
};

const bodies: Partial<Record<NotificationsAction, readonly unknown[]>> = {
  'template.edit': [{ content: {} }],
  'provider.report': [{}],
  'relay.answer': [undefined, { 'if-match': '"1"' }],
  'contact-point.confirm': [{ token: 'unknown' }],
  'plan.manage': [
    {
      sender: 'dpupr',
      template: 'announcement',
      variables: { title: 'Pemadaman air', announcement: 'Air mati besok pagi.' },
      channels: ['IN_APP'],
      areas: ['32.01.27'],
      audience: { subscribers: {} },
    },
  ],
};

/** The rest of the arguments. */
const bodyOf = (action: NotificationsAction) => (bodies[action] ?? []) as never[];

/** What a caller without an account gets on the routes that are open to everybody. */
const openAnswers: Partial<Record<NotificationsAction, object>> = {
  'contact-point.confirm': { status: 404, code: 'confirmation-unknown' },
  'workflow.read': { status: 200, code: undefined },
  'subscription.create': { status: 200, code: undefined },
  'subscription.end': { status: 404, code: 'recipient-link-invalid' },
  'preference.manage': { status: 401, code: 'recipient-link-required' },
  'provider.report': { status: 401, code: 'signature-invalid' },
  'web-push.read-key': { status: 404, code: 'channel-off' },
};

const tried = async (action: NotificationsAction, token?: string) => {
  const [method, path] = calls[action];
  const { status, body } = await api(service, token)[method]<{ code?: string }>(path, ...bodyOf(action));
  return { status, code: body.code };
};

describe.each(describePolicy(notificationsPolicy))('$action', ({ action, audience, roles: allowed, scope: needed }) => {
  const name = action as NotificationsAction;

  it('rejects calls without a token unless it is public, and tokens that the issuer has not signed', async () => {
    const anonymous = { status: 401, code: 'token-missing' };
    const expected = audience === 'public' ? openAnswers[name] : anonymous;
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
    const isAdmitted = [200, 201, 404, 409].includes(status) || code === 'signature-invalid';
    const outcome = isAdmitted ? 'admits' : `${status} ${code}`;
    const regency =
      audience !== 'roles' || kind === 'everything' || needed !== 'regency' ? 'admits' : '403 out-of-scope';
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
