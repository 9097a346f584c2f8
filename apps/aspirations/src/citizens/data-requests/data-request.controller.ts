import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Database } from '#database';
import {
  type Call,
  cursorValues,
  Idempotency,
  IdempotentCall,
  IfMatch,
  type Page,
  pageOf,
  pageSchema,
  Versioned,
} from '#http-api';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type AspirationsAction, aspirationsPolicy } from '../../aspirations.policy.js';
import {
  DataExportResponse,
  DataRequestQuery,
  DataRequestResponse,
  Fulfilment,
  NewDataRequest,
  Refusal,
} from './data-request.dto.js';
import { dataRequests } from './data-request-rows.js';
import { DataRequests } from './data-request.service.js';
import { dataRequestWorkflow } from './data-request.workflow.js';

const uuid = { schema: z.uuid().toLowerCase() };

@ApiTags('data requests')
@Controller('v1')
export class DataRequestController {
  constructor(
    private readonly requests: DataRequests,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  @Post('data-requests')
  @Action<AspirationsAction>('data-request.record')
  @Versioned()
  @ApiOperation({ operationId: 'recordDataRequest', summary: 'Record a request of a reporter about their own data' })
  @ApiCreatedResponse({ standardSchema: DataRequestResponse })
  async record(
    @Body({ schema: NewDataRequest }) entered: NewDataRequest,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataRequestResponse> {
    const recorded = await this.idempotency.once(call, (tx) => this.requests.record(tx, entered, actor, new Date()));
    reply.header('location', `/v1/data-requests/${recorded.id}`);
    return recorded;
  }

  @Get('data-requests')
  @Action<AspirationsAction>('data-request.read')
  @ApiOperation({ operationId: 'listDataRequests', summary: 'List data requests, newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(DataRequestResponse).meta({ id: 'DataRequestPage' }) })
  async list(
    @Query({ schema: DataRequestQuery }) { limit, cursor, status }: DataRequestQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DataRequestResponse>> {
    const [before] = cursor === undefined ? [] : cursorValues(cursor, z.tuple([z.uuid()]));
    const scopes = this.access.scopes(actor, 'data-request.read');
    const rows = await dataRequests(this.database, scopes, { before, status, limit });
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  @Get('data-requests/:id')
  @Action<AspirationsAction>('data-request.read')
  @Versioned()
  @ApiOperation({ operationId: 'getDataRequest', summary: 'Get a data request' })
  @ApiOkResponse({ standardSchema: DataRequestResponse })
  get(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<DataRequestResponse> {
    return this.requests.get(id, actor);
  }

  @Get('data-requests/:id/export')
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('data-request.export')
  @ApiOperation({
    operationId: 'exportReporterData',
    summary: 'Export the stored data of a reporter who requested access',
  })
  @ApiOkResponse({ standardSchema: DataExportResponse })
  export(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<DataExportResponse> {
    return this.requests.export(id, actor);
  }

  @Post('data-requests/:id/fulfil')
  @HttpCode(200)
  @Action<AspirationsAction>('data-request.resolve')
  @Versioned()
  @ApiOperation({ operationId: 'fulfilDataRequest', summary: 'Fulfil a data request; an erasure cannot be undone' })
  @ApiOkResponse({ standardSchema: DataRequestResponse })
  fulfil(
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: Fulfilment }) body: Fulfilment,
    @CurrentActor() actor: Actor,
  ): Promise<DataRequestResponse> {
    return this.requests.fulfil({ id, version, actor }, body);
  }

  @Post('data-requests/:id/refuse')
  @HttpCode(200)
  @Action<AspirationsAction>('data-request.resolve')
  @Versioned()
  @ApiOperation({ operationId: 'refuseDataRequest', summary: 'Refuse a data request that the law does not grant' })
  @ApiOkResponse({ standardSchema: DataRequestResponse })
  refuse(
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: Refusal }) { reason }: Refusal,
    @CurrentActor() actor: Actor,
  ): Promise<DataRequestResponse> {
    return this.requests.refuse({ id, version, actor }, reason);
  }

  @Get('workflows/data-request')
  @Action<AspirationsAction>('workflow.read')
  @ApiOperation({ operationId: 'getDataRequestWorkflow', summary: 'The life-cycle of a data request' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  workflow(): WorkflowResponse {
    return toWorkflowResponse(dataRequestWorkflow, (action) =>
      action === 'receive' ? aspirationsPolicy['data-request.record'] : aspirationsPolicy['data-request.resolve'],
    );
  }
}
