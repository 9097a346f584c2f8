import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import { replyWorkflow } from './reply.workflow.js';
import {
  NewReply,
  NewThread,
  ReplyPage,
  ReplyQuery,
  ReplyResponse,
  ThreadAnswer,
  ThreadLink,
  ThreadPage,
  ThreadQuery,
  ThreadReason,
  ThreadResponse,
  toReplyResponse,
  toThreadResponse,
} from './thread.dto.js';
import { ThreadLinks } from './thread-links.service.js';
import type { ThreadPermission } from './thread.policy.js';
import { ThreadQueries } from './thread-queries.js';
import { ThreadService } from './thread.service.js';
import { threadWorkflow } from './thread.workflow.js';

const threadId = z.uuid().toLowerCase();

@ApiTags('threads')
@Controller('v1/threads')
export class ThreadController {
  constructor(
    private readonly threads: ThreadService,
    private readonly links: ThreadLinks,
    private readonly queries: ThreadQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Versioned()
  @Action<ThreadPermission>('thread.write')
  @Applies(threadWorkflow, 'begin')
  @ApiOperation({ operationId: 'beginThread', summary: 'Begin a thread among KIM and with the office' })
  @Created(ThreadResponse, '/v1/threads/{id}')
  begin(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewThread }) body: NewThread,
  ): Promise<ThreadResponse> {
    return this.idempotency.once(call, async (tx) => toThreadResponse(await this.threads.begin(tx, actor, body), true));
  }

  @Get()
  @Action<ThreadPermission>('thread.read')
  @ApiOperation({ operationId: 'listThreads', summary: 'Threads by topic and area, newest first' })
  @ApiOkResponse({ standardSchema: ThreadPage })
  list(@Query({ schema: ThreadQuery }) query: ThreadQuery): Promise<ThreadPage> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Versioned()
  @Action<ThreadPermission>('thread.read')
  @ApiOperation({ operationId: 'readThread', summary: 'One thread' })
  @ApiOkResponse({ standardSchema: ThreadResponse })
  read(@Param('id', { schema: threadId }) id: string): Promise<ThreadResponse> {
    return this.queries.read(id);
  }

  @Get(':id/replies')
  @Action<ThreadPermission>('thread.read')
  @ApiOperation({ operationId: 'listReplies', summary: 'The texts of a thread, oldest first' })
  @ApiOkResponse({ standardSchema: ReplyPage })
  replies(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: threadId }) id: string,
    @Query({ schema: ReplyQuery }) query: ReplyQuery,
  ): Promise<ReplyPage> {
    return this.queries.replies(actor, id, query);
  }

  @Post(':id/replies')
  @Action<ThreadPermission>('thread.write')
  @Applies(replyWorkflow, 'write')
  @ApiOperation({ operationId: 'writeReply', summary: 'Reply in an open thread' })
  @ApiCreatedResponse({ standardSchema: ReplyResponse })
  reply(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('id', { schema: threadId }) id: string,
    @Body({ schema: NewReply }) body: NewReply,
  ): Promise<ReplyResponse> {
    return this.idempotency.once(call, async (tx) => toReplyResponse(await this.threads.reply(tx, actor, id, body)));
  }

  @Transition(threadWorkflow, 'mark-answer', { summary: 'Mark the reply that answers it', response: ThreadResponse })
  async markAnswer(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadAnswer }) { replyId }: ThreadAnswer,
  ): Promise<ThreadResponse> {
    return toThreadResponse(await this.threads.markAnswer(command, replyId), true);
  }

  @Transition(threadWorkflow, 'link', {
    summary: 'Make it a report of a claim, a contribution or an aspiration; it retains the link',
    response: ThreadResponse,
  })
  async link(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadLink }) body: ThreadLink,
  ): Promise<ThreadResponse> {
    return toThreadResponse(await this.links.link(command, body), true);
  }

  @Transition(threadWorkflow, 'close', { summary: 'Close it with a reason', response: ThreadResponse })
  async close(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadReason }) { reason }: ThreadReason,
  ): Promise<ThreadResponse> {
    return toThreadResponse(await this.threads.close(command, reason), true);
  }

  @Transition(threadWorkflow, 'reopen', {
    summary: 'Open a closed thread again, with a reason',
    response: ThreadResponse,
  })
  async reopen(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadReason }) { reason }: ThreadReason,
  ): Promise<ThreadResponse> {
    return toThreadResponse(await this.threads.reopen(command, reason), true);
  }
}
