import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { columnsNamed, ListFile, type ListRows, tableFile } from '#http-api';
import { CostQuery, CostReport } from './cost.dto.js';
import { Costs } from './costs.service.js';
import type { OperationsPermission } from './operations.policy.js';

const costColumns = columnsNamed<CostReport['costs'][number]>('channel', 'sender', 'messages', 'segments', 'rupiah');

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

  @Action<OperationsPermission>('cost.read')
  @ListFile('costs')
  @ApiOperation({ operationId: 'exportCosts', summary: 'The costs of a month for office programs' })
  async file(@Query({ schema: CostQuery }) { month }: CostQuery): Promise<ListRows> {
    const { costs } = await this.costs.report(month);
    return tableFile({ month: () => month, ...costColumns }, costs);
  }
}
