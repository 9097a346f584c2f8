import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Page, pageSchema, Versioned } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import {
  aspirationQuery,
  type AspirationQuery,
  aspirationResponse,
  type AspirationResponse,
  historyResponse,
  type HistoryResponse,
} from './aspiration.dto.js';
import { redactedFor } from '../citizens/redaction/text-redaction.js';
import { Aspirations, targetOf } from './aspiration.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations')
export class AspirationController {
  constructor(
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  @Get()
  @Action<AspirationsAction>('aspiration.read')
  @ApiOperation({ operationId: 'listAspirations', summary: 'The aspirations that you may see, newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(aspirationResponse).meta({ id: 'AspirationPage' }) })
  list(
    @Query({ schema: aspirationQuery }) query: AspirationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AspirationResponse>> {
    return this.aspirations.list(query, this.access.scopes(actor, 'aspiration.read'));
  }

  @Get(':id')
  @Action<AspirationsAction>('aspiration.read')
  @Versioned()
  @ApiOperation({ operationId: 'getAspiration', summary: 'One aspiration, without its reporter' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  async get(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<AspirationResponse> {
    const aspiration = await this.aspirations.get(id);
    const target = targetOf(aspiration);
    this.access.check(actor, 'aspiration.read', target);
    return redactedFor(this.access, actor, aspiration, target);
  }

  @Get(':id/history')
  @Action<AspirationsAction>('aspiration.read')
  @ApiOperation({ operationId: 'getAspirationHistory', summary: 'What became of an aspiration, step by step' })
  @ApiOkResponse({ standardSchema: historyResponse })
  async history(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<HistoryResponse> {
    this.access.check(actor, 'aspiration.read', targetOf(await this.aspirations.get(id)));
    return this.aspirations.history(id);
  }
}
