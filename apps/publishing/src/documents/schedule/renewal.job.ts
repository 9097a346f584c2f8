import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { Database, inBatches, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { type PublishingSettings, publishingSettings } from '../../publishing.settings.js';
import { EditionLifecycle } from '../edition.lifecycle.js';

const batchSize = 200;

/** Reminds the office of periodic information that must be renewed soon, once per edition. Any number of replicas may run it. */
@Injectable()
export class RenewalJob {
  constructor(
    private readonly database: Database,
    private readonly editions: EditionLifecycle,
    @Inject(publishingSettings)
    private readonly settings: Pick<PublishingSettings, 'PUBLISHING_RENEWAL_REMINDER_DAYS'>,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Gives of how many editions it reminded. */
  run(now = new Date()): Promise<number> {
    const { PUBLISHING_RENEWAL_REMINDER_DAYS: days } = this.settings;
    return inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const due = await tx.query<{ id: string }>(sql`
          SELECT id FROM edition
           WHERE status = 'PUBLISHED' AND reminded_at IS NULL AND renew_by <= ${jakartaDate(now)}::date + ${days}::int
           ORDER BY renew_by, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
        const changes = () => ({ remindedAt: now });
        return (await this.editions.applyToMany(tx, 'remind', due, { actor: SYSTEM_ACTOR, now, changes })).length;
      }),
    );
  }
}
