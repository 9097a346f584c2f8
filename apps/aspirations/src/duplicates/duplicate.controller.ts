import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { AspirationsAction } from '../aspirations.policy.js';
import { duplicateCheck, type DuplicateCheck, duplicatesResponse, type DuplicatesResponse } from './duplicate.dto.js';
import { Duplicates } from './duplicate.service.js';

@ApiTags('duplicates')
@Controller('v1/aspirations')
export class DuplicateController {
  constructor(private readonly twins: Duplicates) {}

  /** POST: what somebody is about to tell must not lie in addresses, which are logged on the way. */
  @Post('similar')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('twin.suggest')
  @ApiOperation({
    operationId: 'suggestTwins',
    summary: 'Cases that tell what you are about to enter, likeliest first',
  })
  @ApiOkResponse({ standardSchema: duplicatesResponse })
  ofDraft(
    @Body({ schema: duplicateCheck }) draft: DuplicateCheck,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicatesResponse> {
    return this.twins.ofDraft(draft, actor);
  }

  @Get(':id/similar')
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('twin.list')
  @ApiOperation({ operationId: 'listTwins', summary: 'Cases that tell the same as this one, likeliest first' })
  @ApiOkResponse({ standardSchema: duplicatesResponse })
  ofAspiration(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicatesResponse> {
    return this.twins.ofAspiration(id, actor);
  }
}
