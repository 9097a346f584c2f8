import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, Idempotency, IdempotentCall } from '#http-api';
import { EditionQueries } from '../edition-queries.js';
import type { EditionPermission } from '../edition.policy.js';
import { CommentPage, CommentQuery, CommentResponse, NewComment } from './comment.dto.js';
import { CommentService } from './comment.service.js';
import { EditionDiff, toEditionDiff } from './diff.dto.js';

const id = z.uuid();

@ApiTags('editions')
@Controller('v1/editions/:id')
export class ReviewController {
  constructor(
    private readonly comments: CommentService,
    private readonly queries: EditionQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('diff/:otherId')
  @Action<EditionPermission>('edition.read')
  @ApiOperation({
    operationId: 'compareEditions',
    summary: 'What differs in another edition, word by word; of public ones for everyone',
  })
  @ApiOkResponse({ standardSchema: EditionDiff })
  async compare(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: id }) from: string,
    @Param('otherId', { schema: id }) to: string,
  ): Promise<EditionDiff> {
    return toEditionDiff(await this.queries.read(actor, from), await this.queries.read(actor, to));
  }

  @Get('comments')
  @Action<EditionPermission>('edition.comment')
  @ApiOperation({ operationId: 'listEditionComments', summary: 'The comments of its editors, oldest first' })
  @ApiOkResponse({ standardSchema: CommentPage })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) editionId: string,
    @Query({ schema: CommentQuery }) query: CommentQuery,
  ): Promise<CommentPage> {
    return this.comments.list(actor, editionId, query);
  }

  @Post('comments')
  @Action<EditionPermission>('edition.comment')
  @ApiOperation({ operationId: 'commentEdition', summary: 'Comment on a passage of the content that was read' })
  @Created(CommentResponse, '/v1/editions/{editionId}/comments')
  comment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) editionId: string,
    @IdempotentCall() call: Call,
    @Body({ schema: NewComment }) body: NewComment,
  ): Promise<CommentResponse> {
    return this.idempotency.once(call, (tx) => this.comments.add(tx, actor, editionId, body));
  }

  @Post('comments/:commentId/resolve')
  @HttpCode(200)
  @Action<EditionPermission>('edition.comment')
  @ApiOperation({ operationId: 'resolveEditionComment', summary: 'Mark a comment as done' })
  @ApiOkResponse({ standardSchema: CommentResponse })
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) editionId: string,
    @Param('commentId', { schema: id }) commentId: string,
  ): Promise<CommentResponse> {
    return this.comments.resolve(actor, editionId, commentId);
  }
}
