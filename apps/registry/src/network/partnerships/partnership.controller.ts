import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
import type { RegistryAction } from '../../registry.policy.js';
import { type NetworkHistoryEntry, networkHistoryPage, historyQuery, type HistoryQuery } from '../network-history.js';
import { PartnershipList } from './partnership-list.service.js';
import {
  newPartnership,
  type NewPartnership,
  partnershipPage,
  partnershipQuery,
  type PartnershipQuery,
  partnershipReason,
  type PartnershipReason,
  partnershipResponse,
  type PartnershipResponse,
} from './partnership.dto.js';
import { PartnershipService } from './partnership.service.js';

const uuid = z.uuid();

@ApiTags('network')
@Controller('v1')
export class PartnershipController {
  constructor(
    private readonly partnerships: PartnershipService,
    private readonly list: PartnershipList,
  ) {}

  @Post('kims/:id/partnerships')
  @Action<RegistryAction>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'proposePartnership', summary: 'Propose to another KIM to work together' })
  @ApiCreatedResponse({ standardSchema: partnershipResponse })
  async propose(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newPartnership }) body: NewPartnership,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnershipResponse> {
    const partnership = await this.partnerships.propose(id, body, actor, call);
    reply.header('location', `/v1/partnerships/${partnership.id}`);
    return partnership;
  }

  @Get('partnerships')
  @Action<RegistryAction>('partnership.read')
  @ApiOperation({ operationId: 'listPartnerships', summary: 'Which KIM work together, newest first' })
  @ApiOkResponse({ standardSchema: partnershipPage })
  find(
    @Query({ schema: partnershipQuery }) query: PartnershipQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<PartnershipResponse>> {
    return this.list.find(query, actor);
  }

  @Get('partnerships/:id')
  @Action<RegistryAction>('partnership.read')
  @Versioned()
  @ApiOperation({ operationId: 'getPartnership', summary: 'One partnership; proposals only for the two KIM' })
  @ApiOkResponse({ standardSchema: partnershipResponse })
  get(
    @Param('id', { schema: uuid }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PartnershipResponse> {
    return this.list.visible(id, actor);
  }

  @Get('partnerships/:id/history')
  @Action<RegistryAction>('partnership.read-internal')
  @ApiOperation({ operationId: 'getPartnershipHistory', summary: 'Who did what and why' })
  @ApiOkResponse({ standardSchema: networkHistoryPage })
  history(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: historyQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NetworkHistoryEntry>> {
    return this.list.history(id, query, actor);
  }

  @Post('partnerships/:id/accept')
  @HttpCode(200)
  @Action<RegistryAction>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'acceptPartnership', summary: 'Agree, as the KIM that was asked' })
  @ApiOkResponse({ standardSchema: partnershipResponse })
  accept(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<PartnershipResponse> {
    return this.partnerships.applyTransition('accept', id, version, actor);
  }

  @Post('partnerships/:id/decline')
  @HttpCode(200)
  @Action<RegistryAction>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'declinePartnership', summary: 'Decline, as the KIM that was asked' })
  @ApiOkResponse({ standardSchema: partnershipResponse })
  decline(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: partnershipReason }) { reason }: PartnershipReason,
    @CurrentActor() actor: Actor,
  ): Promise<PartnershipResponse> {
    return this.partnerships.applyTransition('decline', id, version, actor, reason);
  }

  @Post('partnerships/:id/end')
  @HttpCode(200)
  @Action<RegistryAction>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'endPartnership', summary: 'End it, as either of the two or as the office' })
  @ApiOkResponse({ standardSchema: partnershipResponse })
  end(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: partnershipReason }) { reason }: PartnershipReason,
    @CurrentActor() actor: Actor,
  ): Promise<PartnershipResponse> {
    return this.partnerships.applyTransition('end', id, version, actor, reason);
  }
}
