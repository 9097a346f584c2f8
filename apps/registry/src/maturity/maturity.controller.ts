import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { MaturityPermission } from './maturity.policy.js';
import { type ComparedKim, ComparisonPage, ComparisonQuery, NewComparison } from './comparison.dto.js';
import { Comparisons } from './comparison.service.js';
import { MaturityList } from './maturity-list.service.js';
import { MaturityPage, MaturityQuery, type RankedKim } from './maturity.dto.js';

@ApiTags('maturity')
@Controller('v1/maturity')
export class MaturityController {
  constructor(
    private readonly list: MaturityList,
    private readonly comparisons: Comparisons,
  ) {}

  @Get()
  @Action<MaturityPermission>('maturity.read')
  @ApiOperation({
    operationId: 'listKimsByMaturity',
    summary: 'List KIM by maturity in a month, the most mature first',
  })
  @ApiOkResponse({ standardSchema: MaturityPage })
  find(@Query({ schema: MaturityQuery }) query: MaturityQuery, @CurrentActor() actor: Actor): Promise<Page<RankedKim>> {
    return this.list.find(query, actor);
  }

  @Post('comparisons')
  @HttpCode(200)
  @Action<MaturityPermission>('maturity.compare')
  @ApiOperation({
    operationId: 'compareMaturityFormulas',
    summary: 'Compare the outcomes of two formulas in a month, without storing them',
  })
  @ApiOkResponse({ standardSchema: ComparisonPage })
  compare(
    @Body({ schema: NewComparison }) body: NewComparison,
    @Query({ schema: ComparisonQuery }) query: ComparisonQuery,
  ): Promise<Page<ComparedKim>> {
    return this.comparisons.compare(body, query);
  }
}
