import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { CampaignPermission } from '../campaign.policy.js';
import { CampaignProgress, CampaignReportResponse, ReportTableQuery } from '../progress/progress.dto.js';
import { CampaignReports } from './report.service.js';

const campaignId = z.uuid();

@ApiTags('campaigns')
@Controller('v1/campaigns/:id')
export class CampaignReportController {
  constructor(private readonly reports: CampaignReports) {}

  @Get('progress')
  @Action<CampaignPermission>('campaign.read')
  @ApiOperation({
    operationId: 'readCampaignProgress',
    summary: 'What a campaign has reached: of its goals, by day, and district by district',
  })
  @ApiOkResponse({ standardSchema: CampaignProgress })
  progress(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: campaignId }) id: string,
  ): Promise<CampaignProgress> {
    return this.reports.measure(actor, id);
  }

  @Get('report')
  @Action<CampaignPermission>('campaign.read')
  @ApiOperation({ operationId: 'readCampaignReport', summary: 'What a campaign had reached when it was closed' })
  @ApiOkResponse({ standardSchema: CampaignReportResponse })
  report(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: campaignId }) id: string,
  ): Promise<CampaignReportResponse> {
    return this.reports.read(actor, id);
  }

  @Get('report.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="campaign.csv"')
  @Action<CampaignPermission>('campaign.read')
  @ApiOperation({
    operationId: 'exportCampaignReport',
    summary: 'The districts or the days of the report as CSV for office programs',
  })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  csv(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: campaignId }) id: string,
    @Query({ schema: ReportTableQuery }) query: ReportTableQuery,
  ): Promise<string> {
    return this.reports.csv(actor, id, query);
  }
}
