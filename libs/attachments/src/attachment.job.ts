import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { ContentStore } from './content/content-store.js';

const batchSize = 50;

/** Deletes uploads that no owner has claimed within 24 hours. */
@Injectable()
export class AttachmentJob {
  constructor(
    private readonly database: Database,
    private readonly store: ContentStore,
  ) {}

  /** Replicas may run it at the same time. Returns the number of deleted uploads. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  run(): Promise<number> {
    return inBatches(batchSize, () => this.removeBatch());
  }

  private removeBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        sql`SELECT id FROM attachment WHERE owner_kind IS NULL AND created_at < now() - interval '24 hours'
          ORDER BY created_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`,
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await this.store.remove(tx, ids);
      await tx.query(sql`DELETE FROM attachment WHERE id = ANY (${ids}::uuid[])`);
      return ids.length;
    });
  }
}
