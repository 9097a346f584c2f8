import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
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

  @Interval(3_600_000)
  async runHourly(): Promise<void> {
    await this.run();
  }

  /** Deletes agency by agency, so that publishing to other agencies is not blocked. @returns the number of deleted events */
  async run(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - this.settings.ASPIRATIONS_FEED_RETENTION_DAYS * day);
    const due = await this.database.query<{ agencyId: string; place: string }>(
      sql`SELECT agency_id, max(position) AS place FROM agency_event
        WHERE created_at < ${before} GROUP BY agency_id ORDER BY agency_id`,
    );
    let gone = 0;
    for (const { agencyId, place } of due) {
      const [deleted] = await this.database.query<{ count: number }>(
        sql`WITH agency_now AS (
           UPDATE agency SET feed_pruned_to = greatest(feed_pruned_to, ${place}::bigint) WHERE id = ${agencyId}
             RETURNING feed_pruned_to
         ), went AS (
           DELETE FROM agency_event USING agency_now
            WHERE agency_id = ${agencyId} AND position <= agency_now.feed_pruned_to RETURNING 1
         ) SELECT count(*)::int AS count FROM went`,
      );
      gone += deleted!.count;
    }
    return gone;
  }
}
