import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page } from '#http-api';
import type { MaturityPermission } from './maturity.policy.js';
import { FormulaPage, FormulaQuery, FormulaResponse, NewFormula } from './maturity-formula.dto.js';
import { MaturityFormulas } from './maturity-formula.service.js';

const formulaVersion = z.coerce.number().int().min(1).max(2_147_483_647);

@ApiTags('maturity')
@Controller('v1/maturity/formulas')
export class MaturityFormulaController {
  constructor(private readonly formulas: MaturityFormulas) {}

  @Post()
  @Action<MaturityPermission>('maturity.enter-formula')
  @ApiOperation({ operationId: 'enterMaturityFormula', summary: 'Enter a new version of the maturity formula' })
  @Created(FormulaResponse, '/v1/maturity/formulas/{version}')
  enter(
    @Body({ schema: NewFormula }) body: NewFormula,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<FormulaResponse> {
    return this.formulas.enter(body, actor, call);
  }

  @Get()
  @Action<MaturityPermission>('maturity.read-formula')
  @ApiOperation({ operationId: 'listMaturityFormulas', summary: 'List maturity formulas, newest first' })
  @ApiOkResponse({ standardSchema: FormulaPage })
  find(@Query({ schema: FormulaQuery }) query: FormulaQuery): Promise<Page<FormulaResponse>> {
    return this.formulas.find(query);
  }

  @Get(':version')
  @Action<MaturityPermission>('maturity.read-formula')
  @ApiOperation({ operationId: 'getMaturityFormula', summary: 'Get a version of the maturity formula' })
  @ApiOkResponse({ standardSchema: FormulaResponse })
  get(@Param('version', { schema: formulaVersion }) version: number): Promise<FormulaResponse> {
    return this.formulas.get(version);
  }
}
