import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { CampaignQueries } from './campaign-queries.js';
import {
  CampaignBody,
  CampaignConclusion,
  CampaignPage,
  CampaignReason,
  CampaignResponse,
  toCampaignResponse,
} from './campaign.dto.js';
import { CampaignQuery } from './campaign-list.js';
import type { CampaignPermission } from './campaign.policy.js';
import { CampaignService } from './campaign.service.js';
import { campaignWorkflow } from './campaign.workflow.js';

const campaignId = z.uuid();

@ApiTags('campaigns')
@Controller('v1/campaigns')
export class CampaignController {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly queries: CampaignQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Versioned()
  @Action<CampaignPermission>('campaign.manage')
  @Applies(campaignWorkflow, 'create')
  @ApiOperation({ operationId: 'createCampaign', summary: 'Create a campaign; it starts when its editors start it' })
  @Created(CampaignResponse, '/v1/campaigns/{id}')
  create(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: CampaignBody }) body: CampaignBody,
  ): Promise<CampaignResponse> {
    return this.idempotency.once(call, async (tx) => toCampaignResponse(await this.campaigns.create(tx, actor, body)));
  }

  @Get()
  @Action<CampaignPermission>('campaign.read')
  @ApiOperation({ operationId: 'listCampaigns', summary: 'Find campaigns under way; or those that were' })
  @ApiOkResponse({ standardSchema: CampaignPage })
  list(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: CampaignQuery }) query: CampaignQuery,
  ): Promise<CampaignPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Versioned()
  @Action<CampaignPermission>('campaign.read')
  @ApiOperation({ operationId: 'readCampaign', summary: 'One campaign' })
  @ApiOkResponse({ standardSchema: CampaignResponse })
  async read(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: campaignId }) id: string,
  ): Promise<CampaignResponse> {
    return toCampaignResponse(await this.queries.read(actor, id));
  }

  @Get(':id/history')
  @Action<CampaignPermission>('campaign.read-drafts')
  @ApiOperation({ operationId: 'readCampaignHistory', summary: 'The steps of a campaign: who, when and why' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: campaignId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.queries.history(actor, id, query);
  }

  @Put(':id')
  @Versioned()
  @Action<CampaignPermission>('campaign.manage')
  @Applies(campaignWorkflow, 'change')
  @ApiOperation({
    operationId: 'changeCampaign',
    summary: 'Replace what a campaign is; its target villages are fixed when it starts',
  })
  @ApiOkResponse({ standardSchema: CampaignResponse })
  async change(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CampaignBody }) body: CampaignBody,
  ): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.change(command, body));
  }

  @Transition(campaignWorkflow, 'start', { summary: 'Start it: it becomes public', response: CampaignResponse })
  async start(@VersionedCommand() command: VersionedCommand): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.start(command));
  }

  @Transition(campaignWorkflow, 'pause', {
    summary: 'Pause it: scheduled publications and reminders of its documents wait',
    response: CampaignResponse,
  })
  async pause(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CampaignReason }) { reason }: CampaignReason,
  ): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.pause(command, reason));
  }

  @Transition(campaignWorkflow, 'resume', { summary: 'Let a paused campaign go on', response: CampaignResponse })
  async resume(@VersionedCommand() command: VersionedCommand): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.resume(command));
  }

  @Transition(campaignWorkflow, 'close', {
    summary: 'Close it with a report of what it has reached, which does not change any more',
    response: CampaignResponse,
  })
  async close(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CampaignConclusion }) { conclusion }: CampaignConclusion,
  ): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.close(command, conclusion));
  }

  @Transition(campaignWorkflow, 'cancel', { summary: 'End it without a report', response: CampaignResponse })
  async cancel(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CampaignReason }) { reason }: CampaignReason,
  ): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.cancel(command, reason));
  }
}
