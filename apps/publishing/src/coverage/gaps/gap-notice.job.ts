import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { CoverageGapsFound, type EventData } from '#contracts';
import { Database, inBatches, sql, type Transaction } from '#database';
import { Outbox } from '#messaging';

const batchSize = 100;

/**
 * Publishes once per edition and day how many villages of it are new gaps: one notice instead of hundreds. Those of the same
 * day that are found later wait for the next day. Any number of replicas may run it.
 */
@Injectable()
export class GapNoticeJob {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async scheduled(): Promise<void> {
    await this.run();
  }

  /** Gives the number of editions. */
  run(now = new Date()): Promise<number> {
    return inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const found = await this.announce(tx, now);
        // All of them may have closed since they were selected.
        const events = found.filter(({ newVillages }) => newVillages > 0);
        if (events.length > 0) await this.outbox.add(tx, ...events.map((one) => CoverageGapsFound(one)));
        return found.length;
      }),
    );
  }

  private announce(tx: Transaction, now: Date): Promise<EventData<typeof CoverageGapsFound>[]> {
    const day = jakartaDate(now);
    return tx.query(sql`
      WITH due AS (
        SELECT DISTINCT edition_id FROM coverage_gap AS gap
         WHERE status = 'OPEN' AND announced_at IS NULL
           AND NOT EXISTS (SELECT FROM coverage_gap_notice AS notice
                            WHERE notice.edition_id = gap.edition_id AND notice.day >= ${day}::date)
         ORDER BY edition_id LIMIT ${batchSize}
      ), noticed AS (
        INSERT INTO coverage_gap_notice AS notice (edition_id, number, day) SELECT edition_id, 1, ${day}::date FROM due
            ON CONFLICT (edition_id) DO UPDATE SET number = notice.number + 1, day = excluded.day
         WHERE notice.day < excluded.day
        RETURNING notice.edition_id, notice.number
      ), announced AS (
        UPDATE coverage_gap AS gap SET announced_at = ${now} FROM noticed
         WHERE gap.edition_id = noticed.edition_id AND gap.status = 'OPEN' AND gap.announced_at IS NULL
        RETURNING gap.edition_id
      )
      SELECT noticed.edition_id, noticed.number, edition.title AS edition_title, ${day}::text AS day,
             (SELECT count(*)::int FROM announced WHERE announced.edition_id = noticed.edition_id) AS new_villages,
             (SELECT count(*)::int FROM coverage_gap AS gap
               WHERE gap.edition_id = noticed.edition_id AND gap.status = 'OPEN') AS open_villages
        FROM noticed JOIN edition ON edition.id = noticed.edition_id
       ORDER BY noticed.edition_id`);
  }
}
