import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, Location, type Call, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import { Applies, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import {
  EditionApproval,
  EditionChange,
  EditionHistoryPage,
  EditionPage,
  EditionResponse,
  EditionReturn,
  EditionWithdrawal,
  NewEdition,
} from './edition.dto.js';
import { EditionCreation } from './edition-creation.js';
import { EditionQuery } from './edition-list.js';
import type { EditionPermission } from './edition.policy.js';
import { EditionQueries } from './edition-queries.js';
import { toEditionResponse } from './edition.response.js';
import { EditionService } from './edition.service.js';
import { editionWorkflow } from './edition.workflow.js';
import { Publication } from './publication.js';

const editionId = z.uuid();

@ApiTags('editions')
@Controller('v1/editions')
export class EditionController {
  constructor(
    private readonly creation: EditionCreation,
    private readonly editions: EditionService,
    private readonly publication: Publication,
    private readonly queries: EditionQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Versioned()
  @Action<EditionPermission>('edition.create')
  @Applies(editionWorkflow, 'create')
  @ApiOperation({
    operationId: 'createEdition',
    summary: 'Create a document with the draft of its first edition, for certain areas',
  })
  @Created(EditionResponse, '/v1/editions/{id}')
  create(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewEdition }) body: NewEdition,
  ): Promise<EditionResponse> {
    return this.idempotency.once(call, async (tx) => toEditionResponse(await this.creation.create(tx, actor, body)));
  }

  @Get()
  @Action<EditionPermission>('edition.read')
  @ApiOperation({ operationId: 'listEditions', summary: 'Find live editions, and for editors the others, too' })
  @ApiOkResponse({ standardSchema: EditionPage })
  list(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: EditionQuery }) query: EditionQuery,
  ): Promise<EditionPage> {
    return this.queries.list(actor, query);
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
  @Applies(editionWorkflow, 'change')
  @ApiOperation({ operationId: 'changeEdition', summary: 'Change the content; voids an approval' })
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

  @Transition(editionWorkflow, 'endorse', {
    summary: 'Endorse exactly this content, as the first of the two that a hoax clarification needs',
    response: EditionResponse,
  })
  async endorse(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: EditionApproval }) { contentHash }: EditionApproval,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.endorse({ actor, id, version }, contentHash));
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
    return toEditionResponse(await this.publication.publish(command));
  }

  @Transition(editionWorkflow, 'withdraw', {
    summary: 'Withdraw it; the explanation stands in its place',
    response: EditionResponse,
  })
  async withdraw(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: EditionWithdrawal }) { explanation }: EditionWithdrawal,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.publication.withdraw(command, explanation));
  }

  @Transition(editionWorkflow, 'discard', { summary: 'Give up a draft', response: EditionResponse })
  async discard(@VersionedCommand() command: VersionedCommand): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.discard(command));
  }
}
