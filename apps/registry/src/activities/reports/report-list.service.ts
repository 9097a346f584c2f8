import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { month } from '#contracts';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { checkReadScope, kimServes } from '../read-scope.js';
import { readKim } from '../../kims/kim-rows.js';
import { readReport, type Report, reportColumns } from './report-rows.js';
import {
  type ReportHistoryEntry,
  type ReportHistoryQuery,
  type ReportQuery,
  type ReportResponse,
  toReportResponse,
} from './report.dto.js';
import { scopeValues } from '../../kims/kim-scope.js';

const cursorShape = z.tuple([month, z.uuid()]);
const historyCursor = z.tuple([z.int()]);

@Injectable()
export class ReportList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** What lies within the caller's reach, the newest month first. */
  async find({ kim, month: of, status, cursor, limit }: ReportQuery, actor: Actor): Promise<Page<ReportResponse>> {
    const [before, id] = cursor === undefined ? [null, null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<Report>(
      `SELECT ${reportColumns} FROM report
        WHERE ($1::date IS NULL OR (report.month, id) < ($1::date, $2::uuid))
          AND ($3::uuid IS NULL OR kim_id = $3)
          AND ($4::date IS NULL OR report.month = $4)
          AND ($5::text IS NULL OR status = $5)
          AND ($6 OR kim_id = ANY ($7::uuid[]) OR ${kimServes('report.kim_id', '$8')})
        ORDER BY report.month DESC, id DESC LIMIT $9`,
      [
        before && `${before}-01`,
        id,
        kim ?? null,
        of === undefined ? null : `${of}-01`,
        status ?? null,
        ...scopeValues(this.access.scopes(actor, 'report.read')),
        limit + 1,
      ],
    );
    const page = pageOf(rows, limit, (report) => [report.month, report.id]);
    return { ...page, items: page.items.map(toReportResponse) };
  }

  /** @throws 'report-not-found' */
  async get(id: string, actor: Actor): Promise<Report> {
    const report = await readReport(this.database, id);
    const { villageCodes } = await readKim(this.database, report.kimId);
    checkReadScope(this.access, actor, 'report.read', { kimId: report.kimId, places: villageCodes });
    return report;
  }

  /** Oldest first, for those who may read the report. */
  async history(id: string, { cursor, limit }: ReportHistoryQuery, actor: Actor): Promise<Page<ReportHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, historyCursor);
    await this.get(id, actor);
    const rows = await this.database.query<Omit<ReportHistoryEntry, 'at'> & { at: Date }>(
      `SELECT version, action, from_status AS "from", to_status AS "to", at, actor, reason
         FROM report_history WHERE report_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
