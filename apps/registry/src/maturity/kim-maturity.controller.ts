import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { MaturityPermission } from './maturity.policy.js';
import { KimMaturity } from './kim-maturity.service.js';
import {
  type MaturityEntry,
  MaturityHistoryPage,
  MaturityHistoryQuery,
  MaturityOfMonth,
  MaturityOutlook,
  MaturityResponse,
} from './maturity.dto.js';

const kimId = z.uuid();

@ApiTags('maturity')
@Controller('v1/kims/:id/maturity')
export class KimMaturityController {
  constructor(private readonly maturity: KimMaturity) {}

  @Get()
  @Action<MaturityPermission>('maturity.read')
  @ApiOperation({
    operationId: 'getKimMaturity',
    summary: 'Get the maturity of a KIM, its parts and the advised next step',
  })
  @ApiOkResponse({ standardSchema: MaturityResponse })
  get(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: MaturityOfMonth }) { month }: MaturityOfMonth,
    @CurrentActor() actor: Actor,
  ): Promise<MaturityResponse> {
    return this.maturity.of(id, month, actor);
  }

  @Get('outlook')
  @Action<MaturityPermission>('maturity.read')
  @ApiOperation({
    operationId: 'getKimMaturityOutlook',
    summary: 'Get the advised next step from the facts up to today, also before the first month is assessed',
  })
  @ApiOkResponse({ standardSchema: MaturityOutlook })
  outlook(@Param('id', { schema: kimId }) id: string, @CurrentActor() actor: Actor): Promise<MaturityOutlook> {
    return this.maturity.outlook(id, actor);
  }

  @Get('history')
  @Action<MaturityPermission>('maturity.read')
  @ApiOperation({
    operationId: 'getKimMaturityHistory',
    summary: 'List the maturity of a KIM by month, latest first',
  })
  @ApiOkResponse({ standardSchema: MaturityHistoryPage })
  history(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: MaturityHistoryQuery }) query: MaturityHistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MaturityEntry>> {
    return this.maturity.history(id, query, actor);
  }
}
