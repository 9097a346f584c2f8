import { Inject, Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { jakartaDate } from '#calendar';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { activityError } from '../activity.errors.js';
import { firstDayOf } from '../months.js';
import { readColumns, servesArea } from '../read-scope.js';
import type { MissingReport, MissingReportQuery } from './missing-report.dto.js';
import { owesReport } from './report-duty.js';
import { hasEnded, reportDueOn } from './report-month.js';

const byKim = keyset({ kimId: key.uuid(sql`kim.id`) });

@Injectable()
export class MissingReports {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /**
   * Lists the KIM whose report of a month is missing, returned or late. A report is due from a KIM that is active or dormant,
   * and was active at some time before the month ended.
   *
   * @throws 'report-too-early' for a month that has not ended
   */
  async find(query: MissingReportQuery, actor: Actor): Promise<Page<MissingReport>> {
    const { month, area } = query;
    const today = jakartaDate();
    const condition = allOf(
      this.access.scopeCondition(actor, 'report.read', readColumns(sql`kim.id`)),
      area && servesArea(sql`kim.id`, area),
      byKim.after(query),
    );
    if (!hasEnded(month, today)) throw activityError('report-too-early', { detail: month });
    const dueOn = reportDueOn(month, this.settings.REGISTRY_REPORT_DUE_DAY);
    const rows = await this.database.query<Omit<MissingReport, 'overdue'>>(sql`
      SELECT kim.id AS kim_id, kim.name AS kim_name, report.id AS report_id,
             CASE WHEN report.id IS NULL THEN 'MISSING' WHEN report.status = 'RETURNED' THEN 'RETURNED' ELSE 'LATE' END
               AS state,
             coalesce(report.due_on, ${dueOn}::date)::text AS due_on,
             ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS village_codes
        FROM kim LEFT JOIN report ON report.kim_id = kim.id AND report.month = ${firstDayOf(month)}::date
       WHERE CASE WHEN report.id IS NULL
                  THEN ${owesReport(month)}
                  ELSE report.late OR report.status = 'RETURNED' END
         AND ${condition} ${byKim.orderAndLimit(query)}`);
    return page(rows, query, byKim, (row) => ({ ...row, overdue: row.state !== 'LATE' && row.dueOn < today }));
  }
}
