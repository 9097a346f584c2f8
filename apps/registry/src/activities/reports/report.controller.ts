import { Body, Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Page, Versioned } from '#http-api';
import { type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { prefersHtml, printPageHeaders } from './print-page.js';
import { ReportList } from './report-list.service.js';
import { ReportPrint } from './report-print.service.js';
import {
  ReportPage,
  ReportQuery,
  ReportResponse,
  ReportResubmission,
  ReportReturn,
  toReportResponse,
} from './report.dto.js';
import type { ReportPermission } from './report.policy.js';
import { ReportService } from './report.service.js';
import { reportWorkflow } from './report.workflow.js';

const reportId = z.uuid();

@ApiTags('reports')
@Controller('v1/reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly list: ReportList,
    private readonly print: ReportPrint,
  ) {}

  @Get()
  @Action<ReportPermission>('report.read')
  @ApiOperation({
    operationId: 'listReports',
    summary: 'List monthly reports within the scope of the caller, newest month first',
  })
  @ApiOkResponse({ standardSchema: ReportPage })
  find(
    @Query({ schema: ReportQuery }) query: ReportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ReportResponse>> {
    return this.list.find(query, actor);
  }

  @Get(':id')
  @Action<ReportPermission>('report.read')
  @Versioned()
  @ApiOperation({
    operationId: 'getReport',
    summary: 'Get a monthly report; with Accept: text/html a printable page in Indonesian',
  })
  @ApiOkResponse({ standardSchema: ReportResponse })
  async get(
    @Param('id', { schema: reportId }) id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportResponse | string> {
    const report = await this.list.get(id, actor);
    reply.headers({ vary: 'accept', 'cache-control': 'no-store' });
    if (!prefersHtml(request.headers.accept)) return toReportResponse(report);
    reply.headers({ ...printPageHeaders, etag: `"${report.version}"` });
    return this.print.page(report);
  }

  @Transition(reportWorkflow, 'submit', {
    operationId: 'resubmitReport',
    summary: 'Submit a returned report again; its activities are counted anew',
    response: ReportResponse,
    permission: 'report.submit',
  })
  submit(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: ReportResubmission }) body: ReportResubmission,
  ): Promise<ReportResponse> {
    return this.reports.resubmit(id, version, body.narrative, actor);
  }

  @Transition(reportWorkflow, 'return', {
    summary: 'Return a report for completion, with the reason',
    response: ReportResponse,
  })
  return(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: ReportReturn }) body: ReportReturn,
  ): Promise<ReportResponse> {
    return this.reports.decide('return', id, version, actor, body.reason);
  }

  @Transition(reportWorkflow, 'accept', { summary: 'Accept a report', response: ReportResponse })
  accept(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<ReportResponse> {
    return this.reports.decide('accept', id, version, actor);
  }

  @Get(':id/history')
  @Action<ReportPermission>('report.read')
  @ApiOperation({ operationId: 'getReportHistory', summary: 'List the transitions of a report' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: reportId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query, actor);
  }
}
