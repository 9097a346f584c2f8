import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { firstIdAt } from '../messages/id-range.js';

const batchSize = 2_000;
/** The work lists of the services show what is open; the inbox shows what is new. */
const retentionDays = 180;

/** Deletes old messages to roles with what people have read of them. Any number of replicas may run it. */
@Injectable()
export class RoleMessageRetentionJob {
  constructor(private readonly database: Database) {}

  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    const until = firstIdAt(new Date(now.getTime() - retentionDays * 86_400_000));
    await inBatches(batchSize, () => this.deleteBatch(until));
  }

  private deleteBatch(until: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const old = await tx.query<{ id: string }>(sql`
        SELECT id FROM role_message WHERE id < ${until} ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
      const ids = old.map(({ id }) => id);
      await tx.query(sql`DELETE FROM role_message_read WHERE message_id = ANY (${ids}::uuid[])`);
      await tx.query(sql`DELETE FROM role_message WHERE id = ANY (${ids}::uuid[])`);
      return ids.length;
    });
  }
}
