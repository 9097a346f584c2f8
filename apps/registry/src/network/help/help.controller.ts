import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
import type { NetworkPermission } from '../network.policy.js';
import { type NetworkHistoryEntry, NetworkHistoryPage, HistoryQuery } from '../network-history.js';
import { HelpList } from './help-list.service.js';
import { HelpRequestService } from './help-request.service.js';
import {
  HelpAcceptance,
  HelpQuery,
  HelpRequestPage,
  HelpRequestResponse,
  HelpWithdrawal,
  NewHelpRequest,
} from './help.dto.js';

const uuid = z.uuid();

@ApiTags('network')
@Controller('v1')
export class HelpController {
  constructor(
    private readonly requests: HelpRequestService,
    private readonly list: HelpList,
  ) {}

  @Post('kims/:id/help-requests')
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'askForHelp', summary: 'Ask other KIM for help' })
  @ApiCreatedResponse({ standardSchema: HelpRequestResponse })
  async ask(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: NewHelpRequest }) body: NewHelpRequest,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpRequestResponse> {
    const request = await this.requests.ask(id, body, actor, call);
    reply.header('location', `/v1/help-requests/${request.id}`);
    return request;
  }

  @Get('help-requests')
  @Action<NetworkPermission>('help.read')
  @ApiOperation({ operationId: 'listHelpRequests', summary: 'What KIM ask each other for, newest first' })
  @ApiOkResponse({ standardSchema: HelpRequestPage })
  find(@Query({ schema: HelpQuery }) query: HelpQuery): Promise<Page<HelpRequestResponse>> {
    return this.list.find(query);
  }

  @Get('help-requests/:id')
  @Action<NetworkPermission>('help.read')
  @Versioned()
  @ApiOperation({ operationId: 'getHelpRequest', summary: 'One request for help' })
  @ApiOkResponse({ standardSchema: HelpRequestResponse })
  get(@Param('id', { schema: uuid }) id: string): Promise<HelpRequestResponse> {
    return this.list.get(id);
  }

  @Get('help-requests/:id/history')
  @Action<NetworkPermission>('help.read-internal')
  @ApiOperation({ operationId: 'getHelpRequestHistory', summary: 'Who did what and why' })
  @ApiOkResponse({ standardSchema: NetworkHistoryPage })
  history(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NetworkHistoryEntry>> {
    return this.list.history(id, query, actor);
  }

  @Post('help-requests/:id/accept')
  @HttpCode(200)
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'acceptHelp', summary: 'Take one of the offers' })
  @ApiOkResponse({ standardSchema: HelpRequestResponse })
  accept(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: HelpAcceptance }) { offerId }: HelpAcceptance,
    @CurrentActor() actor: Actor,
  ): Promise<HelpRequestResponse> {
    return this.requests.accept(id, version, offerId, actor);
  }

  @Post('help-requests/:id/finish')
  @HttpCode(200)
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'finishHelp', summary: 'Say that the help was given' })
  @ApiOkResponse({ standardSchema: HelpRequestResponse })
  finish(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<HelpRequestResponse> {
    return this.requests.finish(id, version, actor);
  }

  @Post('help-requests/:id/withdraw')
  @HttpCode(200)
  @Action<NetworkPermission>('network.manage')
  @Versioned()
  @ApiOperation({ operationId: 'withdrawHelpRequest', summary: 'Say that the help is not needed any more' })
  @ApiOkResponse({ standardSchema: HelpRequestResponse })
  withdraw(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: HelpWithdrawal }) { reason }: HelpWithdrawal,
    @CurrentActor() actor: Actor,
  ): Promise<HelpRequestResponse> {
    return this.requests.withdraw(id, version, actor, reason);
  }
}
