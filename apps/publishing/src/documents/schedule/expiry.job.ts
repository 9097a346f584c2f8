import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { EditionLifecycle } from '../edition.lifecycle.js';

const batchSize = 200;

/** Ends the validity of editions. Any number of replicas may run it. */
@Injectable()
export class ExpiryJob {
  constructor(
    private readonly database: Database,
    private readonly editions: EditionLifecycle,
  ) {}

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Gives how many editions expired. */
  run(now = new Date()): Promise<number> {
    return inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const due = await tx.query<{ id: string }>(sql`
          SELECT id FROM edition
           WHERE status = 'PUBLISHED' AND expires_at <= ${now}
           ORDER BY expires_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
        return (await this.editions.applyToMany(tx, 'expire', due, { actor: SYSTEM_ACTOR, now })).length;
      }),
    );
  }
}
