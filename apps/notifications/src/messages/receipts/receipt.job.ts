import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { Receipts } from './receipts.service.js';

const batchSize = 200;

/** Applies receipts that came before the attempt of their message was recorded, and forgets those of unknown messages. */
@Injectable()
export class ReceiptJob {
  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
  ) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    await inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const open = await tx.query<{ providerRef: string }>(sql`
          SELECT DISTINCT receipt.provider_ref FROM receipt JOIN message USING (provider_ref, provider)
           WHERE NOT applied LIMIT ${batchSize}`);
        return this.receipts.apply(
          tx,
          open.map(({ providerRef }) => providerRef),
        );
      }),
    );
  }

  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async forgetUnknown(): Promise<void> {
    await this.database.query(sql`DELETE FROM receipt WHERE NOT applied AND received_at < now() - interval '7 days'`);
  }
}
