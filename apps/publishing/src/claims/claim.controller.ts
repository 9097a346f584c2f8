import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import {
  ClaimClarification,
  ClaimMerge,
  ClaimPage,
  ClaimRating,
  ClaimReason,
  ClaimReportPage,
  ClaimReportQuery,
  ClaimResponse,
  ClaimTriage,
} from './claim.dto.js';
import { ClaimQuery } from './claim-list.js';
import type { ClaimPermission } from './claim.policy.js';
import { ClaimQueries } from './claim-queries.js';
import { toClaimResponse } from './claim.response.js';
import { ClaimService } from './claim.service.js';
import { claimWorkflow } from './claim.workflow.js';
import { Clarifications } from './clarification/clarification.service.js';
import { ClarificationTimeList, ClarificationTimeQuery } from './clarification/clarification-times.dto.js';
import { ClarificationTimes } from './clarification/clarification-times.js';

const claimId = z.uuid().toLowerCase();

@ApiTags('claims')
@Controller('v1/claims')
export class ClaimController {
  constructor(
    private readonly claims: ClaimService,
    private readonly clarifications: Clarifications,
    private readonly queries: ClaimQueries,
    private readonly times: ClarificationTimes,
  ) {}

  @Get()
  @Action<ClaimPermission>('claim.read')
  @ApiOperation({ operationId: 'listClaims', summary: 'Find claims; the office sees all of them' })
  @ApiOkResponse({ standardSchema: ClaimPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: ClaimQuery }) query: ClaimQuery): Promise<ClaimPage> {
    return this.queries.list(actor, query);
  }

  @Get('clarification-times')
  @Action<ClaimPermission>('claim.read')
  @ApiOperation({
    operationId: 'readClarificationTimes',
    summary: 'How long claims wait for their clarification, by month',
  })
  @ApiOkResponse({ standardSchema: ClarificationTimeList })
  clarificationTimes(
    @Query({ schema: ClarificationTimeQuery }) query: ClarificationTimeQuery,
  ): Promise<ClarificationTimeList> {
    return this.times.byMonth(query);
  }

  @Get(':id')
  @Versioned()
  @Action<ClaimPermission>('claim.read')
  @ApiOperation({ operationId: 'readClaim', summary: 'One claim' })
  @ApiOkResponse({ standardSchema: ClaimResponse })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: claimId }) id: string): Promise<ClaimResponse> {
    return this.queries.read(actor, id);
  }

  @Get(':id/history')
  @Action<ClaimPermission>('claim.read-history')
  @ApiOperation({ operationId: 'readClaimHistory', summary: 'The steps of a claim: who, when and why' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: claimId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.queries.history(actor, id, query);
  }

  @Get(':id/reports')
  @Action<ClaimPermission>('claim.read-reports')
  @ApiOperation({ operationId: 'listClaimReports', summary: 'What was reported of a claim, oldest first' })
  @ApiOkResponse({ standardSchema: ClaimReportPage })
  reports(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: claimId }) id: string,
    @Query({ schema: ClaimReportQuery }) query: ClaimReportQuery,
  ): Promise<ClaimReportPage> {
    return this.queries.reports(actor, id, query);
  }

  @Transition(claimWorkflow, 'triage', { summary: 'Word it, and give its reach and harm', response: ClaimResponse })
  async triage(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ClaimTriage }) body: ClaimTriage,
  ): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.triage(command, body), true);
  }

  @Transition(claimWorkflow, 'verify', { summary: 'Begin its verification', response: ClaimResponse })
  async verify(@VersionedCommand() command: VersionedCommand): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.verify(command), true);
  }

  @Transition(claimWorkflow, 'propose-rating', {
    summary: 'Propose a verdict, in the place of one that was proposed before',
    response: ClaimResponse,
  })
  async proposeRating(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ClaimRating }) body: ClaimRating,
  ): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.proposeRating(command, body), true);
  }

  @Transition(claimWorkflow, 'confirm-rating', {
    summary: 'Confirm the proposed verdict, as a second person',
    response: ClaimResponse,
  })
  async confirmRating(@VersionedCommand() command: VersionedCommand): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.confirmRating(command), true);
  }

  @Transition(claimWorkflow, 'draft-clarification', {
    summary: 'Create the draft of its clarification, for the villages where it was seen',
    response: ClaimResponse,
  })
  async draftClarification(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ClaimClarification }) body: ClaimClarification,
  ): Promise<ClaimResponse> {
    return toClaimResponse(await this.clarifications.draft(command, body), true);
  }

  @Transition(claimWorkflow, 'reconsider', {
    summary: 'Verify it again; its verdict stands until there is another one',
    response: ClaimResponse,
  })
  async reconsider(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ClaimReason }) { reason }: ClaimReason,
  ): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.reconsider(command, reason), true);
  }

  @Transition(claimWorkflow, 'reject', { summary: 'It is no claim that can be checked', response: ClaimResponse })
  async reject(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ClaimReason }) { reason }: ClaimReason,
  ): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.reject(command, reason), true);
  }

  @Transition(claimWorkflow, 'merge', {
    summary: 'Move its reports to another claim that claims the same',
    response: ClaimResponse,
  })
  async merge(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ClaimMerge }) body: ClaimMerge,
  ): Promise<ClaimResponse> {
    return toClaimResponse(await this.claims.merge(command, body), true);
  }
}
