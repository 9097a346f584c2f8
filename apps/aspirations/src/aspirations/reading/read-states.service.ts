import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { readableBy } from '../reach.js';
import type { MarkedAsRead, ReadMarks } from './read-marks.dto.js';

/** What each account has read: no step of an aspiration, so neither its version nor its history changes. */
@Injectable()
export class ReadStates {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Marks versions as read; what was read of a later version stays, and none is marked beyond the present version. */
  async mark({ items }: ReadMarks, actor: Actor): Promise<MarkedAsRead> {
    const rows = await this.database.query<{ aspirationId: string }>(sql`
      INSERT INTO aspiration_read AS known (account, aspiration_id, version)
      SELECT ${actor.subject}, aspiration.id, least(given.version, aspiration.version)
        FROM (SELECT id, max(version) AS version
                FROM json_to_recordset(${JSON.stringify(items)}::json) AS item (id uuid, version int) GROUP BY id) AS given
        JOIN aspiration ON aspiration.id = given.id
       WHERE ${readableBy(this.access, actor)}
       ORDER BY aspiration.id
      ON CONFLICT (account, aspiration_id) DO UPDATE SET version = greatest(known.version, excluded.version)
      RETURNING aspiration_id`);
    return { marked: rows.map(({ aspirationId }) => aspirationId) };
  }
}
