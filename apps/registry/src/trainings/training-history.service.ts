import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { TrainingHistoryEntry, TrainingHistoryQuery } from './training-history.dto.js';
import { readTraining } from './training-rows.js';

const cursorShape = z.tuple([z.int()]);

@Injectable()
export class TrainingHistory {
  constructor(private readonly database: Database) {}

  /** Oldest first, for those who plan trainings: a reason may name people. */
  async of(id: string, { cursor, limit }: TrainingHistoryQuery): Promise<Page<TrainingHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, cursorShape);
    await readTraining(this.database, id);
    const rows = await this.database.query<Omit<TrainingHistoryEntry, 'at'> & { at: Date }>(
      `SELECT version, action, from_status AS "from", to_status AS "to", at, actor, reason
         FROM training_history WHERE training_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
