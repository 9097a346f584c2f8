import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import { campaignFileColumns, CampaignFileQuery } from './campaign-list.js';
import type { CampaignPermission } from './campaign.policy.js';
import { CampaignQueries } from './campaign-queries.js';

@ApiTags('campaigns')
@Controller('v1')
export class CampaignFileController {
  constructor(private readonly campaigns: CampaignQueries) {}

  @Action<CampaignPermission>('campaign.read')
  @ListFile('campaigns')
  @ApiOperation({ operationId: 'exportCampaigns', summary: 'Export the campaigns that you may read' })
  file(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: CampaignFileQuery }) query: CampaignFileQuery,
  ): Promise<ListRows> {
    return listFile(campaignFileColumns, (page) => this.campaigns.list(actor, { ...query, ...page }));
  }
}
