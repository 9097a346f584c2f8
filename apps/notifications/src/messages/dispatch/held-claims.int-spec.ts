import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { plantMessages } from '../../../testing/plant-messages.js';
import { HeldClaims } from './held-claims.js';

let service: NotificationsEnvironment;
let claims: HeldClaims;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
  claims = service.app.get(HeldClaims, { strict: false });
});
afterAll(() => service?.stop());

/** Messages of a channel without a provider here, as if this process had claimed them. */
async function claimed(count: number) {
  const plan = await plantMessages(service, { channel: 'WHATSAPP', count });
  return service.database.query<{ id: string; attempts: number }>(sql`
    UPDATE message SET state = 'SENDING', attempts = 2, due_at = now() + interval '1 day'
     WHERE plan_id = ${plan} RETURNING id, attempts`);
}

/** Whether the claim of each message is one of the usual duration. */
async function renewed(ids: readonly string[]): Promise<boolean[]> {
  const rows = await service.database.query<{ renewed: boolean }>(sql`
    SELECT due_at < now() + interval '1 hour' AS renewed FROM message
     WHERE id = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], id)`);
  return rows.map((row) => row.renewed);
}

it('are renewed until they are released, and not when another process has claimed the message since', async () => {
  const [held, released, lost, recorded] = await claimed(4);
  const all = [held!, released!, lost!, recorded!];
  const ids = all.map(({ id }) => id);
  claims.add(all);
  claims.release([released!]);
  await service.database.query(sql`UPDATE message SET attempts = 3 WHERE id = ${lost!.id}`);
  await service.database.query(sql`UPDATE message SET state = 'PENDING' WHERE id = ${recorded!.id}`);
  await claims.renew();
  expect(await renewed(ids)).toEqual([true, false, false, false]);
  claims.release(all);
});

it('are renewed by themselves', async () => {
  const [held] = await claimed(1);
  claims.add([held!]);
  await eventually(async () => expect(await renewed([held!.id])).toEqual([true]));
  claims.release([held!]);
});

it('are held while a mail is sent, and released when its result is recorded', async () => {
  service.mailServer.afterContent = () => 'STALL';
  const plan = await plantMessages(service, { channel: 'EMAIL' });
  await eventually(() => expect(service.mailServer.mails).toHaveLength(1));
  const [{ id } = { id: '' }] = await service.database.query<{ id: string }>(sql`
    UPDATE message SET due_at = now() + interval '1 day' WHERE plan_id = ${plan} AND state = 'SENDING' RETURNING id`);
  await claims.renew();
  expect(await renewed([id])).toEqual([true]);
  service.mailServer.afterContent = undefined;
  await eventually(async () => expect(await service.states(plan)).not.toMatchObject([{ state: 'SENDING' }]));
});
