import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { KimLifecycle } from './kim.lifecycle.js';

const batchSize = 200;

/** Makes active KIM dormant that had no activity for the months of the settings. `KimCommands.recordActivity` reactivates them. */
@Injectable()
export class DormancyJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: KimLifecycle,
    @Inject(registrySettings) private readonly settings: Pick<RegistrySettings, 'REGISTRY_DORMANT_AFTER_MONTHS'>,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.run();
  }

  /** Several replicas may run it at the same time. Gives the number of KIM that became dormant. */
  run(now = new Date()): Promise<number> {
    return inBatches(batchSize, () => this.database.transaction((tx) => this.makeDormant(tx, now)));
  }

  private async makeDormant(tx: Transaction, now: Date): Promise<number> {
    const dormantAfterMonths = this.settings.REGISTRY_DORMANT_AFTER_MONTHS;
    const inactive = await tx.query<{ id: string }>(sql`
      SELECT id FROM kim
       WHERE status = 'ACTIVE'
         AND coalesce(greatest(active_since, last_activity_on), (created_at AT TIME ZONE 'Asia/Jakarta')::date)
             <= ${jakartaDate(now)}::date - make_interval(months => ${dormantAfterMonths})
       ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
    const changes = () => ({ dormantAfterMonths });
    const dormant = await this.lifecycle.applyToMany(tx, 'become-dormant', inactive, {
      actor: SYSTEM_ACTOR,
      now,
      changes,
    });
    return dormant.length;
  }
}
