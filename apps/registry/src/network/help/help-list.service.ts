import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { type NetworkHistoryEntry, type HistoryQuery, historyOf } from '../network-history.js';
import { type HelpRequest, helpRequestRows, readHelpRequest } from './help-rows.js';
import { type HelpQuery, type HelpRequestResponse, toHelpRequestResponse } from './help.dto.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class HelpList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Newest first. */
  async find({ kim, status, cursor, limit }: HelpQuery): Promise<Page<HelpRequestResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<HelpRequest>(
      `${helpRequestRows}
        WHERE ($1::uuid IS NULL OR help_request.id < $1)
          AND ($2::uuid IS NULL OR help_request.kim_id = $2)
          AND ($3::text IS NULL OR help_request.status = $3)
        ORDER BY help_request.id DESC LIMIT $4`,
      [before, kim ?? null, status ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toHelpRequestResponse) };
  }

  async get(id: string): Promise<HelpRequestResponse> {
    return toHelpRequestResponse(await readHelpRequest(this.database, id));
  }

  /** Oldest first; for those who have a part in the KIM that asks. */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<NetworkHistoryEntry>> {
    const { kimId } = await readHelpRequest(this.database, id);
    this.access.check(actor, 'help.read-internal', targetOf(await readKim(this.database, kimId)));
    return historyOf(this.database, 'help_request', id, query);
  }
}
