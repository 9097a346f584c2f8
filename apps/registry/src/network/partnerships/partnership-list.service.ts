import { Injectable } from '@nestjs/common';
import { Access, type Actor, AccessError } from '#access';
import { allOf, anyOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { kimScope, targetOf } from '../../kims/kim-visibility.js';
import { networkError } from '../network.errors.js';
import { readPartnership, readPartnerships } from './partnership-rows.js';
import { type PartnershipQuery, type PartnershipResponse, toPartnershipResponse } from './partnership.dto.js';
import type { Partnership } from './partnership.entity.js';
import { PartnershipLifecycle } from './partnership.lifecycle.js';
import { publicPartnershipStatuses } from './partnership.workflow.js';

const newestFirst = keyset({ id: key.uuid(sql`partnership.id`) }, 'desc');

@Injectable()
export class PartnershipList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly partnerships: PartnershipLifecycle,
  ) {}

  /** Newest first; proposals and declined ones only within the scope of the actor. */
  async find(query: PartnershipQuery, actor: Actor | undefined): Promise<Page<PartnershipResponse>> {
    const { kim, status } = query;
    const [proposer, partner] = [sql`proposer_kim_id`, sql`partner_kim_id`].map((kimId) =>
      this.access.scopeConditionOrNone(actor, 'partnership.read-internal', kimScope(kimId)),
    );
    const condition = allOf(
      kim && sql`(proposer_kim_id = ${kim} OR partner_kim_id = ${kim})`,
      status && sql`partnership.status = ${status}`,
      anyOf(sql`partnership.status = ANY (${publicPartnershipStatuses}::text[])`, proposer, partner),
      newestFirst.after(query),
    );
    const rows = await readPartnerships(this.database, sql`WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toPartnershipResponse);
  }

  /** The partnership as the actor may see it. @throws 'partnership-not-found', also when the actor may not see it */
  async visible(id: string, actor: Actor | undefined): Promise<PartnershipResponse> {
    const partnership = await readPartnership(this.database, id);
    if (!publicPartnershipStatuses.includes(partnership.status) && !(await this.mayReadInternal(partnership, actor)))
      throw networkError('partnership-not-found');
    return toPartnershipResponse(partnership);
  }

  /** The history, within the scope of the actor. @throws 'partnership-not-found' */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<HistoryEntry>> {
    this.access.scopes(actor, 'partnership.read-internal');
    if (!(await this.mayReadInternal(await readPartnership(this.database, id), actor)))
      throw new AccessError('out-of-scope');
    return this.partnerships.history(this.database, id, query);
  }

  private async mayReadInternal(
    { proposerKimId, partnerKimId }: Partnership,
    actor: Actor | undefined,
  ): Promise<boolean> {
    const kims = await Promise.all([readKim(this.database, proposerKimId), readKim(this.database, partnerKimId)]);
    return kims.some((kim) => this.access.allows(actor, 'partnership.read-internal', targetOf(kim)));
  }
}
