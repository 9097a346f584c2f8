import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql, type Transaction } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { confirmationHours } from '../confirmations/confirmations.js';

const batchSize = 500;

/** When a confirmation was last requested: each request gives the code its full time again. */
const requestedAt = sql`(confirmation.expires_at - ${confirmationHours} * interval '1 h')`;

/** Deletes what was subscribed to and never confirmed, with the address: a stranger may have typed it. */
@Injectable()
export class UnconfirmedSubscriptionsJob {
  constructor(
    private readonly database: Database,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    const before = new Date(now.getTime() - this.settings.NOTIFICATIONS_UNCONFIRMED_DAYS * 86_400_000);
    await inBatches(batchSize, () => this.database.transaction((tx) => deleteSubscribers(tx, before)));
    await inBatches(batchSize, () => deleteSubscriptions(this.database, before));
  }
}

/** A confirmation locks the address first, too. Of a subscriber who had confirmed before, the evidence of the consent remains. */
async function deleteSubscribers(tx: Transaction, before: Date): Promise<number> {
  const points = await tx.query<{ id: string; ownerId: string }>(sql`
    SELECT point.id, owner_id FROM contact_point AS point
      LEFT JOIN contact_confirmation AS confirmation ON contact_point_id = point.id
     WHERE owner_kind = 'SUBSCRIBER' AND state = 'UNCONFIRMED' AND coalesce(${requestedAt}, point.created_at) < ${before}
     ORDER BY point.id LIMIT ${batchSize} FOR UPDATE OF point SKIP LOCKED`);
  if (points.length === 0) return 0;
  const [ids, subscribers] = [points.map(({ id }) => id), points.map(({ ownerId }) => ownerId)];
  await tx.query(sql`DELETE FROM contact_confirmation WHERE contact_point_id = ANY (${ids}::uuid[])`);
  await tx.query(sql`DELETE FROM contact_point WHERE id = ANY (${ids}::uuid[])`);
  await tx.query(sql`
    DELETE FROM subscription WHERE subscriber_id = ANY (${subscribers}::uuid[]) AND confirmed_at IS NULL`);
  const strangers = await tx.query<{ id: string }>(sql`
    DELETE FROM subscriber
     WHERE id = ANY (${subscribers}::uuid[]) AND kind = 'PUBLIC'
       AND NOT EXISTS (SELECT FROM consent WHERE owner_kind = 'SUBSCRIBER' AND owner_id = subscriber.id AND act = 'CONFIRMED')
    RETURNING id`);
  await tx.query(sql`
    DELETE FROM consent
     WHERE owner_kind = 'SUBSCRIBER' AND owner_id = ANY (${strangers.map(({ id }) => id)}::uuid[])`);
  return points.length;
}

/** Further ones of subscribers who had confirmed others. */
async function deleteSubscriptions(database: Database, before: Date): Promise<number> {
  const deleted = await database.query(sql`
    DELETE FROM subscription WHERE id IN (
      SELECT id FROM subscription
       WHERE confirmed_at IS NULL AND created_at < ${before}
         AND NOT EXISTS (SELECT FROM contact_point AS point
                           JOIN contact_confirmation AS confirmation ON contact_point_id = point.id
                          WHERE owner_kind = 'SUBSCRIBER' AND owner_id = subscriber_id AND ${requestedAt} >= ${before})
       LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
    RETURNING id`);
  return deleted.length;
}
