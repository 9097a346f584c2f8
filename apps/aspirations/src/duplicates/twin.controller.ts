import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { AspirationsAction } from '../aspirations.policy.js';
import { twinDraft, type TwinDraft, twinsResponse, type TwinsResponse } from './twin.dto.js';
import { Twins } from './twin.service.js';

@ApiTags('duplicates')
@Controller('v1/aspirations')
export class TwinController {
  constructor(private readonly twins: Twins) {}

  /** POST: what somebody is about to tell must not lie in addresses, which are logged on the way. */
  @Post('similar')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('twin.suggest')
  @ApiOperation({
    operationId: 'suggestTwins',
    summary: 'Cases that tell what you are about to enter, likeliest first',
  })
  @ApiOkResponse({ standardSchema: twinsResponse })
  ofDraft(@Body({ schema: twinDraft }) draft: TwinDraft, @CurrentActor() actor: Actor): Promise<TwinsResponse> {
    return this.twins.ofDraft(draft, actor);
  }

  @Get(':id/similar')
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('twin.list')
  @ApiOperation({ operationId: 'listTwins', summary: 'Cases that tell the same as this one, likeliest first' })
  @ApiOkResponse({ standardSchema: twinsResponse })
  ofCase(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<TwinsResponse> {
    return this.twins.ofCase(id, actor);
  }
}
