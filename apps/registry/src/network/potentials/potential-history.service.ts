import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { readPotential } from './potential-rows.js';
import type { PotentialHistoryEntry, PotentialHistoryQuery } from './potential.dto.js';

const cursorShape = z.tuple([z.int()]);

@Injectable()
export class PotentialHistory {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Oldest first. */
  async of(id: string, { cursor, limit }: PotentialHistoryQuery, actor: Actor): Promise<Page<PotentialHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, cursorShape);
    const { kimId } = await readPotential(this.database, id);
    this.access.check(actor, 'potential.read-history', targetOf(await readKim(this.database, kimId)));
    const rows = await this.database.query<Omit<PotentialHistoryEntry, 'at'> & { at: Date }>(
      `SELECT version, action, actor, at FROM potential_history
        WHERE potential_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
