import { v7 as uuidv7 } from 'uuid';
import { expect, it } from '@jest/globals';
import { sql } from '#database';
import { KimActivated } from '#contracts';
import { eventually, walkRoutes } from '#testing';
import { startNotificationsEnvironment } from '../testing/notifications.environment.js';
import { notificationsPolicy } from './notifications.policy.js';

it('answers every route of notifications as the policy has it, for every role and scope', async () => {
  const service = await startNotificationsEnvironment();
  try {
    const [kimId, accountId] = [uuidv7(), uuidv7()];
    const chair = { kimId, post: 'CHAIR', fullName: 'Siti Contoh', email: null, accountId } as const;
    service.contactServer.members.set(uuidv7(), chair);
    await service.publish(KimActivated({ ...(KimActivated.examples[0] as object), kimId } as never));
    const messageId = await eventually(async () => {
      const [row] = await service.database.query<{ id: string }>(
        sql`SELECT id FROM message WHERE account_id = ${accountId} AND channel = 'IN_APP' AND state = 'DELIVERED'`,
      );
      expect(row).toBeDefined();
      return row!.id;
    });
    // The service knows no memberships: to it a member is an account without a role.
    const asMember = () => service.as(uuidv7());
    const walk = await walkRoutes({ ...service, asMember }, notificationsPolicy, {
      ids: { 'inbox/{id}': messageId },
      bodies: { 'POST /v1/mail-addresses/confirm': { code: 'unknown' } },
      decides: {
        'GET /v1/inbox': 'everyone',
        'GET /v1/me': 'everyone',
        'POST /v1/inbox/{id}/read': 'no role: the account of the inbox',
      },
      filtered: { 'GET /v1/messages': messageId },
      absent: ['confirmation-unknown'],
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
}, 300_000);
