import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import type { AgencyPermission } from '../agency.policy.js';
import { agencyId } from '../agency.dto.js';
import { AgencyFeed } from './agency-feed.js';
import { FeedQuery, FeedResponse } from './agency-feed.dto.js';

@ApiTags('agencies')
@Controller('v1/agencies/:id/events')
export class AgencyFeedController {
  constructor(
    private readonly feed: AgencyFeed,
    private readonly access: Access,
  ) {}

  @Get()
  @Action<AgencyPermission>('agency.feed')
  @ApiOperation({ operationId: 'readAgencyFeed', summary: 'Read the events of an agency, oldest first' })
  @ApiOkResponse({ standardSchema: FeedResponse })
  events(
    @Param('id', { schema: agencyId }) id: string,
    @Query({ schema: FeedQuery }) { after, limit }: FeedQuery,
    @CurrentActor() actor: Actor,
  ): Promise<FeedResponse> {
    this.access.check(actor, 'agency.feed', { agency: id });
    return this.feed.after(id, after, limit);
  }
}
