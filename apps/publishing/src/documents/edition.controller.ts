import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
import type { PublishingAction } from '../publishing.policy.js';
import { uuid } from '../fields.js';
import {
  type EditionApproval,
  editionApproval,
  type EditionChange,
  editionChange,
  editionPage,
  type EditionQuery,
  editionQuery,
  type EditionResponse,
  editionResponse,
  type EditionReturn,
  editionReturn,
  type NewEdition,
  newEdition,
  toEditionResponse,
} from './edition.dto.js';
import {
  type EditionHistoryResponse,
  editionHistoryResponse,
  toEditionHistoryResponse,
} from './edition-history.dto.js';
import { EditionQueries } from './edition-queries.js';
import { EditionReview } from './edition-review.js';
import { EditionService } from './edition.service.js';

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('editions')
@Controller('v1/editions')
export class EditionController {
  constructor(
    private readonly editions: EditionService,
    private readonly review: EditionReview,
    private readonly queries: EditionQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Versioned()
  @Action<PublishingAction>('edition.create')
  @ApiOperation({ operationId: 'createEdition', summary: 'Begin an edition for certain areas' })
  @ApiCreatedResponse({ standardSchema: editionResponse })
  async create(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: newEdition }) body: NewEdition,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EditionResponse> {
    const edition = await this.idempotency.once(call, async (tx) =>
      toEditionResponse(await this.editions.create(tx, actor, body)),
    );
    reply.header('location', `/v1/editions/${edition.id}`);
    return edition;
  }

  @Get()
  @Action<PublishingAction>('edition.read')
  @ApiOperation({ operationId: 'listEditions', summary: 'Published editions; for editors the others, too' })
  @ApiOkResponse({ standardSchema: editionPage })
  async list(
    @CurrentActor() actor: Actor | undefined,
    @Query({ schema: editionQuery }) query: EditionQuery,
  ): Promise<Page<EditionResponse>> {
    const { items, next } = await this.queries.list(actor, query);
    return { items: items.map(toEditionResponse), next };
  }

  @Get(':id')
  @Versioned()
  @Action<PublishingAction>('edition.read')
  @ApiOperation({ operationId: 'readEdition', summary: 'One edition' })
  @ApiOkResponse({ standardSchema: editionResponse })
  async read(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.queries.read(actor, id));
  }

  @Get(':id/history')
  @Action<PublishingAction>('edition.read-history')
  @ApiOperation({ operationId: 'readEditionHistory', summary: 'Who took which step, when and why' })
  @ApiOkResponse({ standardSchema: editionHistoryResponse })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<EditionHistoryResponse> {
    return toEditionHistoryResponse(await this.queries.history(actor, id));
  }

  @Patch(':id')
  @Versioned()
  @Action<PublishingAction>('edition.change')
  @ApiOperation({ operationId: 'changeEdition', summary: 'Change a draft' })
  @ApiOkResponse({ standardSchema: editionResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: editionChange }) body: EditionChange,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.editions.change(actor, id, version, body));
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Versioned()
  @Action<PublishingAction>('edition.submit')
  @ApiOperation({ operationId: 'submitEdition', summary: 'Hand a draft in for review' })
  @ApiOkResponse({ standardSchema: editionResponse })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.review.submit({ actor, id, version }));
  }

  @Post(':id/return')
  @HttpCode(200)
  @Versioned()
  @Action<PublishingAction>('edition.return')
  @ApiOperation({ operationId: 'returnEdition', summary: 'Give it back to be changed; voids an approval' })
  @ApiOkResponse({ standardSchema: editionResponse })
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: editionReturn }) { reason }: EditionReturn,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.review.return({ actor, id, version }, reason));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Versioned()
  @Action<PublishingAction>('edition.approve')
  @ApiOperation({ operationId: 'approveEdition', summary: 'Approve exactly this text, as a second person' })
  @ApiOkResponse({ standardSchema: editionResponse })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: editionApproval }) { contentHash }: EditionApproval,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.review.approve({ actor, id, version }, contentHash));
  }

  @Post(':id/publish')
  @HttpCode(202)
  @Versioned()
  @Action<PublishingAction>('edition.publish')
  @ApiOperation({ operationId: 'publishEdition', summary: 'Make it public; the KIM are given their tasks after this' })
  @ApiAcceptedResponse({ standardSchema: editionResponse })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EditionResponse> {
    const edition = await this.review.publish({ actor, id, version });
    reply.header('location', `/v1/editions/${id}/coverage`);
    return toEditionResponse(edition);
  }
}
