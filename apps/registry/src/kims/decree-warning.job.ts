import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { applyTransitionToMany } from './kim-transitions.js';

const batchSize = 200;

interface DueWarning {
  readonly id: string;
  readonly expiresOn: string;
  readonly daysBefore: number;
}

/** Says of a decree that its term is about to end: once at each of the distances of the settings. */
@Injectable()
export class DecreeWarningJob {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.run();
  }

  /** Any number of replicas may do it at once. Gives how many warnings were said. */
  async run(now = new Date()): Promise<number> {
    for (let warned = 0; ;) {
      const batch = await this.database.transaction((tx) => this.warn(tx, now));
      warned += batch;
      if (batch < batchSize) return warned;
    }
  }

  /** Of the distances that have been reached only the nearest is due: nobody hears of 90 days when 20 are left. */
  private async warn(tx: Transaction, now: Date): Promise<number> {
    const due = await tx.query<DueWarning>(
      `WITH near AS (
         SELECT id, decree_term_until AS expires_on,
                (SELECT min(distance) FROM unnest($2::int[]) AS distance
                  WHERE distance >= decree_term_until - $1::date) AS days_before
           FROM kim
          WHERE status IN ('ACTIVE', 'DORMANT', 'SUSPENDED')
            AND decree_term_until BETWEEN $1::date AND $1::date + (SELECT max(distance) FROM unnest($2::int[]) AS distance)
            AND NOT EXISTS (SELECT FROM kim_decree_warning AS said
                             WHERE said.kim_id = kim.id AND said.expires_on = decree_term_until
                               AND said.days_before = (SELECT min(distance) FROM unnest($2::int[]) AS distance
                                                        WHERE distance >= decree_term_until - $1::date))
          ORDER BY decree_term_until, id LIMIT $3 FOR UPDATE SKIP LOCKED)
       INSERT INTO kim_decree_warning (kim_id, expires_on, days_before, at)
       SELECT id, expires_on, days_before, $4 FROM near
           ON CONFLICT DO NOTHING
       RETURNING kim_id AS id, expires_on::text AS "expiresOn", days_before AS "daysBefore"`,
      [jakartaDate(now), this.settings.REGISTRY_DECREE_WARNING_DAYS, batchSize, now],
    );
    if (due.length === 0) return 0;
    const byKim = new Map(due.map(({ id, expiresOn, daysBefore }) => [id, { expiresOn, daysBefore }]));
    await applyTransitionToMany(tx, this.outbox, [...byKim.keys()], {
      action: 'warn',
      now,
      eventData: ({ id }) => byKim.get(id)!,
    });
    return due.length;
  }
}
