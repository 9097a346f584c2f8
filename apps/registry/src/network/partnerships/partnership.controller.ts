import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
import type { NetworkPermission } from '../network.policy.js';
import { type NetworkHistoryEntry, NetworkHistoryPage, HistoryQuery } from '../network-history.js';
import { PartnershipList } from './partnership-list.service.js';
import {
  NewPartnership,
  PartnershipPage,
  PartnershipQuery,
  PartnershipReason,
  PartnershipResponse,
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
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'proposePartnership', summary: 'Propose to another KIM to work together' })
  @ApiCreatedResponse({ standardSchema: PartnershipResponse })
  async propose(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: NewPartnership }) body: NewPartnership,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnershipResponse> {
    const partnership = await this.partnerships.propose(id, body, actor, call);
    reply.header('location', `/v1/partnerships/${partnership.id}`);
    return partnership;
  }

  @Get('partnerships')
  @Action<NetworkPermission>('partnership.read')
  @ApiOperation({ operationId: 'listPartnerships', summary: 'Which KIM work together, newest first' })
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
  @ApiOperation({ operationId: 'getPartnership', summary: 'One partnership; proposals only for the two KIM' })
  @ApiOkResponse({ standardSchema: PartnershipResponse })
  get(
    @Param('id', { schema: uuid }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PartnershipResponse> {
    return this.list.visible(id, actor);
  }

  @Get('partnerships/:id/history')
  @Action<NetworkPermission>('partnership.read-internal')
  @ApiOperation({ operationId: 'getPartnershipHistory', summary: 'Who did what and why' })
  @ApiOkResponse({ standardSchema: NetworkHistoryPage })
  history(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NetworkHistoryEntry>> {
    return this.list.history(id, query, actor);
  }

  @Post('partnerships/:id/accept')
  @HttpCode(200)
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'acceptPartnership', summary: 'Agree, as the KIM that was asked' })
  @ApiOkResponse({ standardSchema: PartnershipResponse })
  accept(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<PartnershipResponse> {
    return this.partnerships.applyTransition('accept', id, version, actor);
  }

  @Post('partnerships/:id/decline')
  @HttpCode(200)
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'declinePartnership', summary: 'Decline, as the KIM that was asked' })
  @ApiOkResponse({ standardSchema: PartnershipResponse })
  decline(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PartnershipReason }) { reason }: PartnershipReason,
    @CurrentActor() actor: Actor,
  ): Promise<PartnershipResponse> {
    return this.partnerships.applyTransition('decline', id, version, actor, reason);
  }

  @Post('partnerships/:id/end')
  @HttpCode(200)
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'endPartnership', summary: 'End it, as either of the two or as the office' })
  @ApiOkResponse({ standardSchema: PartnershipResponse })
  end(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PartnershipReason }) { reason }: PartnershipReason,
    @CurrentActor() actor: Actor,
  ): Promise<PartnershipResponse> {
    return this.partnerships.applyTransition('end', id, version, actor, reason);
  }
}
