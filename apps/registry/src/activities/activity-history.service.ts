import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { ActivityHistoryEntry, ActivityHistoryQuery } from './activity-history.dto.js';
import { ActivityList } from './activity-list.service.js';

const cursorShape = z.tuple([z.int()]);

type Row = Omit<ActivityHistoryEntry, 'at'> & { at: Date };

@Injectable()
export class ActivityHistory {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivityList,
  ) {}

  /** Oldest first, for those who may read the activity. */
  async of(id: string, { cursor, limit }: ActivityHistoryQuery, actor: Actor): Promise<Page<ActivityHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, cursorShape);
    await this.activities.get(id, actor);
    const rows = await this.database.query<Row>(
      `SELECT version, action, from_status AS "from", to_status AS "to", at, actor, reason
         FROM activity_history WHERE activity_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
