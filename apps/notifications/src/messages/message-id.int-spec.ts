import { expect, it } from '@jest/globals';
import { v7 as uuidv7, validate, version } from 'uuid';
import { messageChannels } from '#contracts';
import { sql } from '#database';
import { startNotificationsEnvironment } from '../../testing/notifications.environment.js';
import { messageIdOf } from './message-id.js';

it('computes the same id as the database, a UUIDv7 with the time of the plan', async () => {
  const service = await startNotificationsEnvironment();
  try {
    for (const channel of messageChannels)
      for (const recipientId of Array.from({ length: 20 }, () => uuidv7())) {
        const plan = uuidv7();
        const id = messageIdOf(plan, 'MEMBER', recipientId, channel);
        const [row] = await service.database.query(
          sql`SELECT message_id(${plan}::uuid, 'MEMBER', ${recipientId}, ${channel}) AS id`,
        );
        expect(row).toEqual({ id });
        expect([validate(id), version(id), id.slice(0, 13)]).toEqual([true, 7, plan.slice(0, 13)]);
      }
  } finally {
    await service.stop();
  }
});
