import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { RegistryAction } from '../registry.policy.js';
import { KimMaturity } from './kim-maturity.service.js';
import {
  type MaturityEntry,
  MaturityHistoryPage,
  MaturityHistoryQuery,
  MaturityOfMonth,
  MaturityResponse,
} from './maturity.dto.js';

const kimId = z.uuid();

@ApiTags('maturity')
@Controller('v1/kims/:id/maturity')
export class KimMaturityController {
  constructor(private readonly maturity: KimMaturity) {}

  @Get()
  @Action<RegistryAction>('maturity.read')
  @ApiOperation({
    operationId: 'getKimMaturity',
    summary: 'How mature the KIM is, what it follows from, what to do next',
  })
  @ApiOkResponse({ standardSchema: MaturityResponse })
  get(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: MaturityOfMonth }) { month }: MaturityOfMonth,
    @CurrentActor() actor: Actor,
  ): Promise<MaturityResponse> {
    return this.maturity.of(id, month, actor);
  }

  @Get('history')
  @Action<RegistryAction>('maturity.read')
  @ApiOperation({
    operationId: 'getKimMaturityHistory',
    summary: 'How mature the KIM was month by month, the last first',
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
