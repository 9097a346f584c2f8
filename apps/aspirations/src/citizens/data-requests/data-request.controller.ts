import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { DataExport } from './data-export.service.js';
import {
  DataExportResponse,
  DataRequestPage,
  DataRequestQuery,
  DataRequestResponse,
  Fulfilment,
  NewDataRequest,
  Refusal,
} from './data-request.dto.js';
import type { DataRequestPermission } from './data-request.policy.js';
import { DataRequests } from './data-request.service.js';
import { dataRequestWorkflow } from './data-request.workflow.js';

const uuid = { schema: z.uuid().toLowerCase() };

@ApiTags('data requests')
@Controller('v1/data-requests')
export class DataRequestController {
  constructor(
    private readonly requests: DataRequests,
    private readonly exports: DataExport,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Action<DataRequestPermission>('data-request.record')
  @Versioned()
  @Applies(dataRequestWorkflow, 'receive')
  @ApiOperation({ operationId: 'recordDataRequest', summary: 'Record a request of a reporter about their own data' })
  @Created(DataRequestResponse, '/v1/data-requests/{id}')
  record(
    @Body({ schema: NewDataRequest }) entered: NewDataRequest,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<DataRequestResponse> {
    return this.idempotency.once(call, (tx) => this.requests.record(tx, entered, actor, new Date()));
  }

  @Get()
  @Action<DataRequestPermission>('data-request.read')
  @ApiOperation({ operationId: 'listDataRequests', summary: 'List data requests, newest first' })
  @ApiOkResponse({ standardSchema: DataRequestPage })
  list(
    @Query({ schema: DataRequestQuery }) query: DataRequestQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DataRequestPage> {
    return this.requests.list(query, actor);
  }

  @Get(':id')
  @Action<DataRequestPermission>('data-request.read')
  @Versioned()
  @ApiOperation({ operationId: 'getDataRequest', summary: 'Get a data request' })
  @ApiOkResponse({ standardSchema: DataRequestResponse })
  get(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<DataRequestResponse> {
    return this.requests.get(id, actor);
  }

  @Get(':id/history')
  @Action<DataRequestPermission>('data-request.read')
  @ApiOperation({ operationId: 'getDataRequestHistory', summary: 'Get the history of a data request, oldest first' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', uuid) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<HistoryPage> {
    return this.requests.history(id, query, actor);
  }

  @Get(':id/export')
  @Header('cache-control', 'no-store')
  @Action<DataRequestPermission>('data-request.export')
  @ApiOperation({
    operationId: 'exportReporterData',
    summary: 'Export the stored data of a reporter who requested access',
  })
  @ApiOkResponse({ standardSchema: DataExportResponse })
  export(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<DataExportResponse> {
    return this.exports.export(id, actor);
  }

  @Transition(dataRequestWorkflow, 'fulfil', {
    summary: 'Fulfil a data request; an erasure cannot be undone',
    response: DataRequestResponse,
  })
  fulfil(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Fulfilment }) body: Fulfilment,
  ): Promise<DataRequestResponse> {
    return this.requests.fulfil(command, body);
  }

  @Transition(dataRequestWorkflow, 'refuse', {
    summary: 'Refuse a data request that the law does not grant',
    response: DataRequestResponse,
  })
  refuse(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Refusal }) { reason }: Refusal,
  ): Promise<DataRequestResponse> {
    return this.requests.refuse(command, reason);
  }
}
