import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import {
  type Call,
  Created,
  Idempotency,
  IdempotentCall,
  IfMatch,
  type ListPage,
  listPageSchema,
  RequestLanguage,
  Versioned,
} from '#http-api';
import type { Language } from '#text';
import { SavedViewQuery } from './saved-view-list.js';
import { SavedViewEntry, SavedViewResponse } from './saved-view.dto.js';
import { SavedViews } from './saved-views.service.js';

const uuid = { schema: z.uuid().toLowerCase() };

@ApiTags('views')
@Controller('v1/views')
export class SavedViewController {
  constructor(
    private readonly views: SavedViews,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Action('view.manage')
  @ApiOperation({ operationId: 'listViews', summary: 'List your saved views, and those that are shared with you' })
  @ApiOkResponse({ standardSchema: listPageSchema(SavedViewResponse).meta({ id: 'SavedViewPage' }) })
  list(
    @Query({ schema: SavedViewQuery }) query: SavedViewQuery,
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
  ): Promise<ListPage<SavedViewResponse>> {
    return this.views.list(query, actor, language);
  }

  @Post()
  @Action('view.manage')
  @Versioned()
  @ApiOperation({ operationId: 'saveView', summary: 'Save a query of a list under a name' })
  @Created(SavedViewResponse, '/v1/views/{id}')
  add(
    @Body({ schema: SavedViewEntry }) entry: SavedViewEntry,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<SavedViewResponse> {
    return this.idempotency.once(call, (tx) => this.views.add(tx, entry, actor));
  }

  @Get(':id')
  @Action('view.manage')
  @Versioned()
  @ApiOperation({ operationId: 'getView', summary: 'Read a saved view; `address` is the list with its query' })
  @ApiOkResponse({ standardSchema: SavedViewResponse })
  get(
    @Param('id', uuid) id: string,
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
  ): Promise<SavedViewResponse> {
    return this.views.get(id, actor, language);
  }

  @Put(':id')
  @Action('view.manage')
  @Versioned()
  @ApiOperation({ operationId: 'changeView', summary: 'Change a view of yours' })
  @ApiOkResponse({ standardSchema: SavedViewResponse })
  change(
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: SavedViewEntry }) entry: SavedViewEntry,
    @CurrentActor() actor: Actor,
  ): Promise<SavedViewResponse> {
    return this.views.change({ id, version }, entry, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Action('view.manage')
  @ApiOperation({ operationId: 'deleteView', summary: 'Delete a view of yours' })
  @ApiNoContentResponse()
  remove(@Param('id', uuid) id: string, @IfMatch() version: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.views.remove({ id, version }, actor);
  }
}
