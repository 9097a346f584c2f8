import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { aspirationsSettings, type AspirationsSettings } from '../../aspirations.settings.js';

const day = 86_400_000;

/** Deletes events that are older than the retention of the feeds. Replicas may run it concurrently. */
@Injectable()
export class AgencyFeedJob {
  constructor(
    private readonly database: Database,
    @Inject(aspirationsSettings) private readonly settings: AspirationsSettings,
  ) {}

  /** Deletes agency by agency, so that publishing to other agencies is not blocked. @returns the number of deleted events */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - this.settings.ASPIRATIONS_FEED_RETENTION_DAYS * day);
    const due = await this.database.query<{ agencyId: string; position: string }>(sql`
      SELECT agency_id, max(position) AS position FROM agency_event
       WHERE created_at < ${before} GROUP BY agency_id ORDER BY agency_id`);
    let total = 0;
    for (const { agencyId, position } of due) {
      const [deleted] = await this.database.query<{ count: number }>(sql`
        WITH pruned AS (
          UPDATE agency SET feed_pruned_to = greatest(feed_pruned_to, ${position}::bigint)
           WHERE id = ${agencyId} RETURNING feed_pruned_to
        ), deleted AS (
          DELETE FROM agency_event USING pruned
           WHERE agency_id = ${agencyId} AND position <= pruned.feed_pruned_to RETURNING 1
        ) SELECT count(*)::int AS count FROM deleted`);
      total += deleted!.count;
    }
    return total;
  }
}
