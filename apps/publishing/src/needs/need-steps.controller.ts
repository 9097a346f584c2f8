import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Transition, VersionedCommand } from '#lifecycle';
import { NeedAnswer, NeedListing, NeedMerge, NeedReason, NeedResponse, toNeedResponse } from './need.dto.js';
import { NeedService } from './need.service.js';
import { needWorkflow } from './need.workflow.js';

/** The steps that editors take on needs of information. */
@ApiTags('information needs')
@Controller('v1/needs')
export class NeedStepsController {
  constructor(private readonly needs: NeedService) {}

  @Transition(needWorkflow, 'list', { summary: 'List what the public sent, for everybody', response: NeedResponse })
  async list(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NeedListing }) body: NeedListing,
  ): Promise<NeedResponse> {
    return toNeedResponse(await this.needs.list(command, body));
  }

  @Transition(needWorkflow, 'answer', {
    summary: 'Answer it by a published document; the KIM that asked are notified',
    response: NeedResponse,
  })
  async answer(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NeedAnswer }) { documentId }: NeedAnswer,
  ): Promise<NeedResponse> {
    return toNeedResponse(await this.needs.answer(command, documentId));
  }

  @Transition(needWorkflow, 'merge', {
    summary: 'Merge it into an open one of the same content',
    response: NeedResponse,
  })
  async merge(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NeedMerge }) { into }: NeedMerge,
  ): Promise<NeedResponse> {
    return toNeedResponse(await this.needs.merge(command, into));
  }

  @Transition(needWorkflow, 'decline', { summary: 'Decline it, with a public reason', response: NeedResponse })
  async decline(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NeedReason }) { reason }: NeedReason,
  ): Promise<NeedResponse> {
    return toNeedResponse(await this.needs.decline(command, reason));
  }

  @Transition(needWorkflow, 'reopen', { summary: 'Reopen it, with a reason', response: NeedResponse })
  async reopen(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NeedReason }) { reason }: NeedReason,
  ): Promise<NeedResponse> {
    return toNeedResponse(await this.needs.reopen(command, reason));
  }
}
