import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { type EncodedEvent, structured } from '#messaging';

/** What was said to each agency, for agencies that fetch it instead of consuming their topic. */
@Injectable()
export class AgencyFeed {
  constructor(private readonly database: Database) {}

  /**
   * Adds an event. The place is counted in the agency's row, whose lock lasts until the transaction ends: a reader
   * never passes a place that is filled later.
   */
  async append(tx: Transaction, agencyId: string, event: EncodedEvent): Promise<void> {
    await tx.query(
      `WITH place AS (
         UPDATE agency SET feed_position = feed_position + 1 WHERE id = $1 RETURNING feed_position
       )
       INSERT INTO agency_event (agency_id, position, event) SELECT $1, feed_position, $2 FROM place`,
      [agencyId, JSON.stringify(structured(event))],
    );
  }

  /** The events after a place, oldest first. */
  after(agencyId: string, position: string, limit: number): Promise<{ position: string; event: object }[]> {
    return this.database.query(
      `SELECT position, event FROM agency_event WHERE agency_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [agencyId, position, limit],
    );
  }
}
