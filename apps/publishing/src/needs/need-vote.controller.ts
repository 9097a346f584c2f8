import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { NeedPermission } from './need.policy.js';
import { NeedVotes } from './need-votes.js';

const uuid = z.uuid();

@ApiTags('information needs')
@Controller('v1/needs/:id/votes/:kimId')
export class NeedVoteController {
  constructor(private readonly votes: NeedVotes) {}

  @Put()
  @HttpCode(204)
  @Action<NeedPermission>('need.request')
  @ApiOperation({ operationId: 'voteForNeed', summary: 'Vote for a need; a KIM has one vote for each' })
  @ApiNoContentResponse()
  vote(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Param('kimId', { schema: uuid }) kimId: string,
  ): Promise<void> {
    return this.votes.vote(actor, id, kimId);
  }

  @Delete()
  @HttpCode(204)
  @Action<NeedPermission>('need.request')
  @ApiOperation({ operationId: 'withdrawVoteForNeed', summary: 'Withdraw the vote of a KIM' })
  @ApiNoContentResponse()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Param('kimId', { schema: uuid }) kimId: string,
  ): Promise<void> {
    return this.votes.withdraw(actor, id, kimId);
  }
}
