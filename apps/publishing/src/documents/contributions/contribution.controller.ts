import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import { Applies, HistoryPage, HistoryQuery } from '#lifecycle';
import {
  ContributionChange,
  ContributionPage,
  ContributionResponse,
  NewContribution,
  toContributionResponse,
} from './contribution.dto.js';
import { ContributionQuery } from './contribution-list.js';
import type { ContributionPermission } from './contribution.policy.js';
import { ContributionQueries } from './contribution-queries.js';
import { ContributionService } from './contribution.service.js';
import { contributionWorkflow } from './contribution.workflow.js';

const contributionId = z.uuid();

@ApiTags('contributions')
@Controller('v1/contributions')
export class ContributionController {
  constructor(
    private readonly contributions: ContributionService,
    private readonly queries: ContributionQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Versioned()
  @Action<ContributionPermission>('contribution.write')
  @Applies(contributionWorkflow, 'create')
  @ApiOperation({ operationId: 'createContribution', summary: 'Begin local news of a KIM' })
  @Created(ContributionResponse, '/v1/contributions/{id}')
  create(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewContribution }) body: NewContribution,
  ): Promise<ContributionResponse> {
    return this.idempotency.once(call, async (tx) =>
      toContributionResponse(await this.contributions.create(tx, actor, body)),
    );
  }

  @Get()
  @Action<ContributionPermission>('contribution.read')
  @ApiOperation({ operationId: 'listContributions', summary: 'Find contributions within the scope of the caller' })
  @ApiOkResponse({ standardSchema: ContributionPage })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ContributionQuery }) query: ContributionQuery,
  ): Promise<ContributionPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Versioned()
  @Action<ContributionPermission>('contribution.read')
  @ApiOperation({ operationId: 'readContribution', summary: 'One contribution' })
  @ApiOkResponse({ standardSchema: ContributionResponse })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: contributionId }) id: string,
  ): Promise<ContributionResponse> {
    return this.queries.read(actor, id);
  }

  @Get(':id/history')
  @Action<ContributionPermission>('contribution.read')
  @ApiOperation({ operationId: 'readContributionHistory', summary: 'Its steps, with the reasons of its returns' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: contributionId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.queries.history(actor, id, query);
  }

  @Patch(':id')
  @Versioned()
  @Action<ContributionPermission>('contribution.write')
  @Applies(contributionWorkflow, 'change')
  @ApiOperation({ operationId: 'changeContribution', summary: 'Change a draft; its author cannot approve it' })
  @ApiOkResponse({ standardSchema: ContributionResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: contributionId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ContributionChange }) body: ContributionChange,
  ): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.change({ actor, id, version }, body));
  }
}
