import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { columnsNamed, ListFile, type ListRows, tableFile } from '#http-api';
import type { CampaignPermission } from '../campaign.policy.js';
import { CampaignProgress, CampaignReportResponse, ReportTableQuery } from '../progress/progress.dto.js';
import { CampaignReports } from './report.service.js';

const campaignId = z.uuid();

const dayColumns = columnsNamed<CampaignProgress['days'][number]>(
  'day',
  'villagesReached',
  'peopleReached',
  'sessionsHeld',
  'villagesSoFar',
  'peopleSoFar',
  'sessionsSoFar',
);

const districtColumns = columnsNamed<CampaignProgress['districts'][number]>(
  'districtCode',
  'name',
  'villagesTargeted',
  'villagesReached',
  'villagesChecked',
  'peopleReached',
  'peopleChecked',
  'sessionsHeld',
  'population',
  'peoplePerThousand',
);

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

  @Action<CampaignPermission>('campaign.read')
  @ApiOperation({
    operationId: 'exportCampaignReport',
    summary: 'The districts or the days of the report for office programs',
  })
  @ListFile('report')
  async file(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: campaignId }) id: string,
    @Query({ schema: ReportTableQuery }) { table }: ReportTableQuery,
  ): Promise<ListRows> {
    const { progress } = await this.reports.read(actor, id);
    return table === 'days' ? tableFile(dayColumns, progress.days) : tableFile(districtColumns, progress.districts);
  }
}
