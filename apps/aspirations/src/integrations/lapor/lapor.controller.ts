import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Applies } from '#lifecycle';
import { LaporHandOverPage, LaporHandOverQuery, LaporHandOverResponse } from './lapor-hand-over.dto.js';
import { LaporHandOverService } from './lapor-hand-over.service.js';
import { laporHandOverWorkflow } from './lapor-hand-over.workflow.js';
import type { LaporPermission } from './lapor.policy.js';
import { ReconciliationQuery, Reconciliation } from './reconciliation.dto.js';
import { LaporReconciliation } from './reconciliation.service.js';

@ApiTags('lapor')
@Controller('v1/lapor')
export class LaporController {
  constructor(
    private readonly handOvers: LaporHandOverService,
    private readonly reconciliation: LaporReconciliation,
  ) {}

  @Get('hand-overs')
  @Action<LaporPermission>('lapor.read')
  @ApiOperation({
    operationId: 'listLaporHandOvers',
    summary: 'List hand-overs to SP4N-LAPOR! with the ids of LAPOR!',
  })
  @ApiOkResponse({ standardSchema: LaporHandOverPage })
  list(@Query({ schema: LaporHandOverQuery }) query: LaporHandOverQuery): Promise<LaporHandOverPage> {
    return this.handOvers.list(query);
  }

  @Get('hand-overs/:aspirationId')
  @Action<LaporPermission>('lapor.read')
  @ApiOperation({ operationId: 'getLaporHandOver', summary: 'Get the hand-over of an aspiration to SP4N-LAPOR!' })
  @ApiOkResponse({ standardSchema: LaporHandOverResponse })
  get(@Param('aspirationId', { schema: z.uuid() }) aspirationId: string): Promise<LaporHandOverResponse> {
    return this.handOvers.get(aspirationId);
  }

  @Post('hand-overs/:aspirationId/retry')
  @HttpCode(200)
  @Action<LaporPermission>('lapor.retry')
  @Applies(laporHandOverWorkflow, 'retry')
  @ApiOperation({
    operationId: 'retryLaporHandOver',
    summary: 'Retry a refused, failed or unacknowledged hand-over',
  })
  @ApiOkResponse({ standardSchema: LaporHandOverResponse })
  retry(
    @Param('aspirationId', { schema: z.uuid() }) aspirationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LaporHandOverResponse> {
    return this.handOvers.retry(aspirationId, actor);
  }

  @Get('reconciliation')
  @Action<LaporPermission>('lapor.read')
  @ApiOperation({
    operationId: 'reconcileLapor',
    summary: 'Reconcile hand-overs with the receipts of SP4N-LAPOR!',
  })
  @ApiOkResponse({ standardSchema: Reconciliation })
  reconcile(
    @Query({ schema: ReconciliationQuery }) { unacknowledgedDays }: ReconciliationQuery,
  ): Promise<Reconciliation> {
    return this.reconciliation.report(unacknowledgedDays);
  }
}
