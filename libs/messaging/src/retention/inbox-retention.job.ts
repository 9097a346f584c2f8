import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { topicNamed } from '#contracts';
import { Database, inBatches, type Sql, sql } from '#database';
import { Reactions } from '../reactions/reactions.js';

const day = 86_400_000;
const batchSize = 2_000;
/** Bounds the memory of a pass. */
const maxRowsOfPass = 50_000;

/**
 * A broker deletes whole segments, and a segment spans up to 7 days: an event stays readable for this time beyond its
 * retention, by a replay or a group that lost its offsets.
 */
const replayDepthMs = 7 * day;

interface ExpiredRow {
  readonly reaction: string;
  readonly eventId: string;
}

/** Old rows that are not the newest one of their key on a compacted topic. Sorts the keys once, however many events they have. */
export function expiredRows(until: Date, compacted: readonly string[]): Sql {
  return sql`SELECT reaction, event_id FROM (
       SELECT reaction, event_id FROM inbox WHERE handled_at < ${until} AND topic <> ALL (${compacted}::text[])
       UNION ALL
       SELECT reaction, event_id FROM (
         SELECT reaction, event_id, handled_at,
                row_number() OVER (PARTITION BY reaction, topic, key
                                   ORDER BY sequence DESC, handled_at DESC, event_id DESC) AS newest
           FROM inbox WHERE topic = ANY (${compacted}::text[])
       ) AS ranked
        WHERE handled_at < ${until} AND newest > 1
     ) AS expired LIMIT ${maxRowsOfPass}`;
}

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
    return inBatches(maxRowsOfPass, () => this.forget(until, compacted));
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

  /** Finds the rows in one pass over the inbox, and deletes them in batches by their primary key. */
  private async forget(until: Date, compacted: readonly string[]): Promise<number> {
    const rows = await this.database.query<ExpiredRow>(expiredRows(until, compacted));
    let deleted = 0;
    for (let at = 0; at < rows.length; at += batchSize) deleted += await this.delete(rows.slice(at, at + batchSize));
    return deleted;
  }

  private async delete(rows: readonly ExpiredRow[]): Promise<number> {
    const deleted = await this.database.query(
      sql`DELETE FROM inbox WHERE ctid IN (
         SELECT inbox.ctid FROM inbox
           JOIN unnest(${rows.map(({ reaction }) => reaction)}::text[], ${rows.map(({ eventId }) => eventId)}::uuid[])
                AS expired(reaction, event_id) USING (reaction, event_id)
            FOR UPDATE OF inbox SKIP LOCKED)
       RETURNING 1`,
    );
    return deleted.length;
  }
}
