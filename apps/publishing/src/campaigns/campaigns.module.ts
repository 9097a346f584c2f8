import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { CampaignFileController } from './campaign-file.controller.js';
import { CampaignController } from './campaign.controller.js';
import { CampaignLifecycle } from './campaign.lifecycle.js';
import { CampaignQueries } from './campaign-queries.js';
import { CampaignService } from './campaign.service.js';
import { CampaignProgressReader } from './progress/campaign-progress.js';
import { CampaignReportController } from './report/report.controller.js';
import { CampaignReports } from './report/report.service.js';

/** Documents that are disseminated for a goal in numbers, and how far they have come. */
@Module({
  imports: [AudienceModule],
  controllers: [CampaignFileController, CampaignController, CampaignReportController],
  providers: [CampaignLifecycle, CampaignProgressReader, CampaignQueries, CampaignReports, CampaignService],
})
export class CampaignsModule {}
