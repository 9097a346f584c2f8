import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import type { RegistryAction } from '../../registry.policy.js';
import { prefersHtml } from './prefers-html.js';
import { ReportDecision } from './report-decision.service.js';
import { ReportList } from './report-list.service.js';
import { ReportPrint } from './report-print.service.js';
import {
  type ReportHistoryEntry,
  ReportHistoryPage,
  ReportHistoryQuery,
  ReportPage,
  ReportQuery,
  ReportResponse,
  ReportResubmission,
  ReportReturn,
  toReportResponse,
} from './report.dto.js';
import { ReportService } from './report.service.js';

const reportId = z.uuid();

/** A page that loads nothing and runs nothing. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

@ApiTags('reports')
@Controller('v1/reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly decisions: ReportDecision,
    private readonly list: ReportList,
    private readonly print: ReportPrint,
  ) {}

  @Get()
  @Action<RegistryAction>('report.read')
  @ApiOperation({
    operationId: 'listReports',
    summary: 'Monthly reports within reach of the caller, newest month first',
  })
  @ApiOkResponse({ standardSchema: ReportPage })
  find(
    @Query({ schema: ReportQuery }) query: ReportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ReportResponse>> {
    return this.list.find(query, actor);
  }

  @Get(':id')
  @Action<RegistryAction>('report.read')
  @Versioned()
  @ApiOperation({
    operationId: 'getReport',
    summary: 'One monthly report; a page to print, in Indonesian, for whoever prefers text/html',
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
    reply.headers({ ...pageHeaders, etag: `"${report.version}"` });
    return this.print.page(report);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Action<RegistryAction>('report.submit')
  @Versioned()
  @ApiOperation({ operationId: 'resubmitReport', summary: 'Hand a returned report in again, counted anew' })
  @ApiOkResponse({ standardSchema: ReportResponse })
  submit(
    @Param('id', { schema: reportId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReportResubmission }) body: ReportResubmission,
    @CurrentActor() actor: Actor,
  ): Promise<ReportResponse> {
    return this.reports.resubmit(id, version, body.narrative, actor);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Action<RegistryAction>('report.return')
  @Versioned()
  @ApiOperation({ operationId: 'returnReport', summary: 'Give a report back for completion, with the reason' })
  @ApiOkResponse({ standardSchema: ReportResponse })
  return(
    @Param('id', { schema: reportId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReportReturn }) body: ReportReturn,
    @CurrentActor() actor: Actor,
  ): Promise<ReportResponse> {
    return this.decisions.decide('return', id, version, actor, body.reason);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Action<RegistryAction>('report.accept')
  @Versioned()
  @ApiOperation({ operationId: 'acceptReport', summary: 'Accept a report' })
  @ApiOkResponse({ standardSchema: ReportResponse })
  accept(
    @Param('id', { schema: reportId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<ReportResponse> {
    return this.decisions.decide('accept', id, version, actor);
  }

  @Get(':id/history')
  @Action<RegistryAction>('report.read')
  @ApiOperation({ operationId: 'getReportHistory', summary: 'How the report came to each of its versions' })
  @ApiOkResponse({ standardSchema: ReportHistoryPage })
  history(
    @Param('id', { schema: reportId }) id: string,
    @Query({ schema: ReportHistoryQuery }) query: ReportHistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ReportHistoryEntry>> {
    return this.list.history(id, query, actor);
  }
}
