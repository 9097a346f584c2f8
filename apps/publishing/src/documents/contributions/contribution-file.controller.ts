import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import { contributionFileColumns, ContributionFileQuery } from './contribution-list.js';
import type { ContributionPermission } from './contribution.policy.js';
import { ContributionQueries } from './contribution-queries.js';

@ApiTags('contributions')
@Controller('v1')
export class ContributionFileController {
  constructor(private readonly contributions: ContributionQueries) {}

  @Action<ContributionPermission>('contribution.read')
  @ListFile('contributions')
  @ApiOperation({ operationId: 'exportContributions', summary: 'Export the contributions that you may read' })
  file(
    @CurrentActor() actor: Actor,
    @Query({ schema: ContributionFileQuery }) query: ContributionFileQuery,
  ): Promise<ListRows> {
    return listFile(contributionFileColumns, (page) => this.contributions.list(actor, { ...query, ...page }));
  }
}
