import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { firstDayOf } from '../months.js';
import { checkMayRead, readColumns } from '../read-scope.js';
import { readReport, reportColumns } from './report-rows.js';
import { type ReportQuery, type ReportResponse, toReportResponse } from './report.dto.js';
import type { Report } from './report.entity.js';
import { ReportLifecycle } from './report.lifecycle.js';

const newestFirst = keyset({ firstDay: key.date(sql`report.month`), id: key.uuid() }, 'desc');

@Injectable()
export class ReportList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly reports: ReportLifecycle,
  ) {}

  /** Newest month first. */
  async find(query: ReportQuery, actor: Actor): Promise<Page<ReportResponse>> {
    const { kim, month: of, status } = query;
    const condition = allOf(
      this.access.scopeCondition(actor, 'report.read', readColumns(sql`report.kim_id`)),
      kim && sql`kim_id = ${kim}`,
      of && sql`report.month = ${firstDayOf(of)}::date`,
      status && sql`status = ${status}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<Report & { firstDay: string }>(sql`
      SELECT ${reportColumns}, report.month::text AS first_day FROM report
       WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, ({ firstDay: _firstDay, ...report }) => toReportResponse(report));
  }

  /** @throws 'report-not-found' */
  async get(id: string, actor: Actor): Promise<Report> {
    const report = await readReport(this.database, id);
    const { villageCodes } = await readKim(this.database, report.kimId);
    checkMayRead(this.access, actor, 'report.read', { kimId: report.kimId, villages: villageCodes });
    return report;
  }

  /** @throws 'report-not-found' */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<HistoryEntry>> {
    await this.get(id, actor);
    return this.reports.history(this.database, id, query);
  }
}
