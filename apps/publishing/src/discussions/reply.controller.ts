import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Transition, VersionedCommand } from '#lifecycle';
import { replyWorkflow } from './reply.workflow.js';
import { ReplyResponse, ThreadReason, toReplyResponse } from './thread.dto.js';
import { ThreadService } from './thread.service.js';

@ApiTags('threads')
@Controller('v1/replies')
export class ReplyController {
  constructor(private readonly threads: ThreadService) {}

  @Transition(replyWorkflow, 'hide', { summary: 'Hide it with a reason', response: ReplyResponse })
  async hide(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadReason }) { reason }: ThreadReason,
  ): Promise<ReplyResponse> {
    return toReplyResponse(await this.threads.hide(command, reason));
  }

  @Transition(replyWorkflow, 'appeal', {
    summary: 'Appeal against the moderation of your reply',
    response: ReplyResponse,
  })
  async appeal(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadReason }) { reason }: ThreadReason,
  ): Promise<ReplyResponse> {
    return toReplyResponse(await this.threads.appeal(command, reason));
  }

  @Transition(replyWorkflow, 'restore', { summary: 'Grant the appeal: show it again', response: ReplyResponse })
  async restore(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadReason }) { reason }: ThreadReason,
  ): Promise<ReplyResponse> {
    return toReplyResponse(await this.threads.decide(command, 'restore', reason));
  }

  @Transition(replyWorkflow, 'uphold', { summary: 'Reject the appeal: it stays hidden', response: ReplyResponse })
  async uphold(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ThreadReason }) { reason }: ThreadReason,
  ): Promise<ReplyResponse> {
    return toReplyResponse(await this.threads.decide(command, 'uphold', reason));
  }
}
