import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import type { ListPage } from '#http-api';
import type { HistoryPage, HistoryQuery } from '#lifecycle';
import { type DecreeList, toDecreeResponse } from './decree.dto.js';
import { formerDecrees } from './kim-decrees.js';
import { kimList, type KimQuery } from './kim-list.js';
import { type Kim, kimColumns, readKim } from './kim-rows.js';
import { canReadInternal, isVisible, kimScope } from './kim-visibility.js';
import { type KimResponse, toKimResponse } from './kim.dto.js';
import { kimError } from './kim.errors.js';
import { KimLifecycle } from './kim.lifecycle.js';
import { unlistedKimStatuses } from './kim.workflow.js';

@Injectable()
export class KimService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly lifecycle: KimLifecycle,
  ) {}

  /** The KIM. @throws 'kim-not-found' for a KIM that the actor may not see, too */
  async visible(id: string, actor: Actor | undefined): Promise<Kim> {
    const kim = await readKim(this.database, id);
    if (!isVisible(this.access, actor, kim)) throw kimError('kim-not-found');
    return kim;
  }

  /** The scope condition is `isVisible` in SQL. */
  find(query: KimQuery, actor: Actor | undefined): Promise<ListPage<KimResponse>> {
    const internal = this.access.scopeConditionOrNone(actor, 'kim.read-internal', kimScope(sql`kim.id`));
    const scope = sql`status <> ALL (${unlistedKimStatuses}) OR ${internal}`;
    return kimList.read(this.database, query, { columns: kimColumns, scope }, toKimResponse);
  }

  /** Oldest first. A reason may name people: only readers with a role in the KIM see it, and who acted. */
  async history(id: string, query: HistoryQuery, actor: Actor | undefined): Promise<HistoryPage> {
    const hidden = !canReadInternal(this.access, actor, await this.visible(id, actor));
    return this.lifecycle.history(this.database, id, query, { hidden });
  }

  /** The decrees, latest first: the last one may begin later than today. */
  async decrees(id: string, actor: Actor | undefined): Promise<DecreeList> {
    const { decree } = await this.visible(id, actor);
    const former = await formerDecrees(this.database, id);
    return { items: [...(decree ? [decree] : []), ...former].map((one) => toDecreeResponse(one)) };
  }
}
