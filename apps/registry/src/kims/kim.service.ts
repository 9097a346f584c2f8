import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryPage, HistoryQuery } from '#lifecycle';
import { type DecreeList, toDecreeResponse } from './decree.dto.js';
import { formerDecrees } from './kim-decrees.js';
import { type Kim, kimColumns, readKim } from './kim-rows.js';
import { canReadInternal, isVisible, kimScope } from './kim-visibility.js';
import { type KimQuery, type KimResponse, toKimResponse } from './kim.dto.js';
import { kimError } from './kim.errors.js';
import { KimLifecycle } from './kim.lifecycle.js';
import { unlistedKimStatuses } from './kim.workflow.js';

const byId = keyset({ id: key.uuid() });

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

  /** Oldest first. The scope condition is `isVisible` in SQL. */
  async find(query: KimQuery, actor: Actor | undefined): Promise<Page<KimResponse>> {
    const { status, village, field, decreeEndsBy } = query;
    const internal = this.access.scopeConditionOrNone(actor, 'kim.read-internal', kimScope(sql`kim.id`));
    const rows = await this.database.query<Kim>(sql`
      SELECT ${kimColumns} FROM kim
       WHERE ${allOf(
         byId.after(query),
         status && sql`status = ${status}`,
         village && sql`EXISTS (SELECT FROM kim_village WHERE kim_id = kim.id AND village_code = ${village})`,
         field && sql`profile -> 'fieldsOfActivity' ? ${field}`,
         decreeEndsBy && sql`decree_term_until <= ${decreeEndsBy}`,
         sql`status <> ALL (${unlistedKimStatuses}) OR ${internal}`,
       )}
       ${byId.orderAndLimit(query)}`);
    return page(rows, query, byId, toKimResponse);
  }

  /** Oldest first. A reason may name people: only readers with a role in the KIM see it, and who acted. */
  async history(id: string, query: HistoryQuery, actor: Actor | undefined): Promise<HistoryPage> {
    const hidden = !canReadInternal(this.access, actor, await this.visible(id, actor));
    return this.lifecycle.history(this.database, id, query, { hidden });
  }

  /** The present decree and the former ones, latest first. */
  async decrees(id: string, actor: Actor | undefined): Promise<DecreeList> {
    const { decree } = await this.visible(id, actor);
    const former = await formerDecrees(this.database, id);
    return { items: [...(decree ? [decree] : []), ...former].map(toDecreeResponse) };
  }
}
