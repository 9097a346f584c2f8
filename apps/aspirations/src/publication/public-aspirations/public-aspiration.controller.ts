import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { type Page, pageSchema, ConditionalGet } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { PublicAspirationQuery, PublicAspiration } from './public-aspiration.dto.js';
import { PublicAspirations } from './public-aspiration.service.js';

@ApiTags('public aspirations')
@Controller('v1/public-aspirations')
export class PublicAspirationController {
  constructor(private readonly aspirations: PublicAspirations) {}

  @Get()
  @Action<AspirationsAction>('public-aspiration.read')
  @ConditionalGet()
  @ApiOperation({
    operationId: 'listPublicAspirations',
    summary: 'List verified aspirations that are not confidential, latest first',
  })
  @ApiOkResponse({ standardSchema: pageSchema(PublicAspiration).meta({ id: 'PublicAspirationPage' }) })
  list(@Query({ schema: PublicAspirationQuery }) query: PublicAspirationQuery): Promise<Page<PublicAspiration>> {
    return this.aspirations.list(query);
  }

  @Get(':id')
  @Action<AspirationsAction>('public-aspiration.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'getPublicAspiration', summary: 'Get a public aspiration' })
  @ApiOkResponse({ standardSchema: PublicAspiration })
  get(@Param('id', { schema: z.uuid().toLowerCase() }) id: string): Promise<PublicAspiration> {
    return this.aspirations.get(id);
  }
}
