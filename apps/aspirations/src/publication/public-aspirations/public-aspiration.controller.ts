import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { ConditionalGet } from '#http-api';
import { PublicAspiration, PublicAspirationPage, PublicAspirationQuery } from './public-aspiration.dto.js';
import type { PublicAspirationPermission } from './public-aspiration.policy.js';
import { PublicAspirations } from './public-aspiration.service.js';

@ApiTags('public aspirations')
@Controller('v1/public-aspirations')
export class PublicAspirationController {
  constructor(private readonly aspirations: PublicAspirations) {}

  @Get()
  @Action<PublicAspirationPermission>('public-aspiration.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'listPublicAspirations',
    summary: 'List verified aspirations that are not confidential, latest first',
  })
  @ApiOkResponse({ standardSchema: PublicAspirationPage })
  list(@Query({ schema: PublicAspirationQuery }) query: PublicAspirationQuery): Promise<PublicAspirationPage> {
    return this.aspirations.list(query);
  }

  @Get(':id')
  @Action<PublicAspirationPermission>('public-aspiration.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'getPublicAspiration', summary: 'Get a public aspiration' })
  @ApiOkResponse({ standardSchema: PublicAspiration })
  get(@Param('id', { schema: z.uuid().toLowerCase() }) id: string): Promise<PublicAspiration> {
    return this.aspirations.get(id);
  }
}
