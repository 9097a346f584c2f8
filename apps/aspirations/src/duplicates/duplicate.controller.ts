import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { DuplicatePermission } from './duplicate.policy.js';
import { DuplicateCheck, DuplicatesResponse } from './duplicate.dto.js';
import { Duplicates } from './duplicate.service.js';

@ApiTags('duplicates')
@Controller('v1/aspirations')
export class DuplicateController {
  constructor(private readonly duplicates: Duplicates) {}

  /** POST, because proxies log addresses and the text is confidential. */
  @Post('similar')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<DuplicatePermission>('duplicate.suggest')
  @ApiOperation({
    operationId: 'suggestDuplicates',
    summary: 'Find aspirations similar to a draft, most likely duplicate first',
  })
  @ApiOkResponse({ standardSchema: DuplicatesResponse })
  ofDraft(
    @Body({ schema: DuplicateCheck }) draft: DuplicateCheck,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicatesResponse> {
    return this.duplicates.ofDraft(draft, actor);
  }

  @Get(':id/similar')
  @Header('cache-control', 'no-store')
  @Action<DuplicatePermission>('duplicate.list')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'Find duplicates of an aspiration, most likely first' })
  @ApiOkResponse({ standardSchema: DuplicatesResponse })
  ofAspiration(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicatesResponse> {
    return this.duplicates.ofAspiration(id, actor);
  }
}
