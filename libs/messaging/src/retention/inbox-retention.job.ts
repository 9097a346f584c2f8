import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { topicNamed } from '#contracts';
import { Database, inBatches, sql } from '#database';
import { Reactions } from '../reactions/reactions.js';

const day = 86_400_000;
const batchSize = 2_000;

/**
 * A broker deletes whole segments, and a segment spans up to 7 days: an event stays readable for this time beyond its
 * retention, by a replay or a group that lost its offsets.
 */
const replayDepthMs = 7 * day;

/**
 * Deletes inbox rows of events that cannot be delivered again. For topics with retention: rows older than the longest
 * retention of the topics plus the depth of a replay. For compacted topics: the same, except the newest event of a key,
 * which stays on the topic forever; older ones are compacted away within `retentionMs` (`max.compaction.lag.ms`).
 */
@Injectable()
export class InboxRetentionJob {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.run(new Date());
  }

  /** Safe to run concurrently on any number of replicas. Returns the number of deleted rows. */
  async run(now: Date): Promise<number> {
    const longest = Math.max(...this.reactions.topics.map(({ retentionMs }) => retentionMs));
    if (!Number.isFinite(longest)) return 0;
    const until = new Date(now.getTime() - longest - replayDepthMs);
    const compacted = await this.compactedTopics(until);
    return inBatches(batchSize, () => this.forget(until, compacted));
  }

  /**
   * Topics that this service no longer reads are still classified by their declaration; unknown topics count as
   * compacted.
   */
  private async compactedTopics(until: Date): Promise<string[]> {
    const topics = await this.database.query<{ topic: string }>(
      sql`SELECT DISTINCT topic FROM inbox WHERE handled_at < ${until}`,
    );
    return topics.map(({ topic }) => topic).filter((topic) => topicNamed(topic)?.cleanup !== 'delete');
  }

  private async forget(until: Date, compacted: readonly string[]): Promise<number> {
    const rows = await this.database.query(
      sql`DELETE FROM inbox WHERE ctid IN (
         SELECT old.ctid FROM inbox old
          WHERE old.handled_at < ${until}
            AND (old.topic <> ALL (${compacted}::text[])
                 OR EXISTS (SELECT FROM inbox newer
                             WHERE newer.reaction = old.reaction AND newer.topic = old.topic AND newer.key = old.key
                               AND (newer.sequence, newer.handled_at, newer.event_id)
                                 > (old.sequence, old.handled_at, old.event_id)))
          LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
    );
    return rows.length;
  }
}
