import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, Location, type Call, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import { HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import {
  EditionApproval,
  EditionChange,
  EditionHistoryPage,
  EditionPage,
  EditionQuery,
  EditionResponse,
  EditionReturn,
  NewEdition,
  toEditionResponse,
} from './edition.dto.js';
import type { EditionPermission } from './edition.policy.js';
import { EditionQueries } from './edition-queries.js';
import { EditionService } from './edition.service.js';
import { editionWorkflow } from './edition.workflow.js';

const editionId = z.uuid();

@ApiTags('editions')
@Controller('v1/editions')
export class EditionController {
  constructor(
    private readonly editions: EditionService,
    private readonly queries: EditionQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Versioned()
  @Action<EditionPermission>('edition.create')
  @ApiOperation({ operationId: 'createEdition', summary: 'Create a draft for certain areas' })
  @Created(EditionResponse, '/v1/editions/{id}')
  create(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewEdition }) body: NewEdition,
  ): Promise<EditionResponse> {
    return this.idempotency.once(call, async (tx) => toEditionResponse(await this.editions.create(tx, actor, body)));
  }

  @Get()
  @Action<EditionPermission>('edition.read')
  @ApiOperation({ operationId: 'listEditions', summary: 'Published editions, and for editors the others, too' })
  @ApiOkResponse({ standardSchema: EditionPage })
  async list(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: EditionQuery }) query: EditionQuery,
  ): Promise<EditionPage> {
    const { items, next } = await this.queries.list(actor, query);
    return { items: items.map(toEditionResponse), next };
  }

  @Get(':id')
  @Versioned()
  @Action<EditionPermission>('edition.read')
  @ApiOperation({ operationId: 'readEdition', summary: 'One edition' })
  @ApiOkResponse({ standardSchema: EditionResponse })
  async read(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: editionId }) id: string,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.queries.read(actor, id));
  }

  @Get(':id/history')
  @Action<EditionPermission>('edition.read-history')
  @ApiOperation({ operationId: 'readEditionHistory', summary: 'The steps of an edition: who, when and why' })
  @ApiOkResponse({ standardSchema: EditionHistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: editionId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<EditionHistoryPage> {
    return this.queries.history(actor, id, query);
  }

  @Patch(':id')
  @Versioned()
  @Action<EditionPermission>('edition.change')
  @ApiOperation({ operationId: 'changeEdition', summary: 'Change a draft' })
  @ApiOkResponse({ standardSchema: EditionResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: editionId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EditionChange }) body: EditionChange,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.change({ actor, id, version }, body));
  }

  @Transition(editionWorkflow, 'submit', { summary: 'Submit a draft for review', response: EditionResponse })
  async submit(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.submit({ actor, id, version }));
  }

  @Transition(editionWorkflow, 'return', {
    summary: 'Return it to its editors as a draft; voids an approval',
    response: EditionResponse,
  })
  async return(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: EditionReturn }) { reason }: EditionReturn,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.return({ actor, id, version }, reason));
  }

  @Transition(editionWorkflow, 'approve', {
    summary: 'Approve exactly this content, as a second person',
    response: EditionResponse,
  })
  async approve(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: EditionApproval }) { contentHash }: EditionApproval,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.approve({ actor, id, version }, contentHash));
  }

  @Transition(editionWorkflow, 'publish', {
    summary: 'Publish it; the tasks of the KIM are assigned after this',
    response: EditionResponse,
    status: 202,
  })
  @Location('/v1/editions/{id}/coverage')
  async publish(@VersionedCommand() command: VersionedCommand): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.publish(command));
  }
}
