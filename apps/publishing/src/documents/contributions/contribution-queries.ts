import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { columnsOf, Database, sql } from '#database';
import type { HistoryPage, HistoryQuery } from '#lifecycle';
import { type ContributionPage, type ContributionResponse, toContributionResponse } from './contribution.dto.js';
import { contributionList, type ContributionQuery } from './contribution-list.js';
import { Contribution } from './contribution.entity.js';
import { contributionError } from './contribution.errors.js';
import { ContributionLifecycle } from './contribution.lifecycle.js';
import type { ContributionPermission } from './contribution.policy.js';

const permission: ContributionPermission = 'contribution.read';

/** Contributions within the scope of their readers. */
@Injectable()
export class ContributionQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contributions: ContributionLifecycle,
  ) {}

  list(actor: Actor, query: ContributionQuery): Promise<ContributionPage> {
    const scope = this.access.scopeCondition(actor, permission, {
      everyArea: sql`unnest(contribution.village_codes)`,
      kim: sql`contribution.kim_id`,
    });
    const selection = { columns: columnsOf(Contribution, 'contribution'), scope };
    return contributionList.read(this.database, query, selection, toContributionResponse);
  }

  /** @throws 404 `contribution-not-found` */
  async read(actor: Actor, id: string): Promise<ContributionResponse> {
    const [contribution] = await this.database.query<Contribution>(
      sql`SELECT ${columnsOf(Contribution)} FROM contribution WHERE id = ${id}`,
    );
    if (!contribution) throw contributionError('contribution-not-found');
    this.access.check(actor, permission, { kim: contribution.kimId, area: contribution.villageCodes });
    return toContributionResponse(contribution);
  }

  /** Oldest first, with the reasons of its returns. @throws 404 `contribution-not-found` */
  async history(actor: Actor, id: string, query: HistoryQuery): Promise<HistoryPage> {
    await this.read(actor, id);
    return this.contributions.history(this.database, id, query);
  }
}
