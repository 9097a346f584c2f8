import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { type EncodedEvent, structured } from '#messaging';
import { agencyError } from '../agency.errors.js';
import { WebhookQueue } from '../webhooks/webhook-queue.js';
import type { FeedResponse } from './agency-feed.dto.js';

interface FeedState {
  readonly last: string;
  readonly prunedTo: string;
  readonly events: { position: number; event: FeedResponse['items'][number] }[];
}

/** The events of each agency, for agencies that fetch them over HTTP instead of consuming their topic. */
@Injectable()
export class AgencyFeed {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookQueue,
  ) {}

  /**
   * Appends events of any agencies in the given order. Positions are counted in the rows of the agencies, whose locks last
   * until the transaction ends, so a reader never skips a position that is filled later; locks them in the order of their ids.
   * Queues them for the webhooks of the agencies.
   */
  async appendAll(
    tx: Transaction,
    entries: readonly { readonly agencyId: string; readonly event: EncodedEvent }[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ agencyId, event }, index) => {
      return { agency_id: agencyId, index, event: structured(event) };
    });
    const appended = await tx.query<{ agencyId: string; position: string }>(sql`
      WITH entry AS MATERIALIZED (
        SELECT agency_id, event, row_number() OVER (PARTITION BY agency_id ORDER BY index) AS number,
               count(*) OVER (PARTITION BY agency_id) AS many
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS entry(agency_id text, index int, event jsonb)
      ), locked AS MATERIALIZED (
        SELECT id FROM agency WHERE id IN (SELECT agency_id FROM entry) ORDER BY id FOR UPDATE
      ), counted AS (
        UPDATE agency SET feed_position = feed_position + many
          FROM locked, (SELECT DISTINCT agency_id, many FROM entry) AS added
         WHERE agency.id = locked.id AND agency.id = added.agency_id
        RETURNING agency.id, feed_position - many AS before
      )
      INSERT INTO agency_event (agency_id, position, event)
      SELECT agency_id, before + number, event FROM entry JOIN counted ON counted.id = agency_id
      RETURNING agency_id, position`);
    await this.webhooks.enqueue(tx, appended);
  }

  /**
   * The events after a position, oldest first.
   *
   * @throws 410 `feed-position-expired` when events after it have been deleted; 422 `feed-position-unknown` when the feed has
   * not reached it; 404 `agency-not-found`
   */
  async after(agencyId: string, position: string | undefined, limit: number): Promise<FeedResponse> {
    const [feed] = await this.database.query<FeedState>(sql`
      SELECT feed_position AS last, feed_pruned_to AS pruned_to,
             (SELECT coalesce(jsonb_agg(next ORDER BY position), '[]')
                FROM (SELECT position, event FROM agency_event
                       WHERE agency_id = ${agencyId} AND position > greatest(${position ?? '0'}::bigint, feed_pruned_to)
                       ORDER BY position LIMIT ${limit}) AS next) AS events
        FROM agency WHERE id = ${agencyId}`);
    if (!feed) throw agencyError('agency-not-found');
    const { last, prunedTo, events } = feed;
    const start = position ?? prunedTo;
    if (BigInt(start) < BigInt(prunedTo)) throw agencyError('feed-position-expired', { detail: prunedTo });
    if (BigInt(start) > BigInt(last)) throw agencyError('feed-position-unknown', { detail: last });
    const next = String(events.at(-1)?.position ?? start);
    return { items: events.map(({ event }) => event), next, waiting: Number(BigInt(last) - BigInt(next)) };
  }
}
