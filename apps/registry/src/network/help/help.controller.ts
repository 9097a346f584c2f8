import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies, type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import type { NetworkPermission } from '../network.policy.js';
import { HelpList } from './help-list.service.js';
import { HelpRequestService } from './help-request.service.js';
import { helpWorkflow } from './help.workflow.js';
import {
  HelpAcceptance,
  HelpQuery,
  HelpRequestPage,
  HelpRequestResponse,
  HelpWithdrawal,
  NewHelpRequest,
} from './help.dto.js';

const kimId = z.uuid();
const helpRequestId = z.uuid();

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
  @Applies(helpWorkflow, 'ask')
  @ApiOperation({ operationId: 'askForHelp', summary: 'Ask other KIM for help' })
  @Created(HelpRequestResponse, '/v1/help-requests/{id}')
  ask(
    @Param('id', { schema: kimId }) id: string,
    @Body({ schema: NewHelpRequest }) body: NewHelpRequest,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<HelpRequestResponse> {
    return this.requests.ask(id, body, actor, call);
  }

  @Get('help-requests')
  @Action<NetworkPermission>('help.read')
  @ApiOperation({ operationId: 'listHelpRequests', summary: 'List requests for help, newest first' })
  @ApiOkResponse({ standardSchema: HelpRequestPage })
  find(@Query({ schema: HelpQuery }) query: HelpQuery): Promise<Page<HelpRequestResponse>> {
    return this.list.find(query);
  }

  @Get('help-requests/:id')
  @Action<NetworkPermission>('help.read')
  @Versioned()
  @ApiOperation({ operationId: 'getHelpRequest', summary: 'Get a request for help' })
  @ApiOkResponse({ standardSchema: HelpRequestResponse })
  get(@Param('id', { schema: helpRequestId }) id: string): Promise<HelpRequestResponse> {
    return this.list.get(id);
  }

  @Get('help-requests/:id/history')
  @Action<NetworkPermission>('help.read-internal')
  @ApiOperation({ operationId: 'getHelpRequestHistory', summary: 'List the transitions of a request for help' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: helpRequestId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query, actor);
  }

  @Transition(helpWorkflow, 'accept', {
    path: 'help-requests/:id/accept',
    operationId: 'acceptHelp',
    summary: 'Accept one of the offers',
    response: HelpRequestResponse,
    permission: 'network.manage',
  })
  accept(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: HelpAcceptance }) { offerId }: HelpAcceptance,
  ): Promise<HelpRequestResponse> {
    return this.requests.accept(id, version, offerId, actor);
  }

  @Transition(helpWorkflow, 'finish', {
    path: 'help-requests/:id/finish',
    operationId: 'finishHelp',
    summary: 'Confirm that the help was given',
    response: HelpRequestResponse,
    permission: 'network.manage',
  })
  finish(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<HelpRequestResponse> {
    return this.requests.finish(id, version, actor);
  }

  @Transition(helpWorkflow, 'withdraw', {
    path: 'help-requests/:id/withdraw',
    summary: 'Withdraw a request for help',
    response: HelpRequestResponse,
    permission: 'network.manage',
  })
  withdraw(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: HelpWithdrawal }) { reason }: HelpWithdrawal,
  ): Promise<HelpRequestResponse> {
    return this.requests.withdraw(id, version, actor, reason);
  }
}
