import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { KimHistoryEntry, KimHistoryQuery } from './kim-history.dto.js';
import { canReadInternal } from './kim-visibility.js';
import { KimService } from './kim.service.js';

const cursorShape = z.tuple([z.int()]);

type Row = Omit<KimHistoryEntry, 'at'> & { at: Date };

@Injectable()
export class KimHistory {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly kims: KimService,
  ) {}

  /** Oldest first. A reason may name people: it is shown to those who have a part in the KIM, as is who acted. */
  async of(id: string, { cursor, limit }: KimHistoryQuery, actor: Actor | undefined): Promise<Page<KimHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, cursorShape);
    const internal = canReadInternal(this.access, actor, await this.kims.visible(id, actor));
    const rows = await this.database.query<Row>(
      `SELECT version, action, from_status AS "from", to_status AS "to", at, actor, reason
         FROM kim_history WHERE kim_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => toEntry(row, internal)) };
  }
}

function toEntry({ version, action, from, to, at, actor, reason }: Row, internal: boolean): KimHistoryEntry {
  return {
    version,
    action,
    from,
    to,
    at: at.toISOString(),
    actor: internal ? actor : null,
    reason: internal ? reason : null,
  };
}
