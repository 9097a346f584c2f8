import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { KimLifecycle } from './kim.lifecycle.js';

const batchSize = 200;

interface DueWarning {
  readonly id: string;
  readonly expiresOn: string;
  readonly daysBefore: number;
}

/** Publishes that the term of a decree is about to end: once at each of the distances of the settings. */
@Injectable()
export class DecreeWarningJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: KimLifecycle,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.run();
  }

  /** Several replicas may run it at the same time. Gives the number of warnings. */
  run(now = new Date()): Promise<number> {
    return inBatches(batchSize, () => this.database.transaction((tx) => this.warn(tx, now)));
  }

  /** Of the distances that have been reached only the nearest is due: with 20 days left, no warning of 90 is published. */
  private async warn(tx: Transaction, now: Date): Promise<number> {
    const today = jakartaDate(now);
    const distances = this.settings.REGISTRY_DECREE_WARNING_DAYS;
    const due = await tx.query<DueWarning>(sql`
      WITH near AS (
        SELECT id, decree_term_until, nearest.distance
          FROM kim
         CROSS JOIN LATERAL (SELECT min(distance) AS distance FROM unnest(${distances}::int[]) AS distance
                              WHERE distance >= decree_term_until - ${today}::date) AS nearest
         WHERE status IN ('ACTIVE', 'DORMANT', 'SUSPENDED')
           AND decree_term_until BETWEEN ${today}::date AND ${today}::date + ${Math.max(...distances)}::int
           AND NOT EXISTS (SELECT FROM kim_decree_warning AS warning
                            WHERE warning.kim_id = kim.id AND warning.expires_on = decree_term_until
                              AND warning.days_before = nearest.distance)
         ORDER BY decree_term_until, id LIMIT ${batchSize} FOR UPDATE OF kim SKIP LOCKED)
      INSERT INTO kim_decree_warning (kim_id, expires_on, days_before, at)
      SELECT id, decree_term_until, distance, ${now} FROM near
          ON CONFLICT DO NOTHING
      RETURNING kim_id AS id, expires_on::text, days_before`);
    const warnings = due.map(({ id, ...warning }) => ({ id, input: { warning } }));
    await this.lifecycle.applyToMany(tx, 'warn', warnings, { actor: SYSTEM_ACTOR, now });
    return due.length;
  }
}
