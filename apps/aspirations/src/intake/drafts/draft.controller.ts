import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, ClientNetwork, IdempotentCall, type Page, pageSchema, Versioned } from '#http-api';
import { Applies, VersionedCommand } from '#lifecycle';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { AccountDrafts } from './account-draft.service.js';
import {
  type CreatedDraft,
  createdDraft,
  DraftChanges,
  DraftQuery,
  DraftResponse,
  DraftSummary,
  NewDraft,
  SubmittedDraft,
} from './draft.dto.js';

const id = z.uuid().toLowerCase();

@ApiTags('drafts')
@Controller('v1/aspiration-drafts')
export class DraftController {
  constructor(private readonly drafts: AccountDrafts) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Action('draft.create')
  @Versioned()
  @ApiOperation({ operationId: 'createDraft', summary: 'Store an incomplete aspiration as a draft' })
  @ApiCreatedResponse({ standardSchema: createdDraft })
  create(
    @Body({ schema: NewDraft }) given: NewDraft,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor | undefined,
    @ClientNetwork() network: string,
  ): Promise<CreatedDraft> {
    return this.drafts.create(given, call, actor, network);
  }

  @Get()
  @Action('draft.read')
  @ApiOperation({ operationId: 'listDrafts', summary: 'List your drafts, newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(DraftSummary).meta({ id: 'DraftPage' }) })
  list(@Query({ schema: DraftQuery }) query: DraftQuery, @CurrentActor() actor: Actor): Promise<Page<DraftSummary>> {
    return this.drafts.list(query, actor);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @Action('draft.read')
  @Versioned()
  @ApiOperation({ operationId: 'getDraft', summary: 'Read one of your drafts, and what is missing' })
  @ApiOkResponse({ standardSchema: DraftResponse })
  get(@Param('id', { schema: id }) draftId: string, @CurrentActor() actor: Actor): Promise<DraftResponse> {
    return this.drafts.get(draftId, actor);
  }

  @Patch(':id')
  @Header('cache-control', 'no-store')
  @Action('draft.change')
  @Versioned()
  @ApiOperation({ operationId: 'changeDraft', summary: 'Change a draft' })
  @ApiOkResponse({ standardSchema: DraftResponse })
  change(
    @VersionedCommand() { id: draftId, version, actor }: VersionedCommand,
    @Body({ schema: DraftChanges }) changes: DraftChanges,
  ): Promise<DraftResponse> {
    return this.drafts.change(draftId, version, changes, actor);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('draft.change')
  @Versioned()
  @ApiOperation({ operationId: 'discardDraft', summary: 'Discard your draft, with its content and attachments' })
  @ApiOkResponse({ standardSchema: DraftResponse })
  discard(@VersionedCommand() { id: draftId, version, actor }: VersionedCommand): Promise<DraftResponse> {
    return this.drafts.discard(draftId, version, actor);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('draft.submit')
  @Versioned()
  @Applies(aspirationWorkflow, 'receive')
  @ApiOperation({
    operationId: 'submitDraft',
    summary: 'Submit a draft; the aspiration has its number',
  })
  @ApiOkResponse({ standardSchema: SubmittedDraft })
  submit(
    @VersionedCommand() { id: draftId, version, actor }: VersionedCommand,
    @IdempotentCall() call: Call,
  ): Promise<SubmittedDraft> {
    return this.drafts.submit(draftId, version, call, actor);
  }
}
