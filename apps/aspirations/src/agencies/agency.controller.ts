import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Page, pageSchema } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import {
  agencyEntry,
  type AgencyEntry,
  agencyId,
  agencyQuery,
  type AgencyQuery,
  agencyResponse,
  type AgencyResponse,
  feedQuery,
  type FeedQuery,
  feedResponse,
} from './agency.dto.js';
import { AgencyFeed } from './agency-feed.js';
import { Agencies } from './agency.service.js';

@ApiTags('agencies')
@Controller('v1/agencies')
export class AgencyController {
  constructor(
    private readonly agencies: Agencies,
    private readonly feed: AgencyFeed,
    private readonly access: Access,
  ) {}

  @Get()
  @Action<AspirationsAction>('agency.list')
  @ApiOperation({ operationId: 'listAgencies', summary: 'The agencies that act on aspirations' })
  @ApiOkResponse({ standardSchema: pageSchema(agencyResponse).meta({ id: 'AgencyPage' }) })
  list(@Query({ schema: agencyQuery }) query: AgencyQuery): Promise<Page<AgencyResponse>> {
    return this.agencies.list(query);
  }

  @Put(':id')
  @Action<AspirationsAction>('agency.record')
  @ApiOperation({ operationId: 'recordAgency', summary: 'Enter or change an agency' })
  @ApiOkResponse({ standardSchema: agencyResponse })
  record(
    @Param('id', { schema: agencyId }) id: string,
    @Body({ schema: agencyEntry }) entry: AgencyEntry,
  ): Promise<AgencyResponse> {
    return this.agencies.record(id, entry);
  }

  @Get(':id/events')
  @Action<AspirationsAction>('agency.feed')
  @ApiOperation({ operationId: 'readAgencyFeed', summary: 'What was said to an agency, oldest first' })
  @ApiOkResponse({ standardSchema: feedResponse })
  async events(
    @Param('id', { schema: agencyId }) id: string,
    @Query({ schema: feedQuery }) { after, limit }: FeedQuery,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: object[]; next: string }> {
    this.access.check(actor, 'agency.feed', { agency: id });
    await this.agencies.require(id);
    const rows = await this.feed.after(id, after, limit);
    return { items: rows.map(({ event }) => event), next: rows.at(-1)?.position ?? after };
  }
}
