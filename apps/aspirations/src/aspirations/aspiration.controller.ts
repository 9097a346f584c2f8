import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Database } from '#database';
import { type Page, pageSchema, Versioned } from '#http-api';
import { HistoryPage, HistoryQuery } from '#lifecycle';
import { aspirationId } from '../text-fields.js';
import { AspirationLifecycle } from './aspiration.lifecycle.js';
import { AspirationQuery, AspirationResponse, toAspirationResponse } from './aspiration.dto.js';
import { audienceOf } from './redaction/audience.js';
import { Aspirations } from './aspiration.service.js';
import { readableBy, requireReadable } from './reach.js';
import { targetOf } from './aspiration.step.js';

@ApiTags('aspirations')
@Controller('v1/aspirations')
export class AspirationController {
  constructor(
    private readonly aspirations: Aspirations,
    private readonly lifecycle: AspirationLifecycle,
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  @Get()
  @Action('aspiration.read')
  @ApiOperation({ operationId: 'listAspirations', summary: 'List the aspirations that you may read, newest first' })
  @ApiOkResponse({ standardSchema: pageSchema(AspirationResponse).meta({ id: 'AspirationPage' }) })
  list(
    @Query({ schema: AspirationQuery }) query: AspirationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AspirationResponse>> {
    return this.aspirations.list(query, readableBy(this.access, actor));
  }

  @Get(':id')
  @Action('aspiration.read')
  @Versioned()
  @ApiOperation({ operationId: 'getAspiration', summary: 'Read an aspiration, without its reporter' })
  @ApiOkResponse({ standardSchema: AspirationResponse })
  async get(@Param('id', aspirationId) id: string, @CurrentActor() actor: Actor): Promise<AspirationResponse> {
    const aspiration = await this.aspirations.get(id);
    const target = targetOf(aspiration);
    requireReadable(this.access, actor, aspiration);
    return toAspirationResponse(aspiration, audienceOf(this.access, actor, target));
  }

  @Get(':id/history')
  @Action('aspiration.read')
  @ApiOperation({
    operationId: 'getAspirationHistory',
    summary: 'Read the history of an aspiration',
  })
  @ApiOkResponse({ standardSchema: HistoryPage })
  async history(
    @Param('id', aspirationId) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<HistoryPage> {
    requireReadable(this.access, actor, await this.aspirations.get(id));
    return this.lifecycle.history(this.database, id, query);
  }
}
