import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { Database, inBatches, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { openStatuses } from '../../aspirations/aspiration.states.js';

/** Longer than a leave; an account that comes back is a colleague again. */
const awayDays = 45;
const batchSize = 200;

/** Ends colleagues who stay away, and releases the open aspirations of accounts that are no colleagues. */
@Injectable()
export class ColleagueJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
  ) {}

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    await this.database.query(sql`DELETE FROM colleague WHERE seen_on < ${jakartaDate(now)}::date - ${awayDays}::int`);
    return inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const items = await tx.query<{ id: string }>(sql`
          SELECT id FROM aspiration
           WHERE assignee IS NOT NULL AND status = ANY (${openStatuses}::text[])
             AND NOT EXISTS (SELECT FROM colleague WHERE account = assignee)
           ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
        await this.lifecycle.applyToMany(tx, 'release-assignee', items, { actor: SYSTEM_ACTOR, now });
        return items.length;
      }),
    );
  }
}
