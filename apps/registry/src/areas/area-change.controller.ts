import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { areaCode } from '#contracts';
import { type Call, IdempotentCall, type Page } from '#http-api';
import type { AreaPermission } from './area.policy.js';
import {
  AreaChangePage,
  AreaChangeQuery,
  AreaChangeResponse,
  AreaHistoryPage,
  AreaHistoryQuery,
  type AreaHistoryEntry,
  NewAreaChange,
} from './area-change.dto.js';
import { AreaChangeService } from './area-change.service.js';
import { AreaHistory } from './area-history.service.js';

@ApiTags('areas')
@Controller('v1')
export class AreaChangeController {
  constructor(
    private readonly changes: AreaChangeService,
    private readonly history: AreaHistory,
  ) {}

  @Post('area-changes')
  @Action<AreaPermission>('area.change')
  @ApiOperation({ operationId: 'changeAreas', summary: 'Rename, split, merge, recode or retire areas' })
  @ApiCreatedResponse({ standardSchema: AreaChangeResponse })
  change(
    @Body({ schema: NewAreaChange }) body: NewAreaChange,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<AreaChangeResponse> {
    return this.changes.change(body, actor, call);
  }

  @Get('area-changes')
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'listAreaChanges', summary: 'List the changes of areas, latest first' })
  @ApiOkResponse({ standardSchema: AreaChangePage })
  find(@Query({ schema: AreaChangeQuery }) query: AreaChangeQuery): Promise<Page<AreaChangeResponse>> {
    return this.history.changes(query);
  }

  @Get('areas/:code/history')
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'getAreaHistory', summary: 'List the versions of an area, oldest first' })
  @ApiOkResponse({ standardSchema: AreaHistoryPage })
  of(
    @Param('code', { schema: areaCode }) code: string,
    @Query({ schema: AreaHistoryQuery }) query: AreaHistoryQuery,
  ): Promise<Page<AreaHistoryEntry>> {
    return this.history.of(code, query);
  }
}
