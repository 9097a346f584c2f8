import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Explains } from '#http-api';
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
  @Explains({
    en: 'The events of the aspirations of this agency, in order, as CloudEvents without personal data. Store `next` after each page and send it as `after`: nothing is missed and nothing comes twice. A position that is older than the stored events gets 410.',
    id: 'Peristiwa aspirasi perangkat daerah ini, berurutan, sebagai CloudEvents tanpa data pribadi. Simpan `next` setiap halaman dan kirim sebagai `after`: tidak ada yang terlewat dan tidak ada yang berulang. Posisi yang lebih tua dari peristiwa tersimpan mendapat 410.',
  })
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
