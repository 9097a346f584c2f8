import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import { DocumentRedirection, DocumentRemoval, DocumentResponse } from './document.dto.js';
import { DocumentQueries } from './document-queries.js';
import { DocumentService } from './document.service.js';
import { documentWorkflow } from './document.workflow.js';
import { EditionCreation } from './edition-creation.js';
import { EditionResponse, NewNextEdition } from './edition.dto.js';
import type { EditionPermission } from './edition.policy.js';
import { toEditionResponse } from './edition.response.js';
import { editionWorkflow } from './edition.workflow.js';

const documentId = z.uuid();

@ApiTags('documents')
@Controller('v1/documents')
export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly queries: DocumentQueries,
    private readonly creation: EditionCreation,
    private readonly idempotency: Idempotency,
  ) {}

  @Get(':id')
  @Action<EditionPermission>('document.read')
  @ApiOperation({ operationId: 'readDocument', summary: 'A document: which editions hold, and which did before' })
  @ApiOkResponse({ standardSchema: DocumentResponse })
  read(@Param('id', { schema: documentId }) id: string): Promise<DocumentResponse> {
    return this.queries.read(id);
  }

  @Post(':id/editions')
  @Versioned()
  @Action<EditionPermission>('edition.create')
  @Applies(editionWorkflow, 'create')
  @ApiOperation({
    operationId: 'createNextEdition',
    summary: 'Create the draft of a correction, an update or a translation of a document',
  })
  @Created(EditionResponse, '/v1/editions/{id}')
  createNext(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @IdempotentCall() call: Call,
    @Body({ schema: NewNextEdition }) body: NewNextEdition,
  ): Promise<EditionResponse> {
    return this.idempotency.once(call, async (tx) =>
      toEditionResponse(await this.creation.createNext(tx, actor, id, body)),
    );
  }

  @Transition(documentWorkflow, 'redirect', {
    summary: 'Redirect its address to another document; its live editions are withdrawn',
    response: DocumentResponse,
  })
  async redirect(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: DocumentRedirection }) body: DocumentRedirection,
  ): Promise<DocumentResponse> {
    await this.documents.redirect(command, body);
    return this.queries.describe(command.id);
  }

  @Transition(documentWorkflow, 'remove', {
    summary: 'Remove it for legal reasons; its address gives the reason',
    response: DocumentResponse,
  })
  async remove(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: DocumentRemoval }) { reason }: DocumentRemoval,
  ): Promise<DocumentResponse> {
    await this.documents.remove(command, reason);
    return this.queries.describe(command.id);
  }
}
