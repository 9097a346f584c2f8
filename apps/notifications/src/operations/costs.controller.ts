import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { Action } from '#access';
import { CostQuery, CostReport } from './cost.dto.js';
import { Costs } from './costs.service.js';
import type { OperationsPermission } from './operations.policy.js';

@ApiTags('operations')
@Controller('v1')
export class CostsController {
  constructor(private readonly costs: Costs) {}

  @Get('costs')
  @Action<OperationsPermission>('cost.read')
  @ApiOperation({ operationId: 'readCosts', summary: 'What the messages of a month cost, by channel and sender' })
  @ApiOkResponse({ standardSchema: CostReport })
  read(@Query({ schema: CostQuery }) { month }: CostQuery): Promise<CostReport> {
    return this.costs.report(month);
  }

  @Get('costs.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="costs.csv"')
  @Action<OperationsPermission>('cost.read')
  @ApiOperation({ operationId: 'exportCosts', summary: 'The costs of a month as CSV for office programs' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@Query({ schema: CostQuery }) { month }: CostQuery): Promise<string> {
    const { costs } = await this.costs.report(month);
    return stringify(
      costs.map((cost) => ({ month, ...cost })),
      {
        columns: ['month', 'channel', 'sender', 'messages', 'segments', 'rupiah'],
        header: true,
        bom: true,
        escape_formulas: true,
        record_delimiter: 'windows',
      },
    );
  }
}
