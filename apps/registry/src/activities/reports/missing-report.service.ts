import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { monthAfter } from '../activity-counts.js';
import { kimServes } from '../read-scope.js';
import { jakartaDate } from '../../jakarta-date.js';
import { registryError } from '../../registry.errors.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import type { MissingReport, MissingReportQuery } from './missing-report.dto.js';
import { hasEnded, reportDueOn } from './report-month.js';
import { scopeValues } from '../../kims/kim-scope.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class MissingReports {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /**
   * The KIM whose report of a month is missing, was given back, or came late, in the order of their ids. A KIM owes the
   * report of a month when it is active or dormant, and was active at some time before the month ended.
   *
   * @throws 'report-too-early' for a month that has not ended
   */
  async find({ month, area, cursor, limit }: MissingReportQuery, actor: Actor): Promise<Page<MissingReport>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const scopes = this.access.scopes(actor, 'report.read');
    const today = jakartaDate();
    if (!hasEnded(month, today)) throw registryError('report-too-early', { detail: month });
    const dueOn = reportDueOn(month, this.settings.REGISTRY_REPORT_DUE_DAY);
    const rows = await this.database.query<Omit<MissingReport, 'overdue'>>(
      `SELECT kim.id AS "kimId", kim.name AS "kimName", report.id AS "reportId",
              CASE WHEN report.id IS NULL THEN 'MISSING' WHEN report.status = 'RETURNED' THEN 'RETURNED' ELSE 'LATE' END
                AS state,
              coalesce(report.due_on, $3::date)::text AS "dueOn",
              ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS "villageCodes"
         FROM kim LEFT JOIN report ON report.kim_id = kim.id AND report.month = $2::date
        WHERE ($1::uuid IS NULL OR kim.id > $1)
          AND CASE WHEN report.id IS NULL
                   THEN kim.status IN ('ACTIVE', 'DORMANT')
                        AND EXISTS (SELECT FROM kim_history
                                     WHERE kim_id = kim.id AND to_status = 'ACTIVE'
                                       AND at < $4::date::timestamp AT TIME ZONE 'Asia/Jakarta')
                   ELSE report.late OR report.status = 'RETURNED' END
          AND ($5::text IS NULL OR ${kimServes('kim.id', 'ARRAY[$5]')})
          AND ($6 OR kim.id = ANY ($7::uuid[]) OR ${kimServes('kim.id', '$8')})
        ORDER BY kim.id LIMIT $9`,
      [after, `${month}-01`, dueOn, `${monthAfter(month)}-01`, area ?? null, ...scopeValues(scopes), limit + 1],
    );
    const page = pageOf(rows, limit, ({ kimId }) => [kimId]);
    return {
      ...page,
      items: page.items.map((row) => ({ ...row, overdue: row.state !== 'LATE' && row.dueOn < today })),
    };
  }
}
