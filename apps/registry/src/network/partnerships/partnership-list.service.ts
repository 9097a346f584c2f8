import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor, AccessError } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { scopesOf, scopeValues, scopeCondition } from '../../kims/kim-scope.js';
import { networkError } from '../network.errors.js';
import { kimsInScope } from '../kims-in-scope.js';
import { type NetworkHistoryEntry, type HistoryQuery, historyOf } from '../network-history.js';
import { type Partnership, partnershipRows, readPartnership } from './partnership-rows.js';
import { type PartnershipQuery, type PartnershipResponse, toPartnershipResponse } from './partnership.dto.js';
import { publicPartnershipStatuses } from './partnership.workflow.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class PartnershipList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Newest first. What is proposed or was declined is shown to those who have a part in one of the two. */
  async find(
    { kim, status, cursor, limit }: PartnershipQuery,
    actor: Actor | undefined,
  ): Promise<Page<PartnershipResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const scopes = scopesOf(this.access, actor, 'partnership.read-internal');
    const rows = await this.database.query<Partnership>(
      `${partnershipRows}
        WHERE ($1::uuid IS NULL OR partnership.id < $1)
          AND ($2::uuid IS NULL OR proposer_kim_id = $2 OR partner_kim_id = $2)
          AND ($3::text IS NULL OR partnership.status = $3)
          AND (partnership.status = ANY ($4::text[])
               OR ${scopeCondition('proposer_kim_id', 5)} OR ${scopeCondition('partner_kim_id', 5)})
        ORDER BY partnership.id DESC LIMIT $8`,
      [before, kim ?? null, status ?? null, publicPartnershipStatuses, ...scopeValues(scopes), limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toPartnershipResponse) };
  }

  /** The partnership, when the actor may see it; else 404, as if there were none. */
  async visible(id: string, actor: Actor | undefined): Promise<PartnershipResponse> {
    const partnership = await readPartnership(this.database, id);
    if (!publicPartnershipStatuses.includes(partnership.status) && !(await this.mayReadInternal(partnership, actor)))
      throw networkError('partnership-not-found');
    return toPartnershipResponse(partnership);
  }

  /** Oldest first; for those who have a part in one of the two. */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<NetworkHistoryEntry>> {
    this.access.scopes(actor, 'partnership.read-internal');
    if (!(await this.mayReadInternal(await readPartnership(this.database, id), actor)))
      throw new AccessError('out-of-scope');
    return historyOf(this.database, 'partnership', id, query);
  }

  private async mayReadInternal(
    { proposerKimId, partnerKimId }: Partnership,
    actor: Actor | undefined,
  ): Promise<boolean> {
    const kims = await Promise.all([readKim(this.database, proposerKimId), readKim(this.database, partnerKimId)]);
    return kimsInScope(this.access, actor, 'partnership.read-internal', kims).length > 0;
  }
}
