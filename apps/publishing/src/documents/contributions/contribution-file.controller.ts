import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile } from '#http-api';
import { contributionFileColumns, ContributionFileQuery } from './contribution-list.js';
import type { ContributionPermission } from './contribution.policy.js';
import { ContributionQueries } from './contribution-queries.js';

@ApiTags('contributions')
@Controller('v1')
export class ContributionFileController {
  constructor(private readonly contributions: ContributionQueries) {}

  @Get('contributions.csv')
  @Action<ContributionPermission>('contribution.read')
  @ListFile('contributions')
  @ApiOperation({ operationId: 'exportContributions', summary: 'Export the contributions that you may read, as CSV' })
  file(
    @CurrentActor() actor: Actor,
    @Query({ schema: ContributionFileQuery }) query: ContributionFileQuery,
  ): Promise<StreamableFile> {
    return listFile(contributionFileColumns, (page) => this.contributions.list(actor, { ...query, ...page }));
  }
}
