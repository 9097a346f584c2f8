import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies, type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import type { NetworkPermission } from '../network.policy.js';
import { PartnershipList } from './partnership-list.service.js';
import {
  NewPartnership,
  PartnershipPage,
  PartnershipQuery,
  PartnershipReason,
  PartnershipResponse,
} from './partnership.dto.js';
import { PartnershipService } from './partnership.service.js';
import { partnershipWorkflow } from './partnership.workflow.js';

const kimId = z.uuid();
const partnershipId = z.uuid();

@ApiTags('network')
@Controller('v1')
export class PartnershipController {
  constructor(
    private readonly partnerships: PartnershipService,
    private readonly list: PartnershipList,
  ) {}

  @Post('kims/:id/partnerships')
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @Applies(partnershipWorkflow, 'propose')
  @ApiOperation({ operationId: 'proposePartnership', summary: 'Propose a partnership to another KIM' })
  @Created(PartnershipResponse, '/v1/partnerships/{id}')
  propose(
    @Param('id', { schema: kimId }) id: string,
    @Body({ schema: NewPartnership }) body: NewPartnership,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<PartnershipResponse> {
    return this.partnerships.propose(id, body, actor, call);
  }

  @Get('partnerships')
  @Action<NetworkPermission>('partnership.read')
  @ApiOperation({ operationId: 'listPartnerships', summary: 'List partnerships, newest first' })
  @ApiOkResponse({ standardSchema: PartnershipPage })
  find(
    @Query({ schema: PartnershipQuery }) query: PartnershipQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<PartnershipResponse>> {
    return this.list.find(query, actor);
  }

  @Get('partnerships/:id')
  @Action<NetworkPermission>('partnership.read')
  @Versioned()
  @ApiOperation({
    operationId: 'getPartnership',
    summary: 'Get a partnership; proposals only within the scope of the caller',
  })
  @ApiOkResponse({ standardSchema: PartnershipResponse })
  get(
    @Param('id', { schema: partnershipId }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PartnershipResponse> {
    return this.list.visible(id, actor);
  }

  @Get('partnerships/:id/history')
  @Action<NetworkPermission>('partnership.read-internal')
  @ApiOperation({ operationId: 'getPartnershipHistory', summary: 'List the transitions of a partnership' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: partnershipId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query, actor);
  }

  @Transition(partnershipWorkflow, 'accept', {
    path: 'partnerships/:id/accept',
    summary: 'Accept a proposal, as the partner',
    response: PartnershipResponse,
    permission: 'network.manage',
  })
  accept(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<PartnershipResponse> {
    return this.partnerships.apply('accept', id, version, actor);
  }

  @Transition(partnershipWorkflow, 'decline', {
    path: 'partnerships/:id/decline',
    summary: 'Decline a proposal, as the partner',
    response: PartnershipResponse,
    permission: 'network.manage',
  })
  decline(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: PartnershipReason }) { reason }: PartnershipReason,
  ): Promise<PartnershipResponse> {
    return this.partnerships.apply('decline', id, version, actor, reason);
  }

  @Transition(partnershipWorkflow, 'end', {
    path: 'partnerships/:id/end',
    summary: 'End a partnership, as either KIM or the office',
    response: PartnershipResponse,
    permission: 'network.manage',
  })
  end(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: PartnershipReason }) { reason }: PartnershipReason,
  ): Promise<PartnershipResponse> {
    return this.partnerships.apply('end', id, version, actor, reason);
  }
}
