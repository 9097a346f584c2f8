import { v7 as uuidv7 } from 'uuid';
import { expect, it } from '@jest/globals';
import { sql } from '#database';
import { KimActivated } from '#contracts';
import { eventually, walkRoutes } from '#testing';
import { RecipientTokens } from './subscribers/tokens/recipient-tokens.js';
import { startNotificationsEnvironment } from '../testing/notifications.environment.js';
import { notificationsPolicy } from './notifications.policy.js';

it('answers every route of notifications as the policy has it, for every role and scope', async () => {
  const service = await startNotificationsEnvironment();
  try {
    const [kimId, accountId] = [uuidv7(), uuidv7()];
    const chair = { kimId, post: 'CHAIR', fullName: 'Siti Contoh', email: null, accountId } as const;
    service.contactServer.members.set(uuidv7(), chair);
    const villageCodes = ['32.01.27.2001'];
    await service.publish(KimActivated({ ...(KimActivated.examples[0] as object), kimId, villageCodes } as never));
    const [roleMessage] = await service.database.query<{ id: string }>(
      sql`SELECT id FROM role_message WHERE about_id = ${kimId} AND role = 'VILLAGE_OFFICER'`,
    );
    const messageId = await eventually(async () => {
      const [row] = await service.database.query<{ id: string }>(
        sql`SELECT id FROM message WHERE account_id = ${accountId} AND channel = 'IN_APP' AND state = 'DELIVERED'`,
      );
      expect(row).toBeDefined();
      return row!.id;
    });
    const editor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
    const drafted = await editor.post<{ id: string }>(
      '/v1/templates/task-due/versions',
      { content: {} },
      { 'idempotency-key': uuidv7() },
    );
    const tokens = service.app.get(RecipientTokens, { strict: false });
    const plan = {
      sender: 'dpupr',
      template: 'announcement',
      variables: { title: 'Pemadaman air', announcement: 'Air mati besok pagi.' },
      channels: ['IN_APP'],
      areas: ['32.01.27'],
      audience: { subscribers: {} },
    };
    const planned = await editor.post<{ id: string }>('/v1/plans', plan);
    // The service knows no memberships: to it a member is an account without a role.
    const asMember = () => service.as(uuidv7());
    const walk = await walkRoutes({ ...service, asMember }, notificationsPolicy, {
      ids: {
        'inbox/{id}': messageId,
        'role-inbox/{id}': roleMessage!.id,
        'relay-requests/{id}': messageId,
        'messages/{id}': messageId,
        'recipients/{kind}': 'MEMBER',
        '{kind}/{recipientId}': uuidv7(),
        'template-versions/{id}': drafted.body.id,
        'templates/{name}': 'task-due',
        'plans/{id}': planned.body.id,
        'versions/{number}': '1',
        'whatsapp/{language}': 'id',
        'workflows/{noun}': 'template-version',
        'contact-points/{id}': uuidv7(),
        'unsubscribe/{token}': tokens.sign('unsubscribe', { id: uuidv7() }),
        'page/{token}': tokens.sign('manage', { id: uuidv7() }),
      },
      bodies: {
        'POST /v1/contact-points/confirm': { token: 'unknown' },
        'POST /v1/contact-points': { channel: 'EMAIL', address: 'siti@warga.example' },
        'POST /v1/subscriptions': {
          channel: 'EMAIL',
          address: 'siti@warga.example',
          consentVersion: 1,
          subscriptions: [{ areaPrefix: '32.01' }],
        },
        'PUT /v1/preferences': {
          quietHours: null,
          zone: 'Asia/Jakarta',
          language: 'id',
          cadence: 'IMMEDIATE',
          rules: [],
        },
        'POST /v1/templates/{name}/versions': { content: {} },
        'POST /v1/template-versions/{id}/edit': { content: {} },
        'POST /v1/templates/{name}/preview': {},
        'POST /v1/providers/whatsapp': {},
        'POST /v1/providers/telegram': {},
        'POST /v1/providers/sms-http/receipts': { id: 'x', status: 'DELIVERED' },
        'POST /v1/plans': plan,
      },
      files: {
        'POST /v1/preferences/page/{token}': 'version=0&from=&until=&zone=Asia/Jakarta&language=id&cadence=DAILY',
        'POST /v1/unsubscribe/{token}': 'List-Unsubscribe=One-Click',
      },
      queries: {
        'GET /v1/inbox/events': '?seconds=1',
        'GET /v1/role-inbox/events': '?seconds=1',
        'GET /v1/costs': '?month=2026-11',
        'GET /v1/costs.csv': '?month=2026-11',
        'GET /v1/conservation': '?month=2026-11',
        'GET /v1/conservation.html': '?month=2026-11',
        'GET /v1/providers/whatsapp': '?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1',
        'GET /v1/recipients/{kind}/{recipientId}/messages/why': `?aboutKind=KIM&aboutId=${kimId}`,
      },
      decides: {
        'GET /v1/inbox': 'everyone',
        'GET /v1/inbox/state': 'everyone',
        'GET /v1/inbox/events': 'everyone',
        'POST /v1/inbox/read': 'everyone',
        'GET /v1/me': 'everyone',
        'GET /v1/contact-points': 'everyone',
        'POST /v1/contact-points': 'everyone',
        'DELETE /v1/contact-points/{id}': 'no role: the account of the address',
        'GET /v1/preferences': 'everyone',
        'PUT /v1/preferences': 'everyone',
        'GET /v1/relay-requests': 'everyone',
        'GET /v1/relay-requests/{id}': 'no role: the account that was asked',
        'POST /v1/relay-requests/{id}/accept': 'no role: the account that was asked',
        'POST /v1/relay-requests/{id}/finish': 'no role: the account that was asked',
        'POST /v1/relay-requests/{id}/decline': 'no role: the account that was asked',
        'POST /v1/relay-requests/{id}/report-failure': 'no role: the account that was asked',
        'POST /v1/telegram-links': 'everyone',
        'POST /v1/inbox/{id}/read': 'no role: the account of the inbox',
        'POST /v1/role-inbox/{id}/read': 'VILLAGE_OFFICER of area',
      },
      filtered: { 'GET /v1/messages': messageId, 'GET /v1/plans': planned.body.id },
      absent: ['confirmation-unknown', 'signature-invalid', 'verification-refused', 'channel-off'],
      here: { area: '32.01.27', agency: 'dpupr', kim: kimId },
      foreign: { area: '32.02', agency: 'dinkes', kim: uuidv7() },
    });
    process.stdout.write(
      `walk of notifications: ${walk.routes} routes, ${walk.combinations} combinations, ${walk.allowed} allowed, ${walk.refused} refused\n`,
    );
    expect(walk.faults).toEqual([]);
  } finally {
    await service.stop();
  }
});
