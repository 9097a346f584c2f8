import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDay } from '../jakarta-day.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { takeStepTogether } from './kim-steps.js';

const batchSize = 200;

/** Lets active KIM rest that have been quiet for too long; `noteActivity` wakes them again. */
@Injectable()
export class DormancySweep {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(registrySettings) private readonly settings: Pick<RegistrySettings, 'REGISTRY_DORMANT_AFTER_MONTHS'>,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.sweep();
  }

  /** Any number of replicas may do it at once. Gives how many KIM were let rest. */
  async sweep(now = new Date()): Promise<number> {
    for (let rested = 0; ;) {
      const batch = await this.database.transaction((tx) => this.restQuiet(tx, now));
      rested += batch;
      if (batch < batchSize) return rested;
    }
  }

  private async restQuiet(tx: Transaction, now: Date): Promise<number> {
    const quiet = await tx.query<{ id: string }>(
      `UPDATE kim SET dormant_after_months = $2
        WHERE id IN (SELECT id FROM kim
                      WHERE status = 'ACTIVE'
                        AND coalesce(greatest(active_since, last_activity_on),
                                     (created_at AT TIME ZONE 'Asia/Jakarta')::date)
                            <= $1::date - make_interval(months => $2)
                      ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [jakartaDay(now), this.settings.REGISTRY_DORMANT_AFTER_MONTHS, batchSize],
    );
    if (quiet.length === 0) return 0;
    const ids = quiet.map(({ id }) => id);
    await takeStepTogether(tx, this.outbox, ids, { action: 'rest', now });
    return ids.length;
  }
}
