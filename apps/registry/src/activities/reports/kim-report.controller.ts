import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import type { ReportPermission } from './report.policy.js';
import { type MissingReport, MissingReportPage, MissingReportQuery } from './missing-report.dto.js';
import { MissingReports } from './missing-report.service.js';
import { NewReport, ReportResponse } from './report.dto.js';
import { ReportService } from './report.service.js';
import { reportWorkflow } from './report.workflow.js';

@ApiTags('reports')
@Controller('v1')
export class KimReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly missing: MissingReports,
  ) {}

  @Post('kims/:id/reports')
  @Action<ReportPermission>('report.submit')
  @Versioned()
  @Applies(reportWorkflow, 'submit')
  @ApiOperation({
    operationId: 'submitReport',
    summary: 'Submit the report of a month; its activities are counted now',
  })
  @Created(ReportResponse, '/v1/reports/{id}')
  submit(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: NewReport }) body: NewReport,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<ReportResponse> {
    return this.reports.submit(id, body, actor, call);
  }

  @Get('missing-reports')
  @Action<ReportPermission>('report.read')
  @ApiOperation({
    operationId: 'listMissingReports',
    summary: 'List KIM whose report of a month is missing, returned or late',
  })
  @ApiOkResponse({ standardSchema: MissingReportPage })
  find(
    @Query({ schema: MissingReportQuery }) query: MissingReportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MissingReport>> {
    return this.missing.find(query, actor);
  }
}
