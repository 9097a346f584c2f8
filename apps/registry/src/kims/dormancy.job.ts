import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { applyTransitionToMany } from './kim-transitions.js';

const batchSize = 200;

/** Lets active KIM rest that have been quiet for too long; `noteActivity` wakes them again. */
@Injectable()
export class DormancyJob {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(registrySettings) private readonly settings: Pick<RegistrySettings, 'REGISTRY_DORMANT_AFTER_MONTHS'>,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.run();
  }

  /** Any number of replicas may do it at once. Gives how many KIM were let rest. */
  async run(now = new Date()): Promise<number> {
    for (let changed = 0; ;) {
      const batch = await this.database.transaction((tx) => this.markDormant(tx, now));
      changed += batch;
      if (batch < batchSize) return changed;
    }
  }

  private async markDormant(tx: Transaction, now: Date): Promise<number> {
    const inactive = await tx.query<{ id: string }>(
      `UPDATE kim SET dormant_after_months = $2
        WHERE id IN (SELECT id FROM kim
                      WHERE status = 'ACTIVE'
                        AND coalesce(greatest(active_since, last_activity_on),
                                     (created_at AT TIME ZONE 'Asia/Jakarta')::date)
                            <= $1::date - make_interval(months => $2)
                      ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [jakartaDate(now), this.settings.REGISTRY_DORMANT_AFTER_MONTHS, batchSize],
    );
    if (inactive.length === 0) return 0;
    const ids = inactive.map(({ id }) => id);
    await applyTransitionToMany(tx, this.outbox, ids, { action: 'become-dormant', now });
    return ids.length;
  }
}
