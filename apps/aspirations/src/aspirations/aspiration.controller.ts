import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Database } from '#database';
import { ListFile, listFile, type ListRows, type ListPage, listPageSchema, Versioned } from '#http-api';
import { HistoryPage, HistoryQuery } from '#lifecycle';
import { aspirationId } from '../text-fields.js';
import { AspirationLifecycle } from './aspiration.lifecycle.js';
import { aspirationColumns, AspirationFileQuery, AspirationQuery } from './aspiration-list.js';
import { AspirationResponse, toAspirationResponse } from './aspiration.dto.js';
import { audienceOf } from './redaction/audience.js';
import { Aspirations } from './aspiration.service.js';
import { requireReadable } from './reach.js';
import { ReadableAspirations } from './readable-aspirations.service.js';
import { targetOf } from './aspiration.step.js';

@ApiTags('aspirations')
@Controller('v1')
export class AspirationController {
  constructor(
    private readonly aspirations: Aspirations,
    private readonly readable: ReadableAspirations,
    private readonly lifecycle: AspirationLifecycle,
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  @Get('aspirations')
  @Action('aspiration.read')
  @ApiOperation({ operationId: 'listAspirations', summary: 'Find aspirations among those that you may read' })
  @ApiOkResponse({ standardSchema: listPageSchema(AspirationResponse).meta({ id: 'AspirationPage' }) })
  list(
    @Query({ schema: AspirationQuery }) query: AspirationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<AspirationResponse>> {
    return this.readable.list(query, actor);
  }

  @Action('aspiration.read')
  @ListFile('aspirations')
  @ApiOperation({ operationId: 'exportAspirationList', summary: 'Export the aspirations that you may read' })
  file(
    @Query({ schema: AspirationFileQuery }) query: AspirationFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    return listFile(aspirationColumns, (page) => this.readable.list({ ...query, ...page }, actor));
  }

  @Get('aspirations/:id')
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

  @Get('aspirations/:id/history')
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
