import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { readHelpRequest, readHelpRequests } from './help-rows.js';
import { type HelpQuery, type HelpRequestResponse, toHelpRequestResponse } from './help.dto.js';
import { HelpLifecycle } from './help.lifecycle.js';

const newestFirst = keyset({ id: key.uuid(sql`help_request.id`) }, 'desc');

@Injectable()
export class HelpList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly requests: HelpLifecycle,
  ) {}

  /** Newest first. */
  async find(query: HelpQuery): Promise<Page<HelpRequestResponse>> {
    const { kim, status } = query;
    const condition = allOf(
      kim && sql`help_request.kim_id = ${kim}`,
      status && sql`help_request.status = ${status}`,
      newestFirst.after(query),
    );
    const rows = await readHelpRequests(this.database, sql`WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toHelpRequestResponse);
  }

  /** @throws 'help-request-not-found' */
  async get(id: string): Promise<HelpRequestResponse> {
    return toHelpRequestResponse(await readHelpRequest(this.database, id));
  }

  /** The history, within the scope of the actor. @throws 'help-request-not-found' */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<HistoryEntry>> {
    const { kimId } = await readHelpRequest(this.database, id);
    this.access.check(actor, 'help.read-internal', targetOf(await readKim(this.database, kimId)));
    return this.requests.history(this.database, id, query);
  }
}
