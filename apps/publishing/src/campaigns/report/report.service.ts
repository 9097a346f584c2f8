import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { columnsOf, Database, sql, type Transaction } from '#database';
import { CampaignQueries } from '../campaign-queries.js';
import { type Campaign, CampaignReport } from '../campaign.entity.js';
import { campaignError } from '../campaign.errors.js';
import { CampaignProgressReader } from '../progress/campaign-progress.js';
import type { CampaignProgress, CampaignReportResponse } from '../progress/progress.dto.js';
import { reportText } from './report-text.js';

/** What a campaign has reached: measured now, and frozen in a report when it is closed. */
@Injectable()
export class CampaignReports {
  constructor(
    private readonly database: Database,
    private readonly queries: CampaignQueries,
    private readonly progress: CampaignProgressReader,
  ) {}

  /** @throws 404 `campaign-not-found` */
  async measure(actor: Actor | undefined, id: string): Promise<CampaignProgress> {
    return this.progress.of(this.database, await this.queries.read(actor, id));
  }

  progressOf(tx: Transaction, campaign: Campaign): Promise<CampaignProgress> {
    return this.progress.of(tx, campaign);
  }

  async store(tx: Transaction, campaign: Campaign, progress: CampaignProgress, conclusion: string): Promise<void> {
    const { id: textId, en: textEn } = reportText(campaign, progress, conclusion);
    const closedAt = campaign.endedAt!;
    await tx.manager.insert(CampaignReport, {
      campaignId: campaign.id,
      progress,
      conclusion,
      textId,
      textEn,
      closedAt,
    });
  }

  /** @throws 404 `campaign-not-found`, `campaign-report-not-found` */
  async read(actor: Actor | undefined, id: string): Promise<CampaignReportResponse> {
    await this.queries.read(actor, id);
    const [report] = await this.database.query<CampaignReport>(
      sql`SELECT ${columnsOf(CampaignReport)} FROM campaign_report WHERE campaign_id = ${id}`,
    );
    if (!report) throw campaignError('campaign-report-not-found');
    const { campaignId, closedAt, conclusion, textId, textEn, progress } = report;
    return { campaignId, closedAt: closedAt.toISOString(), conclusion, text: { id: textId, en: textEn }, progress };
  }
}
