import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { type EncodedEvent, structured } from '#messaging';
import { aspirationsError } from '../../aspirations.errors.js';
import type { FeedResponse } from './agency-feed.dto.js';

interface FeedState {
  readonly last: string;
  readonly gone: string;
  readonly events: { position: number; event: FeedResponse['items'][number] }[];
}

/** The events of each agency, for agencies that fetch them over HTTP instead of consuming their topic. */
@Injectable()
export class AgencyFeed {
  constructor(private readonly database: Database) {}

  /**
   * Appends an event. The position is counted in the row of the agency, whose lock lasts until the transaction ends, so a
   * reader never skips a position that is filled later.
   */
  async append(tx: Transaction, agencyId: string, event: EncodedEvent): Promise<void> {
    await tx.query(
      sql`WITH place AS (
         UPDATE agency SET feed_position = feed_position + 1 WHERE id = ${agencyId} RETURNING feed_position
       )
       INSERT INTO agency_event (agency_id, position, event)
         SELECT ${agencyId}, feed_position, ${JSON.stringify(structured(event))} FROM place`,
    );
  }

  /** Appends events of any agencies in the given order; locks the rows of the agencies in the order of their ids. */
  async appendAll(
    tx: Transaction,
    entries: readonly { readonly agencyId: string; readonly event: EncodedEvent }[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ agencyId, event }, nth) => ({ agencyId, nth, event: structured(event) }));
    await tx.query(
      sql`WITH said AS MATERIALIZED (
         SELECT "agencyId", event, row_number() OVER (PARTITION BY "agencyId" ORDER BY nth) AS place,
                count(*) OVER (PARTITION BY "agencyId") AS many
           FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said("agencyId" text, nth int, event jsonb)
       ), locked AS MATERIALIZED (
         SELECT id FROM agency WHERE id IN (SELECT "agencyId" FROM said) ORDER BY id FOR UPDATE
       ), moved AS (
         UPDATE agency SET feed_position = feed_position + many
           FROM locked, (SELECT DISTINCT "agencyId", many FROM said) AS counted
          WHERE agency.id = locked.id AND agency.id = counted."agencyId"
         RETURNING agency.id, feed_position - many AS before
       )
       INSERT INTO agency_event (agency_id, position, event)
       SELECT id, before + place, event FROM said JOIN moved ON moved.id = "agencyId"`,
    );
  }

  /**
   * The events after a position, oldest first.
   *
   * @throws 410 `feed-position-expired` when events after it have been deleted; 422 `feed-position-unknown` when the feed has
   * not reached it; 404 `agency-not-found`
   */
  async after(agencyId: string, place: string | undefined, limit: number): Promise<FeedResponse> {
    const [feed] = await this.database.query<FeedState>(
      sql`SELECT feed_position AS last, feed_pruned_to AS gone,
              (SELECT coalesce(jsonb_agg(next ORDER BY position), '[]')
                 FROM (SELECT position, event FROM agency_event
                        WHERE agency_id = ${agencyId} AND position > greatest(${place ?? '0'}::bigint, feed_pruned_to)
                        ORDER BY position LIMIT ${limit}) AS next) AS events
         FROM agency WHERE id = ${agencyId}`,
    );
    if (!feed) throw aspirationsError('agency-not-found');
    const start = place ?? feed.gone;
    if (BigInt(start) < BigInt(feed.gone)) throw aspirationsError('feed-position-expired', { detail: feed.gone });
    if (BigInt(start) > BigInt(feed.last)) throw aspirationsError('feed-position-unknown', { detail: feed.last });
    const next = String(feed.events.at(-1)?.position ?? start);
    return { items: feed.events.map(({ event }) => event), next, waiting: Number(BigInt(feed.last) - BigInt(next)) };
  }
}
