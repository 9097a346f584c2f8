import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, sql } from '#database';
import type { ListPage } from '#http-api';
import type { AspirationQuery } from './aspiration-list.js';
import type { AspirationResponse } from './aspiration.dto.js';
import { Aspirations, scopeColumns } from './aspiration.service.js';
import { targetOf } from './aspiration.step.js';
import { isUnreadBy } from './reading/unread.js';
import { readableBy } from './reach.js';

const office = 'aspiration.set-assignee';

/** The aspirations that an account may read, with assignees and priorities for the coordinator’s office alone. */
@Injectable()
export class ReadableAspirations {
  constructor(
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  /** @throws 403 `role-missing` for filters and orders by assignee or priority from outside the office */
  list({ mine, unread, ...query }: AspirationQuery, actor: Actor): Promise<ListPage<AspirationResponse>> {
    const ofOffice =
      mine !== undefined || query.assignee !== undefined || query.sort === 'assignee' || query.sort === 'priority';
    const scope = allOf(
      readableBy(this.access, actor),
      ofOffice && this.access.scopeCondition(actor, office, scopeColumns),
      unread === true && isUnreadBy(actor.subject),
      mine === true && sql`aspiration.assignee = ${actor.subject}`,
      mine === false && sql`aspiration.assignee IS DISTINCT FROM ${actor.subject}`,
    );
    return this.aspirations.list(query, scope, (row) => this.access.allows(actor, office, targetOf(row)));
  }
}
