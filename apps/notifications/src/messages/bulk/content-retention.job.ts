import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { firstIdAt } from '../id-range.js';

const batchSize = 2_000;

/** Drops the content of old messages: their texts, variables and accounts. Their history and their outcomes remain. */
@Injectable()
export class ContentRetentionJob {
  constructor(
    private readonly database: Database,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  @Cron(CronExpression.EVERY_DAY_AT_2AM, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    const days = this.settings.NOTIFICATIONS_CONTENT_DAYS;
    const until = firstIdAt(new Date(now.getTime() - days * 86_400_000));
    await inBatches(batchSize, () => this.dropBatch(until));
  }

  /** In the order of ids, which is that of time: the cursor passes each message once. */
  private async dropBatch(until: string): Promise<number> {
    const [batch] = await this.database.query<{ passed: number }>(sql`
      WITH place AS MATERIALIZED (
        SELECT cursor FROM content_retention FOR UPDATE
      ), old AS MATERIALIZED (
        SELECT message.id FROM message, place
         WHERE message.id > place.cursor AND message.id < ${until} AND finished_at IS NOT NULL
         ORDER BY message.id LIMIT ${batchSize}
      ), dropped AS (
        UPDATE message SET subject = NULL, text = NULL, variables = '{}', account_id = NULL
          FROM old WHERE message.id = old.id
      ), moved AS (
        UPDATE content_retention SET cursor = coalesce((SELECT id FROM old ORDER BY id DESC LIMIT 1), cursor)
      )
      SELECT count(*)::int AS passed FROM old`);
    return batch!.passed;
  }
}
