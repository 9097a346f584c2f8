import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { anyOf, columnsOf, Database, sql } from '#database';
import type { HistoryPage, HistoryQuery } from '#lifecycle';
import { campaignList, type CampaignQuery } from './campaign-list.js';
import { type CampaignPage, toCampaignResponse } from './campaign.dto.js';
import { Campaign } from './campaign.entity.js';
import { campaignError } from './campaign.errors.js';
import { CampaignLifecycle } from './campaign.lifecycle.js';
import type { CampaignPermission } from './campaign.policy.js';

const readDrafts: CampaignPermission = 'campaign.read-drafts';

/** Campaigns as their readers may see them: those that have started are public. */
@Injectable()
export class CampaignQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly campaigns: CampaignLifecycle,
  ) {}

  /** Without a status those under way. */
  list(actor: Actor | undefined, query: CampaignQuery): Promise<CampaignPage> {
    const { status = ['ACTIVE', 'PAUSED'] } = query;
    const scope = anyOf(
      sql`campaign.started_at IS NOT NULL`,
      this.access.scopeConditionOrNone(actor, readDrafts, { everyArea: sql`unnest(campaign.village_codes)` }),
    );
    const selection = { columns: columnsOf(Campaign, 'campaign'), scope };
    return campaignList.read(this.database, { ...query, status }, selection, toCampaignResponse);
  }

  /** @throws 404 `campaign-not-found`, also for one that has not started and that the actor may not see */
  async read(actor: Actor | undefined, id: string): Promise<Campaign> {
    const [campaign] = await this.database.query<Campaign>(
      sql`SELECT ${columnsOf(Campaign)} FROM campaign WHERE id = ${id}`,
    );
    const isShown =
      campaign &&
      (campaign.startedAt !== null || this.access.allows(actor, readDrafts, { area: campaign.villageCodes }));
    if (!isShown) throw campaignError('campaign-not-found');
    return campaign;
  }

  /** Oldest first. @throws 404 `campaign-not-found`, 403 */
  async history(actor: Actor, id: string, query: HistoryQuery): Promise<HistoryPage> {
    const { villageCodes } = await this.read(actor, id);
    this.access.check(actor, readDrafts, { area: villageCodes });
    return this.campaigns.history(this.database, id, query);
  }
}
