import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { ConservationReport } from './conservation-report.dto.js';
import { ConservationReports } from './conservation-report.service.js';
import { conservationPage } from './conservation-page.js';
import { CostQuery } from './cost.dto.js';
import { DashboardResponse } from './dashboard.dto.js';
import { Dashboard } from './dashboard.service.js';
import type { OperationsPermission } from './operations.policy.js';

@ApiTags('operations')
@Controller('v1')
export class OperationsController {
  constructor(
    private readonly dashboard: Dashboard,
    private readonly conservation: ConservationReports,
  ) {}

  @Get('dashboard')
  @Action<OperationsPermission>('operations.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readDashboard', summary: 'Queues, outcomes, probes and plans at this moment' })
  @ApiOkResponse({ standardSchema: DashboardResponse })
  read(): Promise<DashboardResponse> {
    return this.dashboard.read(new Date());
  }

  @Get('conservation')
  @Action<OperationsPermission>('operations.read')
  @ApiOperation({ operationId: 'readConservation', summary: 'Where the messages of all plans of a month are' })
  @ApiOkResponse({ standardSchema: ConservationReport })
  conserved(@Query({ schema: CostQuery }) { month }: CostQuery): Promise<ConservationReport> {
    return this.conservation.report(month);
  }

  @Get('conservation.html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  @Action<OperationsPermission>('operations.read')
  @ApiOperation({ operationId: 'showConservation', summary: 'The same as a page' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async page(@Query({ schema: CostQuery }) { month }: CostQuery): Promise<string> {
    return conservationPage(await this.conservation.report(month));
  }
}
