import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Page, pageSchema } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import {
  laporHandOverQuery,
  type LaporHandOverQuery,
  laporHandOverResponse,
  type LaporHandOverResponse,
} from './lapor-hand-over.dto.js';
import { LaporHandOver } from './lapor-hand-over.service.js';
import {
  type Reconciliation,
  reconciliationQuery,
  type ReconciliationQuery,
  reconciliationResponse,
} from './reconciliation.dto.js';
import { LaporReconciliation } from './reconciliation.service.js';

@ApiTags('lapor')
@Controller('v1/lapor')
export class LaporController {
  constructor(
    private readonly handOvers: LaporHandOver,
    private readonly reconciliation: LaporReconciliation,
  ) {}

  @Get('hand-overs')
  @Action<AspirationsAction>('lapor.read')
  @ApiOperation({
    operationId: 'listLaporHandOvers',
    summary: 'What goes to SP4N-LAPOR!, and under which id LAPOR! has it',
  })
  @ApiOkResponse({ standardSchema: pageSchema(laporHandOverResponse).meta({ id: 'LaporHandOverPage' }) })
  list(@Query({ schema: laporHandOverQuery }) query: LaporHandOverQuery): Promise<Page<LaporHandOverResponse>> {
    return this.handOvers.list(query);
  }

  @Get('hand-overs/:aspirationId')
  @Action<AspirationsAction>('lapor.read')
  @ApiOperation({ operationId: 'getLaporHandOver', summary: 'How far one aspiration is on its way to SP4N-LAPOR!' })
  @ApiOkResponse({ standardSchema: laporHandOverResponse })
  get(@Param('aspirationId', { schema: z.uuid() }) aspirationId: string): Promise<LaporHandOverResponse> {
    return this.handOvers.get(aspirationId);
  }

  @Post('hand-overs/:aspirationId/retry')
  @HttpCode(200)
  @Action<AspirationsAction>('lapor.retry')
  @ApiOperation({
    operationId: 'retryLaporHandOver',
    summary: 'Hand over again what was refused, given up, or never acknowledged',
  })
  @ApiOkResponse({ standardSchema: laporHandOverResponse })
  retry(
    @Param('aspirationId', { schema: z.uuid() }) aspirationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LaporHandOverResponse> {
    return this.handOvers.retry(aspirationId, actor);
  }

  @Get('reconciliation')
  @Action<AspirationsAction>('lapor.read')
  @ApiOperation({
    operationId: 'reconcileLapor',
    summary: 'What was handed over to SP4N-LAPOR! against what LAPOR! has said of it',
  })
  @ApiOkResponse({ standardSchema: reconciliationResponse })
  reconcile(@Query({ schema: reconciliationQuery }) { silentDays }: ReconciliationQuery): Promise<Reconciliation> {
    return this.reconciliation.report(silentDays);
  }
}
