import { Body, Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows, type ListPage, listPageSchema, Versioned } from '#http-api';
import { HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { informationRequestWorkflow } from '../../aspirations/information-request.workflow.js';
import { ReporterQuery, ReporterResponse } from '../../citizens/reporters/reporter.dto.js';
import { Archiving, CompletionRequest } from '../../processing/verification/verification.dto.js';
import { aspirationId } from '../../text-fields.js';
import type { InformationPermission } from '../information-request.policy.js';
import { InformationDecisionBody, InformationExtension } from './decision.dto.js';
import { InformationDecisions } from './decisions.service.js';
import {
  informationRequestColumns,
  InformationRequestFileQuery,
  InformationRequestQuery,
} from './information-request-list.js';
import {
  InformationQueueTotals,
  InformationRequestDetail as response,
  type InformationRequestDetail,
  InformationRequestResponse,
} from './information-request.dto.js';
import { InformationRequests } from './information-requests.service.js';
import { Requesters } from './requesters.service.js';

/** What the information officer (PPID) reads and decides. */
@ApiTags('information requests')
@Controller('v1')
export class InformationRequestController {
  constructor(
    private readonly requests: InformationRequests,
    private readonly decisions: InformationDecisions,
    private readonly requesters: Requesters,
  ) {}

  @Get('information-requests')
  @Action<InformationPermission>('information-request.read')
  @ApiOperation({ operationId: 'listInformationRequests', summary: 'Find requests for information' })
  @ApiOkResponse({ standardSchema: listPageSchema(InformationRequestResponse).meta({ id: 'InformationRequestPage' }) })
  list(
    @Query({ schema: InformationRequestQuery }) query: InformationRequestQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<InformationRequestResponse>> {
    return this.requests.list(query, actor);
  }

  @Action<InformationPermission>('information-request.read')
  @ListFile('information-requests')
  @ApiOperation({ operationId: 'exportInformationRequestList', summary: 'Export requests for information' })
  file(
    @Query({ schema: InformationRequestFileQuery }) query: InformationRequestFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    return listFile(informationRequestColumns, (page) => this.requests.list({ ...query, ...page }, actor));
  }

  @Get('information-queues')
  @Action<InformationPermission>('information-request.read')
  @ApiOperation({
    operationId: 'readInformationQueueTotals',
    summary: 'How many requests for information wait for a decision, for their requester, and for the superior',
  })
  @ApiOkResponse({ standardSchema: InformationQueueTotals })
  totals(@CurrentActor() actor: Actor): Promise<InformationQueueTotals> {
    return this.requests.totals(actor);
  }

  @Get('information-requests/:id')
  @Action<InformationPermission>('information-request.read')
  @Versioned()
  @ApiOperation({ operationId: 'getInformationRequest', summary: 'Read a request for information with its decisions' })
  @ApiOkResponse({ standardSchema: response })
  get(@Param('id', aspirationId) id: string, @CurrentActor() actor: Actor): Promise<InformationRequestDetail> {
    return this.requests.get(id, actor);
  }

  @Get('information-requests/:id/history')
  @Action<InformationPermission>('information-request.read')
  @ApiOperation({ operationId: 'getInformationRequestHistory', summary: 'Read the history of a request' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', aspirationId) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<HistoryPage> {
    return this.requesters.history(id, query, actor);
  }

  @Get('information-requests/:id/requester')
  @Header('cache-control', 'no-store')
  @Action<InformationPermission>('information-request.read-requester')
  @ApiOperation({ operationId: 'getRequester', summary: 'Get who requests information; the access is logged' })
  @ApiOkResponse({ standardSchema: ReporterResponse })
  requester(
    @Param('id', aspirationId) id: string,
    @Query({ schema: ReporterQuery }) { purpose }: ReporterQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReporterResponse> {
    return this.requesters.read(id, purpose, actor);
  }

  @Transition(informationRequestWorkflow, 'decide', {
    path: 'information-requests/:id/decide',
    summary: 'Decide a request: grant it whole or in part, refuse it, or name who holds the information',
    response,
  })
  decide(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: InformationDecisionBody }) body: InformationDecisionBody,
  ): Promise<InformationRequestDetail> {
    return this.decisions.decide(command, body);
  }

  @Transition(informationRequestWorkflow, 'return', {
    path: 'information-requests/:id/return',
    summary: 'Ask the requester for what is missing; the deadline is paused until then',
    response,
  })
  return(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CompletionRequest }) { text }: CompletionRequest,
  ): Promise<InformationRequestDetail> {
    return this.decisions.return(command, text);
  }

  @Transition(informationRequestWorkflow, 'extend-deadline', {
    path: 'information-requests/:id/extend',
    summary: 'Extend the ten working days by seven, once, with a reason that the requester reads',
    response,
  })
  extend(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: InformationExtension }) { reason }: InformationExtension,
  ): Promise<InformationRequestDetail> {
    return this.decisions.extend(command, reason);
  }

  @Transition(informationRequestWorkflow, 'archive', {
    path: 'information-requests/:id/archive',
    summary: 'Archive what is no request that can be decided, such as one that was withdrawn',
    response,
  })
  archive(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Archiving }) body: Archiving,
  ): Promise<InformationRequestDetail> {
    return this.decisions.archive(command, body);
  }
}
